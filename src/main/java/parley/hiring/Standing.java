package parley.hiring;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.bus.Problem;
import parley.interview.Event;

/** Where an application stands, and where it may go. Only a person moves it. */
final class Standing {

  static final String APPLIED = "applied";
  static final String REVIEWED = "reviewed";
  static final String SHORTLISTED = "shortlisted";
  static final String REJECTED = "rejected";
  static final String OFFERED = "offered";

  private static final Map<String, List<String>> NEXT =
      Map.of(
          APPLIED, List.of(REVIEWED, SHORTLISTED, REJECTED),
          REVIEWED, List.of(SHORTLISTED, REJECTED),
          SHORTLISTED, List.of(OFFERED, REJECTED),
          REJECTED, List.of(),
          OFFERED, List.of());

  private Standing() {}

  /**
   * The same status again is no move: it may carry new notes.
   *
   * @throws Problem illegal_transition or reason_required
   */
  static void check(String from, StatusChange change) {
    boolean move = !from.equals(change.status());
    if (move && !moves(from).contains(change.status())) {
      throw Problem.of(
          Problem.Code.ILLEGAL_TRANSITION,
          "An application cannot go from " + from + " to " + change.status() + ".");
    }
    String reason = change.reason();
    if (move && change.status().equals(REJECTED) && (reason == null || reason.isBlank())) {
      throw Problem.of(
          Problem.Code.REASON_REQUIRED, "The candidate must be told why: give a reason.");
    }
  }

  /** The statuses that a person may give it now. */
  static List<String> moves(String from) {
    return NEXT.getOrDefault(from, List.of());
  }

  /** Whether HR has said the last word. */
  static boolean decided(String status) {
    return status.equals(REJECTED) || status.equals(OFFERED);
  }

  /** Above the gate, or let through it by a person. */
  static boolean admitted(String status, boolean eligible) {
    return !decided(status) && (eligible || status.equals(SHORTLISTED));
  }

  /** A concluded interview that nobody is to blame for does not count. */
  static boolean failed(@Nullable String reason) {
    return Event.Reason.TECHNICAL.name().equals(reason);
  }

  static boolean over(@Nullable String phase) {
    return "CONCLUDED".equals(phase) || "SCORED".equals(phase);
  }

  /** What the candidate can do now: the API's {@code nextStep}. */
  static String nextStep(Applied a) {
    if (decided(a.status())) {
      return "done";
    }
    if (a.interview() != null && !failed(a.interviewReason())) {
      return over(a.interviewPhase()) ? "wait" : "continue";
    }
    if (admitted(a.status(), a.eligible())) {
      return switch (a.postingStatus()) {
        case Posting.ACTIVE -> a.slotsFree() > 0 ? "interview" : "waiting_list";
        default -> "wait";
      };
    }
    return a.reviewRequested() ? "wait" : "ask_review";
  }
}
