package parley;

import io.vertx.core.Vertx;
import parley.bus.Bus;
import parley.config.Config;
import parley.store.Database;
import parley.store.DeadReaders;
import parley.store.Doorbell;
import parley.store.InterviewLog;
import parley.store.LogClock;
import parley.store.PermanentLog;
import parley.store.RedisLink;
import parley.store.Sweep;
import parley.store.Tasks;

/** What the verticles of a node share: its links to PostgreSQL and Redis. */
record Stores(
    Database database,
    RedisLink redis,
    LogClock clock,
    InterviewLog log,
    Tasks tasks,
    Sweep sweep,
    DeadReaders readers) {

  /** A reader of the journal that has not read for this long is gone. */
  private static final long READER_GONE_MS = 60 * 60_000L;

  static Database database(Vertx vertx, Config config, String url) {
    return Database.open(
        vertx, url, config.postgres().poolSize(), config.postgres().statementTimeout().toMillis());
  }

  /** Blocking. Fails where Redis cannot be reached. */
  static Stores open(Vertx vertx, Config config, String postgresUrl, String redisUrl) {
    Database database = database(vertx, config, postgresUrl);
    RedisLink redis =
        RedisLink.open(
                vertx,
                redisUrl,
                config.redis().commandTimeout().toMillis(),
                (int) config.redis().idleTimeout().toMillis())
            .await();
    LogClock clock = new LogClock(vertx, redis);
    clock.start().await();
    new Doorbell(redis, clock, Bus.of(vertx)).start().await();
    InterviewLog log = new InterviewLog(redis, new PermanentLog(database), clock);
    Sweep sweep = new Sweep(vertx, redis, clock, database, log);
    sweep.start();
    DeadReaders readers = new DeadReaders(vertx, redis, READER_GONE_MS);
    readers.start();
    return new Stores(
        database, redis, clock, log, new Tasks(config.jobs().maxAttempts()), sweep, readers);
  }

  void close() {
    sweep.stop();
    readers.stop();
    clock.stop();
    redis.close();
    database.close().await();
  }
}
