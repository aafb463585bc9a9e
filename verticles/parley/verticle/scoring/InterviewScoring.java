package parley.verticle.scoring;

import io.vertx.core.Future;
import io.vertx.core.WorkerExecutor;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parley.bus.Acted;
import parley.bus.Bus;
import parley.bus.Interviews;
import parley.bus.Problem;
import parley.bus.Work;
import parley.insight.Assessment;
import parley.insight.Insights;
import parley.insight.Outcome;
import parley.insight.Reason;
import parley.insight.Scorer;
import parley.insight.Similarity;
import parley.insight.Transcript;
import parley.insight.Turn;
import parley.insight.Weighed;
import parley.interview.Command;
import parley.store.Ids;
import parley.store.Tasks;

/**
 * The task that makes the insights of one interview.
 *
 * <p>Order: insights (once, one transaction), then {@link Command.MarkScored}, then the task's
 * deletion. A crash after any of them repeats the task, which finds the insights and goes on; a
 * second worker with the same task computes the same and changes nothing.
 */
final class InterviewScoring {

  private static final Logger LOG = LoggerFactory.getLogger(InterviewScoring.class);

  private final Bus bus;
  private final WorkerExecutor workers;
  private final Embeddings embeddings;
  private final Scores scores;
  private final Tasks tasks;
  private final ModelScores model;

  InterviewScoring(
      Bus bus,
      WorkerExecutor workers,
      Embeddings embeddings,
      Scores scores,
      Tasks tasks,
      ModelScores model) {
    this.bus = bus;
    this.workers = workers;
    this.embeddings = embeddings;
    this.scores = scores;
    this.tasks = tasks;
    this.model = model;
  }

  private record Prepared(List<Turn> turns, Set<String> texts) {}

  Future<Work.Done> score(Work.Task task) {
    UUID interview = Ids.parse(task.payload());
    return scores
        .outcome(interview)
        .compose(
            standing ->
                standing.map(Future::succeededFuture).orElseGet(() -> make(task, interview)))
        .compose(outcome -> tell(task.payload(), outcome))
        .compose(_ -> scores.inTransaction(sql -> tasks.finish(sql, task)))
        .map(_ -> new Work.Done(task.id()));
  }

  private Future<String> make(Work.Task task, UUID interview) {
    return scores
        .withdrawn(interview)
        .compose(
            withdrawn ->
                withdrawn ? Future.succeededFuture(Scores.without(interview)) : assess(interview))
        .recover(failure -> failed(task, failure))
        .compose(insights -> scores.write(interview, insights))
        .map(written -> written.outcome().name());
  }

  private Future<Insights> assess(UUID interview) {
    return scores
        .log(interview)
        .compose(log -> workers.executeBlocking(() -> prepare(log)))
        .compose(
            prepared ->
                Future.all(
                        embeddings
                            .of(prepared.texts())
                            .compose(similarity -> weigh(interview, similarity, prepared)),
                        model.of(interview, prepared.turns()))
                    .compose(both -> report(both.resultAt(0), both.resultAt(1))));
  }

  private Future<Weighed> weigh(UUID interview, Similarity similarity, Prepared prepared) {
    return workers.executeBlocking(
        () -> new Assessment(similarity).weigh(interview.toString(), prepared.turns()));
  }

  private Future<Insights> report(Weighed weighed, Optional<ModelScores.Said> model) {
    return workers.executeBlocking(
        () ->
            model
                .map(said -> weighed.insights(said.jury(), said.origin()))
                .orElseGet(weighed::insights));
  }

  private static Prepared prepare(List<String> log) {
    if (log.isEmpty()) {
      throw Problem.of(Problem.Code.NOT_FOUND, "The interview has no archived log.");
    }
    List<Turn> turns = Transcript.of(log.stream().map(Scores::event).toList()).turns();
    Set<String> texts = new LinkedHashSet<>();
    turns.forEach(turn -> texts.addAll(Scorer.texts(turn)));
    return new Prepared(turns, texts);
  }

  /** Another attempt follows, or this was the last one and the failure is what there is to say. */
  private static Future<Insights> failed(Work.Task task, Throwable failure) {
    if (task.attempt() < task.maxAttempts()) {
      return Future.failedFuture(failure);
    }
    LOG.error("interview {} could not be scored", task.payload(), failure);
    return Future.succeededFuture(
        Insights.without(
            task.payload(),
            Outcome.SCORING_FAILED,
            Reason.of(Reason.Code.FAILED, task.attempt()),
            List.of()));
  }

  private Future<Void> tell(String interview, String outcome) {
    var act = new Interviews.Act(interview, 0, new Command.MarkScored(outcome));
    return bus.ask(Interviews.ACT, act)
        .compose(
            answer ->
                switch (answer.acted()) {
                  case Acted.Accepted _, Acted.Repeated _ -> Future.succeededFuture();
                  case Acted.Rejected r ->
                      Future.failedFuture(
                          Problem.of(
                              Problem.Code.ILLEGAL_TRANSITION, r.code() + ": " + r.message()));
                  case Acted.Superseded _ ->
                      Future.failedFuture(
                          Problem.of(Problem.Code.INTERNAL, "a scorer has no connection"));
                });
  }
}
