package parley.verticle.http;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import io.vertx.openapi.contract.OpenAPIContract;
import io.vertx.openapi.contract.Operation;
import io.vertx.openapi.contract.Path;
import io.vertx.openapi.contract.SecurityRequirement;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.account.Identity;
import parley.account.Role;
import parley.account.Tokens;
import parley.bus.Problem;

/**
 * Lets a request to the API in: there is such an operation, the token is good, the role fits, and
 * it is not one too many. All of it before a byte of the body is read.
 */
final class Guard implements Handler<RoutingContext> {

  private static final String BEARER = "bearer ";

  private final OpenAPIContract contract;
  private final Map<String, Endpoint> endpoints;
  private final Tokens tokens;
  private final Limiter limiter;

  Guard(OpenAPIContract contract, Map<String, Endpoint> endpoints, Tokens tokens, Limiter limiter) {
    this.contract = contract;
    this.endpoints = endpoints;
    this.tokens = tokens;
    this.limiter = limiter;
  }

  @Override
  public void handle(RoutingContext context) {
    context.response().putHeader("Cache-Control", "no-store");
    Path path = contract.findPath(context.normalizedPath());
    if (path == null) {
      context.fail(Problem.of(Problem.Code.NOT_FOUND, "There is no such path."));
      return;
    }
    context.put(Trace.ENDPOINT, path.getName());
    Operation operation = operation(path, context.request().method().name());
    if (operation == null) {
      context.response().putHeader("Allow", allowed(path));
      context.fail(Problem.of(Problem.Code.METHOD_NOT_ALLOWED));
      return;
    }
    // Until the answer of the buckets is there no part of the body may pass by unread.
    context.request().pause();
    identify(context, operation)
        .transform(
            (_, refusal) ->
                limiter
                    .draw(context, operation.getOperationId())
                    .compose(
                        _ ->
                            refusal == null
                                ? Future.<Void>succeededFuture()
                                : Future.failedFuture(refusal)))
        .onComplete(_ -> context.request().resume())
        .onSuccess(
            _ -> {
              // RFC 9110, 10.1.1: who announces a body waits for this word.
              if ("100-continue".equalsIgnoreCase(context.request().getHeader("Expect"))
                  && !Upload.is(operation.getOperationId())) {
                context.response().writeContinue();
              }
              context.next();
            })
        .onFailure(context::fail);
  }

  private Future<Void> identify(RoutingContext context, Operation operation) {
    List<SecurityRequirement> security = operation.getSecurityRequirements();
    if (security.isEmpty()) {
      return Future.succeededFuture();
    }
    boolean optional = security.stream().anyMatch(SecurityRequirement::isEmpty);
    String header = context.request().getHeader("Authorization");
    if (header == null) {
      return optional
          ? Future.succeededFuture()
          : refuse(context, Problem.of(Problem.Code.NOT_AUTHENTICATED));
    }
    if (!header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      return refuse(context, Problem.of(Problem.Code.NOT_AUTHENTICATED));
    }
    return tokens
        .verify(header.substring(BEARER.length()).strip())
        .recover(failure -> refuse(context, failure))
        .compose(
            who -> {
              context.put(Call.WHO, who);
              return allowed(who, endpoints.get(operation.getOperationId()));
            });
  }

  private static <T> Future<T> refuse(RoutingContext context, Throwable problem) {
    context.response().putHeader("WWW-Authenticate", "Bearer");
    return Future.failedFuture(problem);
  }

  private static Future<Void> allowed(Identity who, @Nullable Endpoint endpoint) {
    if (!who.type().equals(Tokens.ACCESS)) {
      return Future.failedFuture(
          Problem.of(Problem.Code.NOT_AUTHENTICATED, "A room ticket opens only its room."));
    }
    boolean fits =
        endpoint != null
            && (endpoint.roles().isEmpty() || endpoint.roles().stream().anyMatch(who::is));
    return fits
        ? Future.succeededFuture()
        : Future.failedFuture(
            Problem.of(
                Problem.Code.WRONG_ROLE,
                "This is for "
                    + (endpoint == null
                        ? "nobody"
                        : endpoint.roles().stream()
                            .map(Role::wire)
                            .sorted()
                            .collect(Collectors.joining(" and ")))
                    + "."));
  }

  private static @Nullable Operation operation(Path path, String method) {
    return path.getOperations().stream()
        .filter(operation -> operation.getHttpMethod().name().equals(method))
        .findFirst()
        .orElse(null);
  }

  private static String allowed(Path path) {
    return path.getOperations().stream()
        .map(operation -> operation.getHttpMethod().name())
        .sorted()
        .collect(Collectors.joining(", "));
  }
}
