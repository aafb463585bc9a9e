package parley.verticle.http;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.openapi.contract.OpenAPIContract;
import io.vertx.openapi.validation.ResponseValidator;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.account.Account;
import parley.account.Accounts;
import parley.account.Passwords;
import parley.account.Tokens;
import parley.admin.Administration;
import parley.admin.LearntSkills;
import parley.bus.Bus;
import parley.config.Config;
import parley.front.ClientAddress;
import parley.front.Entrance;
import parley.front.Front;
import parley.front.Lobby;
import parley.hiring.Hiring;
import parley.life.Life;
import parley.store.Database;
import parley.store.Migrations;
import parley.store.RedisLink;
import parley.store.SharedBuckets;
import parley.testing.Rig;
import parley.testing.Servers;

/** The API on a port of its own, over an own database. Passwords are hashed cheaply. */
final class Bench implements AutoCloseable {

  static final String PASSWORD = "correct horse 7";
  static final byte[] KEY = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8);

  /** Everybody in a test comes from one address, and in a hurry. */
  static final Map<String, String> UNLIMITED =
      Stream.of("login", "register", "upload", "job", "api", "visitor")
          .collect(Collectors.toMap(limit -> "limits." + limit + "Count", _ -> "0"));

  private static final AtomicInteger PEOPLE = new AtomicInteger();

  final Vertx vertx = Vertx.vertx();
  final Played played = new Played();
  final Life life =
      new Life(new Life.Pace(Duration.ZERO, Duration.ofSeconds(10), 1, Duration.ofMillis(20)));
  final AtomicBoolean redisUp = new AtomicBoolean(true);
  final Database database;
  final Tokens tokens;
  final Accounts accounts;
  final Hiring hiring;
  final OpenAPIContract contract;
  final ResponseValidator validator;
  final int port;

  Bench() {
    this(null);
  }

  Bench(@Nullable String publicUrl) {
    this(publicUrl, UNLIMITED, Servers.redisUrl());
  }

  /**
   * @param settings configuration keys and values over the defaults
   */
  Bench(@Nullable String publicUrl, Map<String, String> settings, String redisUrl) {
    Config config = Config.of(settings);
    Bus bus = Bus.of(vertx);
    database = Database.open(vertx, Servers.freshDatabase(), 8, 10_000);
    Rig.wait(Migrations.run(database));
    tokens = new Tokens(vertx, KEY, Duration.ofMinutes(15), Duration.ofHours(24));
    accounts =
        new Accounts(database, new Passwords(vertx, 8192, 1, 1, 2), tokens, Duration.ofDays(7));
    hiring = Hiring.of(config, database, bus, tokens);
    Rig.wait(played.serve(bus));
    var http = new HttpSettings(publicUrl, config.http().uploadLimit(), "test");
    RedisLink redis = Rig.wait(RedisLink.open(vertx, redisUrl, 1_000, 3_000));
    var limiter = new Limiter(config, new SharedBuckets(redis));
    var administration = Administration.of(database, new LearntSkills(database), config);
    administration.switches().listen(limiter::override);
    var contracts = new Contracts(vertx);
    var entrance =
        new Entrance("parley.v1", publicUrl, ClientAddress.behind(config.http()), new Lobby(0));
    var registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    List<Check> checks =
        List.of(
            new Check("database", () -> database.run("select 1").mapEmpty()),
            new Check(
                "redis",
                () ->
                    redisUp.get()
                        ? Future.succeededFuture()
                        : Future.failedFuture("not reachable")));
    var front =
        new Front(
            "127.0.0.1",
            0,
            65_536,
            config.http().idleTimeout().toMillis(),
            config.http().strictThreads(),
            entrance,
            life,
            List.of(
                doors ->
                    new HttpVerticle(
                        doors,
                        http,
                        contracts,
                        limiter,
                        accounts,
                        tokens,
                        hiring,
                        administration,
                        registry,
                        checks,
                        life)));
    Rig.wait(vertx.deployVerticle(front));
    port = front.port();
    contract = Rig.wait(Contract.read("openapi.yaml").openApi(vertx));
    validator = ResponseValidator.create(vertx, contract);
  }

  /** A new person of that role, signed in. */
  Caller person(String role) {
    int n = PEOPLE.incrementAndGet();
    String email = role + n + "@example.org";
    Account account = Rig.wait(accounts.create(role + " " + n, email, PASSWORD, role));
    return new Caller(this, account, tokens.access(account));
  }

  Caller nobody() {
    return new Caller(this, null, null);
  }

  /** An active job with ten slots; its id. */
  String activeJob(Caller hr) {
    String id =
        hr.post(
                "/api/jobs",
                Map.of("title", "Engineer", "description", "Java, PostgreSQL. 2-5 years."))
            .expect(201)
            .getString("id");
    hr.post("/api/jobs/" + id + "/payments", null).expect(201);
    return id;
  }

  /** A parsed résumé of that person; its id. */
  String parsedResume(Caller candidate) {
    String id =
        candidate
            .upload("cv.txt", "Java 21 at Acme".getBytes(StandardCharsets.UTF_8))
            .expect(202)
            .getString("id");
    Rig.wait(
        database.run(
            "update resume set status = 'parsed', profile = $2::text::jsonb where id ="
                + " $1::text::uuid",
            id,
            """
            {"skills": [{"name": "Java", "evidence": []}], "experience": [], "education": [], "projects": [], "totalMonths": 30}\
            """));
    return id;
  }

  String application(Caller candidate, String job) {
    return candidate
        .post("/api/applications", Map.of("jobId", job, "resumeId", parsedResume(candidate)))
        .expect(201)
        .getString("id");
  }

  String interview(Caller candidate, String application) {
    return candidate
        .post("/api/applications/" + application + "/interview", Map.of("consent", true))
        .expect(201)
        .getString("interviewId");
  }

  static JsonObject json(String text) {
    return new JsonObject(text);
  }

  @Override
  public void close() {
    Rig.wait(vertx.close());
  }
}
