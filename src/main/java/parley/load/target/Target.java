package parley.load.target;

import io.vertx.core.Vertx;
import java.time.Duration;
import parley.account.Tokens;
import parley.load.LoadException;
import parley.store.Database;
import parley.store.InterviewLog;
import parley.store.LogClock;
import parley.store.PermanentLog;
import parley.store.RedisLink;

/**
 * The stores and the signing key of the system under load. Blocking.
 *
 * @param log the live log, to schedule interviews and to compare
 */
public record Target(
    Database database, RedisLink redis, LogClock clock, InterviewLog log, Tokens tokens)
    implements AutoCloseable {

  private static final int CONNECTIONS = 4;
  private static final long STATEMENT_MS = 30_000;
  private static final long COMMAND_MS = 5_000;
  private static final int IDLE_MS = 3_000;
  private static final Duration TICKET_LIFE = Duration.ofHours(24);

  /** Fails with {@link LoadException} where one of the stores cannot be reached. */
  public static Target open(Vertx vertx, String postgresUrl, String redisUrl, byte[] key) {
    Database database = Database.open(vertx, postgresUrl, CONNECTIONS, STATEMENT_MS);
    try {
      database.run("select 1 from schema_version limit 1").await();
    } catch (RuntimeException e) {
      database.close().await();
      throw new LoadException(
          "The target's PostgreSQL cannot be reached, or has no Parley in it (%s): set PARLEY_POSTGRES_URL as the target has it."
              .formatted(e.getMessage()),
          e);
    }
    try {
      RedisLink redis = RedisLink.open(vertx, redisUrl, COMMAND_MS, IDLE_MS).await();
      LogClock clock = new LogClock(vertx, redis);
      clock.start().await();
      InterviewLog log = new InterviewLog(redis, new PermanentLog(database), clock);
      Tokens tokens = new Tokens(vertx, key, TICKET_LIFE, TICKET_LIFE);
      return new Target(database, redis, clock, log, tokens);
    } catch (RuntimeException e) {
      database.close().await();
      throw new LoadException(
          "The target's Redis cannot be reached (%s): set PARLEY_REDIS_URL as the target has it."
              .formatted(e.getMessage()),
          e);
    }
  }

  @Override
  public void close() {
    clock.stop();
    redis.close();
    database.close().await();
  }
}
