package parley.interview;

/**
 * How an answer came about, as the candidate's page has seen it. It is for people to ask about, and
 * part of no score: what reads answers does not get it.
 *
 * @param pastedChars characters that were pasted while the question was open, and had not been cut
 *     or copied there
 * @param hiddenMs how long the page was out of sight meanwhile
 */
public record Circumstances(long pastedChars, long hiddenMs) {}
