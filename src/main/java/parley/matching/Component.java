package parley.matching;

import java.util.Locale;

/**
 * One component of a match.
 *
 * @param points exact, 0 to {@code max}
 * @param formula with its numbers put in
 */
record Component(String name, Exact points, int max, String formula) {

  static Component met(String name, int max) {
    return new Component(name, Exact.of(max, 1), max, "nothing is asked for: counts as met");
  }

  /**
   * @param fraction 0 to 1
   */
  static Component of(String name, Exact fraction, int max, String formula) {
    Exact points = fraction.max(Exact.ZERO).min(Exact.ONE).times(max);
    return new Component(
        name,
        points,
        max,
        String.format(Locale.ROOT, "%s = %s of %d", formula, number(points.shown()), max));
  }

  Match.Part part() {
    return new Match.Part(name, points.shown(), max, formula);
  }

  /** At most two decimals, without idle zeros. */
  static String number(double value) {
    String text = String.format(Locale.ROOT, "%.2f", value);
    return text.replaceFirst("0+$", "").replaceFirst("\\.$", "");
  }
}
