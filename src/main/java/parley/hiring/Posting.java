package parley.hiring;

import io.vertx.core.json.JsonArray;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import parley.account.Identity;
import parley.account.Role;
import parley.bus.Json;
import parley.bus.Problem;
import parley.matching.JobReview;
import parley.matching.Requirements;

/**
 * A job as it is stored.
 *
 * @param requirements that count
 * @param read those of the text, where HR has corrected them
 * @param status draft, active or closed; closed also where {@code closesAt} has passed
 */
record Posting(
    UUID id,
    UUID owner,
    String company,
    String title,
    String description,
    @Nullable String location,
    List<String> questions,
    long durationMs,
    int questionCount,
    int threshold,
    String visibility,
    String shareKey,
    String status,
    Requirements requirements,
    @Nullable Requirements read,
    SlotCount slots,
    int applicants,
    @Nullable Instant closesAt,
    Instant createdAt) {

  static final String DRAFT = "draft";
  static final String ACTIVE = "active";
  static final String CLOSED = "closed";
  static final String PUBLIC = "public";

  /** Status with the closing time taken into account. */
  static final String STATUS =
      "case when p.status = 'active' and p.closes_at <= now() then 'closed' else p.status end";

  static final String SELECT =
      "select p.id, p.owner_id, o.name as company, p.title, p.description, p.location, p.questions,"
          + " p.duration_ms, p.question_count, p.threshold, p.visibility, p.share_key, "
          + STATUS
          + " as status, p.requirements::text as requirements,"
          + " p.requirements_read::text as requirements_read, p.slots_free, p.slots_reserved,"
          + " p.slots_consumed, p.slots_bought, p.closes_at, p.created_at,"
          + " (select count(*)::int from application n where n.posting_id = p.id) as applicants";
  static final String FROM = " from posting p join account o on o.id = p.owner_id";

  static Posting read(Row row) {
    JsonArray questions = row.getJsonArray("questions");
    OffsetDateTime closes = row.getOffsetDateTime("closes_at");
    return new Posting(
        row.getUUID("id"),
        row.getUUID("owner_id"),
        row.getString("company"),
        row.getString("title"),
        row.getString("description"),
        row.getString("location"),
        questions.stream().map(String::valueOf).toList(),
        row.getLong("duration_ms"),
        row.getInteger("question_count"),
        row.getInteger("threshold"),
        row.getString("visibility"),
        row.getString("share_key"),
        row.getString("status"),
        Json.read(row.getString("requirements"), Requirements.class),
        requirements(row.getString("requirements_read")),
        new SlotCount(
            row.getInteger("slots_free"),
            row.getInteger("slots_reserved"),
            row.getInteger("slots_consumed"),
            row.getInteger("slots_bought")),
        row.getInteger("applicants"),
        closes == null ? null : closes.toInstant(),
        row.getOffsetDateTime("created_at").toInstant());
  }

  private static @Nullable Requirements requirements(@Nullable String json) {
    return json == null ? null : Json.read(json, Requirements.class);
  }

  /** What the text says, whether it counts or not. */
  Requirements asRead() {
    return read == null ? requirements : read;
  }

  JobReview review() {
    return JobReview.of(title, description, location, requirements);
  }

  boolean isOf(@Nullable Identity who) {
    return who != null && (owner.equals(who.account()) || who.is(Role.ADMIN));
  }

  /**
   * @throws Problem forbidden where it is somebody else's
   */
  Posting ownedBy(Identity who) {
    if (!isOf(who)) {
      throw Problem.of(Problem.Code.FORBIDDEN);
    }
    return this;
  }

  /** What {@code who} may see of it. */
  Job view(@Nullable Identity who, @Nullable MatchView match) {
    return view(who, match, null);
  }

  Job view(@Nullable Identity who, @Nullable MatchView match, @Nullable Company of) {
    boolean mine = isOf(who);
    return new Job(
        id,
        title,
        description,
        company,
        location,
        status,
        visibility,
        threshold,
        new InterviewSettings(durationMs, questionCount),
        status.equals(ACTIVE) && slots.free() > 0,
        createdAt,
        closesAt,
        of,
        Analysis.of(requirements),
        mine && read != null ? Analysis.of(read) : null,
        mine ? review() : null,
        match,
        mine ? questions : null,
        mine ? "/jobs/" + id + "?share=" + shareKey : null,
        mine ? slots : null,
        mine ? applicants : null);
  }
}
