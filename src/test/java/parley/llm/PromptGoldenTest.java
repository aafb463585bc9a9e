package parley.llm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parley.bus.Json;
import parley.insight.JobReply;
import parley.insight.ModelScoring;
import parley.insight.ModelSheet;
import parley.insight.Rejoinder;
import parley.insight.Turn;
import parley.insight.bank.BankQuestion;
import parley.interview.Question;
import parley.interview.Question.KeyPoint;
import parley.matching.Ontology;
import parley.matching.Requirements.Level;
import parley.resume.ModelReading;
import parley.resume.Profile;
import parley.resume.Resume;

/**
 * What each prompt sends, word for word, and what becomes of what models answer to it. The files
 * are in {@code src/test/resources/prompts}; {@code -Dgolden=write} writes what is sent anew, for a
 * new version of a prompt. A version that has shipped is never written anew: whoever changes its
 * text meets this test.
 */
class PromptGoldenTest {

  private static final Path FOLDER = Path.of("src/test/resources/prompts");
  private static final String MARK = "mark-0000";

  private static final String ANSWER =
      "We put Redis in front of the product pages because the database was at its limit. After that"
          + " it had ten times fewer reads.";

  private static final Turn TURN =
      new Turn(
          3,
          new Question(
              "q",
              Question.Kind.JOB,
              "Caching: effect",
              "How does a cache help a web shop under load?",
              "",
              List.of(
                  new KeyPoint("It takes reads off the database.", List.of("fewer reads")),
                  new KeyPoint("Entries must expire or be removed.", List.of("expire"))),
              List.of()),
          ANSWER);

  private static final List<BankQuestion> LISTED =
      List.of(
          listed("caching-limits-1", "When would you not use a cache?"),
          listed("caching-consistency-1", "How do you keep a cache and its source consistent?"));

  private static final String WISH = "May I work from home?";
  private static final String JOB =
      "We build maps. The team works from home three days a week and meets in Graz on the others.";

  private static final String RESUME =
      """
      Ola Berg
      ola@example.org | Oslo

      Work
      Nurse at Oslo Clinic, 01/2020 - 12/2021
      Gave IV therapy, and kept records with Epic.
      """;

  private static BankQuestion listed(String id, String text) {
    List<KeyPoint> points =
        Stream.of("One thing", "Another thing", "A third thing")
            .map(point -> new KeyPoint(point, List.of("a word")))
            .toList();
    return new BankQuestion(
        id, "Caching", "use", Level.MID, BankQuestion.Kind.KNOWLEDGE, text, points, List.of());
  }

  /** The same for all versions of a prompt, as long as their inputs are the same. */
  private static Map<String, String> inputs(String id) {
    return switch (id) {
      case "score-answer" -> ModelSheet.of(TURN).orElseThrow().inputs();
      case "follow-up" ->
          Map.of(
              "question",
              TURN.question().text(),
              "answer",
              ANSWER,
              "earlier",
              "",
              "listed",
              "1. " + LISTED.get(0).text() + "\n2. " + LISTED.get(1).text());
      case "answer-candidate" -> Map.of("question", WISH, "job", JOB);
      case "summarise" ->
          Map.of("transcript", "Question: What did you run?\nAnswer: The billing on Kubernetes.");
      case "read-resume" -> Map.of("resume", RESUME);
      default -> throw new IllegalStateException("no golden inputs for " + id);
    };
  }

  /** What comes of an answer that fits the schema, in a line. */
  private static String verified(String id, String json) {
    return switch (id) {
      case "score-answer" ->
          ModelScoring.verified(
                  ModelSheet.of(TURN).orElseThrow(), Json.read(json, ModelScoring.Said.class))
              .map(
                  s ->
                      "relevance %.1f, accuracy %.1f, communication %.1f, met %s"
                          .formatted(s.relevance(), s.accuracy(), s.communication(), met(s)))
              .orElse("nothing");
      case "follow-up" ->
          Json.read(json, Rejoinder.class)
              .verified(TURN, LISTED, List.of(TURN.question().text()), "test")
              .map(question -> question.id() + ": " + question.text())
              .orElse("nothing");
      case "answer-candidate" ->
          Json.read(json, JobReply.class)
              .verified(WISH, JOB)
              .map(said -> said.reply() + " / " + said.quote())
              .orElse("nothing");
      case "summarise" -> Json.tree(json).path("summary").asText();
      case "read-resume" ->
          Resume.of(RESUME, YearMonth.of(2026, 6))
              .verified(Json.read(json, ModelReading.class), Ontology.shipped(), "model test")
              .map(
                  read ->
                      read.profile().name()
                          + ", "
                          + read.profile().totalMonths()
                          + " months, "
                          + read.profile().experience().stream()
                              .map(job -> job.title() + " at " + job.company())
                              .toList()
                          + " "
                          + read.profile().skills().stream().map(Profile.Skill::name).toList())
              .orElse("nothing");
      default -> throw new IllegalStateException("nothing verifies " + id);
    };
  }

  private static String met(ModelScoring scoring) {
    return scoring.met().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(e -> e.getKey() + " “" + e.getValue().quote() + "”")
        .collect(Collectors.joining(", "));
  }

  static List<Prompt> prompts() {
    return Prompts.shipped(null).all();
  }

  private static Filled filled(Prompt prompt) {
    return new Filled(prompt, inputs(prompt.id()), MARK);
  }

  @ParameterizedTest
  @MethodSource("prompts")
  void whatIsSentIsWordForWordWhatItWas(Prompt prompt) throws IOException {
    Path file = FOLDER.resolve(prompt.id()).resolve(prompt.version() + ".sent.txt");
    String sent =
        "temperature %s, at most %d tokens%n".formatted(prompt.temperature(), prompt.maxTokens())
            + filled(prompt).messages(true).stream()
                .map(message -> "--- " + message.role() + "\n" + message.content() + "\n")
                .collect(Collectors.joining());
    if ("write".equals(System.getProperty("golden")) && !Files.exists(file)) {
      Files.writeString(file, sent);
    }
    assertThat(file).content().isEqualTo(sent);
  }

  @ParameterizedTest
  @MethodSource("prompts")
  void whatModelsAnswerIsVerifiedOrRefusedAsBefore(Prompt prompt) throws IOException {
    for (JsonNode each : answers(prompt.id())) {
      String said = each.path("said").asText();
      String came =
          switch (Output.of(filled(prompt), said)) {
            case Output.Usable usable -> verified(prompt.id(), usable.json());
            case Output.Unusable unusable -> unusable.flaw().name();
          };
      assertThat(came)
          .as("%s %s: %s", prompt.id(), prompt.version(), each.path("why").asText())
          .isEqualTo(each.path("comes").asText());
    }
  }

  @Test
  void everyPromptHasAnswersThatAreTakenAndAnswersThatAreNot() throws IOException {
    for (Prompt prompt : prompts()) {
      List<String> comes =
          answers(prompt.id()).stream().map(each -> each.path("comes").asText()).toList();
      assertThat(comes).as(prompt.id()).contains("NOT_JSON", "WRONG_SCHEMA", "LEAKED");
      assertThat(comes).as(prompt.id()).anyMatch(c -> c.contains(" "));
    }
  }

  @Test
  void noFileIsLeftOfAPromptThatIsNoMore() throws IOException {
    List<String> known =
        prompts().stream()
            .flatMap(
                p -> Stream.of(p.id() + "/" + p.version() + ".sent.txt", p.id() + "/answers.jsonl"))
            .distinct()
            .toList();
    try (Stream<Path> files = Files.walk(FOLDER)) {
      assertThat(
              files
                  .filter(Files::isRegularFile)
                  .map(file -> FOLDER.relativize(file).toString())
                  .filter(file -> !file.equals("README.md")))
          .containsExactlyInAnyOrderElementsOf(known);
    }
  }

  private static List<JsonNode> answers(String id) throws IOException {
    return Files.readAllLines(FOLDER.resolve(id).resolve("answers.jsonl")).stream()
        .filter(line -> !line.isBlank())
        .map(Json::tree)
        .toList();
  }
}
