package parley.hiring;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import parley.account.Identity;
import parley.account.Role;
import parley.bus.Problem;
import parley.store.Sql;

/** An interview's row: whose it is, and what the permanent log says so far. */
record Held(
    UUID id,
    UUID application,
    UUID posting,
    UUID candidate,
    UUID owner,
    String jobTitle,
    String company,
    String candidateName,
    String phase,
    @Nullable String reason,
    long seq,
    int answers,
    @Nullable Instant startedAt,
    @Nullable Instant concludedAt,
    InterviewView.Consent consent) {

  private static final String SELECT =
      """
      select i.id, i.application_id, i.posting_id, i.candidate_id, i.owner_id, p.title, o.name as company,
        c.name, i.phase, i.reason, i.seq, i.answers, i.started_at, i.concluded_at,
        i.consent_version, i.consent_at, i.consent_withdrawn_at
      from interview i join posting p on p.id = i.posting_id join account o on o.id = i.owner_id
      join account c on c.id = i.candidate_id where i.id = $1\
      """;

  /** Fails with not_found. */
  static Future<Held> find(Sql sql, UUID id) {
    return sql.first(Held::read, SELECT, id)
        .map(
            found ->
                found.orElseThrow(() -> Problem.of(Problem.Code.NOT_FOUND, "no such interview")));
  }

  boolean forHr(Identity who) {
    return owner.equals(who.account()) || who.is(Role.ADMIN);
  }

  /**
   * @throws Problem forbidden for anybody but the job's owner and an admin
   */
  Held ownedBy(Identity who) {
    if (!forHr(who)) {
      throw Problem.of(Problem.Code.FORBIDDEN);
    }
    return this;
  }

  /**
   * @throws Problem forbidden for anybody but its candidate
   */
  Held by(Identity who) {
    if (!candidate.equals(who.account())) {
      throw Problem.of(Problem.Code.FORBIDDEN);
    }
    return this;
  }

  /**
   * @throws Problem forbidden for anybody but the two sides and an admin
   */
  Held seenBy(Identity who) {
    if (!candidate.equals(who.account())) {
      ownedBy(who);
    }
    return this;
  }

  private static Held read(Row row) {
    return new Held(
        row.getUUID("id"),
        row.getUUID("application_id"),
        row.getUUID("posting_id"),
        row.getUUID("candidate_id"),
        row.getUUID("owner_id"),
        row.getString("title"),
        row.getString("company"),
        row.getString("name"),
        row.getString("phase"),
        row.getString("reason"),
        row.getLong("seq"),
        row.getInteger("answers"),
        instant(row.getOffsetDateTime("started_at")),
        instant(row.getOffsetDateTime("concluded_at")),
        new InterviewView.Consent(
            row.getString("consent_version"),
            row.getOffsetDateTime("consent_at").toInstant(),
            instant(row.getOffsetDateTime("consent_withdrawn_at"))));
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }
}
