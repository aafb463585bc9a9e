package parley.verticle.http;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;

/** {@code /metrics}, as Prometheus reads it. */
final class Scrape implements Handler<RoutingContext> {

  static final String PATH = "/metrics";

  private final PrometheusMeterRegistry registry;

  Scrape(PrometheusMeterRegistry registry) {
    this.registry = registry;
  }

  @Override
  public void handle(RoutingContext context) {
    context.put(Trace.ENDPOINT, PATH);
    context
        .vertx()
        .executeBlocking(() -> registry.scrape(), false)
        .onSuccess(
            text ->
                context
                    .response()
                    .putHeader("Content-Type", "text/plain; version=0.0.4; charset=utf-8")
                    .putHeader("Cache-Control", "no-store")
                    .end(text))
        .onFailure(context::fail);
  }
}
