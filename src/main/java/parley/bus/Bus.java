package parley.bus;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.eventbus.EventBus;
import io.vertx.core.eventbus.Message;
import io.vertx.core.eventbus.ReplyException;
import io.vertx.core.eventbus.ReplyFailure;
import io.vertx.core.internal.ContextInternal;
import io.vertx.core.internal.PromiseInternal;
import io.vertx.core.shareddata.LocalMap;
import io.vertx.core.shareddata.Shareable;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Typed use of the event bus. A handler's {@link Problem} arrives at the asker as the same problem;
 * any other failure is logged where it happened and arrives as {@link Problem.Code#INTERNAL}; no
 * handler or no answer in time is {@link Problem.Code#UNAVAILABLE}.
 *
 * <p>This node's own handler is called on its context ({@link Seats}). On the asker's own thread it
 * is called at once, and its own deadlines count. Only what this node does not serve goes to
 * another node of the cluster ({@link Crossing}).
 */
public final class Bus implements Shareable {

  private static final Logger LOG = LoggerFactory.getLogger(Bus.class);

  private final Vertx vertx;
  private final Seats seats;
  private final Departures departures;

  private Bus(Vertx vertx, Seats seats, Departures departures) {
    this.vertx = vertx;
    this.seats = seats;
    this.departures = departures;
  }

  /** The bus of {@code vertx}. The codec is registered with the first call. */
  public static Bus of(Vertx vertx) {
    LocalMap<String, Bus> shared = vertx.sharedData().getLocalMap("parley.bus");
    EventBus events = vertx.eventBus();
    synchronized (events) {
      Bus bus = shared.get("bus");
      if (bus == null) {
        bus = new Bus(vertx, new Seats(), new Departures());
        shared.put("bus", bus);
        events.registerCodec(new RecordCodec());
        events.codecSelector(body -> body instanceof Record ? RecordCodec.NAME : null);
      }
      return bus;
    }
  }

  public <Q extends Record, A> Future<A> ask(Ask<Q, A> ask, Q question) {
    Seats.Seat<Function<Q, Future<A>>> seat = seats.one(ask.address());
    if (seat != null) {
      return askHere(ask, question, seat);
    }
    return (vertx.isClustered()
            ? new Crossing(vertx, departures).request(ask, question)
            : vertx
                .eventBus()
                .<Object>request(
                    ask.address(), question, new DeliveryOptions().setSendTimeout(ask.timeoutMs())))
        .map(message -> ask.answer().cast(message.body()))
        .recover(failure -> Future.failedFuture(problem(ask.address(), failure)));
  }

  private <Q extends Record, A> Future<A> askHere(
      Ask<Q, A> ask, Q question, Seats.Seat<Function<Q, Future<A>>> seat) {
    PromiseInternal<A> answer = ((ContextInternal) vertx.getOrCreateContext()).promise();
    boolean atOnce = seat.context().inThread();
    seat.call(handler -> answer(ask, () -> handler.apply(question)).onComplete(answer));
    return atOnce
        ? answer.future()
        : answer
            .future()
            .timeout(ask.timeoutMs(), TimeUnit.MILLISECONDS)
            .recover(
                failure ->
                    Future.failedFuture(
                        failure instanceof TimeoutException
                            ? Problem.of(Problem.Code.UNAVAILABLE, ask.address() + ": timeout")
                            : failure));
  }

  /** Serves {@code ask} on the calling verticle's context. */
  public <Q extends Record, A> Future<Void> serve(Ask<Q, A> ask, Function<Q, Future<A>> handler) {
    seats.take(ask.address(), (ContextInternal) vertx.getOrCreateContext(), handler);
    return vertx
        .eventBus()
        .<Q>consumer(
            ask.address(),
            message ->
                answer(ask, () -> handler.apply(message.body()))
                    .onComplete(message::reply, failure -> fail(message, (Problem) failure)))
        .completion();
  }

  /** Tells this node's listeners. Those of the caller's thread have heard it when this returns. */
  public <T extends Record> void publish(Topic<T> topic, T message) {
    for (Seats.Seat<Consumer<T>> seat : seats.<Consumer<T>>all(topic.address())) {
      seat.call(listener -> listener.accept(message));
    }
  }

  /** Listens on the calling verticle's context. */
  public <T extends Record> Future<Void> listen(Topic<T> topic, Consumer<T> handler) {
    seats.take(topic.address(), (ContextInternal) vertx.getOrCreateContext(), handler);
    return Future.succeededFuture();
  }

  /** A node left the cluster: what it may have been asked is asked again. From any thread. */
  public void departed() {
    departures.ring();
  }

  /** The handler's answer; what fails fails with a {@link Problem}. */
  private static <A> Future<A> answer(Ask<?, A> ask, Supplier<Future<A>> handler) {
    Future<A> answer;
    try {
      answer = handler.get();
    } catch (RuntimeException e) {
      answer = Future.failedFuture(e);
    }
    return answer.recover(
        failure -> {
          if (failure instanceof Problem) {
            return Future.failedFuture(failure);
          }
          LOG.error("{} failed", ask.address(), failure);
          return Future.failedFuture(Problem.of(Problem.Code.INTERNAL));
        });
  }

  private static void fail(Message<?> message, Problem problem) {
    message.fail(problem.code().ordinal(), problem.detail());
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
