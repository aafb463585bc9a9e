package parley.verticle.monitor;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import parley.store.Ids;
import parley.store.Sql;

/** Which interviews a company has, by the permanent store. */
final class Directory {

  private static final int MOST = 500;

  private static final String META =
      """
      select i.id, i.owner_id, i.posting_id, p.title, a.name from interview i
      join posting p on p.id = i.posting_id join account a on a.id = i.candidate_id
      """;

  private final Sql sql;

  Directory(Sql sql) {
    this.sql = sql;
  }

  /** The company's interviews that are not over, newest first. */
  Future<List<Watched.Meta>> live(UUID owner) {
    return sql.list(
        Directory::meta,
        META
            + "where i.owner_id = $1 and i.phase not in ('CONCLUDED', 'SCORED') order by"
            + " i.created_at desc limit $2",
        owner,
        MOST);
  }

  Future<Optional<Watched.Meta>> find(String interview) {
    return sql.first(Directory::meta, META + "where i.id = $1", Ids.parse(interview));
  }

  private static Watched.Meta meta(Row row) {
    return new Watched.Meta(
        row.getUUID("id").toString(),
        row.getUUID("owner_id"),
        row.getUUID("posting_id").toString(),
        row.getString("title"),
        row.getString("name"));
  }
}
