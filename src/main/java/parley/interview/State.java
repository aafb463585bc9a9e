package parley.interview;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What the log says so far. Made by {@link Interview#evolve} alone. No words of the candidate are
 * in it: a node keeps the states of thousands, and the log has the words.
 *
 * @param seq number of the last event, 0 before the first
 * @param at time of the last event
 * @param plan the questions that are still to be asked, in order
 * @param asked ids of those that were asked, in order
 * @param answers how many of those have an answer
 * @param open index of the question that waits for its answer, 0 while none does
 * @param present whether the candidate's connection is open, as far as the log knows
 * @param away since when the candidate was last away, and the grace left at that time
 * @param anchor when the current wait began: greeting, question, last sign of life in the closing
 * @param nudged whether this wait was nudged already
 * @param cseq number of the candidate's last accepted message
 * @param accepted log number of each accepted message, by its own number
 * @param inquiries log numbers of the candidate's questions that have no reply yet
 * @param machineReplied those whose only reply is the AI's: a person may still reply
 */
public record State(
    long seq,
    long at,
    Phase phase,
    @Nullable Terms terms,
    String greeting,
    String farewell,
    List<Question> plan,
    List<String> asked,
    int answers,
    int open,
    Clock clock,
    boolean present,
    Away away,
    @Nullable Hold hold,
    long anchor,
    boolean nudged,
    boolean postponed,
    long cseq,
    Accepted accepted,
    List<Long> inquiries,
    List<Long> machineReplied,
    Event.@Nullable Reason reason) {

  public enum Phase {
    UNSCHEDULED,
    SCHEDULED,
    GREETING,
    QUESTIONS,
    CLOSING,
    CONCLUDED,
    SCORED;

    /** Whether the interview is under way. */
    public boolean live() {
      return this == GREETING || this == QUESTIONS || this == CLOSING;
    }
  }

  /** The last loss of the connection. */
  public record Away(long since, long graceMs) {}

  /** A pause. {@code byCandidate} is "finish later". */
  public record Hold(String by, long at, boolean byCandidate) {}

  static final State NONE =
      new State(
          0,
          0,
          Phase.UNSCHEDULED,
          null,
          "",
          "",
          List.of(),
          List.of(),
          0,
          0,
          new Clock(Clock.Mode.STOPPED, 0, 0, 0, 0, 0),
          false,
          new Away(0, 0),
          null,
          0,
          false,
          false,
          0,
          Accepted.NONE,
          List.of(),
          List.of(),
          null);

  /** How many questions there are in all, as planned now. */
  public int of() {
    return asked.size() + plan.size();
  }

  /**
   * An equal state with another instance of each planned question: candidates of one job have most
   * of them in common.
   *
   * @param same gives an equal question
   */
  public State sharing(UnaryOperator<Question> same) {
    Next next = new Next(this, seq, at);
    next.plan = plan.stream().map(same).toList();
    return next.done();
  }

  /** The agreed terms. Only an unscheduled interview has none. */
  public Terms agreed() {
    if (terms == null) {
      throw new IllegalStateException("an unscheduled interview has no terms");
    }
    return terms;
  }

  /** The next state, changed by {@link Evolution} field by field. Its lists are never changed. */
  static final class Next {
    final long seq;
    final long at;
    Phase phase;
    @Nullable Terms terms;
    String greeting;
    String farewell;
    List<Question> plan;
    List<String> asked;
    int answers;
    int open;
    Clock clock;
    boolean present;
    Away away;
    @Nullable Hold hold;
    long anchor;
    boolean nudged;
    boolean postponed;
    long cseq;
    Accepted accepted;
    List<Long> inquiries;
    List<Long> machineReplied;
    Event.@Nullable Reason reason;

    Next(State s, long seq, long at) {
      this.seq = seq;
      this.at = at;
      phase = s.phase;
      terms = s.terms;
      greeting = s.greeting;
      farewell = s.farewell;
      plan = s.plan;
      asked = s.asked;
      answers = s.answers;
      open = s.open;
      clock = s.clock;
      present = s.present;
      away = s.away;
      hold = s.hold;
      anchor = s.anchor;
      nudged = s.nudged;
      postponed = s.postponed;
      cseq = s.cseq;
      accepted = s.accepted;
      inquiries = s.inquiries;
      machineReplied = s.machineReplied;
      reason = s.reason;
    }

    void ask(Event.Asked question) {
      plan = Lists.without(plan, q -> q.id().equals(question.questionId()));
      asked = Lists.with(asked, question.questionId());
      open = question.index();
    }

    void answer() {
      answers++;
      open = 0;
    }

    void plan(Question question, String replaced) {
      var next = new ArrayList<Question>(plan.size() + 1);
      next.add(question);
      plan.stream().filter(q -> !q.id().equals(replaced)).forEach(next::add);
      plan = List.copyOf(next);
    }

    State done() {
      return new State(
          seq,
          at,
          phase,
          terms,
          greeting,
          farewell,
          plan,
          asked,
          answers,
          open,
          clock,
          present,
          away,
          hold,
          anchor,
          nudged,
          postponed,
          cseq,
          accepted,
          inquiries,
          machineReplied,
          reason);
    }
  }
}
