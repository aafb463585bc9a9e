package parley.verticle.interviewer;

import io.vertx.core.Vertx;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import parley.bus.Interviews.Drafted;
import parley.insight.text.Words;

/**
 * Drafts that have rested: nobody thinks about a sentence that is still being typed. Bounded; what
 * is forgotten is listened to when it is the answer. For one event loop.
 */
final class Drafts {

  static final long REST_MS = 2_500;

  private static final int LEAST_WORDS = 25;
  private static final int MOST = 20_000;

  private final Vertx vertx;
  private final BiConsumer<String, Drafted> rested;
  private final Map<String, Long> timers = new HashMap<>();

  /**
   * @param rested is given the interview and its draft of a sentence or more
   */
  Drafts(Vertx vertx, BiConsumer<String, Drafted> rested) {
    this.vertx = vertx;
    this.rested = rested;
  }

  void heard(Drafted drafted) {
    String interview = drafted.interview();
    Long running = timers.remove(interview);
    if (running != null) {
      vertx.cancelTimer(running);
    }
    if (timers.size() < MOST && Words.of(drafted.draft().text()).size() >= LEAST_WORDS) {
      timers.put(
          interview,
          vertx.setTimer(
              REST_MS,
              _ -> {
                timers.remove(interview);
                rested.accept(interview, drafted);
              }));
    }
  }
}
