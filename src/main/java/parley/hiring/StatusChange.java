package parley.hiring;

import org.jspecify.annotations.Nullable;

/**
 * A person's decision.
 *
 * @param reason for the candidate; required for rejected
 * @param notes private to HR
 */
public record StatusChange(String status, @Nullable String reason, @Nullable String notes) {}
