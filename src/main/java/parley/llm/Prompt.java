package parley.llm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/**
 * One version of one prompt, as its file in {@code prompts/} has it.
 *
 * @param id lower case with hyphens, the folder's name
 * @param version semantic version, the file's name
 * @param purpose what it is for, in a sentence
 * @param spare whether it is the first to be left out when money runs short
 * @param temperature 0 to 2
 * @param maxTokens the longest answer
 * @param inputs names of the data that it is given, in their order
 * @param system the instructions; nothing is ever filled into them
 * @param schema JSON schema of the output, an object
 * @param examples shown to the model, and held to the schema
 */
public record Prompt(
    String id,
    String version,
    String purpose,
    boolean spare,
    double temperature,
    int maxTokens,
    List<String> inputs,
    String system,
    JsonNode schema,
    List<Example> examples) {

  /** A pair of inputs and the answer that is wanted for them. */
  public record Example(Map<String, String> inputs, JsonNode output) {
    public Example {
      inputs = Map.copyOf(inputs);
    }
  }

  public Prompt {
    inputs = List.copyOf(inputs);
    examples = List.copyOf(examples);
  }
}
