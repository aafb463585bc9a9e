package parley.hiring;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import parley.bus.Interviews;

/**
 * Where an interview stands, as the API shows it.
 *
 * @param seq of the live log; {@code durableSeq} is what PostgreSQL has
 * @param remainingMs null where the live log is not reachable
 */
public record InterviewView(
    UUID id,
    UUID applicationId,
    UUID jobId,
    String jobTitle,
    String company,
    @Nullable String candidateName,
    String phase,
    @Nullable String reason,
    long seq,
    long durableSeq,
    int answers,
    @Nullable Long remainingMs,
    @Nullable Instant startedAt,
    @Nullable Instant concludedAt,
    Consent consent) {

  /** Which version of the disclosure the candidate agreed to, when, and whether they still do. */
  public record Consent(String version, Instant at, @Nullable Instant withdrawnAt) {}

  static InterviewView of(Held h, Interviews.@Nullable View live, boolean hr) {
    boolean known = live != null && !live.phase().equals("UNSCHEDULED");
    return new InterviewView(
        h.id(),
        h.application(),
        h.posting(),
        h.jobTitle(),
        h.company(),
        hr ? h.candidateName() : null,
        known && live != null ? live.phase() : h.phase(),
        known && live != null ? live.reason() : h.reason(),
        live != null ? Math.max(live.seq(), h.seq()) : h.seq(),
        h.seq(),
        live != null ? Math.max(live.answers(), h.answers()) : h.answers(),
        known && live != null ? live.remainingMs() : null,
        h.startedAt(),
        h.concludedAt(),
        h.consent());
  }
}
