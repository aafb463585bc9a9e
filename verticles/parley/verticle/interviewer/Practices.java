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
    return JobRole.byId(wanted.role())
        .map(
            role ->
                vertx.executeBlocking(
                    () ->
                        new Minds.Round(
                            practice.round(
                                role, wanted.level(), wanted.questions(), Ids.next().toString())),
                    false))
        .orElseGet(() -> notFound("There is no such role."));
  }

  /** Fails with {@code not_found} where no round has such a question. */
  Future<Minds.Recalled> recalled(Minds.Recall recall) {
    return practice
        .byId(recall.question())
        .map(question -> Future.succeededFuture(new Minds.Recalled(question)))
        .orElseGet(() -> notFound("There is no such question to practise with."));
  }

  private static <T> Future<T> notFound(String message) {
    return Future.failedFuture(Problem.of(Problem.Code.NOT_FOUND, message));
  }
}
