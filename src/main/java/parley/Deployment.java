package parley;

import io.vertx.core.Deployable;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import parley.config.Config;

/**
 * What this node consists of. The verticles are listed here and nowhere else.
 *
 * <p><b>Guaranteed.</b> They are deployed in the order of the list, one after the other, and
 * undeployed in the opposite order, so the last one, which opens the port, finds all others and
 * goes first.
 */
final class Deployment {
  private final Vertx vertx;
  private final Config config;
  private final String postgresUrl;
  private final String redisUrl;
  private final List<String> deployed = new ArrayList<>();

  Deployment(Vertx vertx, Config config, String postgresUrl, String redisUrl) {
    this.vertx = vertx;
    this.config = config;
    this.postgresUrl = postgresUrl;
    this.redisUrl = redisUrl;
  }

  /** One kind of verticle: how to make an instance, and how many on which threads. */
  record Part(Supplier<? extends Deployable> verticle, DeploymentOptions options) {}

  /** The verticles of this node. */
  private List<Part> parts() {
    return List.of();
  }

  /**
   * Brings the database to this version's schema; safe to run on several nodes at once. Blocking.
   */
  void migrate() {}

  /**
   * Blocking; throws what the first verticle that cannot start throws, and leaves those before it
   * deployed.
   */
  void deploy(boolean demo) {
    for (var part : parts()) {
      deployed.add(vertx.deployVerticle(part.verticle(), part.options()).await());
    }
  }

  /** Blocking. Undeploys all, even where one of them fails, and then throws the first failure. */
  void undeploy() {
    RuntimeException first = null;
    for (var id : deployed.reversed()) {
      try {
        vertx.undeploy(id).await();
      } catch (RuntimeException e) {
        if (first == null) first = e;
        else first.addSuppressed(e);
      }
    }
    deployed.clear();
    if (first != null) throw first;
  }

  /** The port that the http verticle listens on; with port 0 only it knows. */
  int httpPort() {
    return config.http().port();
  }
}
