package parley;

import io.vertx.core.Vertx;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parley.bus.Bus;
import parley.config.Config;
import parley.store.Claims;
import parley.store.Database;
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
    Doorbell bell,
    InterviewLog log,
    Tasks tasks,
    Sweep sweep,
    Claims claims) {

  private static final Logger LOG = LoggerFactory.getLogger(Stores.class);

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
    Doorbell bell = new Doorbell(redis, clock, Bus.of(vertx));
    bell.start().await();
    InterviewLog log = new InterviewLog(redis, new PermanentLog(database), clock, bell::grown);
    Sweep sweep = new Sweep(vertx, redis, clock, database, log);
    sweep.start();
    Tasks tasks = new Tasks(config.jobs().maxAttempts());
    Claims claims = config.cluster().joined() ? Claims.shared(redis, clock.node()) : Claims.alone();
    return new Stores(database, redis, clock, bell, log, tasks, sweep, claims);
  }

  /** Blocking. */
  void close() {
    sweep.stop();
    try {
      clock.leave().await();
    } catch (Exception e) { // a timeout is a checked one
      LOG.warn("others learn of this node's end by its silence: {}", e.getMessage());
    }
    redis.close();
    database.close().await();
  }
}
