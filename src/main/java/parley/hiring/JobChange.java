package parley.hiring;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What changes in a job; null stays as it is.
 *
 * @param requirements in place of what was read in the text, until {@code asRead}
 * @param openEnded there is no {@code closesAt} any more
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
    @Nullable Instant closesAt,
    @Nullable Boolean openEnded,
    @Nullable Asked requirements,
    @Nullable Boolean asRead) {}
