package parley.hiring;

import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;

/** A payment as the API shows it. */
public record Payment(
    UUID id,
    UUID jobId,
    String provider,
    int slots,
    int amountCents,
    String currency,
    Instant paidAt) {

  static final String COLUMNS = "id, posting_id, provider, slots, amount_cents, currency, paid_at";

  static Payment read(Row row) {
    return new Payment(
        row.getUUID("id"),
        row.getUUID("posting_id"),
        row.getString("provider"),
        row.getInteger("slots"),
        row.getInteger("amount_cents"),
        row.getString("currency"),
        row.getOffsetDateTime("paid_at").toInstant());
  }
}
