package parley.llm;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.json.JsonObject;
import io.vertx.json.schema.Draft;
import io.vertx.json.schema.JsonSchema;
import io.vertx.json.schema.JsonSchemaOptions;
import io.vertx.json.schema.OutputFormat;
import io.vertx.json.schema.Validator;

/** A JSON schema (2020-12) that an output is held to. Safe for threads. */
public final class Schema {

  private final JsonSchema schema;

  private Schema(JsonSchema schema) {
    this.schema = schema;
  }

  public static Schema of(JsonNode schema) {
    return new Schema(JsonSchema.of(new JsonObject(schema.toString())));
  }

  /** Whether {@code output} is an object of this schema. */
  public boolean fits(JsonNode output) {
    if (!output.isObject()) {
      return false;
    }
    JsonSchemaOptions options =
        new JsonSchemaOptions()
            .setBaseUri("https://prompts.invalid/")
            .setDraft(Draft.DRAFT202012)
            .setOutputFormat(OutputFormat.Flag);
    return Validator.create(schema, options).validate(new JsonObject(output.toString())).getValid();
  }
}
