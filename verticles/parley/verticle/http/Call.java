package parley.verticle.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.ext.web.RoutingContext;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import parley.account.Identity;
import parley.bus.Json;
import parley.bus.Problem;
import parley.hiring.Page;
import parley.store.Ids;

/** One validated request, in the words of the contract. */
final class Call {

  static final String WHO = "parley.who";

  private static final int PAGE = 20;

  private final RoutingContext context;

  Call(RoutingContext context) {
    this.context = context;
  }

  RoutingContext context() {
    return context;
  }

  /** Who asks; only where the operation requires a token. */
  Identity who() {
    Identity who = visitor();
    if (who == null) {
      throw Problem.of(Problem.Code.NOT_AUTHENTICATED);
    }
    return who;
  }

  /** Who asks, or null for somebody who is not signed in. */
  @Nullable Identity visitor() {
    return context.get(WHO);
  }

  /** The path's id. Text that can be no id is not_found. */
  UUID id() {
    return Ids.parse(context.pathParam("id"));
  }

  @Nullable String query(String name) {
    return context.queryParams().get(name);
  }

  @Nullable String header(String name) {
    return context.request().getHeader(name);
  }

  Page.Slice slice() {
    return new Page.Slice(number("limit", PAGE), number("offset", 0));
  }

  <T> T body(Class<T> type) {
    try {
      JsonNode tree = Json.tree(context.body().buffer().toString());
      Nul.refuse("", tree);
      return Json.mapper().treeToValue(tree, type);
    } catch (IllegalArgumentException e) {
      throw Problem.of(Problem.Code.INVALID_JSON);
    } catch (JsonProcessingException e) {
      throw Problem.of(Problem.Code.INVALID_REQUEST, e.getOriginalMessage());
    }
  }

  private int number(String name, int otherwise) {
    String text = query(name);
    return text == null ? otherwise : Integer.parseInt(text);
  }
}
