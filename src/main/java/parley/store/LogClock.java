package parley.store;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parley.interview.Outage;

/**
 * The log's clock on this node: Redis {@code TIME}, carried on by the JVM's monotonic clock between
 * two beats. No wall clock of any node is read.
 *
 * <p>Each beat is also the node's sign of life, by which others tell a dead node from a slow one,
 * and tells the node what happened to Redis: {@link #onLoss} where it lost all that it had, {@link
 * #outages} for the times in which nobody could use it.
 *
 * <p>Precision: half a round trip to Redis; while Redis is away the clock goes on with the last
 * offset.
 */
public final class LogClock implements LogTime {

  private static final Logger LOG = LoggerFactory.getLogger(LogClock.class);
  private static final Script BEAT = Script.load("beat_node");
  private static final long BEAT_MS = 500;
  private static final long KEEP_S = 24 * 60 * 60;

  /** A node without a beat for this long is dead. */
  private static final long DEAD_MS = 3 * BEAT_MS;

  /** Without a beat for longer than this, the time was lost to our fault. */
  private static final long OUTAGE_MS = 4 * BEAT_MS;

  /** Where the outages begin in the answer to a beat. */
  private static final int FIRST_OUTAGE = 3;

  /** Before the time of a node's last beat, which says that it left; other beats have none. */
  private static final String LEFT = "-";

  private final Vertx vertx;
  private final RedisLink redis;
  private final LongSupplier monotonicMs;
  private final String node = UUID.randomUUID().toString();
  private final Outages outages = new Outages();
  private final List<Runnable> onOutage = new CopyOnWriteArrayList<>();
  private final List<Runnable> onLoss = new CopyOnWriteArrayList<>();
  private final AtomicLong losses = new AtomicLong();
  private volatile Pulse pulse = new Pulse(false, 0, 0, 0, "", "");
  private volatile long heardAt;
  private long timer;

  /**
   * What the newest beat said.
   *
   * @param sent when it was sent, by the monotonic clock
   * @param at when Redis took it, by Redis' clock
   */
  private record Pulse(
      boolean felt, long sent, long at, long offsetMs, String generation, String sweptServer) {

    /**
     * How long nothing was written before {@code next}. Redis' own times say it exactly, but are
     * not to be trusted where Redis was replaced.
     */
    long silence(Pulse next, long now) {
      return felt ? Math.max(next.sent - sent, Math.min(next.at - at, now - sent)) : 0;
    }
  }

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
    this.heardAt = monotonicMs.getAsLong();
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

  /** Stops with a last beat, by which others know at once that this node is gone. */
  public Future<Void> leave() {
    stop();
    return beat(LEFT);
  }

  /**
   * How long ago Redis last answered a beat while both connections to it were up, in milliseconds.
   */
  public long silentMs() {
    return monotonicMs.getAsLong() - heardAt;
  }

  @Override
  public long now() {
    return monotonicMs.getAsLong() + pulse.offsetMs();
  }

  /** Runs {@code work} once, {@code ms} from now. */
  void later(long ms, Runnable work) {
    vertx.setTimer(ms, _ -> work.run());
  }

  @Override
  public String node() {
    return node;
  }

  @Override
  public Future<Void> fresh() {
    return monotonicMs.getAsLong() - pulse.sent() <= OUTAGE_MS ? Future.succeededFuture() : beat();
  }

  @Override
  public List<Outage> outages(long conn) {
    return outages.of(conn);
  }

  /** Called when this node reaches Redis again after an outage. */
  public void onOutage(Runnable listener) {
    onOutage.add(listener);
  }

  /** Called when Redis has lost all that it had, also where it was not restarted (FLUSHALL). */
  public void onLoss(Runnable listener) {
    onLoss.add(listener);
  }

  @Override
  public long epoch() {
    return redis.epoch() + losses.get();
  }

  /**
   * Whether all live interviews have been compared with PostgreSQL since Redis was last restarted,
   * replaced or emptied; else it may lack some, or their tails.
   */
  public boolean swept() {
    return pulse.sweptServer().equals(server());
  }

  /** The Redis that is there now: another one where it may have lost something. */
  String server() {
    return redis.runId() + " " + generation();
  }

  String generation() {
    return pulse.generation();
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
              long at = beat == null ? 0 : beat.toLong();
              boolean left = at < 0;
              return left || (at > 0 && now() - at > DEAD_MS) ? Math.abs(at) : -1;
            });
  }

  private Future<Void> beat() {
    return beat("");
  }

  private Future<Void> beat(String mark) {
    long sent = monotonicMs.getAsLong();
    Pulse last = pulse;
    List<String> arguments =
        List.of(
            String.valueOf(KEEP_S),
            UUID.randomUUID().toString(),
            String.valueOf(OUTAGE_MS),
            String.valueOf(Outages.MOST),
            last.felt() ? String.valueOf(sent - last.sent()) : "",
            mark);
    return redis
        .evalFirst(BEAT, List.of(Keys.beat(node), Keys.shared(), Keys.outages()), arguments)
        .map(
            answer -> {
              felt(sent, answer);
              if (redis.up()) {
                heardAt = monotonicMs.getAsLong();
              }
              return null;
            });
  }

  private void felt(long sent, Response answer) {
    long now = monotonicMs.getAsLong();
    Pulse before;
    Pulse next;
    synchronized (this) {
      before = pulse;
      if (before.felt() && sent < before.sent()) {
        return; // overtaken by a newer one
      }
      // A slow answer says little about the time: the node itself may have stood still meanwhile.
      boolean precise = !before.felt() || now - sent <= BEAT_MS;
      next =
          new Pulse(
              true,
              sent,
              answer.get(0).toLong(),
              precise ? answer.get(0).toLong() - (sent + now) / 2 : before.offsetMs(),
              answer.get(1).toString(),
              answer.get(2).toString());
      outages.everybody(outages(answer));
      pulse = next;
    }
    long silence = before.silence(next, now);
    if (silence > OUTAGE_MS) {
      outages.mine(new Outage(next.at() - silence, next.at()));
      LOG.warn("Redis was not reachable for {} ms", silence);
      onOutage.forEach(Runnable::run);
    }
    if (before.felt() && !before.generation().equals(next.generation())) {
      LOG.warn("Redis has lost what it had; it is rebuilt from PostgreSQL");
      losses.incrementAndGet();
      onLoss.forEach(Runnable::run);
    }
  }

  private static List<Outage> outages(Response answer) {
    var outages = new ArrayList<Outage>();
    for (int i = FIRST_OUTAGE; i < answer.size(); i++) {
      String[] ends = answer.get(i).toString().split(" ");
      outages.add(new Outage(Long.parseLong(ends[0]), Long.parseLong(ends[1])));
    }
    return outages;
  }
}
