package parley;

import io.vertx.core.Vertx;
import parley.bus.Bus;
import parley.config.Config;
import parley.store.Claims;
import parley.store.Database;
import parley.store.Doorbell;
import parley.store.InterviewLog;
import parley.store.LogClock;
import parley.store.PermanentLog;
import parley.store.RedisLink;
import parley.store.Tasks;

/** What the verticles of a node share: its links to PostgreSQL and Redis. */
record Stores(
    Database database,
    RedisLink redis,
    LogClock clock,
    Doorbell bell,
    InterviewLog log,
    Tasks tasks,
    Claims claims) {

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
    Doorbell bell = new Doorbell(redis, Bus.of(vertx), clock.node());
    bell.start().await();
    InterviewLog log = new InterviewLog(redis, new PermanentLog(database), clock, bell::grown);
    Tasks tasks = new Tasks(config.jobs().maxAttempts());
    Claims claims = config.cluster().joined() ? Claims.shared(redis, clock.node()) : Claims.alone();
    return new Stores(database, redis, clock, bell, log, tasks, claims);
  }

  void close() {
    clock.stop();
    redis.close();
    database.close().await();
  }
}
