package parley.verticle.http;

import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parley.bus.Json;

/** {@code /health/live}: the process answers. {@code /health/ready}: what it needs answers, too. */
final class Health {

  private static final Logger LOG = LoggerFactory.getLogger(Health.class);
  private static final long PATIENCE_MS = 2_000;
  private static final String UP = "up";
  private static final String DOWN = "down";

  private record State(String status, String version, Map<String, String> checks) {}

  private final List<Check> checks;
  private final String version;

  Health(List<Check> checks, String version) {
    this.checks = List.copyOf(checks);
    this.version = version;
  }

  void mount(Router router) {
    router.get("/health/live").handler(context -> answer(context, Map.of()));
    router.get("/health/ready").handler(this::probe);
    router.get("/health").handler(this::probe);
  }

  private void probe(RoutingContext context) {
    var states = new TreeMap<String, String>();
    Future.join(checks.stream().map(check -> probe(check, states)).toList())
        .onComplete(_ -> answer(context, states));
  }

  private static Future<Void> probe(Check check, Map<String, String> states) {
    states.put(check.name(), DOWN);
    return check
        .probe()
        .get()
        .timeout(PATIENCE_MS, TimeUnit.MILLISECONDS)
        .onSuccess(_ -> states.put(check.name(), UP))
        .onFailure(
            failure -> LOG.warn("health check {} fails: {}", check.name(), failure.getMessage()));
  }

  private void answer(RoutingContext context, Map<String, String> states) {
    boolean up = !states.containsValue(DOWN);
    context.put(Trace.ENDPOINT, context.normalizedPath());
    context
        .response()
        .setStatusCode(up ? 200 : 503)
        .putHeader("Content-Type", "application/json")
        .putHeader("Cache-Control", "no-store")
        .end(Json.write(new State(up ? UP : DOWN, version, states)));
  }
}
