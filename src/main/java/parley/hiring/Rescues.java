package parley.hiring;

import io.vertx.core.Future;
import java.util.Map;
import java.util.UUID;
import parley.account.Audit;
import parley.account.Identity;
import parley.bus.Bus;
import parley.bus.Interviews;
import parley.bus.Problem;
import parley.interview.Command;
import parley.store.Database;
import parley.store.Sql;

/**
 * A person says that an interview failed for a technical reason: it does not count, its slot is
 * given back, and the candidate may begin a fresh one.
 *
 * <p><b>Guaranteed.</b> Saying it twice is saying it once; nothing is erased from the log.
 *
 * <p><b>Not guaranteed.</b> That the slot is free when this completes: of an interview that runs,
 * the archive gives it back when it has written the end.
 */
public final class Rescues {

  /** What the rows say an interview came to: an excused one counts as a technical failure. */
  static final String REASON = "case when i.excused_at is null then i.reason else 'TECHNICAL' end";

  private final Database database;
  private final Bus bus;
  private final Controls controls;

  public Rescues(Database database, Bus bus, Controls controls) {
    this.database = database;
    this.bus = bus;
    this.controls = controls;
  }

  /**
   * Fails with forbidden; with interview_refused where a person has decided about the application;
   * with unavailable while the end is still being written.
   */
  public Future<Void> rescue(Identity who, UUID interview, String reason) {
    return Held.find(database, interview)
        .map(held -> held.ownedBy(who))
        .compose(held -> Applied.find(database, held.application()))
        .compose(
            applied ->
                Standing.decided(applied.status())
                    ? Future.failedFuture(
                        Problem.of(
                            Problem.Code.INTERVIEW_REFUSED,
                            "A person has decided about this application."))
                    : controls.run(who, interview, Command.Fail::new))
        .compose(
            _ ->
                bus.ask(Interviews.LOOK, new Interviews.Look(interview.toString(), Long.MAX_VALUE)))
        .compose(
            looked ->
                database.inTransaction(
                    sql ->
                        (Standing.failed(looked.view().reason())
                                ? Future.<Void>succeededFuture()
                                : excuse(sql, interview))
                            .compose(
                                _ ->
                                    Audit.write(
                                        sql,
                                        who.actor(),
                                        "interview.rescued",
                                        interview.toString(),
                                        Map.of("reason", reason)))));
  }

  private static Future<Void> excuse(Sql transaction, UUID interview) {
    return transaction
        .update(
            "update interview set excused_at = coalesce(excused_at, now()) where id = $1 and"
                + " phase in ('CONCLUDED', 'SCORED')",
            interview)
        .compose(
            n ->
                n == 1
                    ? Slots.giveBack(transaction, interview)
                    : Future.failedFuture(
                        Problem.of(
                            Problem.Code.UNAVAILABLE,
                            "The end of the interview is still being written; please try again.")));
  }
}
