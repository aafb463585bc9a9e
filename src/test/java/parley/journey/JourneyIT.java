package parley.journey;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import parley.testing.Product;

class JourneyIT {

  @Test
  void fromTheUploadOfAPdfToThreeQuotedStrengths() throws IOException {
    try (Product product = Product.start("it-journey", Map.of("interview.greeting", "PT0S"))) {
      new Journey(product.home()).run();
    }
  }
}
