package parley.interview;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fact of the interview's log. Names and fields are the wire's: a record {@code Asked} is {@code
 * "type":"asked"}.
 */
public sealed interface Event {

  record Scheduled(Terms terms, String greeting, String farewell, List<Question> plan)
      implements Event {
    public Scheduled {
      plan = List.copyOf(plan);
    }
  }

  /** The candidate came in for the first time. */
  record Greeted(String text) implements Event {}

  /** Question {@code index} (1, 2, 3…) of {@code of} as planned at that moment. */
  record Asked(int index, int of, String questionId, Question.Kind kind, String text)
      implements Event {}

  /**
   * {@code cseq} is 0 where the time was up and the unsent draft became the answer.
   *
   * @param circumstances null where nothing is to be said of them
   */
  record Answered(long cseq, int index, String text, @Nullable Circumstances circumstances)
      implements FromCandidate {
    public Answered(long cseq, int index, String text) {
      this(cseq, index, text, null);
    }
  }

  record Noticed(long cseq, Notice notice) implements FromCandidate {}

  /**
   * A question joined the front of the plan; {@code replaces} is the id of the planned one that
   * made room, or empty.
   */
  record Planned(Question question, String replaces) implements Event {}

  record Closing(String text) implements Event {}

  /** The candidate's own question. */
  record Inquired(long cseq, String text) implements FromCandidate {}

  /**
   * The answer to the inquiry logged under number {@code to}.
   *
   * @param by {@link #INTERVIEWER}, alone or with a comma and the model that helped, or a person
   */
  record Replied(long to, String text, String by) implements Event {

    public static final String INTERVIEWER = "interviewer";

    /** Whether the AI says it, and no person. */
    public boolean byMachine() {
      return by.equals(INTERVIEWER) || by.startsWith(INTERVIEWER + ", ");
    }
  }

  record Left(long cseq, Leaving how) implements FromCandidate {}

  record Paused(String by, String reason) implements Event {}

  record Resumed(String by) implements Event {}

  record Extended(String by, long ms) implements Event {}

  /** The connection was lost at {@code since}, which may be earlier than the entry's own time. */
  record Disconnected(long since) implements Event {}

  /**
   * The candidate is back after {@code lostMs}, of which the clock gave back {@code givenBackMs}.
   */
  record Connected(long lostMs, long givenBackMs) implements Event {}

  /**
   * Our service could not be used from {@code since} to {@code until} while the candidate was there
   * or expected; the clock gave back {@code givenBackMs} for it.
   */
  record Compensated(long since, long until, long givenBackMs) implements Event {}

  /** HR's private note. */
  record Noted(String by, String text) implements Event {}

  record Concluded(Reason reason, String by) implements Event {}

  /** Insights exist, or it is known that there can be none. */
  record Scored(String outcome) implements Event {}

  /**
   * What the candidate's own message caused; {@code cseq} is that message's number, 0 where there
   * was none.
   */
  sealed interface FromCandidate extends Event {
    long cseq();
  }

  enum Notice {
    /** The candidate has been silent for a while; nothing ends because of it. */
    NUDGE,
    /** The candidate asked for a moment. */
    MOMENT
  }

  enum Leaving {
    /** No further questions, in the closing. */
    DONE,
    /** Stop now, go on another time. */
    LATER,
    /** Stop for good. */
    WITHDRAW
  }

  enum Reason {
    ALL_ASKED,
    TIME_UP,
    CANDIDATE_LEFT,
    HR_ENDED,
    ABANDONED,
    TECHNICAL
  }

  /**
   * Whether the candidate may read it. The plan's key points, HR's notes and the score's state are
   * not theirs to see here.
   */
  default boolean forCandidate() {
    return switch (this) {
      case Scheduled _, Planned _, Noted _, Scored _ -> false;
      case Greeted _, Asked _, FromCandidate _, Closing _, Replied _, Paused _, Resumed _ -> true;
      case Extended _, Disconnected _, Connected _, Compensated _, Concluded _ -> true;
    };
  }
}
