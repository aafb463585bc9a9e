package parley.hiring;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import parley.account.Identity;
import parley.account.Role;
import parley.bus.Json;
import parley.bus.Problem;
import parley.matching.Match;
import parley.store.Sql;

/** An application as it is stored, with its job, its people and its newest interview. */
record Applied(
    UUID id,
    UUID posting,
    String jobTitle,
    String company,
    UUID owner,
    int threshold,
    String postingStatus,
    int slotsFree,
    UUID candidate,
    Application.Person person,
    String status,
    @Nullable String reason,
    String match,
    @Nullable Integer percentile,
    boolean eligible,
    boolean reviewRequested,
    @Nullable String reviewMessage,
    @Nullable String notes,
    Instant at,
    @Nullable String profile,
    @Nullable String correction,
    @Nullable String resumeNotes,
    @Nullable String resumeReview,
    @Nullable UUID interview,
    @Nullable String interviewPhase,
    @Nullable String interviewReason,
    @Nullable Double score,
    int openRemarks,
    MatchFeedback.@Nullable Opinion matchFeedback) {

  /** With fewer it would tell of single people. */
  private static final int LEAST_OTHERS = 5;

  /** Of how many in a hundred of the job's other applicants the match is lower. */
  private static final String PERCENTILE =
      "(select case when count(*) >= "
          + LEAST_OTHERS
          + " then (100 * count(*) filter (where other.points < a.points) / count(*))::int end"
          + " from application other where other.posting_id = a.posting_id and other.id <> a.id)";

  static final String SELECT =
      "select a.id, a.posting_id, p.title, o.name as company, p.owner_id, p.threshold,"
          + " p.slots_free, a.candidate_id, c.name, c.email, a.status, a.reason, a.match::text as"
          + " match, "
          + PERCENTILE
          + " as percentile, a.eligible, a.review_requested_at, a.review_message, a.notes,"
          + " a.applied_at, r.profile::text as profile, r.correction::text as correction,"
          + " r.notes::text as resume_notes, r.review::text as resume_review, i.id as interview,"
          + " i.phase, "
          + Rescues.REASON
          + " as interview_reason, s.score, (select count(*)::int from remark k where"
          + " k.interview_id = i.id and k.answer is null) as open_remarks, f.agrees, f.text as"
          + " opinion, "
          + Posting.STATUS
          + " as posting_status";
  static final String FROM =
      """
       from application a join posting p on p.id = a.posting_id join account o on o.id = p.owner_id
      join account c on c.id = a.candidate_id join resume r on r.id = a.resume_id
      left join lateral (select id, phase, reason, excused_at from interview where application_id = a.id
        order by created_at desc limit 1) i on true
      left join match_feedback f on f.application_id = a.id
      left join insights s on s.interview_id = i.id and i.excused_at is null\
      """;

  static Applied read(Row row) {
    BigDecimal score = row.getBigDecimal("score");
    Boolean agrees = row.getBoolean("agrees");
    return new Applied(
        row.getUUID("id"),
        row.getUUID("posting_id"),
        row.getString("title"),
        row.getString("company"),
        row.getUUID("owner_id"),
        row.getInteger("threshold"),
        row.getString("posting_status"),
        row.getInteger("slots_free"),
        row.getUUID("candidate_id"),
        new Application.Person(row.getString("name"), row.getString("email")),
        row.getString("status"),
        row.getString("reason"),
        row.getString("match"),
        row.getInteger("percentile"),
        row.getBoolean("eligible"),
        row.getOffsetDateTime("review_requested_at") != null,
        row.getString("review_message"),
        row.getString("notes"),
        row.getOffsetDateTime("applied_at").toInstant(),
        row.getString("profile"),
        row.getString("correction"),
        row.getString("resume_notes"),
        row.getString("resume_review"),
        row.getUUID("interview"),
        row.getString("phase"),
        row.getString("interview_reason"),
        score == null ? null : score.doubleValue(),
        row.getInteger("open_remarks"),
        agrees == null ? null : new MatchFeedback.Opinion(agrees, row.getString("opinion")));
  }

  /** Fails with not_found. */
  static Future<Applied> find(Sql sql, UUID id) {
    return sql.first(Applied::read, SELECT + FROM + " where a.id = $1", id)
        .map(
            found ->
                found.orElseThrow(() -> Problem.of(Problem.Code.NOT_FOUND, "no such application")));
  }

  boolean forHr(Identity who) {
    return owner.equals(who.account()) || who.is(Role.ADMIN);
  }

  /**
   * @throws Problem forbidden for anybody but its candidate
   */
  Applied by(Identity who) {
    if (!candidate.equals(who.account())) {
      throw Problem.of(Problem.Code.FORBIDDEN);
    }
    return this;
  }

  /**
   * @throws Problem forbidden for anybody but its candidate, the job's owner and an admin
   */
  Application view(Identity who) {
    boolean hr = forHr(who);
    if (!hr) {
      by(who);
    }
    return new Application(
        id,
        posting,
        jobTitle,
        company,
        status,
        reason,
        MatchView.of(Json.read(match, Match.class), eligible, threshold, percentile),
        eligible,
        Standing.nextStep(this),
        reviewRequested,
        at,
        interview,
        interviewPhase,
        hr ? null : matchFeedback,
        hr ? person : null,
        hr && profile != null ? Json.tree(profile) : null,
        hr && correction != null ? Json.tree(correction) : null,
        hr && resumeNotes != null ? Json.tree(resumeNotes) : null,
        hr && resumeReview != null ? Json.tree(resumeReview) : null,
        hr ? notes : null,
        hr ? reviewMessage : null,
        hr ? score : null,
        hr ? openRemarks : null,
        hr ? Standing.moves(status) : null);
  }
}
