package parley.verticle.http;

import static org.awaitility.Awaitility.await;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Future;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import parley.account.Accounts;
import parley.account.Passwords;
import parley.account.Tokens;
import parley.admin.Administration;
import parley.admin.LearntSkills;
import parley.bus.Minds;
import parley.config.Config;
import parley.embedded.Ports;
import parley.front.ClientAddress;
import parley.front.Entrance;
import parley.front.Front;
import parley.front.Lobby;
import parley.hiring.Hiring;
import parley.interview.Question;
import parley.store.SharedBuckets;
import parley.testing.Rig;
import parley.verticle.interview.InterviewVerticle;

/**
 * A JVM of its own that serves the API over shared stores, with the real admission, payment and
 * interview, and a planner that always asks the same: to be killed and started again on its port.
 */
final class HiringNode implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final String databaseUrl;
  private final String redisUrl;
  private final int port = Ports.free();
  private Process process;

  /** Returns at once; {@link #awaitReady} waits. */
  HiringNode(String databaseUrl, String redisUrl) {
    this.databaseUrl = databaseUrl;
    this.redisUrl = redisUrl;
    this.process = launch();
  }

  /** The program of the child. */
  public static void main(String[] arguments) {
    Rig rig = new Rig(arguments[0], arguments[1]);
    Config config = Config.of(Bench.UNLIMITED);
    var life = Duration.ofMinutes(15);
    var tokens = new Tokens(rig.vertx, Bench.KEY, life, life);
    var accounts =
        new Accounts(rig.database, new Passwords(rig.vertx, 8192, 1, 1, 2), tokens, life);
    var hiring = Hiring.of(config, rig.database, rig.bus, tokens);
    var settings = new HttpSettings(null, config.http().uploadLimit(), "test");
    var registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    var limiter = new Limiter(config, new SharedBuckets(rig.redis));
    var administration = Administration.of(rig.database, new LearntSkills(rig.database), config);
    administration.switches().listen(limiter::override);
    var contracts = new Contracts(rig.vertx);
    var entrance =
        new Entrance("parley.v1", null, ClientAddress.behind(config.http()), new Lobby(0));
    Rig.wait(rig.bus.serve(Minds.PLAN, _ -> Future.succeededFuture(plan())));
    Rig.wait(rig.vertx.deployVerticle(new InterviewVerticle(rig.log, rig.clock)));
    Rig.wait(
        rig.vertx.deployVerticle(
            new Front(
                "127.0.0.1",
                Integer.parseInt(arguments[2]),
                65_536,
                config.http().idleTimeout().toMillis(),
                config.http().strictThreads(),
                entrance,
                rig.life,
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
                            List.of(),
                            rig.life)))));
  }

  private static Minds.Planned plan() {
    var question =
        new Question("q1", Question.Kind.JOB, "competence", "Why?", "test", List.of(), List.of());
    return new Minds.Planned("Hello.", "Your questions?", List.of(question));
  }

  String url() {
    return "http://127.0.0.1:" + port;
  }

  void awaitReady() {
    await()
        .atMost(PATIENCE)
        .ignoreExceptions()
        .until(
            () -> {
              try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress("127.0.0.1", port), 1_000);
                return true;
              }
            });
  }

  /** kill -9. */
  void kill() {
    process.destroyForcibly();
    process.onExit().join();
  }

  void start() {
    process = launch();
  }

  @Override
  public void close() {
    kill();
  }

  private Process launch() {
    try {
      return new ProcessBuilder(
              Path.of(System.getProperty("java.home"), "bin", "java").toString(),
              "-XX:+UseSerialGC",
              "-XX:TieredStopAtLevel=1",
              "-Xmx256m",
              "--enable-native-access=ALL-UNNAMED",
              "--sun-misc-unsafe-memory-access=allow",
              "-cp",
              System.getProperty("java.class.path"),
              HiringNode.class.getName(),
              databaseUrl,
              redisUrl,
              String.valueOf(port))
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
