package parley.insight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import parley.insight.text.Sentence;
import parley.interview.Question;

/** What an answer lacks, with the passage that comes nearest to it; the most lacking come first. */
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
      } else {
        unknown(verdict).ifPresent(claims::add);
      }
    }
    return claims.stream().sorted(Comparator.comparingDouble(c -> -c.weight())).toList();
  }

  private static Claim missed(Verdict verdict, Finding finding) {
    double weight =
        (finding.contradicted() ? 2 : 1)
            * (1 - finding.credit())
            * (1.5 - verdict.composite() / 10);
    if (verdict.telling()) {
      return untold(verdict, finding.nearest(), Part.of(finding), weight);
    }
    String competence = verdict.turn().question().competence();
    return Claim.of(
        verdict,
        weight,
        Claim.theme(finding, verdict),
        finding.nearest(),
        (finding.contradicted() ? "Look again: " : "Still missing: ") + competence,
        finding.contradicted()
            ? "The passage does not agree with this: "
                + Wording.sentence(finding.what())
                + " It is worth a second look."
            : "The answer does not say this yet: "
                + Wording.sentence(finding.what())
                + " The passage comes nearest.");
  }

  private static Claim untold(Verdict verdict, Sentence passage, Part part, double weight) {
    Question question = verdict.turn().question();
    return Claim.of(
        verdict,
        weight,
        Claim.theme(part),
        passage,
        part.missing() + Wording.on(question),
        "Asked “%s”, the answer leaves out %s. %s"
            .formatted(Wording.asked(question), part.words(), part.advice()));
  }

  /** Even a complete answer can be deeper: what it has none of anywhere is said of one passage. */
  private static void deeper(Verdict verdict, List<Claim> claims) {
    List<Sentence> statements = verdict.reading().statements();
    for (Part part : DEEPER) {
      if (statements.stream().noneMatch(part::in)) {
        double weight = 0.1 - verdict.composite() / 1000 - part.ordinal() / 10_000.0;
        claims.add(
            Claim.of(
                verdict,
                weight,
                Claim.theme(part),
                statements.getFirst(),
                "Go further" + Wording.on(verdict.turn().question()),
                "Asked “%s”, the answer could go further with %s. %s"
                    .formatted(
                        Wording.asked(verdict.turn().question()), part.words(), part.advice())));
      }
    }
  }

  /** A fact that the candidate says not to know: their word for it is the evidence. */
  private static Optional<Claim> unknown(Verdict verdict) {
    Question question = verdict.turn().question();
    return verdict.telling()
            || question.keyPoints().isEmpty()
            || verdict.reading().obstacle() == null
            || ForbiddenFeatures.asks(question)
        ? Optional.empty()
        : Reading.admission(verdict.turn())
            .map(
                words ->
                    Claim.of(
                        verdict,
                        1.4,
                        "open " + question.competence(),
                        words,
                        "To learn: " + question.competence(),
                        "The answer says openly that this is not known. A good start: "
                            + Wording.sentence(question.keyPoints().getFirst().point())));
  }
}
