package parley.insight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import parley.insight.text.Sentence;

/** What an answer lacks, with the passage that comes nearest to it. */
final class Improvements {

  private static final List<Part> DEEPER = List.of(Part.REASON, Part.DETAILS, Part.RESULT);

  private Improvements() {}

  static List<Claim> of(List<Verdict> verdicts) {
    var claims = new ArrayList<Claim>();
    for (Verdict verdict : verdicts) {
      if (verdict.score().outcome() == Outcome.SCORED) {
        verdict.findings().stream()
            .filter(finding -> !finding.met())
            .map(finding -> missed(verdict, finding))
            .forEach(claims::add);
        deeper(verdict, claims);
      }
    }
    return claims.stream().sorted(Comparator.comparingDouble(c -> -c.weight())).toList();
  }

  private static Claim missed(Verdict verdict, Finding finding) {
    String competence = verdict.turn().question().competence();
    double weight =
        (finding.contradicted() ? 2 : 1)
            * (1 - finding.credit())
            * (1.5 - verdict.composite() / 10);
    if (finding.contradicted()) {
      return claim(
          verdict,
          finding.nearest(),
          weight,
          "Go over " + competence + " again",
          "The passage does not agree with this: "
              + Wording.sentence(finding.what())
              + " It is worth a second look.");
    }
    return verdict.telling()
        ? claim(
            verdict,
            finding.nearest(),
            weight,
            "Be more concrete about " + competence,
            "The answer would gain from "
                + Wording.part(finding.what())
                + "; the passage is where it would fit.")
        : claim(
            verdict,
            finding.nearest(),
            weight,
            "Deepen " + competence,
            "The answer does not say this yet: "
                + Wording.sentence(finding.what())
                + " The passage comes nearest.");
  }

  /** Even a complete answer can be deeper: what it has none of anywhere is said of one passage. */
  private static void deeper(Verdict verdict, List<Claim> claims) {
    List<Sentence> statements = verdict.reading().statements();
    for (Part part : DEEPER) {
      if (statements.stream().noneMatch(part::in)) {
        claims.add(
            claim(
                verdict,
                statements.getFirst(),
                0.1 - verdict.composite() / 1000 - part.ordinal() / 10_000.0,
                "Go further with " + verdict.turn().question().competence(),
                "The answer could go further with " + part.words() + "."));
      }
    }
  }

  private static Claim claim(
      Verdict verdict, Sentence sentence, double weight, String title, String text) {
    int index = verdict.turn().index();
    return new Claim(
        weight,
        index,
        new Point(
            title,
            text,
            verdict.turn().question().competence(),
            List.of(Evidence.of(index, sentence))));
  }
}
