package parley.verticle.http;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import io.vertx.ext.web.openapi.router.OpenAPIRoute;
import io.vertx.ext.web.openapi.router.RouterBuilder;
import io.vertx.openapi.contract.OpenAPIContract;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import parley.account.Tokens;
import parley.bus.Json;

/** The operations of the contract, each guarded, validated and tied to its action. */
final class Api {

  private static final String ALL = "/api/*";

  /** The longest texts of the contract, each character escaped, fit in. */
  private static final long JSON_BYTES = 512 * 1024;

  private final Map<String, Endpoint> endpoints;
  private final Tokens tokens;
  private final Limiter limiter;

  Api(List<Endpoint> endpoints, Tokens tokens, Limiter limiter) {
    this.endpoints =
        endpoints.stream().collect(Collectors.toMap(Endpoint::operation, Function.identity()));
    this.tokens = tokens;
    this.limiter = limiter;
  }

  /**
   * @throws IllegalStateException where the contract and the actions do not name the same
   *     operations
   */
  void mount(Vertx vertx, Router router, OpenAPIContract contract) {
    RouterBuilder builder = RouterBuilder.create(vertx, contract, new Extraction());
    for (OpenAPIRoute route : builder.getRoutes()) {
      Endpoint endpoint = endpoints.get(route.getOperation().getOperationId());
      if (endpoint == null) {
        throw new IllegalStateException(
            "nothing is done for " + route.getOperation().getOperationId());
      }
      route
          .setDoSecurity(false)
          .setDoValidation(!Upload.is(endpoint.operation()))
          .addHandler(context -> run(context, endpoint));
    }
    if (builder.getRoutes().size() != endpoints.size()) {
      throw new IllegalStateException("the contract lacks operations that are done here");
    }
    BodyHandler body = BodyHandler.create(false).setBodyLimit(JSON_BYTES);
    Handler<RoutingContext> readBody =
        context -> {
          if (Upload.at(context.normalizedPath())) {
            context.next();
          } else {
            body.handle(context);
          }
        };
    router.route(ALL).handler(new Guard(contract, endpoints, tokens, limiter));
    router.route(ALL).handler(readBody);
    router.route("/*").subRouter(builder.createRouter());
  }

  private static void run(RoutingContext context, Endpoint endpoint) {
    Future<Reply> reply;
    try {
      reply = endpoint.action().apply(new Call(context));
    } catch (RuntimeException e) {
      context.fail(e);
      return;
    }
    reply.onSuccess(done -> write(context, done)).onFailure(context::fail);
  }

  private static void write(RoutingContext context, Reply reply) {
    context.response().setStatusCode(reply.status());
    Object body = reply.body();
    if (body == null) {
      context.response().end();
    } else {
      context.response().putHeader("Content-Type", "application/json").end(Json.write(body));
    }
  }
}
