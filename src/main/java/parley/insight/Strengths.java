package parley.insight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What speaks for a candidate, in their own words. */
final class Strengths {

  private Strengths() {}

  static List<Claim> of(List<Verdict> verdicts) {
    var claims = new ArrayList<Claim>();
    for (Verdict verdict : verdicts) {
      if (verdict.score().outcome() == Outcome.SCORED) {
        verdict.findings().stream()
            .filter(Finding::met)
            .map(finding -> met(verdict, finding))
            .forEach(claims::add);
        onTopic(verdict, claims);
      }
    }
    return claims.stream().sorted(Comparator.comparingDouble(c -> -c.weight())).toList();
  }

  private static Claim met(Verdict verdict, Finding finding) {
    String competence = verdict.turn().question().competence();
    double weight = finding.credit() * (1 + verdict.composite() / 10);
    return claim(
        verdict,
        finding,
        weight,
        verdict.telling()
            ? "Speaks concretely about " + competence
            : "Knows what matters in " + competence,
        verdict.telling()
            ? "The answer is concrete: it gives " + Wording.part(finding.what()) + "."
            : "The answer contains what matters here: " + Wording.sentence(finding.what()));
  }

  /** The weakest strength there is: an answer that at least speaks of what was asked. */
  private static void onTopic(Verdict verdict, List<Claim> claims) {
    Double relevance = verdict.score().relevance();
    if (relevance != null && relevance >= 5 && verdict.composite() >= 2) {
      verdict.findings().stream()
          .filter(finding -> !finding.contradicted())
          .max(Comparator.comparingDouble(Finding::credit))
          .ifPresent(
              finding ->
                  claims.add(
                      claim(
                          verdict,
                          finding,
                          relevance / 100,
                          "Answers the question on " + verdict.turn().question().competence(),
                          "The answer keeps to what was asked; the passage shows it.")));
    }
  }

  private static Claim claim(
      Verdict verdict, Finding finding, double weight, String title, String text) {
    int index = verdict.turn().index();
    return new Claim(
        weight,
        index,
        new Point(
            title,
            text,
            verdict.turn().question().competence(),
            List.of(Evidence.of(index, finding.nearest()))));
  }
}
