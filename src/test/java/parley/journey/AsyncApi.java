package parley.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.vertx.core.json.JsonObject;
import io.vertx.json.schema.Draft;
import io.vertx.json.schema.JsonSchema;
import io.vertx.json.schema.JsonSchemaOptions;
import io.vertx.json.schema.OutputFormat;
import io.vertx.json.schema.OutputUnit;
import io.vertx.json.schema.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The contract of the live protocol: asyncapi.yaml, and whether a frame fits it. */
final class AsyncApi {

  private final JsonNode document;

  AsyncApi() {
    try (InputStream in = AsyncApi.class.getResourceAsStream("/asyncapi.yaml")) {
      document = new YAMLMapper().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The frames of one operation, {@code roomSends} and so on, by their {@code type}. */
  Map<String, Validator> frames(String operation) {
    var frames = new LinkedHashMap<String, Validator>();
    for (JsonNode message : document.path("operations").path(operation).path("messages")) {
      JsonNode payload = at(at(message)).path("payload");
      frames.put(
          at(payload).path("properties").path("type").path("const").asText(), validator(payload));
    }
    assertThat(frames).as(operation).isNotEmpty().doesNotContainKey("");
    return frames;
  }

  /** The types of events that a page may be shown; {@code monitorOnly} those of HR alone. */
  Set<String> events(boolean monitorOnly) {
    var types = new java.util.TreeSet<String>();
    for (JsonNode event : document.at("/components/schemas/Event/oneOf")) {
      if (monitorOnly == event.path("description").asText().equals("Monitor only")) {
        types.add(event.path("properties").path("type").path("const").asText());
      }
    }
    return types;
  }

  static void check(Map<String, Validator> frames, JsonNode frame) {
    Validator validator = frames.get(frame.path("type").asText());
    if (validator == null) {
      throw new AssertionError("not a declared frame: " + frame);
    }
    OutputUnit result = validator.validate(new JsonObject(frame.toString()));
    assertThat(result.getValid()).as("%s: %s", frame, result.getErrors()).isTrue();
  }

  /** What a reference, or a message of a channel, stands for. */
  private JsonNode at(JsonNode reference) {
    String pointer = reference.path("$ref").asText();
    return pointer.isEmpty() ? reference : document.at(pointer.substring(1));
  }

  private Validator validator(JsonNode payload) {
    JsonObject schema =
        new JsonObject()
            .put("$ref", payload.path("$ref").asText())
            .put("components", new JsonObject(document.path("components").toString()));
    return Validator.create(
        JsonSchema.of(schema),
        new JsonSchemaOptions()
            .setBaseUri("https://parley.test")
            .setDraft(Draft.DRAFT202012)
            .setOutputFormat(OutputFormat.Basic));
  }
}
