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
 * error.
 */
public final class AnswerScoring {

  private AnswerScoring() {}

  static void main(String[] arguments) throws IOException {
    List<String> lines = Files.readAllLines(Path.of(arguments[0]));
    try (var vectors = new BusSimilarity()) {
      System.out.println(measure(lines, vectors));
    }
  }

  /** The agreement on {@code lines} as one line of text. */
  public static String measure(List<String> lines, Similarity similarity) {
    double[] ours = new double[lines.size()];
    double[] theirs = new double[lines.size()];
    Scorer scorer = new Scorer(similarity);
    for (int i = 0; i < ours.length; i++) {
      JsonNode line = Json.tree(lines.get(i));
      Double composite = scorer.score(turn(line)).composite();
      ours[i] = composite == null ? 0 : composite / 2;
      theirs[i] = line.path("score").asDouble();
    }
    double r = pearson(ours, theirs);
    return "answers %d, Pearson %.3f, RMSE %.3f (raw %.3f)"
        .formatted(ours.length, r, deviation(theirs) * Math.sqrt(1 - r * r), rmse(ours, theirs));
  }

  public static Turn turn(JsonNode line) {
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

  private static double pearson(double[] x, double[] y) {
    double mx = mean(x);
    double my = mean(y);
    double xy = 0;
    for (int i = 0; i < x.length; i++) {
      xy += (x[i] - mx) * (y[i] - my);
    }
    return xy / (x.length * deviation(x) * deviation(y));
  }

  private static double mean(double[] x) {
    double sum = 0;
    for (double v : x) {
      sum += v;
    }
    return sum / x.length;
  }

  private static double deviation(double[] x) {
    double mean = mean(x);
    double sum = 0;
    for (double v : x) {
      sum += (v - mean) * (v - mean);
    }
    return Math.sqrt(sum / x.length);
  }

  private static double rmse(double[] x, double[] y) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += (x[i] - y[i]) * (x[i] - y[i]);
    }
    return Math.sqrt(sum / x.length);
  }
}
