package parley.hiring;

import io.vertx.core.Future;

/** Takes no money, always pays, and says so in its reference. */
public final class DevelopmentProvider implements PaymentProvider {

  public static final String NAME = "development";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Future<String> pay(Charge charge) {
    return Future.succeededFuture("development: no money was taken (" + charge.key() + ")");
  }
}
