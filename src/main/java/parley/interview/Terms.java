package parley.interview;

/**
 * The agreed conditions of one interview, fixed when it is scheduled. All durations in
 * milliseconds.
 *
 * @param limitMs active time of the questions and the closing together
 * @param graceMs how much lost connection time is given back in all
 * @param greetingMs from the greeting to the first question
 * @param nudgeMs silence on one question before one friendly nudge
 * @param closingMs silence in the closing before the interview concludes by itself
 * @param maxPauseMs a pause by HR ends by itself after this
 * @param postponeMs how long "finish later" keeps the interview open
 * @param expiryMs how long a scheduled interview waits for its candidate
 * @param maxAnswerChars the longest answer, in UTF-16 code units
 */
public record Terms(
    long limitMs,
    long graceMs,
    long greetingMs,
    long nudgeMs,
    long closingMs,
    long maxPauseMs,
    long postponeMs,
    long expiryMs,
    int maxAnswerChars) {}
