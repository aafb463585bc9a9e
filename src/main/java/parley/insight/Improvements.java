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
    Gist.Kind kind = finding.contradicted() ? Gist.Kind.CONTRADICTED : Gist.Kind.MISSING;
    return Claim.of(
        verdict,
        weight,
        Claim.theme(finding, verdict),
        finding.nearest(),
        Gist.lacking(kind, verdict.turn().question(), finding.what()));
  }

  private static Claim untold(Verdict verdict, Sentence passage, Part part, double weight) {
    return Claim.of(
        verdict,
        weight,
        Claim.theme(part),
        passage,
        Gist.of(Gist.Kind.UNTOLD, verdict.turn().question(), part));
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
                Gist.of(Gist.Kind.FURTHER, verdict.turn().question(), part)));
      }
    }
  }

  /** A fact that the candidate says not to know: their word for it is the evidence. */
  private static Optional<Claim> unknown(Verdict verdict) {
    Question question = verdict.turn().question();
    return verdict.telling()
            || question.keyPoints().isEmpty()
            || verdict.reading().scorable()
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
                        Gist.lacking(
                            Gist.Kind.TO_LEARN,
                            question,
                            question.keyPoints().getFirst().point())));
  }
}
