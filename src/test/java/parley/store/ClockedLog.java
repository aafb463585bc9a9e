package parley.store;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One node's real {@link InterviewLog} on real scripts, with a clock that the test moves and with
 * nothing archived; and a look at what Redis holds beside the log. What is asked here is not
 * through any decorator.
 */
public final class ClockedLog {

  public final InterviewLog log;
  private final RedisLink redis;
  private final LogClock clock;

  /**
   * @param now milliseconds of the log's clock
   */
  public ClockedLog(Vertx vertx, RedisLink redis, LongSupplier now) {
    this.redis = redis;
    this.clock = new LogClock(vertx, redis, now);
    this.log = new InterviewLog(redis, new PermanentLog(new NothingArchived()), clock);
  }

  /** What a node's store answers where Redis cannot be reached. */
  public static RedisDown down() {
    return new RedisDown("a fault of the test");
  }

  public String node() {
    return clock.node();
  }

  /** The node's last sign of life; one that never gave any is never held for dead. */
  public Future<Void> beat(long at) {
    return redis
        .send(Request.cmd(Command.SET).arg(Keys.beat(clock.node())).arg(at).arg("EX").arg(600))
        .mapEmpty();
  }

  /** When the interview's deadline fires by Redis, -1 where none is armed. */
  public Future<Long> due(String id) {
    return redis
        .send(Request.cmd(Command.ZSCORE).arg(deadlines(id)).arg(id))
        .map(score -> score == null ? -1 : Math.round(score.toDouble()));
  }

  /** As {@code claim_deadlines.lua} does with one that is due. */
  public Future<Void> pushAhead(String id, long until) {
    return redis
        .send(Request.cmd(Command.ZADD).arg(deadlines(id)).arg("XX").arg(until).arg(id))
        .mapEmpty();
  }

  /** Whether another node would archive it where this one died; it is taken out. */
  public Future<Boolean> takeFromBacklog(String id) {
    return redis
        .send(Request.cmd(Command.ZREM).arg(Keys.backlog(Keys.partition(id))).arg(id))
        .map(removed -> removed.toInteger() == 1);
  }

  /** Takes the interview out of Redis. */
  public Future<Void> forget(String id) {
    return redis
        .send(Request.cmd(Command.DEL).arg(Keys.interview(id)).arg(Keys.stream(id)))
        .compose(_ -> redis.send(Request.cmd(Command.ZREM).arg(deadlines(id)).arg(id)))
        .mapEmpty();
  }

  private static String deadlines(String id) {
    return Keys.deadlines(Keys.partition(id));
  }

  private static final class NothingArchived implements Sql {

    @Override
    public Future<RowSet<Row>> run(String sql, @Nullable Object... arguments) {
      return Future.failedFuture(new UnsupportedOperationException(sql));
    }

    @Override
    public <T> Future<List<T>> list(
        Function<Row, T> read, String sql, @Nullable Object... arguments) {
      return Future.succeededFuture(List.of());
    }
  }
}
