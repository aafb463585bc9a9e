package parley.insight;

import parley.insight.text.Sentence;

/**
 * What was looked for in an answer, and the sentence that comes nearest.
 *
 * @param what the key point, or the part of a telling, in words
 * @param credit 0 to 1
 * @param contradicted whether the sentence says the opposite, or what a misconception says
 */
record Finding(String what, double credit, boolean met, boolean contradicted, Sentence nearest) {}
