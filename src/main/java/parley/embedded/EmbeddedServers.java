package parley.embedded;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import parley.config.Config;

/**
 * The PostgreSQL and the Redis of this node: embedded where the configuration names no external
 * one.
 *
 * <p><b>Guaranteed.</b> After {@link #start} both answer. The embedded ones listen on loopback
 * only, ask for a generated password, flush every commit to the disk, and end with the JVM, also
 * when that is killed with SIGKILL. Their data survives all of it. One home serves one JVM at a
 * time.
 *
 * <p><b>Not guaranteed.</b> That an external server answers: its address is passed on as it is.
 */
public final class EmbeddedServers implements AutoCloseable {
  private final @Nullable Home home;
  private @Nullable PostgresServer postgres;
  private @Nullable RedisServer redis;
  private final @Nullable String postgresUrl;
  private final @Nullable String redisUrl;

  private EmbeddedServers(
      Config config,
      @Nullable Home home,
      @Nullable PostgresServer postgres,
      @Nullable RedisServer redis) {
    this.home = home;
    this.postgres = postgres;
    this.redis = redis;
    this.postgresUrl = postgres == null ? config.postgres().url() : postgres.url();
    this.redisUrl = redis == null ? config.redis().url() : redis.url();
  }

  /**
   * Starts what has no external URL, both at once. Returns when all answer; throws {@link
   * EmbeddedException}.
   */
  public static EmbeddedServers start(Config config) {
    boolean ownPostgres = config.postgres().url() == null;
    boolean ownRedis = config.redis().url() == null;
    if (!ownPostgres && !ownRedis) return new EmbeddedServers(config, null, null, null);
    Platform.check(System.getProperty("os.name"), System.getProperty("os.arch"));
    var home = Home.open(config.home());
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var postgres =
          threads.submit(
              () -> ownPostgres ? PostgresServer.start(home, config.postgres().port()) : null);
      var redis =
          threads.submit(() -> ownRedis ? RedisServer.start(home, config.redis().port()) : null);
      return joined(config, home, postgres, redis);
    }
  }

  private static EmbeddedServers joined(
      Config config,
      Home home,
      Future<@Nullable PostgresServer> postgres,
      Future<@Nullable RedisServer> redis) {
    var failures = new ArrayList<EmbeddedException>();
    var servers =
        new EmbeddedServers(config, home, outcome(postgres, failures), outcome(redis, failures));
    try {
      if (failures.isEmpty()) ServersFile.write(home, servers.postgres, servers.redis);
    } catch (EmbeddedException e) {
      failures.add(e);
    }
    if (failures.isEmpty()) return servers;
    servers.close();
    var first = failures.removeFirst();
    failures.forEach(first::addSuppressed);
    throw first;
  }

  private static <T> @Nullable T outcome(
      Future<@Nullable T> start, List<EmbeddedException> failures) {
    try {
      return start.get();
    } catch (ExecutionException e) {
      failures.add(
          e.getCause() instanceof EmbeddedException known
              ? known
              : new EmbeddedException("An embedded server cannot be started: " + e.getCause(), e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      failures.add(new EmbeddedException("Interrupted while the embedded servers start", e));
    }
    return null;
  }

  /** {@code postgresql://user:password@host:port/database}. */
  public String postgresUrl() {
    return Objects.requireNonNull(postgresUrl);
  }

  /** {@code redis://[user]:password@host:port}. */
  public String redisUrl() {
    return Objects.requireNonNull(redisUrl);
  }

  /** Process of the embedded PostgreSQL. Throws where it is an external one, as do all below. */
  public synchronized long postgresPid() {
    return own(postgres).pid();
  }

  public synchronized long redisPid() {
    return own(redis).pid();
  }

  /**
   * Starts PostgreSQL again on its data, port and password after its process was killed. Returns
   * when it answers, which is after crash recovery.
   */
  public synchronized void restartPostgres() {
    PostgresServer dead = own(postgres);
    dead.close();
    postgres = again(() -> PostgresServer.start(Objects.requireNonNull(home), dead.port()));
    ServersFile.write(Objects.requireNonNull(home), postgres, redis);
  }

  /** As {@link #restartPostgres()}. Returns when it has loaded its append-only file. */
  public synchronized void restartRedis() {
    RedisServer dead = own(redis);
    dead.close();
    redis = again(() -> RedisServer.start(Objects.requireNonNull(home), dead.port()));
    ServersFile.write(Objects.requireNonNull(home), postgres, redis);
  }

  private static <T> T own(@Nullable T server) {
    if (server == null) throw new IllegalStateException("this server is not an embedded one");
    return server;
  }

  private static <T> T again(Callable<T> start) {
    try {
      return start.call();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EmbeddedException("Interrupted while an embedded server starts again", e);
    } catch (EmbeddedException e) {
      throw e;
    } catch (Exception e) {
      throw new EmbeddedException("An embedded server cannot be started again: " + e, e);
    }
  }

  /** Ends what was started, in the clean way, and frees the home. May be called again. */
  @Override
  public synchronized void close() {
    try {
      if (postgres != null) postgres.close();
    } finally {
      try {
        if (redis != null) redis.close();
      } finally {
        if (home != null) home.close();
      }
    }
  }
}
