package parley.hiring;

import java.time.Instant;

/**
 * What a candidate says about their interview afterwards, for the hiring team to read.
 *
 * @param kind {@code correction} of what was understood, or {@code appeal} to a second person
 */
public record Remark(String kind, String text, Instant at) {}
