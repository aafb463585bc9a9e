package parley.insight;

/**
 * Where the rubric's numbers stand. Three readings (strict, standard, lenient) show how much a
 * score depends on them.
 *
 * @param low evidence (cosine + {@link #WORDS} × shared words) that counts nothing
 * @param high evidence that counts in full
 * @param met credit from which a key point counts as met
 */
record Anchors(double low, double high, double met) {

  /** Weight of the share of a key point's own words, as measured on graded answers. */
  static final double WORDS = 0.45;

  /** Credit below this is noise. */
  static final double NOISE = 0.15;

  static final Anchors STANDARD = new Anchors(0.25, 0.95, 0.55);
  static final Anchors STRICT = new Anchors(0.30, 1.00, 0.55);
  static final Anchors LENIENT = new Anchors(0.20, 0.90, 0.55);

  double credit(double evidence) {
    return ramp(evidence, low, high);
  }

  /** 0 up to {@code low}, 1 from {@code high} on, a straight line between. */
  static double ramp(double x, double low, double high) {
    return Math.clamp((x - low) / (high - low), 0, 1);
  }

  /** To one decimal, as people see it. */
  static double shown(double score) {
    return Math.round(Math.clamp(score, 0, 10) * 10) / 10.0;
  }
}
