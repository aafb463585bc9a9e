package parley.insight;

/**
 * A point that could be made.
 *
 * @param weight how good its evidence is; the best come first
 * @param question index of the question it comes from
 */
record Claim(double weight, int question, Point point) {}
