package parley.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PromptsTest {

  private static final String GOOD =
      """
      id: sample
      version: 1.0.0
      purpose: A sample.
      spare: false
      temperature: 0
      maxTokens: 100
      inputs: [text]
      system: Say whether the text is long.
      schema: {type: object, additionalProperties: false, required: [long], properties: {long: {type: boolean}}}
      examples: [{inputs: {text: Hello}, output: {long: false}}]
      """;

  @Test
  void everyShippedPromptIsSound() {
    assertThat(Prompts.shipped(null).all())
        .extracting(prompt -> prompt.id() + "@" + prompt.version())
        .contains("follow-up@1.0.0", "follow-up@1.1.0", "score-answer@1.0.0");
  }

  @Test
  void theNewestVersionIsUsedAndOneLineGoesBack() {
    assertThat(Prompts.shipped(null).of("follow-up", "job").version()).isEqualTo("1.1.0");
    assertThat(Prompts.shipped("follow-up=1.0.0").of("follow-up", "job").version())
        .isEqualTo("1.0.0");
  }

  @Test
  void aTrialGivesEveryJobOneVersionAndBothAreUsed() {
    Prompts trial = Prompts.shipped("follow-up=1.0.0|1.1.0");
    Set<String> drawn =
        IntStream.range(0, 50)
            .mapToObj(
                i -> {
                  String version = trial.of("follow-up", "job " + i).version();
                  assertThat(trial.of("follow-up", "job " + i).version()).isEqualTo(version);
                  return version;
                })
            .collect(Collectors.toSet());
    assertThat(drawn).containsExactlyInAnyOrder("1.0.0", "1.1.0");
  }

  @Test
  void aVersionThatIsNotThereIsRefusedAtTheStart() {
    assertThatThrownBy(() -> Prompts.shipped("follow-up=9.0.0"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("follow-up@9.0.0");
    assertThatThrownBy(() -> Prompts.shipped("folow-up=1.0.0"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aFileThatIsWrongIsRefusedWithItsName() {
    assertThat(PromptReader.read("sample", "1.0.0", GOOD).purpose()).isEqualTo("A sample.");
    refused("sample", "1.0.1", GOOD, "its version is 1.0.0");
    refused("other", "1.0.0", GOOD, "its id is sample");
    refused("sample", "1.0.0", GOOD.replace("long: false", "long: 3"), "does not fit the schema");
    refused("sample", "1.0.0", GOOD.replace("{text: Hello}", "{tex: Hello}"), "other inputs");
    refused("sample", "1.0.0", GOOD.replace("the text is", "{{text}} is"), "placeholder");
    refused("sample", "1.0.0", GOOD.replace("temperature: 0", "temperature: 3"), "temperature");
    refused("sample", "1.0.0", GOOD + "colour: red\n", "colour");
  }

  private static void refused(String id, String version, String yaml, String why) {
    assertThatThrownBy(() -> PromptReader.read(id, version, yaml))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(id + "/" + version + ".yaml")
        .hasMessageContaining(why);
  }
}
