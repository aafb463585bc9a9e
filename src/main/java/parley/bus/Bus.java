package parley.bus;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.eventbus.EventBus;
import io.vertx.core.eventbus.Message;
import io.vertx.core.eventbus.ReplyException;
import io.vertx.core.eventbus.ReplyFailure;
import io.vertx.core.shareddata.LocalMap;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Typed use of the event bus. A handler's {@link Problem} arrives at the asker as the same problem;
 * any other failure is logged where it happened and arrives as {@link Problem.Code#INTERNAL}; no
 * handler or no answer in time is {@link Problem.Code#UNAVAILABLE}. In a cluster this node's own
 * handler is asked where there is one, and else another node's ({@link Crossing}).
 */
public final class Bus {

  private static final Logger LOG = LoggerFactory.getLogger(Bus.class);

  private final Vertx vertx;
  private final EventBus events;
  private final Departures departures;

  private Bus(Vertx vertx, Departures departures) {
    this.vertx = vertx;
    this.events = vertx.eventBus();
    this.departures = departures;
  }

  /** The bus of {@code vertx}. The codec is registered with the first call. */
  public static Bus of(Vertx vertx) {
    EventBus events = vertx.eventBus();
    LocalMap<String, Departures> shared = vertx.sharedData().getLocalMap("parley.bus");
    synchronized (events) {
      Departures departures = shared.get("departures");
      if (departures == null) {
        departures = new Departures();
        shared.put("departures", departures);
        events.registerCodec(new RecordCodec());
        events.codecSelector(body -> body instanceof Record ? RecordCodec.NAME : null);
      }
      return new Bus(vertx, departures);
    }
  }

  public <Q extends Record, A> Future<A> ask(Ask<Q, A> ask, Q question) {
    return (vertx.isClustered()
            ? new Crossing(vertx, departures).request(ask, question)
            : events.request(
                ask.address(), question, new DeliveryOptions().setSendTimeout(ask.timeoutMs())))
        .map(message -> ask.answer().cast(message.body()))
        .recover(failure -> Future.failedFuture(problem(ask.address(), failure)));
  }

  /** Serves {@code ask} on the calling verticle's context. */
  public <Q extends Record, A> Future<Void> serve(Ask<Q, A> ask, Function<Q, Future<A>> handler) {
    return events.<Q>consumer(ask.address(), message -> answer(ask, message, handler)).completion();
  }

  public <T extends Record> void publish(Topic<T> topic, T message) {
    events.publish(topic.address(), message, new DeliveryOptions().setLocalOnly(true));
  }

  public <T extends Record> Future<Void> listen(Topic<T> topic, Consumer<T> handler) {
    return events
        .<T>localConsumer(topic.address(), message -> handler.accept(message.body()))
        .completion();
  }

  /** A node left the cluster: what it may have been asked is asked again. From any thread. */
  public void departed() {
    departures.ring();
  }

  private static <Q extends Record, A> void answer(
      Ask<Q, A> ask, Message<Q> message, Function<Q, Future<A>> handler) {
    Future<A> answer;
    try {
      answer = handler.apply(message.body());
    } catch (RuntimeException e) {
      answer = Future.failedFuture(e);
    }
    answer.onComplete(
        message::reply,
        failure -> {
          if (failure instanceof Problem problem) {
            message.fail(problem.code().ordinal(), problem.detail());
          } else {
            LOG.error("{} failed", ask.address(), failure);
            message.fail(Problem.Code.INTERNAL.ordinal(), Problem.Code.INTERNAL.title());
          }
        });
  }

  private static Problem problem(String address, Throwable failure) {
    if (failure instanceof ReplyException reply) {
      if (reply.failureType() == ReplyFailure.RECIPIENT_FAILURE) {
        return Problem.of(
            Problem.Code.values()[reply.failureCode()], String.valueOf(reply.getMessage()));
      }
      return Problem.of(
          Problem.Code.UNAVAILABLE,
          address + ": " + reply.failureType().name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }
    LOG.error("{} failed", address, failure);
    return Problem.of(Problem.Code.INTERNAL);
  }
}
