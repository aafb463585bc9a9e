package parley.interview;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What the log says so far. Made by {@link Interview#evolve} alone.
 *
 * @param seq number of the last event, 0 before the first
 * @param at time of the last event
 * @param plan the questions that are still to be asked, in order
 * @param present whether the candidate's connection is open, as far as the log knows
 * @param away since when the candidate was last away, and the grace left at that time
 * @param anchor when the current wait began: greeting, question, last sign of life in the closing
 * @param nudged whether this wait was nudged already
 * @param cseq number of the candidate's last accepted message
 * @param accepted log number of each accepted message, by its own number
 * @param inquiries log numbers of the candidate's questions that have no reply yet
 */
public record State(
    long seq,
    long at,
    Phase phase,
    @Nullable Terms terms,
    String greeting,
    String farewell,
    List<Question> plan,
    List<Turn> turns,
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

  /** A question that was asked, and its answer where there is one. */
  public record Turn(
      int index,
      String questionId,
      Question.Kind kind,
      String text,
      long askedAt,
      @Nullable String answer) {}

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
          null);

  /** The open question: asked, and not answered yet. */
  public @Nullable Turn open() {
    Turn last = turns.isEmpty() ? null : turns.getLast();
    return last != null && last.answer() == null && phase == Phase.QUESTIONS ? last : null;
  }

  public long answers() {
    return turns.stream().filter(t -> t.answer() != null).count();
  }

  /** How many questions there are in all, as planned now. */
  public int of() {
    return turns.size() + plan.size();
  }

  /**
   * An equal state with another instance of each planned question: candidates of one job have most
   * of them in common.
   *
   * @param same gives an equal question
   */
  public State sharing(UnaryOperator<Question> same) {
    return new State(
        seq,
        at,
        phase,
        terms,
        greeting,
        farewell,
        plan.stream().map(same).toList(),
        turns,
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
        reason);
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
    List<Turn> turns;
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
    Event.@Nullable Reason reason;

    Next(State s, Entry entry) {
      seq = entry.seq();
      at = entry.at();
      phase = s.phase;
      terms = s.terms;
      greeting = s.greeting;
      farewell = s.farewell;
      plan = s.plan;
      turns = s.turns;
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
      reason = s.reason;
    }

    void ask(Turn turn) {
      plan = Lists.without(plan, q -> q.id().equals(turn.questionId()));
      turns = Lists.with(turns, turn);
    }

    void answer(String text) {
      Turn open = turns.getLast();
      List<Turn> before = turns.subList(0, turns.size() - 1);
      turns =
          Lists.with(
              before,
              new Turn(
                  open.index(), open.questionId(), open.kind(), open.text(), open.askedAt(), text));
    }

    void plan(Question question, String replaced) {
      var next = new ArrayList<Question>(plan.size() + 1);
      next.add(question);
      plan.stream().filter(q -> !q.id().equals(replaced)).forEach(next::add);
      plan = List.copyOf(next);
    }

    State done() {
      return new State(
          seq, at, phase, terms, greeting, farewell, plan, turns, clock, present, away, hold,
          anchor, nudged, postponed, cseq, accepted, inquiries, reason);
    }
  }
}
