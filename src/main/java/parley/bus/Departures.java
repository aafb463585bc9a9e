package parley.bus;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.VertxException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tells those who wait for another node's answer that a node has left. Which node has a question,
 * nobody knows: all who wait are told.
 */
final class Departures {

  private final Set<Runnable> waiting = ConcurrentHashMap.newKeySet();

  /** The reason why an answer is not waited for any longer. */
  static final class Departed extends VertxException {
    private static final long serialVersionUID = 1L;

    private Departed() {
      super("a node left", true);
    }
  }

  /**
   * The answer, or {@link Departed} where a node leaves before it.
   *
   * @param context where the result completes
   */
  <T> Future<T> unlessOneLeaves(Context context, Future<T> answer) {
    Promise<T> first = Promise.promise();
    Runnable left = () -> context.runOnContext(_ -> first.tryFail(new Departed()));
    waiting.add(left);
    answer.onComplete(
        value -> {
          waiting.remove(left);
          first.tryComplete(value);
        },
        failure -> {
          waiting.remove(left);
          first.tryFail(failure);
        });
    return first.future();
  }

  /** A node left; from any thread. */
  void ring() {
    waiting.forEach(Runnable::run);
  }
}
