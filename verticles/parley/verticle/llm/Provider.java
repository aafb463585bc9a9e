package parley.verticle.llm;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.function.LongFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parley.config.Llm;
import parley.llm.Price;

/**
 * One provider and what stands before it. A call passes, in this order: a place among those that
 * are made at once, the circuit breaker, the rate. What waits, waits for a timer. For one event
 * loop.
 */
final class Provider {

  private static final Logger LOG = LoggerFactory.getLogger(Provider.class);

  private static final int WINDOW = 10;
  private static final int LEAST_CALLS = 5;
  private static final float FAILED_PERCENT = 50;
  private static final int PROBES = 2;

  /** A rate is spread over pieces of a minute, so that a few calls at once are no crime. */
  private static final int PIECES = 6;

  private static final double JITTER = 0.5;

  private final Vertx vertx;
  private final Llm settings;
  private final Llm.Provider provider;
  private final String name;
  private final Endpoint endpoint;
  private final Places places;
  private final CircuitBreaker breaker;
  private final RateLimiter rate;
  private final IntervalFunction pauses;
  private long quietUntil;

  Provider(Vertx vertx, Llm settings, Llm.Provider provider) {
    this.vertx = vertx;
    this.settings = settings;
    this.provider = provider;
    this.name = URI.create(String.valueOf(provider.url())).getAuthority();
    this.endpoint = new Endpoint(vertx, settings, provider);
    this.places =
        new Places(
            vertx,
            Bulkhead.of(
                name,
                BulkheadConfig.custom()
                    .maxConcurrentCalls(settings.concurrent())
                    .maxWaitDuration(Duration.ZERO)
                    .build()));
    this.breaker =
        CircuitBreaker.of(
            name,
            CircuitBreakerConfig.custom()
                .slidingWindowSize(WINDOW)
                .minimumNumberOfCalls(LEAST_CALLS)
                .failureRateThreshold(FAILED_PERCENT)
                .permittedNumberOfCallsInHalfOpenState(PROBES)
                .waitDurationInOpenState(settings.rest())
                .build());
    this.rate =
        RateLimiter.of(
            name,
            RateLimiterConfig.custom()
                .limitForPeriod(Math.max(1, settings.perMinute() / PIECES))
                .limitRefreshPeriod(
                    Duration.ofMinutes(1).dividedBy(Math.min(PIECES, settings.perMinute())))
                .timeoutDuration(Duration.ofHours(1))
                .build());
    this.pauses =
        IntervalFunction.ofExponentialRandomBackoff(settings.retryAfter().toMillis(), 2, JITTER);
    breaker
        .getEventPublisher()
        .onStateTransition(
            e ->
                LOG.warn(
                    "provider {}: {} to {}",
                    name,
                    e.getStateTransition().getFromState(),
                    e.getStateTransition().getToState()));
  }

  /** Host and port. */
  String name() {
    return name;
  }

  String model() {
    return provider.model();
  }

  Price price() {
    return new Price(provider.inputCents(), provider.outputCents());
  }

  /** Whether calls are let through, if only to see whether it is well again. */
  boolean up() {
    return breaker.getState() != CircuitBreaker.State.OPEN;
  }

  /**
   * The first try that succeeds.
   *
   * @param attempt makes a try of this number, 1, 2, 3…, by {@link #once}
   * @param deadline in {@link System#nanoTime}
   */
  <T> Future<T> tries(IntFunction<Future<T>> attempt, long deadline) {
    return tries(attempt, deadline, 1);
  }

  private <T> Future<T> tries(IntFunction<Future<T>> attempt, long deadline, int number) {
    return attempt
        .apply(number)
        .recover(
            cause -> {
              if (!(cause instanceof Failure failure)
                  || !failure.kind().again()
                  || number >= settings.attempts()) {
                return Future.failedFuture(cause);
              }
              long pause = Math.max(failure.afterMs(), pauses.apply(number));
              return pause >= leftMs(deadline)
                  ? Future.failedFuture(cause)
                  : vertx
                      .timer(pause, TimeUnit.MILLISECONDS)
                      .compose(_ -> tries(attempt, deadline, number + 1));
            });
  }

  /**
   * One try, when it is its turn. Fails with {@link Failure}.
   *
   * @param call is given its longest time in ms; it ends with {@link #succeeded}, {@link #failed}
   *     or {@link #notSent}
   */
  <T> Future<T> once(LongFunction<Future<T>> call, long deadline) {
    return places
        .take(leftMs(deadline))
        .compose(
            _ ->
                allowed(deadline)
                    .compose(_ -> call.apply(Math.clamp(leftMs(deadline), 1, timeoutMs())))
                    .eventually(
                        () -> {
                          places.leave();
                          return Future.succeededFuture();
                        }));
  }

  Endpoint endpoint() {
    return endpoint;
  }

  private long timeoutMs() {
    return settings.timeout().toMillis();
  }

  private Future<Void> allowed(long deadline) {
    long quietMs = TimeUnit.NANOSECONDS.toMillis(quietUntil - System.nanoTime());
    if (quietUntil != 0 && quietMs > 0) {
      return Future.failedFuture(Failure.of(Failure.Kind.RESTING, "for " + quietMs + " ms"));
    }
    long waitMs = TimeUnit.NANOSECONDS.toMillis(Math.max(0, rate.reservePermission()));
    if (waitMs >= leftMs(deadline)) {
      return Future.failedFuture(Failure.of(Failure.Kind.NO_TIME, "our own rate"));
    }
    Future<Void> turn =
        waitMs == 0
            ? Future.succeededFuture()
            : vertx.timer(waitMs, TimeUnit.MILLISECONDS).mapEmpty();
    return turn.compose(
        _ ->
            breaker.tryAcquirePermission()
                ? Future.succeededFuture()
                : Future.failedFuture(Failure.of(Failure.Kind.RESTING, "the breaker is open")));
  }

  /** Gives its turn back. */
  void notSent() {
    breaker.releasePermission();
  }

  /** Books a call that was sent. */
  void succeeded(long nanos) {
    breaker.onSuccess(nanos, TimeUnit.NANOSECONDS);
  }

  /** Books a call that was sent and failed; a cut by the asker's own clock is nobody's fault. */
  void failed(Failure failure, long nanos) {
    boolean ownClock =
        failure.kind() == Failure.Kind.SLOW
            && TimeUnit.NANOSECONDS.toMillis(nanos) < timeoutMs() * 9 / 10;
    if (failure.kind().ill() && !ownClock) {
      breaker.onError(nanos, TimeUnit.NANOSECONDS, failure);
    } else {
      breaker.releasePermission();
    }
    if (failure.kind() == Failure.Kind.KEY_REFUSED) {
      breaker.transitionToOpenStateFor(settings.keyRest());
    } else if (failure.kind() == Failure.Kind.TOO_MANY && failure.afterMs() > 0) {
      quietUntil = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(failure.afterMs());
    }
  }

  static long leftMs(long deadline) {
    return TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
  }

  Future<Void> close() {
    return endpoint.close();
  }
}
