package parley.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import parley.insight.Adversary;
import parley.insight.Scorer;
import parley.insight.Turn;

/**
 * Scores answers that know the words, or the machine, but not the thing, beside an honest answer to
 * the same question that knows about half. Prints each that is not below it, and the nearest ones.
 */
public final class HostileAnswers {

  private HostileAnswers() {}

  private record Case(String question, String what, double hostile, double honest) {

    double margin() {
      return honest - hostile;
    }
  }

  static void main() {
    try (var vectors = new BusSimilarity()) {
      Scorer scorer = new Scorer(vectors);
      List<Case> cases = new ArrayList<>();
      for (Adversary a : Adversary.all()) {
        double honest = composite(scorer, a.turn(a.partial()));
        for (Map.Entry<String, String> answer : a.answers().entrySet()) {
          double hostile = composite(scorer, a.turn(answer.getValue()));
          cases.add(new Case(a.question().id(), answer.getKey(), hostile, honest));
        }
      }
      long above = cases.stream().filter(c -> c.margin() <= 0).count();
      System.out.printf(
          "%d questions, %d hostile answers, %d not below the honest partial one%n",
          Adversary.all().size(), cases.size(), above);
      cases.stream()
          .sorted(Comparator.comparingDouble(Case::margin))
          .limit(Math.max(10, above))
          .forEach(
              c ->
                  System.out.printf(
                      "%4.1f below %4.1f  %s: %s%n",
                      c.hostile(), c.honest(), c.question(), c.what()));
    }
  }

  private static double composite(Scorer scorer, Turn turn) {
    Double composite = scorer.score(turn).composite();
    return composite == null ? 0 : composite;
  }
}
