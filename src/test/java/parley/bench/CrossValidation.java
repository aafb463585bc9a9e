package parley.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import parley.insight.Anchors;
import parley.insight.Scorer;
import parley.insight.Similarity;

/**
 * Chooses the engine's anchors on some questions and measures on others, so that no question takes
 * part in what it is measured with. The held-out scores of all folds are put together as they are.
 */
final class CrossValidation {

  /** Orders in which the questions are dealt to the folds; the mean of them is told. */
  private static final int DEALS = 10;

  private final double[] grades;
  private final List<String> questionOf;
  private final List<String> questions;

  /** The composites of all answers for each choice of anchors. */
  private final List<double[]> choices = new ArrayList<>();

  CrossValidation(List<JsonNode> lines, Similarity similarity) {
    this.grades = AnswerScoring.grades(lines);
    this.questionOf = lines.stream().map(line -> line.path("question").asText()).toList();
    this.questions = questionOf.stream().distinct().toList();
    for (double low : List.of(0.02, 0.04)) {
      for (double high : List.of(0.5, 0.6)) {
        for (double exponent : List.of(0.4, 0.5)) {
          var scorer = new Scorer(similarity, new Anchors(low, high, 0.6, exponent));
          choices.add(AnswerScoring.scores(lines, scorer));
        }
      }
    }
  }

  /**
   * @param trained how many of the {@code folds} parts of the questions the anchors are chosen on
   */
  String of(int folds, double trained) {
    double sum = 0;
    double least = 1;
    for (int deal = 0; deal < DEALS; deal++) {
      double r = Agreement.of(heldOut(folds, trained, deal), grades).pearson();
      sum += r;
      least = Math.min(least, r);
    }
    return "answers %d, Pearson %.3f (least of %d deals %.3f)"
        .formatted(grades.length, sum / DEALS, DEALS, least);
  }

  private double[] heldOut(int folds, double trained, int deal) {
    var dealt = new ArrayList<>(questions);
    Collections.shuffle(dealt, new Random(deal));
    double[] scores = new double[grades.length];
    for (int fold = 0; fold < folds; fold++) {
      int from = fold * dealt.size() / folds;
      int to = (fold + 1) * dealt.size() / folds;
      var rest = new ArrayList<>(dealt.subList(to, dealt.size()));
      rest.addAll(dealt.subList(0, from));
      int most = (int) (trained * dealt.size() / folds);
      double[] best = best(rows(rest.subList(0, Math.min(most, rest.size()))));
      for (int row : rows(dealt.subList(from, to))) {
        scores[row] = best[row];
      }
    }
    return scores;
  }

  private double[] best(int[] rows) {
    double[] best = choices.getFirst();
    double most = -1;
    for (double[] choice : choices) {
      double r = Agreement.of(pick(choice, rows), pick(grades, rows)).pearson();
      if (r > most) {
        most = r;
        best = choice;
      }
    }
    return best;
  }

  private int[] rows(List<String> of) {
    return IntStream.range(0, grades.length).filter(i -> of.contains(questionOf.get(i))).toArray();
  }

  private static double[] pick(double[] values, int[] rows) {
    return IntStream.of(rows).mapToDouble(row -> values[row]).toArray();
  }
}
