package parley.verticle.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.openapi.contract.OpenAPIContract;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** A contract file of the product, as it stands and as JSON. */
record Contract(Buffer yaml, Buffer json) {

  /** Reads a file of the class path: blocks. */
  static Contract read(String file) {
    try (InputStream in = Contract.class.getResourceAsStream("/" + file)) {
      if (in == null) {
        throw new IllegalStateException("missing in the product: " + file);
      }
      byte[] yaml = in.readAllBytes();
      JsonNode tree = new YAMLMapper().readTree(yaml);
      return new Contract(Buffer.buffer(yaml), Buffer.buffer(tree.toString()));
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }

  /** Vert.x refuses every media type that it does not know: its own copy calls problems plain JSON. */
  Future<OpenAPIContract> openApi(Vertx vertx) {
    String known = json.toString().replace("application/problem+json", "application/json");
    return OpenAPIContract.from(vertx, new JsonObject(known));
  }
}
