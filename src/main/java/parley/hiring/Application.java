package parley.hiring;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An application as the API shows it. {@code candidate} and what follows is only for HR.
 *
 * @param matchFeedback only for its candidate
 * @param resumeReview how sure the reader of the résumé is, and what a person should look at
 * @param moves the statuses that a person may give it now
 */
public record Application(
    UUID id,
    UUID jobId,
    String jobTitle,
    String company,
    String status,
    @Nullable String reason,
    MatchView match,
    boolean eligible,
    String nextStep,
    boolean reviewRequested,
    Instant appliedAt,
    @Nullable UUID interviewId,
    @Nullable String interviewPhase,
    MatchFeedback.@Nullable Opinion matchFeedback,
    @Nullable Person candidate,
    @Nullable JsonNode profile,
    @Nullable JsonNode correction,
    @Nullable JsonNode resumeNotes,
    @Nullable JsonNode resumeReview,
    @Nullable String notes,
    @Nullable String reviewMessage,
    @Nullable Double interviewScore,
    @Nullable Integer openRemarks,
    @Nullable List<String> moves) {

  /** Who applied. */
  public record Person(String name, String email) {}
}
