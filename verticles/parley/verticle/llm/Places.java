package parley.verticle.llm;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * A bulkhead that is waited for without a thread, first come first served. For one event loop.
 *
 * <p><b>Guaranteed.</b> Whoever was given a place has it until {@link #leave}. At most {@value
 * #MOST_WAITING} wait; more are refused at once.
 */
final class Places {

  private static final int MOST_WAITING = 1_000;

  private final Vertx vertx;
  private final Bulkhead bulkhead;
  private final Deque<Promise<Void>> waiting = new ArrayDeque<>();

  Places(Vertx vertx, Bulkhead bulkhead) {
    this.vertx = vertx;
    this.bulkhead = bulkhead;
  }

  /** Fails with {@link Failure.Kind#NO_TIME} where there is no place in time. */
  Future<Void> take(long withinMs) {
    if (waiting.isEmpty() && bulkhead.tryAcquirePermission()) {
      return Future.succeededFuture();
    }
    Failure late = Failure.of(Failure.Kind.NO_TIME, "no place in time");
    if (waiting.size() >= MOST_WAITING || withinMs <= 0) {
      return Future.failedFuture(late);
    }
    Promise<Void> place = Promise.promise();
    waiting.add(place);
    long timer =
        vertx.setTimer(
            withinMs,
            _ -> {
              waiting.remove(place);
              place.tryFail(late);
            });
    return place.future().onComplete(_ -> vertx.cancelTimer(timer));
  }

  void leave() {
    bulkhead.onComplete();
    Promise<Void> next = waiting.peek();
    if (next != null && bulkhead.tryAcquirePermission()) {
      waiting.remove();
      next.complete();
    }
  }
}
