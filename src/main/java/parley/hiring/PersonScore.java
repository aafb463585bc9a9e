package parley.hiring;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The score that a person gives an interview, beside the computed one.
 *
 * @param score 0 to 10 with one decimal
 * @param computed what stood there at that time, or null where there was no number
 * @param by the person's name, for the hiring team alone
 */
public record PersonScore(
    double score, @Nullable Double computed, String reason, Instant at, @Nullable String by) {}
