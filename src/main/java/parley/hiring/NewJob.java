package parley.hiring;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A job as HR writes it. */
public record NewJob(
    String title,
    String description,
    @Nullable String location,
    @Nullable List<String> questions,
    @Nullable InterviewSettings interview,
    @Nullable Integer threshold,
    @Nullable String visibility,
    @Nullable Instant closesAt) {}
