package parley.hiring;

import io.vertx.core.Future;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import parley.account.Audit;
import parley.account.Identity;
import parley.account.Tokens;
import parley.bus.Acted;
import parley.bus.Bus;
import parley.bus.Interviews;
import parley.bus.Minds;
import parley.bus.Problem;
import parley.interview.Command;
import parley.interview.OwnTime;
import parley.interview.Terms;
import parley.store.Database;
import parley.store.Ids;
import parley.store.Sql;

/**
 * Opens the interview room. One application has one interview; after a technical failure it has a
 * fresh one beside the failed one.
 *
 * <p><b>Guaranteed.</b> Slot and interview row come together or not at all, and a second call finds
 * them. Scheduling may be repeated, so a call that broke off is completed by the next one.
 *
 * <p><b>Not guaranteed.</b> That a reserved interview is scheduled: where the planner is not
 * reachable, the slot stays reserved for the candidate until they come back.
 */
public final class Admissions {

  /** Version of the disclosure that the candidate agreed to. */
  private static final String DISCLOSURE = "3";

  private static final String NEWEST =
      "select i.id, i.phase, "
          + Rescues.REASON
          + " as reason from interview i where i.application_id = $1"
          + " order by i.created_at desc limit 1";

  private record Known(UUID id, @Nullable String phase, @Nullable String reason) {}

  private record Agreed(long durationMs, int questionCount) {}

  private final Database database;
  private final Bus bus;
  private final Tokens tokens;
  private final Terms terms;

  /**
   * @param terms the product's; the limit is each job's own
   */
  public Admissions(Database database, Bus bus, Tokens tokens, Terms terms) {
    this.database = database;
    this.bus = bus;
    this.tokens = tokens;
    this.terms = terms;
  }

  /**
   * Fails with consent_required, not_eligible, no_slot, job_not_active or interview_over.
   *
   * @param extra counts for a new interview; the one that is there keeps its limit
   */
  public Future<Admission> admit(Identity who, UUID application, boolean consent, OwnTime extra) {
    return Applied.find(database, application)
        .map(applied -> applied.by(who))
        .compose(
            applied -> {
              if (!consent) {
                return Future.failedFuture(Problem.of(Problem.Code.CONSENT_REQUIRED));
              }
              return database
                  .inTransaction(sql -> enrol(sql, who, applied, extra))
                  .compose(interview -> open(who, applied, interview));
            });
  }

  /** The application's row is the lock: of two calls at once, the second finds the interview. */
  private Future<UUID> enrol(Sql sql, Identity who, Applied applied, OwnTime extra) {
    return sql.run("select id from application where id = $1 for update", applied.id())
        .compose(
            _ ->
                sql.first(
                    row ->
                        new Known(
                            row.getUUID("id"), row.getString("phase"), row.getString("reason")),
                    NEWEST,
                    applied.id()))
        .compose(
            known -> {
              if (known.isPresent() && !Standing.failed(known.get().reason())) {
                return Standing.over(known.get().phase())
                    ? Future.failedFuture(Problem.of(Problem.Code.INTERVIEW_OVER))
                    : Future.succeededFuture(known.get().id());
              }
              return reserve(sql, who, applied, extra);
            });
  }

  private static Future<UUID> reserve(Sql sql, Identity who, Applied applied, OwnTime extra) {
    if (!Standing.admitted(applied.status(), applied.eligible())) {
      return Future.failedFuture(
          Standing.decided(applied.status())
              ? Problem.of(
                  Problem.Code.NOT_ELIGIBLE, "A person has decided about this application.")
              : Problem.of(Problem.Code.NOT_ELIGIBLE));
    }
    UUID interview = Ids.next();
    return Slots.reserve(sql, applied.posting(), interview)
        .compose(_ -> limit(sql, applied.posting()))
        .compose(
            limitMs ->
                sql.run(
                    """
                    insert into interview(id, application_id, posting_id, candidate_id, owner_id, consent_at, consent_version, slot, limit_ms)
                    values ($1, $2, $3, $4, $5, now(), $6, 'reserved', $7)\
                    """,
                    interview,
                    applied.id(),
                    applied.posting(),
                    applied.candidate(),
                    applied.owner(),
                    DISCLOSURE,
                    extra.over(limitMs)))
        .compose(
            _ ->
                Audit.write(
                    sql,
                    who.actor(),
                    "interview.admitted",
                    interview.toString(),
                    Map.of("application", applied.id(), "disclosure", DISCLOSURE)))
        .map(interview);
  }

  private Future<Admission> open(Identity who, Applied applied, UUID interview) {
    return agreed(interview)
        .compose(
            job ->
                view(interview)
                    .compose(
                        view ->
                            view.isPresent()
                                ? enterable(view.get())
                                : schedule(applied.id(), interview, job.durationMs()))
                    .map(
                        _ ->
                            new Admission(
                                interview,
                                "/ws/v1/interviews/" + interview,
                                tokens.ticket(interview.toString(), who.account()),
                                job.durationMs(),
                                job.questionCount())));
  }

  private static Future<Long> limit(Sql sql, UUID posting) {
    return sql.first(
            row -> row.getLong("duration_ms"),
            "select duration_ms from posting where id = $1",
            posting)
        .map(found -> found.orElseThrow(() -> Problem.of(Problem.Code.NOT_FOUND)));
  }

  private Future<Agreed> agreed(UUID interview) {
    return database
        .first(
            row -> new Agreed(row.getLong("limit_ms"), row.getInteger("question_count")),
            "select coalesce(i.limit_ms, p.duration_ms) as limit_ms, p.question_count"
                + " from interview i join posting p on p.id = i.posting_id where i.id = $1",
            interview)
        .map(found -> found.orElseThrow(() -> Problem.of(Problem.Code.NOT_FOUND)));
  }

  private Future<Optional<Interviews.View>> view(UUID interview) {
    return bus.ask(Interviews.LOOK, new Interviews.Look(interview.toString(), Long.MAX_VALUE))
        .map(looked -> Optional.of(looked.view()))
        .recover(
            failure ->
                failure instanceof Problem p && p.code() == Problem.Code.NOT_FOUND
                    ? Future.succeededFuture(Optional.empty())
                    : Future.failedFuture(failure));
  }

  private static Future<Void> enterable(Interviews.View view) {
    if (!Standing.over(view.phase())) {
      return Future.succeededFuture();
    }
    return Future.failedFuture(
        Standing.failed(view.reason())
            ? Problem.of(
                Problem.Code.UNAVAILABLE, "The failed attempt is being put away; please try again.")
            : Problem.of(Problem.Code.INTERVIEW_OVER));
  }

  private Future<Void> schedule(UUID application, UUID interview, long limitMs) {
    return bus.ask(Minds.PLAN, new Minds.Plan(application.toString()))
        .compose(
            plan ->
                bus.ask(
                    Interviews.ACT,
                    new Interviews.Act(
                        interview.toString(),
                        0,
                        new Command.Schedule(
                            limited(limitMs), plan.greeting(), plan.farewell(), plan.questions()))))
        .compose(
            outcome ->
                outcome.acted() instanceof Acted.Rejected rejected
                    ? Future.failedFuture(Controls.refused(rejected))
                    : Future.succeededFuture());
  }

  private Terms limited(long limitMs) {
    return new Terms(
        limitMs,
        terms.graceMs(),
        terms.greetingMs(),
        terms.nudgeMs(),
        terms.closingMs(),
        terms.maxPauseMs(),
        terms.postponeMs(),
        terms.expiryMs(),
        terms.maxAnswerChars());
  }
}
