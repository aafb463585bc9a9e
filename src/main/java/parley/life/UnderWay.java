package parley.life;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import org.jspecify.annotations.Nullable;

/** Counts what is under way, so that an end can wait for it. Confined to one event loop. */
public final class UnderWay {

  private int count;
  private @Nullable Promise<Void> settled;

  /**
   * Counts {@code work} until it completes. What was registered on it before has then been done;
   * work that this begins is counted without a moment in between.
   */
  public void add(Future<?> work) {
    count++;
    work.onComplete(
        _ -> {
          count--;
          if (count == 0 && settled != null) {
            settled.tryComplete();
          }
        });
  }

  /** Completes when nothing is under way. */
  public Future<Void> settled() {
    if (count == 0) {
      return Future.succeededFuture();
    }
    if (settled == null || settled.future().isComplete()) {
      settled = Promise.promise();
    }
    return settled.future();
  }
}
