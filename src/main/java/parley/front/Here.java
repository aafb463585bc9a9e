package parley.front;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.internal.ContextInternal;
import io.vertx.core.internal.PromiseInternal;

/**
 * Brings what was done elsewhere home: a future's handlers run where it was completed, which may be
 * the event loop of another server.
 */
public final class Here {

  private Here() {}

  /** The same result; what follows runs on {@code context}. */
  public static <T> Future<T> on(Context context, Future<T> elsewhere) {
    PromiseInternal<T> promise = ((ContextInternal) context).promise();
    elsewhere.onComplete(promise);
    return promise.future();
  }
}
