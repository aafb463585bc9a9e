package parley.insight.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import parley.matching.Requirements.Level;

class QuestionBankTest {

  private static final String LINE =
      """
      {"id":"go-basics-1","skill":"Go","competence":"basics","level":"entry","kind":"knowledge",\
      "text":"What is a goroutine?","keyPoints":[{"point":"It is a light thread.","accept":["light thread"]},\
      {"point":"The runtime schedules it.","accept":["runtime schedules"]},\
      {"point":"Its stack grows.","accept":["growing stack"]}],"misconceptions":[]}\
      """;

  private static final QuestionBank BANK = QuestionBank.shipped();

  @Test
  void theIndexNamesEveryFileOfTheFolder() throws IOException {
    Path folder = Path.of("src/main/resources/questions");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(Files.readAllLines(folder.resolve("index.txt")))
          .containsExactlyInAnyOrderElementsOf(
              files
                  .map(f -> f.getFileName().toString())
                  .filter(f -> f.endsWith(".jsonl"))
                  .toList());
    }
  }

  @Test
  void theShippedBankIsValidAndLarge() {
    assertThat(BANK.size()).isGreaterThanOrEqualTo(1_200);
    assertThat(BANK.all().stream().map(BankQuestion::skill).distinct()).hasSizeGreaterThan(60);
    assertThat(BANK.behaviour()).hasSizeGreaterThan(60);
  }

  @Test
  void whoMayBeWrongAboutAFactIsMeasuredAgainstAMisconception() {
    assertThat(BANK.all())
        .filteredOn(q -> q.kind() == BankQuestion.Kind.KNOWLEDGE)
        .allMatch(q -> !q.misconceptions().isEmpty());
  }

  @Test
  void aSkillIsFoundHoweverItIsSpelt() {
    assertThat(BANK.skill("Kafka")).isNotEmpty().isEqualTo(BANK.skill("apache kafka"));
    assertThat(BANK.skill("Golang")).isNotEmpty().isEqualTo(BANK.skill("Go"));
    assertThat(BANK.skill("NodeJS")).isNotEmpty().isEqualTo(BANK.skill("Node.js"));
    assertThat(BANK.skill("CI / CD")).isNotEmpty().isEqualTo(BANK.skill("CI/CD"));
    assertThat(BANK.skill("C++")).isNotEmpty().isNotEqualTo(BANK.skill("C#"));
    assertThat(BANK.skill("basket weaving")).isEmpty();
  }

  @Test
  void isSearchedBySkillLevelAndKind() {
    assertThat(BANK.find("Docker", Level.ENTRY, BankQuestion.Kind.KNOWLEDGE))
        .isNotEmpty()
        .allSatisfy(q -> assertThat(BANK.byId(q.id())).contains(q))
        .allMatch(q -> q.level() == Level.ENTRY && q.kind() == BankQuestion.Kind.KNOWLEDGE);
  }

  @Test
  void anErrorNamesFileAndLine() {
    refused("go.jsonl:2: the same id", LINE, LINE);
    refused("go.jsonl:1", LINE.replace("\"level\":\"entry\"", "\"level\":\"expert\""));
    refused("go.jsonl:1", LINE.replace("\"misconceptions\":[]", "\"extra\":1"));
    refused("go.jsonl:1", LINE.replace("[\"light thread\"]", "[]"));
    refused("go.jsonl:1", LINE.replace("What is a goroutine?", " "));
    refused("go.jsonl:1", "{");
  }

  private static void refused(String message, String... lines) {
    assertThatThrownBy(() -> QuestionBank.of("go.jsonl", List.of(lines)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }
}
