package parley.verticle.scoring;

import io.vertx.core.Future;
import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parley.bus.Interviews.Grown;
import parley.insight.Transcripts;
import parley.insight.Turn;
import parley.interview.Entry;
import parley.store.Claims;
import parley.store.Ids;

/**
 * Scores each answer soon after it was given, for HR to see. Best effort: what does not fit into
 * the queue, or fails, is scored with the insights; so is what the node that claimed it, of several
 * in a cluster, took with it when it died.
 */
final class LiveScores {

  private static final Logger LOG = LoggerFactory.getLogger(LiveScores.class);
  private static final int MOST_RUNNING = 20_000;
  private static final int MOST_WAITING = 200;

  /** Longer than one node's queue can lag behind another's. */
  private static final long CLAIM_MS = 600_000;

  private final AnswerScorer scorer;
  private final Scores scores;
  private final Claims claims;
  private final ModelScores model;
  private final Transcripts transcripts = new Transcripts(MOST_RUNNING);
  private final Deque<Waiting> queue = new ArrayDeque<>();
  private boolean busy;

  private record Waiting(String interview, long seq, Turn turn) {}

  LiveScores(AnswerScorer scorer, Scores scores, Claims claims, ModelScores model) {
    this.scorer = scorer;
    this.scores = scores;
    this.claims = claims;
    this.model = model;
  }

  void heard(Grown grown) {
    for (Entry entry : grown.entries()) {
      transcripts
          .add(grown.interview(), entry.event())
          .filter(_ -> queue.size() < MOST_WAITING)
          .ifPresent(turn -> queue.add(new Waiting(grown.interview(), entry.seq(), turn)));
    }
    next();
  }

  /** One at a time: the live scores must not crowd out the insights. */
  private void next() {
    Waiting waiting = busy ? null : queue.poll();
    if (waiting != null) {
      busy = true;
      score(waiting)
          .onFailure(
              failure ->
                  LOG.debug(
                      "{} is scored with its insights: {}",
                      waiting.interview(),
                      failure.toString()))
          .onComplete(
              _ -> {
                busy = false;
                next();
              });
    }
  }

  private Future<Void> score(Waiting waiting) {
    return claims
        .take(waiting.interview(), "score:" + waiting.seq(), CLAIM_MS)
        .compose(mine -> mine ? scored(waiting) : Future.succeededFuture());
  }

  private Future<Void> scored(Waiting waiting) {
    Turn turn = waiting.turn();
    // A model takes its time beside the queue; what it says waits for the insights.
    model
        .live(Ids.parse(waiting.interview()), turn)
        .onFailure(
            failure ->
                LOG.debug(
                    "{} asks the model again in the end: {}",
                    waiting.interview(),
                    failure.toString()));
    return scorer.score(turn).compose(score -> scores.write(Ids.parse(waiting.interview()), score));
  }
}
