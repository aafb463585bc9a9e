package parley.verticle.scoring;

import io.vertx.core.Future;
import io.vertx.core.WorkerExecutor;
import parley.insight.AnswerScore;
import parley.insight.Scorer;
import parley.insight.Turn;

/** One answer by itself, by the rubric alone. Nothing is written. */
final class AnswerScorer {

  private final WorkerExecutor workers;
  private final Embeddings embeddings;

  AnswerScorer(WorkerExecutor workers, Embeddings embeddings) {
    this.workers = workers;
    this.embeddings = embeddings;
  }

  Future<AnswerScore> score(Turn turn) {
    return workers
        .executeBlocking(() -> Scorer.texts(turn))
        .compose(embeddings::of)
        .compose(similarity -> workers.executeBlocking(() -> new Scorer(similarity).score(turn)));
  }
}
