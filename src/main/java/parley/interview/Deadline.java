package parley.interview;

import org.jspecify.annotations.Nullable;

/**
 * The one thing that an interview waits for next. {@code at} is in milliseconds of the log's clock.
 */
public record Deadline(Kind kind, long at) {

  public enum Kind {
    EXPIRY,
    GREETING_OVER,
    NUDGE,
    TIME_UP,
    CLOSING_OVER,
    PAUSE_OVER
  }

  static @Nullable Deadline of(State s) {
    return switch (s.phase()) {
      case UNSCHEDULED, CONCLUDED, SCORED -> null;
      case SCHEDULED -> new Deadline(Kind.EXPIRY, s.anchor() + s.agreed().expiryMs());
      case GREETING, QUESTIONS, CLOSING -> live(s);
    };
  }

  private static Deadline live(State s) {
    Terms terms = s.agreed();
    State.Hold hold = s.hold();
    if (hold != null) {
      return new Deadline(
          Kind.PAUSE_OVER,
          hold.at() + (hold.byCandidate() ? terms.postponeMs() : terms.maxPauseMs()));
    }
    if (s.phase() == State.Phase.GREETING) {
      return new Deadline(Kind.GREETING_OVER, s.anchor() + terms.greetingMs());
    }
    Deadline up = new Deadline(Kind.TIME_UP, s.clock().upAt());
    if (s.phase() == State.Phase.CLOSING) {
      return earlier(new Deadline(Kind.CLOSING_OVER, s.anchor() + terms.closingMs()), up);
    }
    boolean waiting = s.present() && !s.nudged() && s.open() != 0;
    return waiting ? earlier(new Deadline(Kind.NUDGE, s.anchor() + terms.nudgeMs()), up) : up;
  }

  private static Deadline earlier(Deadline one, Deadline up) {
    return one.at() < up.at() ? one : up;
  }
}
