package parley.hiring;

import org.jspecify.annotations.Nullable;

/** What HR sets for a job's interviews; null means the product's default. */
public record InterviewSettings(@Nullable Long durationMs, @Nullable Integer questionCount) {}
