package parley.hiring;

import io.vertx.core.Future;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import parley.account.Audit;
import parley.account.Identity;
import parley.bus.Acted;
import parley.bus.Bus;
import parley.bus.Interviews;
import parley.bus.Json;
import parley.bus.Problem;
import parley.interview.Command;
import parley.interview.Event;
import parley.store.Database;

/**
 * HR's hand on a running interview. Each control is a command on its log, signed with the person's
 * name, which the candidate sees.
 */
public final class Controls {

  /** The names by which the log knows the candidate and the AI; no person may sign with them. */
  private static final Pattern TAKEN =
      Pattern.compile(
          "candidate|" + Event.Replied.INTERVIEWER + "(, .*)?", Pattern.CASE_INSENSITIVE);

  private final Database database;
  private final Bus bus;

  public Controls(Database database, Bus bus) {
    this.database = database;
    this.bus = bus;
  }

  /** Fails with forbidden, interview_over or interview_refused, which says why. */
  public Future<Void> run(Identity who, UUID interview, Function<String, Command> control) {
    return Held.find(database, interview)
        .map(held -> held.ownedBy(who))
        .compose(_ -> name(who))
        .map(control)
        .compose(
            command ->
                bus.ask(Interviews.ACT, new Interviews.Act(interview.toString(), 0, command))
                    .compose(Controls::outcome)
                    .compose(
                        _ ->
                            Audit.write(
                                database,
                                who.actor(),
                                "interview." + Json.name(command.getClass()),
                                interview.toString())));
  }

  private Future<String> name(Identity who) {
    return database
        .first(
            row -> row.getString("name"), "select name from account where id = $1", who.account())
        .map(name -> name.orElse("HR"))
        .map(name -> TAKEN.matcher(name).matches() ? "HR: " + name : name);
  }

  private static Future<Void> outcome(Acted.Outcome outcome) {
    return switch (outcome.acted()) {
      case Acted.Accepted _, Acted.Repeated _ -> Future.succeededFuture();
      case Acted.Rejected rejected -> Future.failedFuture(refused(rejected));
      case Acted.Superseded _ ->
          Future.failedFuture(Problem.of(Problem.Code.INTERVIEW_REFUSED, "superseded"));
    };
  }

  static Problem refused(Acted.Rejected rejected) {
    return switch (rejected.code()) {
      case "concluded" -> Problem.of(Problem.Code.INTERVIEW_OVER, rejected.message());
      case "busy" -> Problem.of(Problem.Code.UNAVAILABLE, rejected.message());
      default -> Problem.of(Problem.Code.INTERVIEW_REFUSED, rejected.message());
    };
  }
}
