package parley.llm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;
import parley.bus.Json;

/** What a model said, and whether it may be used. */
public sealed interface Output {

  /** It fits the schema. */
  record Usable(String json) implements Output {}

  /** It does not; {@code why} never repeats it. */
  record Unusable(Flaw flaw) implements Output {}

  enum Flaw {
    NOT_JSON,
    WRONG_SCHEMA,
    /** The instructions' mark: the model was talked out of them. */
    LEAKED
  }

  Pattern FENCE = Pattern.compile("^```(?:json)?\\s*(.*?)\\s*```$", Pattern.DOTALL);

  static Output of(Filled filled, String said) {
    if (said.contains(filled.mark())) {
      return new Unusable(Flaw.LEAKED);
    }
    JsonNode tree;
    try {
      tree = Json.tree(FENCE.matcher(said.strip()).replaceFirst("$1"));
    } catch (IllegalArgumentException e) {
      return new Unusable(Flaw.NOT_JSON);
    }
    return Schema.of(filled.prompt().schema()).fits(tree)
        ? new Usable(tree.toString())
        : new Unusable(Flaw.WRONG_SCHEMA);
  }
}
