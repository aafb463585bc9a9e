package parley.bench;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import parley.bus.Json;
import parley.config.Config;
import parley.embedded.EmbeddedServers;
import parley.interview.Command;
import parley.interview.Decision;
import parley.interview.Entry;
import parley.interview.Interview;
import parley.interview.Question;
import parley.interview.State;
import parley.interview.Terms;
import parley.store.Archive;
import parley.store.Backlog;
import parley.store.Database;
import parley.store.Ids;
import parley.store.InterviewLog;
import parley.store.LogClock;
import parley.store.Migrations;
import parley.store.PermanentLog;
import parley.store.RedisLink;
import parley.store.Tasks;

/**
 * The stores for the comparison with other stacks: an embedded PostgreSQL beside a given Redis,
 * with scheduled interviews in both. {@code HOME REDIS [PREFIX COUNT QUESTIONS]…}; interview {@code
 * PREFIX-i} has the name-based UUID of that name, so that the loader knows it. Prints where
 * PostgreSQL is when all is there, and ends with the process that started it.
 */
public final class PeerSeed {

  private static final long HOUR_MS = 3_600_000;
  private static final Terms TERMS =
      new Terms(4 * HOUR_MS, HOUR_MS, 0, HOUR_MS, HOUR_MS, HOUR_MS, HOUR_MS, 24 * HOUR_MS, 20_000);
  private static final int AT_ONCE = 200;

  private final Database database;
  private final InterviewLog log;
  private final LogClock clock;
  private final Archive archive;
  private final Backlog backlog;

  private PeerSeed(Database database, InterviewLog log, LogClock clock, RedisLink redis) {
    this.database = database;
    this.log = log;
    this.clock = clock;
    this.archive = new Archive(database, new Tasks(1), (_, _, _) -> Future.succeededFuture());
    this.backlog = new Backlog(redis, clock);
  }

  public static void main(String[] arguments) {
    ProcessHandle starter = ProcessHandle.current().parent().orElseThrow();
    Config config = Config.of(Map.of("home", arguments[0], "redis.url", arguments[1]));
    EmbeddedServers servers = EmbeddedServers.start(config);
    Vertx vertx = Vertx.vertx();
    Database database = Database.open(vertx, servers.postgresUrl(), 4, 60_000);
    wait(Migrations.run(database));
    RedisLink redis = wait(RedisLink.open(vertx, arguments[1], 60_000, 60_000));
    LogClock clock = new LogClock(vertx, redis);
    wait(clock.start());
    InterviewLog log = new InterviewLog(redis, new PermanentLog(database), clock);
    PeerSeed seed = new PeerSeed(database, log, clock, redis);
    for (int i = 2; i < arguments.length; i += 3) {
      seed.schedule(
          arguments[i], Integer.parseInt(arguments[i + 1]), Integer.parseInt(arguments[i + 2]));
    }
    clock.stop();
    redis.close();
    wait(vertx.close());
    System.out.println(servers.postgresUrl());
    starter.onExit().join();
    servers.close();
  }

  private void schedule(String prefix, int count, int questions) {
    List<UUID> ids = IntStream.range(0, count).mapToObj(i -> id(prefix + "-" + i)).toList();
    rows(ids);
    List<Question> plan = IntStream.rangeClosed(1, questions).mapToObj(PeerSeed::question).toList();
    var command = new Command.Schedule(TERMS, "Hello.", "Have you any questions?", plan);
    for (int from = 0; from < count; from += AT_ONCE) {
      var appends = new ArrayList<Future<List<Archive.Line>>>();
      for (UUID id : ids.subList(from, Math.min(count, from + AT_ONCE))) {
        appends.add(append(id.toString(), command));
      }
      wait(Future.all(appends));
      wait(
          archive
              .write(appends.stream().flatMap(append -> append.result().stream()).toList())
              .compose(backlog::durable));
    }
  }

  private Future<List<Archive.Line>> append(String id, Command command) {
    State none = Interview.replay(List.of());
    Decision decision = Interview.decide(none, command, clock.now());
    List<Entry> entries =
        Interview.number(none, ((Decision.Accepted) decision).events(), clock.now());
    return log.append(id, none, Interview.replay(entries), entries, 0, 0)
        .map(
            _ ->
                entries.stream().map(e -> new Archive.Line(id, e, Json.write(e.event()))).toList());
  }

  private void rows(List<UUID> ids) {
    UUID hr = Ids.next();
    UUID posting = Ids.next();
    run(
        "insert into account(id, name, email, password_hash, role) values ($1, 'Peer', $2, '',"
            + " 'hr')",
        hr,
        hr + "@example.org");
    run(
        """
        insert into posting(id, owner_id, title, description, duration_ms, question_count, threshold, visibility, share_key,
          status, requirements, slots_bought, slots_reserved) values ($1, $2, 'Engineer', '', 1800000, 10, 70, 'public', $3,
          'active', '{}', $4, $4)\
        """,
        posting,
        hr,
        posting.toString(),
        ids.size());
    UUID[] all = ids.toArray(UUID[]::new);
    run(
        """
        insert into account(id, name, email, password_hash, role)
        select id, 'Peer', id || '@example.org', '', 'candidate' from unnest($1::uuid[]) as id\
        """,
        (Object) all);
    run(
        """
        insert into resume(id, owner_id, file_name, size, content)
        select id, id, 'cv.pdf', 1, '' from unnest($1::uuid[]) as id\
        """,
        (Object) all);
    run(
        """
        insert into application(id, posting_id, candidate_id, resume_id, points, match, eligible)
        select id, $2, id, id, 0, '{}', true from unnest($1::uuid[]) as id\
        """,
        all,
        posting);
    run(
        """
        insert into interview(id, application_id, posting_id, candidate_id, owner_id, consent_at, consent_version, slot)
        select id, id, $2, id, $3, now(), 'bench', 'reserved' from unnest($1::uuid[]) as id\
        """,
        all,
        posting,
        hr);
  }

  private static Question question(int number) {
    String text =
        "Question "
            + number
            + ": tell about a system that you built, what was hard about it, which choice you would"
            + " make again and which one you would not, and how you know that it was the better"
            + " choice.";
    return new Question(
        "q" + number, Question.Kind.JOB, "competence", text, "bench", List.of(), List.of());
  }

  private static UUID id(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  private void run(String sql, Object... arguments) {
    wait(database.run(sql, arguments));
  }

  private static <T> T wait(Future<T> future) {
    return future.timeout(2, TimeUnit.MINUTES).await();
  }
}
