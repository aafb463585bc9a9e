package parley.hiring;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of a job, in numbers. Medians are in milliseconds, null where there is nothing to take
 * one of.
 *
 * @param scores applicants by match: ten counts, of [0, 10) to [90, 100]
 * @param days the last thirty days with anything on them, oldest first
 */
public record Funnel(
    Stages stages,
    List<Integer> scores,
    List<Bottleneck> bottlenecks,
    Times times,
    List<Range> ranges,
    List<Day> days) {

  /**
   * Each is a part of the one before it, but {@code rejected}.
   *
   * @param completed interviews that ended with an answer or more, and not for a technical reason
   * @param shortlisted or offered
   */
  public record Stages(
      int applied,
      int eligible,
      int interviewed,
      int completed,
      int shortlisted,
      int offered,
      int rejected) {}

  /**
   * A requirement and how many applicants met it.
   *
   * @param met how many have some evidence of it, out of {@code of}
   */
  public record Bottleneck(String requirement, boolean must, int met, int of) {}

  /**
   * From the application to the begin of the interview, to the first decision that is final, and to
   * an offer.
   */
  public record Times(
      @Nullable Long toInterviewMs, @Nullable Long toDecisionMs, @Nullable Long toOfferMs) {}

  /** Applicants whose match lies in [from, to), 100 included in the last. */
  public record Range(
      int from,
      int to,
      int applied,
      int completed,
      int offered,
      @Nullable Double interviewScore,
      @Nullable Long toOfferMs) {}

  public record Day(String day, int applied, int completed) {}
}
