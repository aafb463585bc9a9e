package parley.interview;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody wants of an interview. */
public sealed interface Command {

  record Schedule(Terms terms, String greeting, String farewell, List<Question> plan)
      implements Command {
    public Schedule {
      plan = List.copyOf(plan);
    }
  }

  /**
   * The candidate's newest connection is open.
   *
   * @param lostSince when the node that held the last connection was last alive, where it is known
   *     to be dead; else null
   */
  record Enter(@Nullable Long lostSince) implements Command {}

  /** The candidate's connection was lost at {@code since}. */
  record Drop(long since) implements Command {}

  /**
   * The candidate's connection is open, and has been: it counts as lost where another node took us
   * for dead meanwhile.
   */
  record Stay() implements Command {}

  /**
   * @param circumstances null where nothing is to be said of them
   */
  record Answer(long cseq, int question, String text, @Nullable Circumstances circumstances)
      implements Numbered {
    public Answer(long cseq, int question, String text) {
      this(cseq, question, text, null);
    }
  }

  /** The candidate's own question, in the closing. */
  record Inquire(long cseq, String text) implements Numbered {}

  record Moment(long cseq) implements Numbered {}

  record Leave(long cseq, Event.Leaving how) implements Numbered {}

  /**
   * A deadline may be due.
   *
   * @param draft what stands unsent in the editor, where there is anything
   * @param lostSince as in {@link Enter}
   */
  record Tick(@Nullable Draft draft, @Nullable Long lostSince) implements Command {}

  record Pause(String by, String reason) implements Command {}

  record Resume(String by) implements Command {}

  record Extend(String by, long ms) implements Command {}

  record End(String by, @Nullable Draft draft) implements Command {}

  /** A person asks a question of their own, next. */
  record AskLive(String by, String text) implements Command {}

  record Note(String by, String text) implements Command {}

  /** A follow-up to the answer of question {@code after} is ready. */
  record FollowUp(int after, Question question) implements Command {}

  record Reply(long to, String text, String by) implements Command {}

  record MarkScored(String outcome) implements Command {}

  /** The interview cannot go on for a technical reason; the slot is given back. */
  record Fail(String by) implements Command {}

  /** A candidate's message; {@code cseq} counts 1, 2, 3… within the interview. */
  sealed interface Numbered extends Command {
    long cseq();
  }

  /** The newest autosaved text of question {@code question}. */
  record Draft(int question, String text, long rev) {}
}
