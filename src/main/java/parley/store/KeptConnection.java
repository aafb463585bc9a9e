package parley.store;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.RedisConnection;
import io.vertx.redis.client.Request;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One Redis connection that comes back by itself: the client of Vert.x reconnects nothing, by
 * design.
 *
 * <p>A connection that hangs is found by PING and the socket's read-idle timeout; {@code close()}
 * on a hanging pooled connection would hand it out again, so it is left to that timeout.
 */
final class KeptConnection {

  private static final Logger LOG = LoggerFactory.getLogger(KeptConnection.class);
  private static final long FIRST_BACKOFF_MS = 20;
  private static final long LONGEST_BACKOFF_MS = 500;
  private static final long CONNECT_MS = 20_000;

  private final Vertx vertx;
  private final Redis redis;
  private final String name;
  private final Function<RedisConnection, Future<Void>> prepare;
  private volatile @Nullable RedisConnection current;
  private volatile boolean closed;
  private long backoffMs = FIRST_BACKOFF_MS;

  /**
   * @param prepare what a new connection does before it is used; where it fails, the connection is
   *     tried again
   */
  KeptConnection(
      Vertx vertx, Redis redis, String name, Function<RedisConnection, Future<Void>> prepare) {
    this.vertx = vertx;
    this.redis = redis;
    this.name = name;
    this.prepare = prepare;
  }

  /** The open connection, or null while there is none. */
  @Nullable RedisConnection current() {
    return current;
  }

  /**
   * Completes when the connection is open for the first time; fails where the first attempt fails,
   * and goes on trying.
   */
  Future<Void> open() {
    if (closed) {
      return Future.failedFuture(new RedisDown("closed"));
    }
    return redis
        .connect()
        .timeout(CONNECT_MS, TimeUnit.MILLISECONDS)
        .compose(this::prepared)
        .onFailure(this::again);
  }

  void ping() {
    RedisConnection connection = current;
    if (connection != null) {
      connection
          .send(Request.cmd(Command.PING))
          .onFailure(failure -> LOG.debug("{}: no pong: {}", name, failure.getMessage()));
    }
  }

  void close() {
    closed = true;
  }

  private Future<Void> prepared(RedisConnection connection) {
    boolean[] lost = {false};
    connection.exceptionHandler(failure -> lost(connection, lost, failure));
    connection.endHandler(_ -> lost(connection, lost, new RedisDown("connection ended")));
    return prepare
        .apply(connection)
        .compose(
            _ -> {
              if (lost[0]) { // while it was prepared: nobody else tries again
                return Future.failedFuture(new RedisDown("connection ended"));
              }
              backoffMs = FIRST_BACKOFF_MS;
              current = connection;
              return Future.succeededFuture();
            });
  }

  private void lost(RedisConnection connection, boolean[] lost, Throwable why) {
    if (!lost[0] && !closed) {
      lost[0] = true;
      if (connection == current) {
        current = null;
        LOG.warn("{} lost: {}", name, why.getMessage());
        again(why);
      }
    }
  }

  private void again(Throwable why) {
    if (!closed) {
      LOG.debug("{}: again in {} ms: {}", name, backoffMs, why.getMessage());
      vertx.setTimer(backoffMs, _ -> open());
      backoffMs = Math.min(backoffMs * 2, LONGEST_BACKOFF_MS);
    }
  }
}
