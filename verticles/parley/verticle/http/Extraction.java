package parley.verticle.http;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.Json;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.openapi.router.RequestExtractor;
import io.vertx.json.schema.common.dsl.SchemaType;
import io.vertx.openapi.contract.Operation;
import io.vertx.openapi.contract.Parameter;
import io.vertx.openapi.validation.RequestParameter;
import io.vertx.openapi.validation.ValidatableRequest;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes the contract's parameters out of a request, decoded once.
 *
 * <p>The library's own extractor decodes queries and headers twice ({@code C++} becomes {@code C },
 * {@code 100%} fails), and takes text that looks like a number for one.
 */
final class Extraction implements RequestExtractor {

  @Override
  public Future<ValidatableRequest> extractValidatableRequest(
      RoutingContext context, Operation operation) {
    var taken = new Taken(context.body().buffer(), context.request().getHeader("Content-Type"));
    for (Parameter parameter : operation.getParameters()) {
      String name = parameter.getName();
      switch (parameter.getIn()) {
        case HEADER -> put(taken.headers, parameter, context.request().getHeader(name));
        case PATH -> put(taken.path, parameter, context.pathParam(name));
        case QUERY -> put(taken.query, parameter, context.queryParams().get(name));
        case COOKIE -> throw new IllegalStateException("the contract has no cookie parameters");
      }
    }
    return Future.succeededFuture(taken);
  }

  private static void put(
      Map<String, RequestParameter> into, Parameter parameter, @Nullable String value) {
    if (value != null) {
      Nul.refuse(parameter.getName(), value);
      Object text = parameter.getSchemaType() == SchemaType.STRING ? Json.encode(value) : value;
      into.put(parameter.getName(), () -> text);
    }
  }

  private static final class Taken implements ValidatableRequest {
    final Map<String, RequestParameter> headers = new HashMap<>();
    final Map<String, RequestParameter> path = new HashMap<>();
    final Map<String, RequestParameter> query = new HashMap<>();
    private final @Nullable Buffer body;
    private final @Nullable String contentType;

    Taken(@Nullable Buffer body, @Nullable String contentType) {
      this.body = body;
      this.contentType = contentType;
    }

    @Override
    public Map<String, RequestParameter> getCookies() {
      return Map.of();
    }

    @Override
    public Map<String, RequestParameter> getHeaders() {
      return headers;
    }

    @Override
    public Map<String, RequestParameter> getPathParameters() {
      return path;
    }

    @Override
    public Map<String, RequestParameter> getQuery() {
      return query;
    }

    @Override
    public RequestParameter getBody() {
      return () -> body;
    }

    @Override
    public @Nullable String getContentType() {
      return contentType;
    }
  }
}
