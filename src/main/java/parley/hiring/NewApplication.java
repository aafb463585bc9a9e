package parley.hiring;

import org.jspecify.annotations.Nullable;

/**
 * An application as the candidate sends it.
 *
 * @param share the share key of a private job
 */
public record NewApplication(String jobId, String resumeId, @Nullable String share) {}
