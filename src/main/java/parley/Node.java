package parley;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parley.cluster.Cluster;
import parley.config.Config;
import parley.config.ConfigException;
import parley.embedded.EmbeddedServers;
import parley.life.Life;
import parley.life.PidFile;
import sun.misc.Signal;

/**
 * One running node: the embedded servers, Vert.x, and the verticles.
 *
 * <p><b>Guaranteed.</b> What cannot start leaves nothing running. On SIGTERM or SIGINT the node
 * drains: it is not ready any more and takes nothing new, after {@code drain.notice} connections
 * are sent elsewhere and what is under way is finished, then the verticles end while the servers
 * still answer, and the servers after them.
 */
final class Node {
  private static final Logger LOG = LoggerFactory.getLogger(Node.class);

  /** A blocked event loop delays every interview of the node: say so early, with the stack. */
  private static final Duration BLOCKED = Duration.ofMillis(500);

  /** What shells add to a signal's number for the exit code. */
  private static final int SIGNALLED = 128;

  private final Config config;
  private final EmbeddedServers servers;
  private final Vertx vertx;
  private final Life life;
  private final PidFile pidFile;
  private final Deployment deployment;
  private boolean serving;
  private boolean closed;
  private final CountDownLatch ended = new CountDownLatch(1);

  private Node(Config config, EmbeddedServers servers, Vertx vertx) {
    this.config = config;
    this.servers = servers;
    this.vertx = vertx;
    Config.Drain drain = config.drain();
    this.life =
        new Life(new Life.Pace(drain.notice(), drain.within(), drain.batch(), drain.interval()));
    this.pidFile = PidFile.of(config.home());
    this.deployment =
        new Deployment(vertx, config, life, servers.postgresUrl(), servers.redisUrl());
  }

  /** Returns when the node serves. Throws {@link StartException}. */
  static Node start(Config config, RunOptions options) {
    var node = open(config, () -> Cluster.vertx(config.cluster(), options()));
    try {
      node.step("migrating the database", node.deployment::migrate);
      node.step("starting the services", () -> node.deployment.deploy(options));
    } catch (StartException | ConfigException e) {
      node.close();
      throw e;
    }
    node.serving = true;
    node.endOnSignals();
    attempt("writing node.pid", node::claimPid);
    Runtime.getRuntime().addShutdownHook(new Thread(node::close, "parley-shutdown"));
    return node;
  }

  /** Brings the database up to date without serving. Throws {@link StartException}. */
  static void migrate(Config config) {
    var node = open(config, () -> Cluster.alone(options()));
    try {
      node.step("migrating the database", node.deployment::migrate);
    } finally {
      node.close();
    }
  }

  private static Node open(Config config, Supplier<Vertx> start) {
    Logging.configure(config.log());
    var servers =
        CompletableFuture.supplyAsync(
            () -> EmbeddedServers.start(config), Thread::startVirtualThread);
    Vertx vertx;
    try {
      vertx = start.get();
    } catch (RuntimeException e) {
      servers.thenAccept(EmbeddedServers::close);
      throw new StartException("joining the cluster", e);
    }
    try {
      return new Node(config, servers.join(), vertx);
    } catch (CompletionException e) {
      vertx.close().await();
      throw new StartException("starting the embedded servers", e);
    }
  }

  private static VertxOptions options() {
    return new VertxOptions()
        .setPreferNativeTransport(true)
        // One for each core: what meets on one thread needs no wake-up, and shares its writes.
        .setEventLoopPoolSize(Runtime.getRuntime().availableProcessors())
        .setMaxEventLoopExecuteTime(BLOCKED.toMillis())
        .setMaxEventLoopExecuteTimeUnit(TimeUnit.MILLISECONDS);
  }

  private void step(String name, Runnable work) {
    try {
      work.run();
    } catch (ConfigException e) {
      throw e; // only the step could find it, but it is the operator's to mend
    } catch (Exception e) { // a future that is awaited throws what it failed with, checked or not
      throw new StartException(name, e);
    }
  }

  /** The one line that tells people where to go, with the time since the JVM began. */
  String readyLine() {
    var began = Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());
    var seconds = Duration.between(began, Instant.now()).toMillis() / 1000.0;
    return String.format(Locale.ROOT, "Parley is ready %s (%.1f s)", deployment.where(), seconds);
  }

  /**
   * Returns when the node has ended by a signal. Vert.x alone keeps no JVM alive while nothing is
   * deployed.
   */
  void awaitEnd() {
    try {
      ended.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * On a signal the verticles end before the JVM's own shutdown begins: its hooks run side by side,
   * and ONNX Runtime's must find nobody in the model. The hook of ours is for every other way to
   * the end.
   */
  private void endOnSignals() {
    for (String name : List.of("TERM", "INT")) {
      Signal.handle(
          new Signal(name),
          signal ->
              Thread.ofPlatform()
                  .name("parley-end")
                  .daemon(false)
                  .start(() -> end(SIGNALLED + signal.getNumber())));
    }
  }

  /** Not before the signals are handled: {@code parley drain} signals whom it finds here. */
  private void claimPid() {
    try {
      if (!pidFile.claim()) {
        LOG.warn("another node has the home {}: parley drain finds that one", config.home());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void releasePid() {
    try {
      pidFile.release();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends the node and then the JVM. */
  void end(int code) {
    close();
    System.exit(code);
  }

  /** Once; whoever comes second waits for the first. */
  private synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    if (serving) {
      drain();
    }
    attempt("undeploying the verticles", deployment::undeploy);
    attempt("closing Vert.x", () -> vertx.close().await());
    attempt("stopping the embedded servers", servers::close);
    life.advance(Life.State.STOPPED);
    if (serving) {
      attempt("removing node.pid", this::releasePid);
      LOG.info("stopped");
    }
    ended.countDown();
  }

  /** From here on the node is not ready; load balancers get their time to notice. */
  private void drain() {
    life.advance(Life.State.DRAINING);
    LOG.info("draining: connections are closed in {}", config.drain().notice());
    try {
      Thread.sleep(config.drain().notice());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Each step of the end is tried, whatever became of the one before. */
  private static void attempt(String name, Runnable work) {
    try {
      work.run();
    } catch (Exception e) { // see step
      LOG.error("{} failed", name, e);
    }
  }
}
