package parley.store;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import java.util.List;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The log's clock on this node: Redis {@code TIME}, carried on by the JVM's monotonic clock between
 * two beats. No wall clock of any node is read.
 *
 * <p>Each beat is also the node's sign of life, by which others tell a dead node from a slow one.
 * Precision: half a round trip to Redis; while Redis is away the clock goes on with the last
 * offset.
 */
public final class LogClock {

  private static final Logger LOG = LoggerFactory.getLogger(LogClock.class);
  private static final Script BEAT = Script.load("beat_node");
  private static final long BEAT_MS = 500;
  private static final long KEEP_S = 24 * 60 * 60;

  /** A node without a beat for this long is dead. */
  private static final long DEAD_MS = 3 * BEAT_MS;

  private final Vertx vertx;
  private final RedisLink redis;
  private final LongSupplier monotonicMs;
  private final String node = UUID.randomUUID().toString();
  private volatile long offsetMs;
  private long timer;

  public LogClock(Vertx vertx, RedisLink redis) {
    this(vertx, redis, () -> System.nanoTime() / 1_000_000);
  }

  /**
   * @param monotonicMs what carries the time on between two beats
   */
  LogClock(Vertx vertx, RedisLink redis, LongSupplier monotonicMs) {
    this.vertx = vertx;
    this.redis = redis;
    this.monotonicMs = monotonicMs;
  }

  /** Completes with the first beat: before it there is no time. */
  public Future<Void> start() {
    return beat()
        .onSuccess(
            _ ->
                timer =
                    vertx.setPeriodic(
                        BEAT_MS,
                        _ -> beat().onFailure(e -> LOG.debug("no beat: {}", e.getMessage()))));
  }

  public void stop() {
    vertx.cancelTimer(timer);
  }

  /** Milliseconds of the log's clock. */
  public long now() {
    return monotonicMs.getAsLong() + offsetMs;
  }

  /** Runs {@code work} once, {@code ms} from now. */
  void later(long ms, Runnable work) {
    vertx.setTimer(ms, _ -> work.run());
  }

  /** This process; another one after every start. */
  public String node() {
    return node;
  }

  /**
   * When {@code other} was last alive if it is dead now, -1 where it lives or was never heard of.
   */
  Future<Long> deadSince(String other) {
    if (other.isEmpty() || other.equals(node)) {
      return Future.succeededFuture(-1L);
    }
    return redis
        .send(Request.cmd(Command.GET).arg(Keys.beat(other)))
        .map(
            beat -> {
              long at = beat == null ? -1 : beat.toLong();
              return at >= 0 && now() - at > DEAD_MS ? at : -1;
            });
  }

  private Future<Void> beat() {
    long before = monotonicMs.getAsLong();
    return redis
        .eval(BEAT, List.of(Keys.beat(node)), List.of(String.valueOf(KEEP_S)))
        .map(
            time -> {
              offsetMs = time.toLong() - (before + monotonicMs.getAsLong()) / 2;
              return null;
            });
  }
}
