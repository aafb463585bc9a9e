package parley.insight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import parley.insight.text.Sentence;

/** What speaks for a candidate, in their own words; the best come first. */
final class Strengths {

  /** Qualities of a passage that are worth a point beside the fact that it states. */
  private static final List<Part> BESIDE =
      List.of(Part.REASON, Part.DETAILS, Part.OWN, Part.RESULT);

  /** A passage that carries less of what was asked shows nothing by its reasons. */
  private static final double SUBSTANCE = 0.3;

  /** Relevance from which a telling may also show what its question did not ask for. */
  private static final double ON_TOPIC = 2.5;

  private static final int LEAST_WORDS = 6;

  private Strengths() {}

  /** Each is about a key point that is met, or a part of a telling that is there. */
  static List<Claim> of(List<Verdict> verdicts) {
    var claims = new ArrayList<Claim>();
    for (Verdict verdict : scored(verdicts)) {
      verdict.findings().stream()
          .filter(Finding::met)
          .map(finding -> verdict.telling() ? told(verdict, finding) : known(verdict, finding))
          .forEach(claims::add);
      if (verdict.telling()) {
        unasked(verdict, claims);
      } else {
        beside(verdict, claims);
      }
    }
    return sorted(claims);
  }

  /** The weakest strength there is: an answer that at least speaks of what was asked. */
  static List<Claim> ofTopic(List<Verdict> verdicts) {
    var claims = new ArrayList<Claim>();
    for (Verdict verdict : scored(verdicts)) {
      Double relevance = verdict.score().relevance();
      if (relevance != null && relevance >= 5 && verdict.composite() >= 2) {
        verdict.findings().stream()
            .filter(finding -> !finding.contradicted())
            .max(Comparator.comparingDouble(Finding::credit))
            .ifPresent(finding -> claims.add(topic(verdict, finding, relevance)));
      }
    }
    return sorted(claims);
  }

  private static List<Verdict> scored(List<Verdict> verdicts) {
    return verdicts.stream().filter(v -> v.score().outcome() == Outcome.SCORED).toList();
  }

  private static List<Claim> sorted(List<Claim> claims) {
    return claims.stream().sorted(Comparator.comparingDouble(c -> -c.weight())).toList();
  }

  private static double weight(Verdict verdict, Finding finding) {
    return finding.credit() * (1 + verdict.composite() / 10);
  }

  private static Claim known(Verdict verdict, Finding finding) {
    return Claim.of(
        verdict,
        weight(verdict, finding),
        Claim.theme(finding, verdict),
        finding.nearest(),
        Gist.known(verdict, finding));
  }

  private static Claim told(Verdict verdict, Finding finding) {
    Part part = Part.of(finding);
    return Claim.of(
        verdict,
        weight(verdict, finding),
        Claim.theme(part),
        finding.nearest(),
        Gist.of(Gist.Kind.TOLD, verdict.turn().question(), part));
  }

  private static void beside(Verdict verdict, List<Claim> claims) {
    for (Part part : BESIDE) {
      verdict.findings().stream()
          .filter(f -> f.credit() >= SUBSTANCE && !f.contradicted())
          .filter(f -> part.in(f.nearest()))
          .max(Comparator.comparingDouble(Finding::credit))
          .ifPresent(
              finding ->
                  claims.add(
                      beside(verdict, finding.nearest(), part, weight(verdict, finding) / 4)));
    }
  }

  /** Parts of a telling that its question did not ask for, each with a passage that shows it. */
  private static void unasked(Verdict verdict, List<Claim> claims) {
    Double relevance = verdict.score().relevance();
    if (relevance == null || relevance < ON_TOPIC) {
      return;
    }
    List<Part> asked = verdict.findings().stream().map(Part::of).toList();
    for (Part part : Part.values()) {
      if (!asked.contains(part)) {
        verdict.reading().statements().stream()
            .filter(s -> part.in(s) && s.words().size() >= LEAST_WORDS)
            .map(s -> beside(verdict, s, part, (1 + verdict.composite() / 10) / 4))
            .forEach(claims::add);
      }
    }
  }

  private static Claim beside(Verdict verdict, Sentence passage, Part part, double weight) {
    return Claim.of(
        verdict,
        weight,
        Claim.theme(part),
        passage,
        Gist.of(Gist.Kind.BESIDE, verdict.turn().question(), part));
  }

  private static Claim topic(Verdict verdict, Finding finding, double relevance) {
    return Claim.of(
        verdict,
        relevance / 100,
        "topic",
        finding.nearest(),
        Gist.topic(verdict.turn().question()));
  }
}
