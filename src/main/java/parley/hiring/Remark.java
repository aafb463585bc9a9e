package parley.hiring;

import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a candidate says about their interview afterwards, for the hiring team to read and answer.
 *
 * @param kind {@code correction} of what was understood, {@code circumstances} of an answer, or
 *     {@code appeal} to a second person
 */
public record Remark(UUID id, String kind, String text, Instant at, @Nullable Answer answer) {

  /**
   * @param by name of the person
   */
  public record Answer(String text, String by, Instant at) {}

  static final String SELECT =
      "select r.id, r.kind, r.text, r.at, r.answer, r.answered_at, a.name from remark r"
          + " left join account a on a.id = r.answered_by";

  static Remark read(Row row) {
    OffsetDateTime answered = row.getOffsetDateTime("answered_at");
    return new Remark(
        row.getUUID("id"),
        row.getString("kind"),
        row.getString("text"),
        row.getOffsetDateTime("at").toInstant(),
        answered == null
            ? null
            : new Answer(row.getString("answer"), row.getString("name"), answered.toInstant()));
  }
}
