package parley.insight;

/**
 * Where the rubric's numbers stand. Three readings (strict, standard, lenient) show how much a
 * score depends on them.
 *
 * @param low evidence ({@link Nearness}) that counts nothing
 * @param high evidence that counts in full
 * @param met credit from which a key point counts as met
 * @param exponent of the coverage in the accuracy
 */
public record Anchors(double low, double high, double met, double exponent) {

  private static final Calibration SHIPPED = Calibration.SHIPPED;

  /** Credit below this is noise. */
  static final double NOISE = 0.04;

  static final Anchors STANDARD = shifted(0);
  static final Anchors STRICT = shifted(SHIPPED.strictness());
  static final Anchors LENIENT = shifted(-SHIPPED.strictness());

  private static Anchors shifted(double by) {
    return new Anchors(SHIPPED.low() + by, SHIPPED.high() + by, SHIPPED.met(), SHIPPED.exponent());
  }

  double credit(double evidence) {
    return ramp(evidence, low, high);
  }

  /** 0 to 10 for a mean credit of 0 to 1. */
  double accuracy(double coverage) {
    return 10 * Math.pow(coverage, exponent);
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
