package parley.verticle.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.slf4j.spi.LoggingEventBuilder;
import parley.account.Identity;
import parley.store.Ids;

/**
 * What every request gets: an id, one access line, and its share of the metrics. Labels are
 * templates and known methods, never what a client made up.
 */
final class Trace implements Handler<RoutingContext> {

  static final String REQUEST_ID = "parley.request";
  static final String ENDPOINT = "parley.endpoint";

  private static final Logger LOG = LoggerFactory.getLogger("parley.http");
  private static final String HEADER = "X-Request-Id";
  private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._-]{8,64}");
  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
  private static final Duration[] BUCKETS = {
    Duration.ofMillis(5), Duration.ofMillis(10), Duration.ofMillis(25), Duration.ofMillis(50),
    Duration.ofMillis(100), Duration.ofMillis(250), Duration.ofMillis(500), Duration.ofSeconds(1),
    Duration.ofMillis(2_500), Duration.ofSeconds(5), Duration.ofSeconds(10)
  };

  /** Nginx's number for a client that went away before the answer. */
  private static final int CLIENT_CLOSED = 499;

  /** Of the whole node, whatever the number of instances. */
  private static final AtomicInteger IN_FLIGHT = new AtomicInteger();

  private final MeterRegistry registry;

  Trace(MeterRegistry registry) {
    this.registry = registry;
    synchronized (IN_FLIGHT) {
      if (registry.find("http.requests.in.flight").gauge() == null) {
        registry.gauge("http.requests.in.flight", IN_FLIGHT);
      }
    }
  }

  @Override
  public void handle(RoutingContext context) {
    long begun = System.nanoTime();
    String given = context.request().getHeader(HEADER);
    String id = given != null && SANE.matcher(given).matches() ? given : Ids.next().toString();
    context.put(REQUEST_ID, id);
    context.response().putHeader(HEADER, id);
    IN_FLIGHT.incrementAndGet();
    context.addEndHandler(
        _ -> {
          IN_FLIGHT.decrementAndGet();
          // Of an HTTP/2 stream the close may be told before the end: its outcome says nothing.
          boolean answered = context.response().ended();
          int status = answered ? context.response().getStatusCode() : CLIENT_CLOSED;
          done(context, status, Duration.ofNanos(System.nanoTime() - begun));
        });
    context.next();
  }

  /** The id and the caller, on every line that is logged within. */
  static void within(RoutingContext context, Runnable logging) {
    Identity who = context.get(Call.WHO);
    try (var _ = MDC.putCloseable("request_id", context.get(REQUEST_ID))) {
      if (who == null) {
        logging.run();
        return;
      }
      try (var _ = MDC.putCloseable("user_id", who.actor())) {
        logging.run();
      }
    }
  }

  private void done(RoutingContext context, int status, Duration took) {
    HttpServerRequest request = context.request();
    String name = request.method().name();
    String method = METHODS.contains(name) ? name : "OTHER";
    @Nullable String known = context.get(ENDPOINT);
    String endpoint = known == null ? "unmatched" : known;
    registry
        .counter(
            "http.requests",
            "endpoint",
            endpoint,
            "method",
            method,
            "status",
            String.valueOf(status))
        .increment();
    Timer.builder("http.request.duration")
        .description("Time from a request's head to the end of its answer")
        .tags("endpoint", endpoint, "method", method)
        .serviceLevelObjectives(BUCKETS)
        .register(registry)
        .record(took);
    within(context, () -> line(context, method, endpoint, status, took));
  }

  private static void line(
      RoutingContext context, String method, String endpoint, int status, Duration took) {
    LoggingEventBuilder line =
        LOG.atInfo()
            .addKeyValue("endpoint", endpoint)
            .addKeyValue("method", method)
            .addKeyValue("status_code", status)
            .addKeyValue("duration_ms", took.toMillis());
    if (endpoint.startsWith("/api/interviews/{id}")) {
      line = line.addKeyValue("interview_id", context.pathParam("id"));
    }
    line.log("request");
  }
}
