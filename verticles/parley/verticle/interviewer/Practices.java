package parley.verticle.interviewer;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import parley.bus.Minds;
import parley.bus.Problem;
import parley.insight.bank.QuestionBank;
import parley.insight.plan.JobRole;
import parley.insight.plan.Practice;
import parley.store.Ids;

/** Rounds of questions to practise with, other ones each time. */
final class Practices {

  private final Vertx vertx;
  private final Practice practice;

  Practices(Vertx vertx, QuestionBank bank) {
    this.vertx = vertx;
    this.practice = new Practice(bank);
  }

  /** Fails with {@code not_found} where there is no such role. */
  Future<Minds.Round> round(Minds.Practise wanted) {
    return vertx.executeBlocking(
        () ->
            JobRole.byId(wanted.role())
                .map(
                    role ->
                        practice.round(
                            role, wanted.level(), wanted.questions(), Ids.next().toString()))
                .map(Minds.Round::new)
                .orElseThrow(() -> Problem.of(Problem.Code.NOT_FOUND, "There is no such role.")),
        false);
  }

  /** Fails with {@code not_found} where no round has such a question. */
  Future<Minds.Recalled> recalled(Minds.Recall recall) {
    return practice
        .byId(recall.question())
        .map(question -> Future.succeededFuture(new Minds.Recalled(question)))
        .orElseGet(
            () ->
                Future.failedFuture(
                    Problem.of(
                        Problem.Code.NOT_FOUND, "There is no such question to practise with.")));
  }
}
