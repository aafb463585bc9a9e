package parley.hiring;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What changes in a job; null stays as it is.
 *
 * @param requirements in place of what was read in the text, until {@code asRead}
 * @param asRead what was read in the text counts again
 */
public record JobChange(
    @Nullable String title,
    @Nullable String description,
    @Nullable String location,
    @Nullable List<String> questions,
    @Nullable InterviewSettings interview,
    @Nullable Integer threshold,
    @Nullable String visibility,
    @Nullable Boolean closed,
    @Nullable Asked requirements,
    @Nullable Boolean asRead) {}
