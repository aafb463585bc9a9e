package parley.hiring;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import parley.matching.JobReview;

/**
 * A job as the API shows it. {@code asRead}, {@code review}, {@code questions} and what follows is
 * only for its owner.
 *
 * @param companyProfile in a single job, not in lists
 * @param asRead what was read in the text, where HR has corrected it in {@code analysis}
 * @param shareUrl a path; {@link #at} makes it an address
 */
public record Job(
    UUID id,
    String title,
    String description,
    String company,
    @Nullable String location,
    String status,
    String visibility,
    int threshold,
    InterviewSettings interview,
    boolean available,
    Instant createdAt,
    @Nullable Instant closesAt,
    @Nullable Company companyProfile,
    Analysis analysis,
    @Nullable Analysis asRead,
    @Nullable JobReview review,
    @Nullable MatchView match,
    @Nullable List<String> questions,
    @Nullable String shareUrl,
    @Nullable SlotCount slots,
    @Nullable Integer applicants) {

  /**
   * @param base scheme and host where people reach the pages
   */
  public Job at(String base) {
    return shareUrl == null
        ? this
        : new Job(
            id,
            title,
            description,
            company,
            location,
            status,
            visibility,
            threshold,
            interview,
            available,
            createdAt,
            closesAt,
            companyProfile,
            analysis,
            asRead,
            review,
            match,
            questions,
            base + shareUrl,
            slots,
            applicants);
  }
}
