package parley.hiring;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Future;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parley.account.Identity;
import parley.bus.Bus;
import parley.bus.Interviews;
import parley.bus.Json;
import parley.bus.Problem;
import parley.store.Database;
import parley.store.PermanentLog;

/**
 * Reads interviews: the live log where it can be reached, else the permanent one, which may be a
 * moment behind.
 */
public final class Records {

  private static final Logger LOG = LoggerFactory.getLogger(Records.class);

  private final Database database;
  private final Bus bus;
  private final PermanentLog permanent;

  public Records(Database database, Bus bus) {
    this.database = database;
    this.bus = bus;
    this.permanent = new PermanentLog(database);
  }

  public Future<InterviewView> get(Identity who, UUID interview) {
    return Held.find(database, interview)
        .map(held -> held.seenBy(who))
        .compose(
            held ->
                look(interview, Long.MAX_VALUE)
                    .map(
                        looked ->
                            InterviewView.of(
                                held,
                                looked.map(Interviews.Looked::view).orElse(null),
                                held.forHr(who))));
  }

  public Future<Transcript> transcript(Identity who, UUID interview) {
    return Held.find(database, interview)
        .map(held -> held.seenBy(who))
        .compose(
            held ->
                look(interview, 0)
                    .compose(
                        looked ->
                            looked.isPresent() && !looked.get().entries().isEmpty()
                                ? Future.succeededFuture(looked.get().entries())
                                : permanent.read(interview.toString(), 0))
                    .map(log -> Transcript.of(interview, log, held.forHr(who))));
  }

  /** For both sides. Fails with insights_not_ready until the interview is scored. */
  public Future<JsonNode> insights(Identity who, UUID interview) {
    return Held.find(database, interview)
        .map(held -> held.seenBy(who))
        .compose(
            _ ->
                database.first(
                    row -> Json.tree(row.getString("body")),
                    "select body::text as body from insights where interview_id = $1",
                    interview))
        .map(found -> found.orElseThrow(() -> Problem.of(Problem.Code.INSIGHTS_NOT_READY)));
  }

  private Future<Optional<Interviews.Looked>> look(UUID interview, long lastSeq) {
    return bus.ask(Interviews.LOOK, new Interviews.Look(interview.toString(), lastSeq))
        .map(Optional::of)
        .recover(
            failure -> {
              if (!(failure instanceof Problem problem)) {
                return Future.failedFuture(failure);
              }
              return switch (problem.code()) {
                case NOT_FOUND -> Future.succeededFuture(Optional.empty());
                case UNAVAILABLE -> {
                  LOG.warn("the live log of {} is not reachable: {}", interview, problem.detail());
                  yield Future.succeededFuture(Optional.empty());
                }
                default -> Future.failedFuture(problem);
              };
            });
  }
}
