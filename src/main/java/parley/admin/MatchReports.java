package parley.admin;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import parley.hiring.Page;
import parley.store.Database;

/** Matches that their candidates call wrong. Nobody's name is told: what counts is the match. */
public final class MatchReports {

  /**
   * @param score 0 to 100, with one decimal
   * @param version of the formula and the ontology
   */
  public record Report(
      UUID applicationId,
      UUID jobId,
      String jobTitle,
      double score,
      String version,
      @Nullable String text,
      Instant at) {}

  private static final String WRONG =
      " from match_feedback f join application a on a.id = f.application_id"
          + " join posting p on p.id = a.posting_id where not f.agrees";

  private final Database database;

  MatchReports(Database database) {
    this.database = database;
  }

  /** The newest first. */
  public Future<Page<Report>> list(Page.Slice slice) {
    return database
        .list(
            MatchReports::report,
            "select a.id, a.posting_id, p.title, round(a.points / 1000000.0, 1)::float8 as score,"
                + " a.match ->> 'version' as version, f.text, f.at"
                + WRONG
                + " order by f.at desc, a.id limit $1 offset $2",
            slice.limit(),
            slice.offset())
        .compose(
            items ->
                database
                    .first(row -> row.getLong(0), "select count(*)" + WRONG)
                    .map(total -> new Page<>(items, total.orElse(0L))));
  }

  private static Report report(Row row) {
    return new Report(
        row.getUUID("id"),
        row.getUUID("posting_id"),
        row.getString("title"),
        row.getDouble("score"),
        row.getString("version"),
        row.getString("text"),
        row.getOffsetDateTime("at").toInstant());
  }
}
