package parley.hiring;

import io.vertx.core.Future;
import java.util.UUID;

/** Who takes the money. */
public interface PaymentProvider {

  /**
   * @param key the same key is the same payment: asked twice, the provider charges once
   */
  record Charge(UUID job, String key, int slots, int amountCents, String currency) {}

  /** As it stands in the books: "development", "stripe". */
  String name();

  /** The provider's own reference of the payment. Fails with payment_failed. */
  Future<String> pay(Charge charge);
}
