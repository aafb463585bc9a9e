package parley.admin;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import parley.bus.Json;
import parley.hiring.Page;
import parley.store.Database;

/** Searches the audit. */
public final class Trail {

  /**
   * A deed.
   *
   * @param name of the actor, where the account is still there
   */
  public record Deed(
      long id,
      Instant at,
      @Nullable String actor,
      @Nullable String name,
      String type,
      @Nullable String subject,
      JsonNode payload) {}

  /**
   * What is looked for; null means any.
   *
   * @param type the whole type, or its beginning up to a dot
   * @param from inclusive
   * @param to exclusive
   */
  public record Search(
      @Nullable String actor,
      @Nullable String type,
      @Nullable String subject,
      @Nullable Instant from,
      @Nullable Instant to) {}

  private static final String WHERE =
      """
       from audit u left join account c on c.id::text = u.actor
      where ($1::text is null or u.actor = $1 or lower(c.email) = lower($1))
      and ($2::text is null or u.type = $2 or starts_with(u.type, $2 || '.'))
      and ($3::text is null or u.subject = $3)
      and ($4::timestamptz is null or u.at >= $4) and ($5::timestamptz is null or u.at < $5)\
      """;

  private final Database database;

  Trail(Database database) {
    this.database = database;
  }

  /** The newest first. */
  public Future<Page<Deed>> search(Search s, Page.Slice slice) {
    Object[] arguments = {s.actor(), s.type(), s.subject(), time(s.from()), time(s.to())};
    return database
        .list(
            Trail::deed,
            "select u.id, u.at, u.actor, c.name, u.type, u.subject, u.payload::text as payload"
                + WHERE
                + " order by u.id desc limit "
                + slice.limit()
                + " offset "
                + slice.offset(),
            arguments)
        .compose(
            items ->
                database
                    .first(row -> row.getLong(0), "select count(*)" + WHERE, arguments)
                    .map(total -> new Page<>(items, total.orElse(0L))));
  }

  private static @Nullable OffsetDateTime time(@Nullable Instant at) {
    return at == null ? null : at.atOffset(ZoneOffset.UTC);
  }

  private static Deed deed(Row row) {
    return new Deed(
        row.getLong("id"),
        row.getOffsetDateTime("at").toInstant(),
        row.getString("actor"),
        row.getString("name"),
        row.getString("type"),
        row.getString("subject"),
        Json.tree(row.getString("payload")));
  }
}
