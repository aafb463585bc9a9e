package parley.verticle.http;

import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import io.vertx.openapi.validation.ValidatorException;
import io.vertx.sqlclient.ClosedConnectionException;
import io.vertx.sqlclient.DatabaseException;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parley.bus.Json;
import parley.bus.Problem;
import parley.bus.Problem.Code;

/** The one end of every failure: RFC 9457 with a stable code and the request's id. */
final class Problems implements Handler<RoutingContext> {

  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

  /** PostgreSQL's classes for "not now": connections, resources, operator, system. */
  private static final List<String> NOT_NOW = List.of("08", "53", "57", "58");

  /** A drain or a restart of a store takes seconds, and a load balancer knows another node. */
  private static final String RETRY_AFTER_S = "1";

  /** As it stands on the wire. */
  private record Body(
      String type,
      String title,
      int status,
      String code,
      String detail,
      @Nullable String requestId,
      @Nullable List<Problem.Field> errors) {}

  @Override
  public void handle(RoutingContext context) {
    Problem problem = problem(context);
    if (context.response().ended()) {
      return;
    }
    if (context.response().headWritten()) {
      context.request().connection().close();
      return;
    }
    Code code = problem.code();
    if (code == Code.UNAVAILABLE) {
      context.response().putHeader("Retry-After", RETRY_AFTER_S);
    }
    context
        .response()
        .setStatusCode(code.status())
        .putHeader("Content-Type", "application/problem+json")
        .putHeader("Cache-Control", "no-store")
        .end(
            Json.write(
                new Body(
                    "urn:parley:problem:" + code.wire(),
                    code.title(),
                    code.status(),
                    code.wire(),
                    problem.detail(),
                    context.get(Trace.REQUEST_ID),
                    problem.fields().isEmpty() ? null : problem.fields())));
  }

  private static Problem problem(RoutingContext context) {
    Throwable failure = context.failure();
    if (failure instanceof HttpException http && http.getCause() != null) {
      failure = http.getCause();
    }
    return switch (failure) {
      case Problem problem -> problem;
      case ValidatorException invalid -> Misfit.of(invalid);
      case null, default -> surprise(context, failure);
    };
  }

  private static Problem surprise(RoutingContext context, @Nullable Throwable failure) {
    return switch (context.statusCode()) {
      case 400, 417 -> Problem.of(Code.INVALID_REQUEST, "The request cannot be read.");
      case 404 -> Problem.of(Code.NOT_FOUND);
      case 405 -> Problem.of(Code.METHOD_NOT_ALLOWED);
      case 413 -> Problem.of(Code.TOO_LARGE, "The request is too large.");
      case 415 -> Problem.of(Code.UNSUPPORTED_MEDIA_TYPE);
      default -> {
        if (failure != null && notNow(failure)) {
          Trace.within(context, () -> LOG.warn("the store is not reachable", failure));
          yield Problem.of(Code.UNAVAILABLE);
        }
        Trace.within(context, () -> LOG.error("a request failed", failure));
        yield Problem.of(Code.INTERNAL);
      }
    };
  }

  private static boolean notNow(Throwable failure) {
    return switch (failure) {
      case TimeoutException _, ClosedConnectionException _, IOException _ -> true;
      case DatabaseException e -> {
        String state = e.getSqlState();
        yield state != null && NOT_NOW.stream().anyMatch(state::startsWith);
      }
      default -> false;
    };
  }
}
