package parley.store;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL. The pool is shared by the node's verticles and reconnects by itself.
 *
 * <p>Every statement and every transaction has a deadline of its own, since the pool's does not
 * count while it is exhausted. A failed statement may or may not have happened: callers write so
 * that a repetition does no harm.
 */
public final class Database implements Sql {

  private final Pool pool;
  private final String url;
  private final PgConnectOptions options;
  private final long deadlineMs;

  private Database(Pool pool, String url, PgConnectOptions options, long deadlineMs) {
    this.pool = pool;
    this.url = url;
    this.options = options;
    this.deadlineMs = deadlineMs;
  }

  /**
   * @param url {@code postgresql://user:password@host:port/database}
   */
  public static Database open(Vertx vertx, String url, int connections, long deadlineMs) {
    PgConnectOptions connect =
        PgConnectOptions.fromUri(url)
            .setCachePreparedStatements(true)
            .setPipeliningLimit(16)
            .setReconnectAttempts(20)
            .setReconnectInterval(200);
    PoolOptions pool =
        new PoolOptions()
            .setMaxSize(connections)
            .setConnectionTimeout(5)
            .setConnectionTimeoutUnit(TimeUnit.SECONDS)
            .setShared(true)
            .setName("parley-" + url.hashCode());
    return new Database(
        PgBuilder.pool().with(pool).connectingTo(connect).using(vertx).build(),
        connect,
        deadlineMs);
  }

  @Override
  public Future<RowSet<Row>> run(String sql, @Nullable Object... arguments) {
    return on(pool, sql, arguments).timeout(deadlineMs, TimeUnit.MILLISECONDS);
  }

  /**
   * Commits when the future of {@code work} succeeds, else rolls back and fails with its failure.
   */
  public <T> Future<T> inTransaction(Function<Sql, Future<T>> work) {
    return pool.withTransaction(
            connection -> work.apply((sql, arguments) -> on(connection, sql, arguments)))
        .timeout(2 * deadlineMs, TimeUnit.MILLISECONDS);
  }

  /** Where it is; it contains the password. */
  public String url() {
    return url;
  }

  /** Options of a connection of one's own, for LISTEN. */
  public PgConnectOptions options() {
    return new PgConnectOptions(options);
  }

  Pool pool() {
    return pool;
  }

  public Future<Void> close() {
    return pool.close();
  }

  private static Future<RowSet<Row>> on(
      SqlClient client, String sql, @Nullable Object... arguments) {
    return client.preparedQuery(sql).execute(Tuple.wrap(arguments));
  }
}
