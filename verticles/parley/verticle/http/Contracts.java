package parley.verticle.http;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.openapi.contract.OpenAPIContract;
import org.jspecify.annotations.Nullable;
import parley.front.Here;

/** The contracts of a node: read and parsed once, however many instances serve them. */
public final class Contracts {

  /** What is served, and what requests are held against. */
  record Parsed(Contract openApi, Contract asyncApi, OpenAPIContract operations) {}

  private final Vertx vertx;
  private @Nullable Future<Parsed> parsed;

  public Contracts(Vertx vertx) {
    this.vertx = vertx;
  }

  /** Completes on the caller's context, whichever had it read. */
  Future<Parsed> parsed() {
    return Here.on(vertx.getOrCreateContext(), shared());
  }

  private synchronized Future<Parsed> shared() {
    Future<Parsed> known = parsed;
    if (known == null) {
      known = parse(vertx);
      parsed = known;
    }
    return known;
  }

  private static Future<Parsed> parse(Vertx vertx) {
    return vertx
        .executeBlocking(() -> Contract.read("openapi.yaml"))
        .compose(
            openApi ->
                vertx
                    .executeBlocking(() -> Contract.read("asyncapi.yaml"))
                    .compose(
                        asyncApi ->
                            openApi
                                .openApi(vertx)
                                .map(operations -> new Parsed(openApi, asyncApi, operations))));
  }
}
