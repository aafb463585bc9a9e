package parley.insight;

import parley.insight.text.Sentence;

/**
 * A point that could be made.
 *
 * @param weight how good its evidence is; the best come first
 * @param theme what it is about: the same theme twice says the same thing twice
 */
record Claim(double weight, Verdict verdict, String theme, Point point) {

  static Claim of(Verdict verdict, double weight, String theme, Sentence passage, Gist gist) {
    Turn turn = verdict.turn();
    return new Claim(
        weight,
        verdict,
        theme,
        Point.of(gist, turn.question().competence(), Evidence.of(turn.index(), passage)));
  }

  int question() {
    return verdict.turn().index();
  }

  String competence() {
    return point.competence();
  }

  Evidence evidence() {
    return point.evidence().getFirst();
  }

  /** Themes of claims about key points and parts; equal where both speak of the same. */
  static String theme(Finding finding, Verdict verdict) {
    return verdict.telling() ? theme(Part.of(finding)) : "fact " + finding.what();
  }

  static String theme(Part part) {
    return "part " + part.name();
  }
}
