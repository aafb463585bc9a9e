package parley.bus;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.eventbus.Message;
import io.vertx.core.eventbus.ReplyException;
import io.vertx.core.eventbus.ReplyFailure;
import java.util.concurrent.TimeUnit;

/**
 * A request to any node of a cluster.
 *
 * <p><b>Guaranteed.</b> What found no handler is sent once more after {@value #AGAIN_MS} ms. What
 * was sent to another node that left, or did not answer in half of the time, is sent once more
 * where it is {@link Ask#repeatable}. The second one's time ends with the whole request's.
 *
 * <p><b>Not guaranteed.</b> That another node handles a question at most once: only what is not
 * repeatable is sent at most once to one that may have taken it.
 */
final class Crossing {

  static final long AGAIN_MS = 500;

  private final Vertx vertx;
  private final Departures departures;

  Crossing(Vertx vertx, Departures departures) {
    this.vertx = vertx;
    this.departures = departures;
  }

  /** Completes on the caller's context. */
  <Q extends Record> Future<Message<Object>> request(Ask<Q, ?> ask, Q question) {
    long began = System.nanoTime();
    return ask.repeatable().test(question)
        ? departures
            .unlessOneLeaves(
                vertx.getOrCreateContext(), send(ask, question, options(ask.timeoutMs() / 2)))
            .recover(
                failure ->
                    unserved(failure) || unknown(failure)
                        ? again(ask, question, began)
                        : Future.failedFuture(failure))
        : send(ask, question, options(ask.timeoutMs()))
            .recover(
                failure ->
                    unserved(failure) ? again(ask, question, began) : Future.failedFuture(failure));
  }

  private <Q extends Record> Future<Message<Object>> again(Ask<Q, ?> ask, Q question, long began) {
    return vertx
        .timer(AGAIN_MS, TimeUnit.MILLISECONDS)
        .compose(
            _ -> {
              long gone = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
              return send(ask, question, options(Math.max(1, ask.timeoutMs() - gone)));
            });
  }

  private <Q extends Record> Future<Message<Object>> send(
      Ask<Q, ?> ask, Q question, DeliveryOptions options) {
    return vertx.eventBus().request(ask.address(), question, options);
  }

  private static DeliveryOptions options(long timeoutMs) {
    return new DeliveryOptions().setSendTimeout(timeoutMs);
  }

  private static boolean unserved(Throwable failure) {
    return failure instanceof ReplyException reply
        && reply.failureType() == ReplyFailure.NO_HANDLERS;
  }

  /** Nobody knows whether it was handled. */
  private static boolean unknown(Throwable failure) {
    return failure instanceof Departures.Departed
        || (failure instanceof ReplyException reply && reply.failureType() == ReplyFailure.TIMEOUT);
  }
}
