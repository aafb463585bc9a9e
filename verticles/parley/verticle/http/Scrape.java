package parley.verticle.http;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;

/** {@code /metrics}, as Prometheus reads it. */
final class Scrape implements Handler<RoutingContext> {

  static final String PATH = "/metrics";

  /** The Prometheus client takes {@code _created} off every name; it is put back in the text. */
  static final String JOBS_POSTED = "jobs.posted";

  private final PrometheusMeterRegistry registry;

  Scrape(PrometheusMeterRegistry registry) {
    this.registry = registry;
  }

  @Override
  public void handle(RoutingContext context) {
    context.put(Trace.ENDPOINT, PATH);
    context
        .vertx()
        .executeBlocking(
            () -> registry.scrape().replace("jobs_posted_total", "jobs_created_total"), false)
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
