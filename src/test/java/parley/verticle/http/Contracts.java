package parley.verticle.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import io.vertx.json.schema.JsonSchema;
import io.vertx.json.schema.OutputUnit;
import java.net.http.HttpResponse;

/** Problems by the contract's own schema. */
final class Contracts {

  private Contracts() {}

  static void problem(Bench bench, HttpResponse<String> response) {
    JsonObject schema =
        bench
            .contract
            .getRawContract()
            .getJsonObject("components")
            .getJsonObject("schemas")
            .getJsonObject("Problem");
    var problem = new JsonObject(response.body());
    OutputUnit output =
        bench
            .contract
            .getSchemaRepository()
            .validator(JsonSchema.of(schema))
            .validate(problem);
    assertThat(output.getValid()).as("%s: %s", problem, output.getErrors()).isTrue();
    assertThat(problem.getInteger("status")).isEqualTo(response.statusCode());
    assertThat(problem.getString("requestId"))
        .isEqualTo(response.headers().firstValue("X-Request-Id").orElse(""));
  }
}
