package parley.testing;

import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgConnection;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.Request;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import parley.config.Config;
import parley.embedded.EmbeddedServers;

/**
 * The embedded servers, started once for each test JVM in {@code target/test-home} and stopped with
 * it.
 *
 * <p>Blocking: call it from a test's own thread ({@code @BeforeAll}, {@code @BeforeEach}), not from
 * an event loop. Tests that share the Redis must not run at the same time as one that flushes it;
 * databases are independent of each other.
 */
public final class Servers {
  public static final String HOME = "target/test-home";

  private static final String PREFIX = "test_";
  private static final AtomicInteger DATABASES = new AtomicInteger();
  private static final Vertx VERTX = Vertx.vertx();
  private static final EmbeddedServers RUNNING = start();

  private Servers() {}

  private static EmbeddedServers start() {
    var servers = EmbeddedServers.start(Config.of(Map.of("home", HOME)));
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  VERTX.close().await();
                  servers.close();
                }));
    dropEarlierDatabases(servers.postgresUrl());
    return servers;
  }

  /** The URL of a new and empty database. Its name is not used twice in one JVM. */
  public static String freshDatabase() {
    var name = PREFIX + DATABASES.incrementAndGet();
    sql(postgresUrl(), "create database " + name);
    return postgresUrl().replaceFirst("/[^/]*$", "/" + name);
  }

  /** The URL of the Redis, after FLUSHALL. */
  public static String flushedRedis() {
    var client = Redis.createClient(VERTX, redisUrl());
    try {
      client.send(Request.cmd(Command.FLUSHALL)).await();
    } finally {
      client.close();
    }
    return redisUrl();
  }

  /** The URL of the database that always exists; for tests that need a server, not a schema. */
  public static String postgresUrl() {
    return RUNNING.postgresUrl();
  }

  public static String redisUrl() {
    return RUNNING.redisUrl();
  }

  /** Runs one statement on a connection of its own and returns the first column. */
  public static List<String> sql(String url, String statement) {
    var connection = PgConnection.connect(VERTX, PgConnectOptions.fromUri(url)).await();
    try {
      return connection.query(statement).execute().await().stream()
          .map(row -> String.valueOf(row.getValue(0)))
          .toList();
    } finally {
      connection.close().await();
    }
  }

  private static void dropEarlierDatabases(String url) {
    sql(url, "select datname from pg_database where datname like '" + PREFIX + "%'")
        .forEach(name -> sql(url, "drop database " + name + " with (force)"));
  }
}
