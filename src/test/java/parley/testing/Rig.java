package parley.testing;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import parley.bus.Bus;
import parley.life.Life;
import parley.store.Database;
import parley.store.Deadlines;
import parley.store.Doorbell;
import parley.store.Ids;
import parley.store.InterviewLog;
import parley.store.LogClock;
import parley.store.Migrations;
import parley.store.PermanentLog;
import parley.store.RedisLink;
import parley.store.Sweep;

/** A node's store on an own database and an emptied Redis, for tests that need no verticles. */
public final class Rig implements AutoCloseable {

  /** How far a beat between two readings of the log's clock may move it. */
  public static final long CLOCK_MOVES_MS = 50;

  private static final long TIMEOUT_MS = 2_000;
  private static final int IDLE_MS = 3_000;

  /** Drains at once, but one connection after the other. */
  public final Life life =
      new Life(new Life.Pace(Duration.ZERO, Duration.ofSeconds(10), 1, Duration.ofMillis(20)));

  public final Vertx vertx = Vertx.vertx();
  public final Bus bus = Bus.of(vertx);
  public final Database database;
  public final RedisLink redis;
  public final LogClock clock;
  public final Doorbell bell;
  public final InterviewLog log;
  public final Deadlines deadlines;
  private final Sweep sweep;

  public Rig() {
    this(Servers.freshDatabase(), Servers.flushedRedis());
  }

  /** A second node on the same stores. */
  public Rig(String databaseUrl, String redisUrl) {
    database = Database.open(vertx, databaseUrl, 4, 5_000);
    wait(Migrations.run(database));
    redis = wait(RedisLink.open(vertx, redisUrl, TIMEOUT_MS, IDLE_MS));
    clock = new LogClock(vertx, redis);
    wait(clock.start());
    bell = new Doorbell(redis, clock, bus);
    wait(bell.start());
    log = new InterviewLog(redis, new PermanentLog(database), clock, bell::grown);
    deadlines = new Deadlines(redis);
    sweep = new Sweep(vertx, redis, clock, database, log);
    sweep.start();
  }

  /** Fails where the future fails, or does not complete within 20 s. */
  public static <T> T wait(Future<T> future) {
    return future.timeout(20, TimeUnit.SECONDS).await();
  }

  /** When the node of the candidate's connection was last alive, if it is dead; else -1. */
  public long lostSince(String interview) {
    return wait(log.held(interview).compose(held -> log.lostSince(held.node())));
  }

  /** The rows around a new interview with a reserved slot; its id. */
  public String interviewRow() {
    UUID hr = Ids.next();
    UUID candidate = Ids.next();
    UUID posting = Ids.next();
    UUID resume = Ids.next();
    UUID application = Ids.next();
    UUID interview = Ids.next();
    account(hr, "hr");
    account(candidate, "candidate");
    run(
        """
        insert into posting(id, owner_id, title, description, duration_ms, question_count, threshold, visibility, share_key,
          status, requirements, slots_bought, slots_reserved) values ($1, $2, 'Engineer', '', 1800000, 10, 70, 'public', 'k',
          'active', '{}', 1, 1)\
        """,
        posting,
        hr);
    run(
        "insert into resume(id, owner_id, file_name, size, content) values ($1, $2, 'cv.pdf', 1,"
            + " '')",
        resume,
        candidate);
    run(
        """
        insert into application(id, posting_id, candidate_id, resume_id, points, match, eligible)
        values ($1, $2, $3, $4, 0, '{}', true)\
        """,
        application,
        posting,
        candidate,
        resume);
    run(
        """
        insert into interview(id, application_id, posting_id, candidate_id, owner_id, consent_at, consent_version, slot)
        values ($1, $2, $3, $4, $5, now(), 'test', 'reserved')\
        """,
        interview,
        application,
        posting,
        candidate,
        hr);
    return interview.toString();
  }

  private void account(UUID id, String role) {
    run(
        "insert into account(id, name, email, password_hash, role) values ($1, 'A', $2, '', $3)",
        id,
        id + "@example.org",
        role);
  }

  private void run(String sql, Object... arguments) {
    wait(database.run(sql, arguments));
  }

  @Override
  public void close() {
    sweep.stop();
    clock.stop();
    redis.close();
    wait(vertx.close());
  }
}
