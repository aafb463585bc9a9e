package parley.hiring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parley.account.Identity;
import parley.bus.Bus;
import parley.bus.Interviews;
import parley.bus.Json;
import parley.bus.Problem;
import parley.insight.Explanation;
import parley.insight.Insights;
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

  /**
   * For both sides, with the score of a person beside it where there is one. Fails with
   * insights_not_ready until the interview is scored.
   */
  public Future<JsonNode> insights(Identity who, UUID interview) {
    return Held.find(database, interview)
        .map(held -> held.seenBy(who))
        .compose(
            held ->
                report(interview)
                    .compose(
                        report ->
                            PersonScores.newest(database, held, who)
                                .map(
                                    person -> {
                                      person.ifPresent(
                                          p -> report.set("person", Json.mapper().valueToTree(p)));
                                      return report;
                                    })));
  }

  /** The same as its candidate needs it; HR may read it, too. */
  public Future<Explanation> explanation(Identity who, UUID interview) {
    return Held.find(database, interview)
        .map(held -> held.seenBy(who))
        .compose(
            held ->
                report(interview)
                    .compose(report -> suggestions(held).map(s -> explained(report, s))));
  }

  /** What older reports lack, and what a withdrawal has taken away, is empty. */
  private static Explanation explained(ObjectNode report, List<String> suggestions) {
    for (String list : List.of("competences", "strengths", "improvements", "answers", "rubric")) {
      if (!report.has(list)) {
        report.putArray(list);
      }
    }
    return Explanation.of(Json.read(report.toString(), Insights.class), suggestions);
  }

  private Future<List<String>> suggestions(Held held) {
    return database
        .first(
            row -> Json.tree(row.getString("match")),
            "select match::text as match from application where id = $1",
            held.application())
        .map(
            match ->
                match.stream()
                    .flatMap(m -> m.path("suggestions").valueStream())
                    .map(JsonNode::asText)
                    .toList());
  }

  private Future<ObjectNode> report(UUID interview) {
    return database
        .first(
            row -> (ObjectNode) Json.tree(row.getString("body")),
            "select body::text as body from insights where interview_id = $1",
            interview)
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
