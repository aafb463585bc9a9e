package parley.verticle.http;

import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parley.bus.Json;
import parley.life.Life;

/**
 * {@code /health/live}: the process answers. {@code /health/ready}: what it needs answers, too, and
 * it is not about to end.
 */
final class Health {

  private static final Logger LOG = LoggerFactory.getLogger(Health.class);
  private static final long PATIENCE_MS = 2_000;
  private static final String UP = "up";
  private static final String DOWN = "down";
  private static final String DRAINING = "draining";

  private record State(String status, String version, Map<String, String> checks) {}

  private final List<Check> checks;
  private final String version;
  private final Life life;

  /** What the last probe found down: that it falls and that it is back is logged, once each. */
  private final Set<String> down = ConcurrentHashMap.newKeySet();

  Health(List<Check> checks, String version, Life life) {
    this.checks = List.copyOf(checks);
    this.version = version;
    this.life = life;
  }

  void mount(Router router) {
    router.get("/health/live").handler(context -> answer(context, UP, Map.of()));
    router.get("/health/ready").handler(this::probe);
    router.get("/health").handler(this::probe);
  }

  private void probe(RoutingContext context) {
    if (!life.running()) {
      answer(context, DRAINING, Map.of());
      return;
    }
    var states = new TreeMap<String, String>();
    Future.join(checks.stream().map(check -> probe(check, states)).toList())
        .onComplete(_ -> answer(context, states.containsValue(DOWN) ? DOWN : UP, states));
  }

  private Future<Void> probe(Check check, Map<String, String> states) {
    states.put(check.name(), DOWN);
    return check
        .probe()
        .get()
        .timeout(PATIENCE_MS, TimeUnit.MILLISECONDS)
        .onSuccess(
            _ -> {
              states.put(check.name(), UP);
              if (down.remove(check.name())) {
                LOG.info("health check {} is well again", check.name());
              }
            })
        .onFailure(
            failure -> {
              if (down.add(check.name())) {
                LOG.warn("health check {} fails: {}", check.name(), failure.getMessage());
              }
            });
  }

  private void answer(RoutingContext context, String status, Map<String, String> states) {
    context.put(Trace.ENDPOINT, context.normalizedPath());
    context
        .response()
        .setStatusCode(status.equals(UP) ? 200 : 503)
        .putHeader("Content-Type", "application/json")
        .putHeader("Cache-Control", "no-store")
        .end(Json.write(new State(status, version, states)));
  }
}
