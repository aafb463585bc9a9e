package parley.load;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.config.Config;
import parley.config.SigningKey;
import parley.interview.Terms;
import parley.load.check.Breach;
import parley.load.check.Checks;
import parley.load.check.Ledger;
import parley.load.check.Verdict;
import parley.load.cluster.Cluster;
import parley.load.cluster.Injector;
import parley.load.measure.Cause;
import parley.load.measure.FileLimit;
import parley.load.measure.ProcessUse;
import parley.load.plan.Arrivals;
import parley.load.plan.Fault;
import parley.load.plan.FaultPlan;
import parley.load.plan.Seeds;
import parley.load.report.Facts;
import parley.load.report.HtmlReport;
import parley.load.report.JsonReport;
import parley.load.report.Live;
import parley.load.report.Summary;
import parley.load.room.Doors;
import parley.load.target.Cast;
import parley.load.target.Permanent;
import parley.load.target.Preflight;
import parley.load.target.Target;

/** One run, from the target to the verdict. Blocking. */
final class Run {

  private static final int SPARE_FILES = 500;
  private static final int MOST_TRACES = 40;
  private static final long ARCHIVED_WITHIN_MS = 60_000;
  private static final long STORES_ALIKE_WITHIN_MS = 30_000;

  private final Options options;
  private final String command;
  private final Map<String, String> env;
  private final PrintStream out;
  private final Live live;

  Run(Options options, String command, Map<String, String> env, PrintStream out) {
    this.options = options;
    this.command = command;
    this.env = env;
    this.out = out;
    this.live = new Live(out, options.quiet());
  }

  /** The exit status. */
  int go() {
    boolean relays = options.faults().contains(Fault.Family.LINKS);
    long sockets = options.interviews() * (relays ? 3L : 1L) + SPARE_FILES;
    FileLimit.refusal(sockets)
        .ifPresent(
            words -> {
              throw new LoadException(words);
            });
    live.say("seed " + options.seed());
    Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    try {
      return options.nodes() > 0 ? onOwnCluster(vertx, relays) : onUrls(vertx);
    } finally {
      vertx.close().await();
    }
  }

  private int onUrls(Vertx vertx) {
    Config config = Config.load(env);
    String postgres = config.postgres().url();
    String redis = config.redis().url();
    if (postgres == null || redis == null) {
      throw new LoadException(
          "A load test makes its interviews in the target's stores: set PARLEY_POSTGRES_URL and"
              + " PARLEY_REDIS_URL as the target has them.");
    }
    try (Target target = Target.open(vertx, postgres, redis, SigningKey.of(config))) {
      for (URI url : options.urls()) {
        Preflight.check(vertx, url, target.tokens());
      }
      return play(vertx, target, options.urls(), null);
    }
  }

  private int onOwnCluster(Vertx vertx, boolean relays) {
    live.say("starting PostgreSQL, Redis and " + options.nodes() + " nodes");
    Cluster cluster = Cluster.start(options.nodes(), relays, options.nodeMemory());
    boolean keep = options.keep();
    try (Target target =
        Target.open(vertx, cluster.postgresUrl(), cluster.redisUrl(), cluster.key())) {
      int status = play(vertx, target, cluster.doors(), cluster);
      keep |= status != Load.HELD;
      return status;
    } finally {
      cluster.close(keep);
      if (keep) {
        live.say("The cluster's logs and data stay in " + cluster.home());
      }
    }
  }

  private int play(Vertx vertx, Target target, List<URI> urls, @Nullable Cluster cluster) {
    Injector injector = cluster == null ? null : new Injector(cluster, target, live::fault);
    Terms terms = terms();
    Doors doors = new Doors(vertx, urls, options.addresses());
    Map<String, Double> extra = new TreeMap<>();
    if (options.idle() && cluster != null) {
      Idle.warmUp(vertx, target, doors, options, terms);
      extra.put("rssMibBefore", cluster.rssKibAfterCollection() / Idle.KIB_PER_MIB);
    }
    live.say("making " + options.interviews() + " interviews");
    Cast cast = Cast.make(target, options.interviews(), terms, options.questions());
    boolean removes = cluster == null && !options.keep();
    Thread undo = new Thread(cast::remove, "load-undo");
    if (removes) {
      Runtime.getRuntime().addShutdownHook(undo);
    }
    try {
      Stage stage =
          new Stage(
              vertx,
              target,
              doors,
              door -> injector == null ? Cause.OTHER : injector.blame(door),
              cast,
              options,
              terms.greetingMs(),
              !options.idle(),
              options.faults().contains(Fault.Family.FLUSH));
      Instant startedAt = Instant.now();
      long begin = System.nanoTime();
      ProcessUse before = use(cluster);
      long[] arrivals =
          Arrivals.of(new Seeds(options.seed()), cast.size(), options.rate(), options.rampMs());
      stage.start(arrivals, live);
      if (options.idle()) {
        Idle.run(stage, options, cluster, live, extra, arrivals[arrivals.length - 1]);
      } else {
        Flow.run(stage, options, injector, faults(), live);
      }
      double seconds = (System.nanoTime() - begin) / (double) TimeUnit.SECONDS.toNanos(1);
      ProcessUse after = use(cluster);
      long arrived = stage.arrived();
      long concluded = stage.done();
      List<Ledger> ledgers = stage.stop();
      live.say("checking " + ledgers.size() + " interviews");
      Permanent permanent = new Permanent(target);
      permanent.awaitArchived(ledgers, ARCHIVED_WITHIN_MS);
      permanent.check(ledgers, new Checks(stage.time), stage.verdict);
      permanent.compareStores(ledgers, STORES_ALIKE_WITHIN_MS, stage.verdict);
      permanent.checkSlots(cast, stage.verdict);
      return tell(
          new Facts(
              command + (command.contains("--seed") ? "" : " --seed " + options.seed()),
              options.seed(),
              startedAt,
              seconds,
              options.interviews(),
              arrived,
              concluded,
              stage.meter,
              stage.verdict,
              stage.durableLooked(),
              injector == null ? List.of() : injector.struck(),
              after.cpuMs() - before.cpuMs(),
              after.rssKib(),
              extra,
              traces(ledgers, stage.verdict, begin / 1_000_000)));
    } finally {
      if (removes) {
        live.say("removing what was made");
        Runtime.getRuntime().removeShutdownHook(undo);
        cast.remove();
      }
    }
  }

  private static Map<String, List<String>> traces(
      List<Ledger> ledgers, Verdict verdict, long beginMs) {
    Set<String> broken =
        verdict.breaches().stream()
            .map(Breach::interview)
            .limit(MOST_TRACES)
            .collect(Collectors.toSet());
    return ledgers.stream()
        .filter(ledger -> broken.contains(ledger.interview()))
        .collect(Collectors.toMap(Ledger::interview, l -> l.trace().lines(beginMs)));
  }

  private List<Fault> faults() {
    return FaultPlan.of(
        new Seeds(options.seed()),
        options.faults(),
        options.everyMs(),
        options.durationMs() - Flow.CALM_MS,
        options.nodes());
  }

  private static ProcessUse use(@Nullable Cluster cluster) {
    return cluster == null ? ProcessUse.NONE : cluster.use();
  }

  /** As the product's own, but for a limit that the run does not reach. */
  private Terms terms() {
    Config.Interview c = Config.defaults().interview();
    long limit = Math.max(c.duration().toMillis(), 4 * options.durationMs());
    return new Terms(
        limit,
        c.grace().toMillis(),
        c.greeting().toMillis(),
        c.nudgeAfter().toMillis(),
        c.closing().toMillis(),
        c.maxPause().toMillis(),
        c.postpone().toMillis(),
        c.expiry().toMillis(),
        c.maxAnswerChars());
  }

  private int tell(Facts facts) {
    ObjectNode json = JsonReport.of(facts);
    out.print("\n" + Summary.of(json));
    write(options.json(), json.toPrettyString());
    write(options.html(), options.html() == null ? "" : HtmlReport.of(json));
    return facts.verdict().holds() ? Load.HELD : Load.BROKE;
  }

  private static void write(@Nullable Path file, String text) {
    if (file != null) {
      try {
        Files.writeString(Objects.requireNonNull(file), text + "\n");
      } catch (IOException e) {
        throw new LoadException("The report cannot be written: " + e.getMessage(), e);
      }
    }
  }
}
