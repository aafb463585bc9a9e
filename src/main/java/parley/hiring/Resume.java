package parley.hiring;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import parley.bus.Json;

/**
 * A résumé as the API shows it.
 *
 * @param size in bytes
 * @param profile what was read in it, once it is parsed
 */
public record Resume(
    UUID id,
    String fileName,
    int size,
    String status,
    Instant uploadedAt,
    @Nullable JsonNode profile,
    JsonNode problems) {

  static final String PARSED = "parsed";
  static final String FAILED = "failed";
  static final String COLUMNS =
      "id, owner_id, file_name, size, status, uploaded_at, profile::text as profile,"
          + " problems::text as problems";

  static Resume read(Row row) {
    String profile = row.getString("profile");
    return new Resume(
        row.getUUID("id"),
        row.getString("file_name"),
        row.getInteger("size"),
        row.getString("status"),
        row.getOffsetDateTime("uploaded_at").toInstant(),
        profile == null ? null : Json.tree(profile),
        Json.tree(row.getString("problems")));
  }
}
