package parley;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Deployable;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.ThreadingModel;
import io.vertx.core.Vertx;
import io.vertx.core.VertxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.account.Accounts;
import parley.account.Passwords;
import parley.account.Tokens;
import parley.admin.Administration;
import parley.admin.LearntSkills;
import parley.bus.Bus;
import parley.config.Config;
import parley.config.SigningKey;
import parley.embedded.Ports;
import parley.front.Doors;
import parley.front.Entrance;
import parley.front.Front;
import parley.front.Joins;
import parley.front.Wire;
import parley.hiring.Demo;
import parley.hiring.Hiring;
import parley.hiring.Slots;
import parley.life.Life;
import parley.matching.Weights;
import parley.resume.SkillFinder;
import parley.store.Archive;
import parley.store.Backlog;
import parley.store.Database;
import parley.store.Deadlines;
import parley.store.Migrations;
import parley.store.SharedBuckets;
import parley.verticle.archive.ArchiveVerticle;
import parley.verticle.clock.ClockVerticle;
import parley.verticle.embedding.EmbeddingVerticle;
import parley.verticle.http.Check;
import parley.verticle.http.Contracts;
import parley.verticle.http.HttpSettings;
import parley.verticle.http.HttpVerticle;
import parley.verticle.http.Limiter;
import parley.verticle.interview.InterviewVerticle;
import parley.verticle.interviewer.InterviewerVerticle;
import parley.verticle.jobs.JobsVerticle;
import parley.verticle.llm.LlmVerticle;
import parley.verticle.matching.MatchingVerticle;
import parley.verticle.monitor.MonitorVerticle;
import parley.verticle.resume.Limits;
import parley.verticle.resume.ResumeVerticle;
import parley.verticle.room.RoomVerticle;
import parley.verticle.scoring.ScoringVerticle;
import parley.verticle.vectors.VectorsVerticle;

/**
 * What this node consists of. The verticles are listed here and nowhere else.
 *
 * <p><b>Guaranteed.</b> The front, which opens the port, is deployed when all others serve, and is
 * undeployed first.
 */
final class Deployment {

  /** How old a changed setting may be at another node. */
  private static final long SETTINGS_MS = 5_000;

  /** A restart of Redis must not take all nodes from the load balancer at once. */
  private static final long REDIS_MAY_BE_SILENT_MS = 2_000;

  private final Vertx vertx;
  private final Config config;
  private final String postgresUrl;
  private final String redisUrl;
  private final Life life;
  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final SortedMap<Integer, String> deployed = new ConcurrentSkipListMap<>();
  private int places;
  private final int port;
  private @Nullable Stores stores;
  private @Nullable LearntSkills learnt;
  private Set<NodeRole> roles = NodeRole.all();
  private volatile boolean rehearsed;

  Deployment(Vertx vertx, Config config, Life life, String postgresUrl, String redisUrl) {
    this.vertx = vertx;
    this.config = config;
    this.life = life;
    this.postgresUrl = postgresUrl;
    this.redisUrl = redisUrl;
    // Several fronts share one port, so that "any" is decided before they open.
    this.port = config.http().port() == 0 ? Ports.free() : config.http().port();
  }

  /** One kind of verticle: how to make an instance, and how many on which threads. */
  private record Part(Supplier<? extends Deployable> verticle, DeploymentOptions options) {

    static Part one(Supplier<? extends Deployable> verticle) {
      return new Part(verticle, new DeploymentOptions());
    }

    static Part worker(Supplier<? extends Deployable> verticle) {
      return new Part(verticle, new DeploymentOptions().setThreadingModel(ThreadingModel.WORKER));
    }
  }

  /**
   * Brings the database to this version's schema; safe to run on several nodes at once. Blocking.
   */
  void migrate() {
    Database database = Stores.database(vertx, config, postgresUrl);
    try {
      Migrations.run(database).await();
    } finally {
      database.close().await();
    }
  }

  /**
   * What the roles say. Blocking; throws what the first verticle that cannot start throws, and
   * leaves those before it deployed.
   */
  void deploy(RunOptions options) {
    Stores open = Stores.open(vertx, config, postgresUrl, redisUrl);
    stores = open;
    roles = options.roles();
    List<Part> parts = new ArrayList<>();
    if (roles.contains(NodeRole.ENGINE)) {
      parts.addAll(engine(open));
    }
    if (roles.contains(NodeRole.AI)) {
      parts.addAll(ai(open));
    }
    Future.join(parts.stream().map(this::deploy).toList()).await();
    if (roles.contains(NodeRole.EDGE)) {
      edge(open, options.demo());
    }
  }

  /** What people and programs reach, in the end, when everything behind it is there. */
  private void edge(Stores open, boolean demo) {
    Tokens tokens =
        new Tokens(
            vertx,
            SigningKey.of(config),
            config.security().accessTokenLife(),
            config.interview().ticketLife());
    Accounts accounts =
        new Accounts(open.database(), passwords(), tokens, config.security().refreshTokenLife());
    Hiring hiring = Hiring.of(config, open.database(), Bus.of(vertx), tokens);
    if (demo) {
      new Demo(vertx, open.database(), accounts, hiring).prepare(config.home(), url()).await();
    }
    deploy(front(open, tokens, accounts, hiring)).await();
    new Rehearsal(vertx, config.http().host(), port, tokens).play().await();
    rehearsed = true;
  }

  private Future<String> deploy(Part part) {
    int place = places++;
    return vertx
        .deployVerticle(part.verticle(), part.options())
        .onSuccess(id -> deployed.put(place, id));
  }

  /**
   * Blocking. Undeploys all, the last of the list first, even where one of them fails, and then
   * throws the first failure.
   */
  void undeploy() {
    Exception first = null;
    for (String id : List.copyOf(deployed.values()).reversed()) {
      try {
        vertx.undeploy(id).await();
      } catch (Exception e) { // await throws what the future failed with, checked or not
        if (first == null) {
          first = e;
        } else {
          first.addSuppressed(e);
        }
      }
    }
    deployed.clear();
    if (stores != null) {
      stores.close();
    }
    if (first != null) {
      throw new IllegalStateException("not everything ended in order", first);
    }
  }

  /** Where this node serves people, or what it does for those that do. */
  String where() {
    return roles.contains(NodeRole.EDGE)
        ? "at " + url()
        : roles.stream().map(NodeRole::wire).collect(Collectors.joining(" and ", "as ", ""));
  }

  /** Where people reach the pages. */
  String url() {
    String url = config.http().publicUrl();
    return url == null ? "http://localhost:" + port : url;
  }

  /** Each one ends before those above it, which it needs for what it has under way. */
  private List<Part> engine(Stores s) {
    Config.Jobs jobs = config.jobs();
    return List.of(
        Part.one(() -> new InterviewVerticle(s.log(), s.clock())),
        Part.one(
            () ->
                new ArchiveVerticle(
                    new Backlog(s.redis(), s.clock()),
                    new Archive(s.database(), s.tasks(), Slots::settle),
                    s.bell())),
        Part.one(() -> new ClockVerticle(new Deadlines(s.redis()))),
        Part.one(
            () ->
                new JobsVerticle(
                    s.database(),
                    s.tasks(),
                    s.clock().node(),
                    jobs.batch(),
                    jobs.poll().toMillis(),
                    jobs.visibility().toMillis(),
                    life)));
  }

  private List<Part> ai(Stores s) {
    LearntSkills skills = skills(s);
    SkillFinder finder = text -> skills.get().find(text);
    return List.of(
        Part.worker(() -> embedding(config.embedding())),
        Part.worker(() -> new VectorsVerticle(s.database())),
        Part.worker(() -> new MatchingVerticle(s.database(), s.tasks(), skills, Weights.DEFAULT)),
        Part.worker(() -> new ResumeVerticle(s.database(), s.tasks(), finder, documents())),
        Part.one(() -> new LlmVerticle(s.database(), config.llm(), registry)),
        Part.one(() -> new InterviewerVerticle(s.database(), s.claims())),
        Part.one(() -> new ScoringVerticle(s.database(), s.tasks(), s.claims())));
  }

  private Passwords passwords() {
    Config.Security c = config.security();
    return new Passwords(
        vertx, c.hashMemoryKib(), c.hashIterations(), c.hashParallelism(), c.hashThreads());
  }

  private static EmbeddingVerticle embedding(Config.Embedding c) {
    EmbeddingVerticle.Options shipped = EmbeddingVerticle.Options.DEFAULT;
    return new EmbeddingVerticle(
        new EmbeddingVerticle.Options(
            text(c.modelPath()),
            text(c.tokenizerPath()),
            c.threads(),
            shipped.queue(),
            shipped.cached()));
  }

  private static @Nullable String text(@Nullable Path path) {
    return path == null ? null : path.toString();
  }

  private Limits documents() {
    Config.Resume c = config.resume();
    return new Limits(
        c.maxPages(), c.timeout().toMillis(), Limits.DEFAULT.inflatedBytes(), c.threads());
  }

  private Part front(Stores s, Tokens tokens, Accounts accounts, Hiring hiring) {
    Config.Http http = config.http();
    HttpSettings settings = HttpSettings.of(http, version());
    Contracts contracts = new Contracts(vertx);
    SharedBuckets buckets = new SharedBuckets(s.redis());
    Limiter limiter = new Limiter(config, buckets);
    Administration administration = administration(s, limiter);
    Joins joins = Joins.of(config.limits(), buckets);
    Wire.Limits limits = Wire.Limits.of(config.room());
    Entrance entrance = Entrance.of(config);
    List<Check> checks = checks(s);
    List<Function<Doors, ? extends Deployable>> behind =
        List.of(
            doors ->
                new HttpVerticle(
                    doors,
                    settings,
                    contracts,
                    limiter,
                    accounts,
                    tokens,
                    hiring,
                    administration,
                    registry,
                    checks,
                    life),
            doors -> new RoomVerticle(doors, tokens, s.database(), s.clock(), joins, limits),
            doors -> new MonitorVerticle(doors, tokens, s.database(), s.clock(), joins, limits));
    return new Part(
        () ->
            new Front(
                http.host(),
                port,
                limits.maxFrame(),
                http.idleTimeout().toMillis(),
                http.strictThreads(),
                entrance,
                life,
                behind),
        new DeploymentOptions().setInstances(Runtime.getRuntime().availableProcessors()));
  }

  /** The skills of this node: as administrators have decided by now, here or at another node. */
  private LearntSkills skills(Stores s) {
    if (learnt == null) {
      LearntSkills skills = new LearntSkills(s.database());
      skills.refresh().await();
      vertx.setPeriodic(SETTINGS_MS, _ -> skills.refresh());
      learnt = skills;
    }
    return learnt;
  }

  /** Reads what administrators change, here or at another node. */
  private Administration administration(Stores s, Limiter limiter) {
    Administration administration = Administration.of(s.database(), skills(s), config);
    administration.switches().listen(limiter::override);
    vertx.setPeriodic(1, SETTINGS_MS, _ -> administration.switches().refresh());
    return administration;
  }

  private List<Check> checks(Stores s) {
    return List.of(
        new Check(
            "rehearsal",
            () ->
                rehearsed
                    ? Future.succeededFuture()
                    : Future.failedFuture(new VertxException("is under way", true))),
        new Check("database", () -> s.database().run("select 1").mapEmpty()),
        new Check(
            "redis",
            () ->
                s.clock().silentMs() <= REDIS_MAY_BE_SILENT_MS
                    ? Future.succeededFuture()
                    : Future.failedFuture(new VertxException("no sign of life", true))),
        new Check("workers", () -> s.tasks().probe(s.database())));
  }

  private static String version() {
    String version = Deployment.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }
}
