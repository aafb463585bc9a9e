package parley.llm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads prompt files strictly: a catalogue with one bad file is no catalogue. */
final class PromptReader {

  private static final ObjectReader FILE =
      YAMLMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .build()
          .readerFor(Prompt.class);

  private static final Pattern VERSION = Pattern.compile("\\d+\\.\\d+\\.\\d+");

  /** What templates are filled in by; here nothing may be filled in. */
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{|\\$\\{|%s|<[A-Z_]+>");

  private PromptReader() {}

  /**
   * @throws IllegalArgumentException with the file and what is wrong in it
   */
  static Prompt read(String id, String version, String yaml) {
    String file = id + "/" + version + ".yaml";
    Prompt prompt;
    try {
      prompt = FILE.readValue(yaml);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(file + ": " + e.getOriginalMessage(), e);
    }
    check(file, prompt.id().equals(id), "its id is " + prompt.id());
    check(file, prompt.version().equals(version), "its version is " + prompt.version());
    check(file, VERSION.matcher(version).matches(), "the version is not like 1.0.0");
    check(file, !prompt.purpose().isBlank(), "it has no purpose");
    check(file, prompt.temperature() >= 0 && prompt.temperature() <= 2, "temperature: 0 to 2");
    check(file, prompt.maxTokens() >= 16 && prompt.maxTokens() <= 4_000, "maxTokens: 16 to 4000");
    check(file, !prompt.inputs().isEmpty(), "it has no inputs");
    check(
        file,
        !PLACEHOLDER.matcher(prompt.system()).find(),
        "the instructions have a placeholder; data goes into inputs");
    Schema schema = Schema.of(prompt.schema());
    check(file, !prompt.examples().isEmpty(), "it has no example");
    for (Prompt.Example example : prompt.examples()) {
      check(
          file,
          example.inputs().keySet().equals(Set.copyOf(prompt.inputs())),
          "an example has other inputs: " + example.inputs().keySet());
      check(
          file,
          schema.fits(example.output()),
          "an example's output does not fit the schema: " + example.output());
    }
    return prompt;
  }

  private static void check(String file, boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(file + ": " + otherwise);
    }
  }
}
