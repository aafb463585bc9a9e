package parley.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import parley.bus.Json;
import parley.insight.Scorer;
import parley.insight.Similarity;
import parley.insight.Turn;
import parley.insight.text.Sentence;
import parley.insight.text.Sentences;
import parley.interview.Question;
import parley.interview.Question.KeyPoint;

/**
 * How well the local engine agrees with people who graded short answers. Reads JSON Lines of {@code
 * id, question, reference, answer, score} (0 to 5); the sentences of the reference are the key
 * points. Prints Pearson's correlation and, after the best straight line, the root mean square
 * error: with the anchors that ship, and with anchors chosen without the questions that they are
 * measured on ({@link CrossValidation}).
 */
public final class AnswerScoring {

  private AnswerScoring() {}

  static void main(String[] arguments) throws IOException {
    List<JsonNode> lines =
        Files.readAllLines(Path.of(arguments[0])).stream().map(Json::tree).toList();
    try (var vectors = new BusSimilarity()) {
      System.out.println("as shipped: " + measure(lines, vectors));
      var validation = new CrossValidation(lines, vectors);
      System.out.println("5 folds by question: " + validation.of(5, 4));
      System.out.println(
          "5 folds by question, each on half of the questions: " + validation.of(5, 2.5));
    }
  }

  /** The agreement on {@code lines} as one line of text. */
  public static String measure(List<JsonNode> lines, Similarity similarity) {
    return Agreement.of(scores(lines, new Scorer(similarity)), grades(lines)).toString();
  }

  /** The engine's composite of each line; 0 where it has none. */
  static double[] scores(List<JsonNode> lines, Scorer scorer) {
    return lines.stream()
        .map(line -> scorer.score(turn(line)).composite())
        .mapToDouble(composite -> composite == null ? 0 : composite)
        .toArray();
  }

  static double[] grades(List<JsonNode> lines) {
    return lines.stream().mapToDouble(line -> line.path("score").asDouble()).toArray();
  }

  private static Turn turn(JsonNode line) {
    List<KeyPoint> points =
        Sentences.of(line.path("reference").asText()).stream()
            .map(Sentence::text)
            .map(text -> new KeyPoint(text, List.of()))
            .toList();
    return new Turn(
        1,
        new Question(
            "graded",
            Question.Kind.JOB,
            "graded",
            line.path("question").asText(),
            "",
            points,
            List.of()),
        line.path("answer").asText());
  }
}
