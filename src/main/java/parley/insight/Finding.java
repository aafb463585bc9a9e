package parley.insight;

import parley.insight.text.Sentence;

/**
 * What was looked for in an answer, and the sentence that comes nearest.
 *
 * @param what the key point, or the part of a telling, in words
 * @param credit 0 to 1
 * @param contradicted whether the sentence says the opposite, or what a misconception says
 */
record Finding(String what, double credit, boolean met, boolean contradicted, Sentence nearest) {

  /** The same, met in the words of {@code evidence}. */
  Finding met(Evidence evidence) {
    return new Finding(what, SEEN, true, false, Sentence.of(evidence.start(), evidence.quote()));
  }

  /** What a model sees and the local engine does not counts, but comes later. */
  private static final double SEEN = 0.7;
}
