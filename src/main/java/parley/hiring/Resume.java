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
 * @param review what stands behind the profile: quotes, confidence
 * @param correction what the candidate says instead
 */
public record Resume(
    UUID id,
    String fileName,
    int size,
    String status,
    Instant uploadedAt,
    @Nullable JsonNode profile,
    @Nullable JsonNode review,
    @Nullable JsonNode correction,
    JsonNode problems) {

  static final String PARSED = "parsed";
  static final String FAILED = "failed";
  static final String COLUMNS =
      "id, owner_id, file_name, size, status, uploaded_at, profile::text as profile,"
          + " review::text as review, correction::text as correction, problems::text as problems";

  static Resume read(Row row) {
    return new Resume(
        row.getUUID("id"),
        row.getString("file_name"),
        row.getInteger("size"),
        row.getString("status"),
        row.getOffsetDateTime("uploaded_at").toInstant(),
        tree(row.getString("profile")),
        tree(row.getString("review")),
        tree(row.getString("correction")),
        Json.tree(row.getString("problems")));
  }

  private static @Nullable JsonNode tree(@Nullable String json) {
    return json == null ? null : Json.tree(json);
  }
}
