package parley.cluster;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import parley.bus.Bus;
import parley.config.Config;

/** Starts this node's Vert.x, alone or as a member of a cluster. */
public final class Cluster {

  private static final long PING_MS = 1_000;
  private static final int CONNECT_MS = 1_000;

  private Cluster() {}

  /**
   * Blocking: joining takes seconds. Throws where a port cannot be had. Peers that cannot be
   * reached are no failure: they may come later.
   */
  public static Vertx vertx(Config.Cluster config, VertxOptions options) {
    return config.joined() ? member(config, options) : alone(options);
  }

  /** Where there are no peers, or they do not matter. */
  public static Vertx alone(VertxOptions options) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(new Unclustered(before));
    try {
      return Vertx.vertx(options);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static Vertx member(Config.Cluster config, VertxOptions options) {
    // Milliseconds matter: with the defaults a dead link is held for 40 s, and tried for 60 s.
    options
        .getEventBusOptions()
        .setHost(config.host())
        .setPort(config.busPort())
        .setClusterPingInterval(PING_MS)
        .setClusterPingReplyInterval(PING_MS)
        .setConnectTimeout(CONNECT_MS);
    AtomicReference<@Nullable Vertx> vertx = new AtomicReference<>();
    Runnable left =
        () -> {
          Vertx running = vertx.get();
          if (running != null) {
            Bus.of(running).departed();
          }
        };
    Vertx joined =
        Vertx.builder()
            .with(options)
            .withClusterManager(Membership.manager(config, left))
            .buildClustered()
            .await();
    vertx.set(joined);
    return joined;
  }
}
