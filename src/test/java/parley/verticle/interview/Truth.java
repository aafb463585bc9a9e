package parley.verticle.interview;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.bus.Acted;
import parley.interview.Command;
import parley.interview.Deadline;
import parley.interview.Decision;
import parley.interview.Entry;
import parley.interview.Event;
import parley.interview.Interview;
import parley.interview.State;
import parley.store.LiveLog;

/** What really happened in the log, as it happened, and what was wrong with it. */
final class Truth implements FaultyLog.Witness {

  final List<Entry> log = new ArrayList<>();

  /** The state after each number of entries, from none on. */
  private final List<State> states = new ArrayList<>(List.of(Interview.none()));

  private final List<String> violations = new ArrayList<>();
  private long newestConn;
  private long pushedTo = -1;

  int size() {
    return log.size();
  }

  State state() {
    return states.getLast();
  }

  long newestConn() {
    return newestConn;
  }

  void violated(String what) {
    if (violations.size() > 5) {
      return;
    }
    violations.add(what);
  }

  List<String> violations() {
    return violations;
  }

  @Override
  public void appended(List<Entry> entries, long conn) {
    pushedTo = -1;
    if (conn > 0 && conn < newestConn) {
      violated("connection " + conn + " wrote after " + newestConn + " had joined");
    }
    for (Entry entry : entries) {
      if (entry.seq() != log.size() + 1) {
        violated("the log took " + entry + " as number " + (log.size() + 1));
        return;
      }
      log.add(entry);
      states.add(Interview.evolve(state(), entry));
    }
  }

  @Override
  public void joined(LiveLog.Arrival.Joined joined) {
    if (joined.conn() <= newestConn) {
      violated("connection " + joined.conn() + " is not newer than " + newestConn);
    }
    newestConn = joined.conn();
  }

  void pushedAhead(long until) {
    pushedTo = until;
  }

  /** When Redis should ring next, -1 where nothing waits. */
  long due() {
    Deadline due = Interview.deadline(state());
    return due == null ? -1 : pushedTo >= 0 ? pushedTo : due.at();
  }

  /**
   * An answer that wrote nothing must have been right at some moment between the question and the
   * answer.
   *
   * @param from how long the log was when it was asked
   */
  void wroteNothing(Command command, Acted answer, int from, long before, long now) {
    for (int i = from; i < states.size(); i++) {
      if (says(answer, Interview.decide(states.get(i), command, before))
          || says(answer, Interview.decide(states.get(i), command, now))) {
        return;
      }
    }
    violated(command + " was answered " + answer + ", which no state since it was asked explains");
  }

  private static boolean says(Acted answer, Decision decision) {
    return switch (decision) {
      case Decision.Accepted a -> a.events().isEmpty() && answer instanceof Acted.Accepted;
      case Decision.Rejected r ->
          answer instanceof Acted.Rejected given
              && given.code().equalsIgnoreCase(r.why().name())
              && given.expected() == r.expected();
      case Decision.Repeated _ -> false;
    };
  }

  /** Whether the candidate was in the room at some moment since the log was {@code from} long. */
  boolean wasPresent(int from) {
    return states.subList(from, states.size()).stream().anyMatch(s -> s.present() || ended(s));
  }

  boolean over() {
    return ended(state());
  }

  private static boolean ended(State s) {
    return s.phase() == State.Phase.CONCLUDED || s.phase() == State.Phase.SCORED;
  }

  @Nullable Event event(long seq) {
    return seq < 1 || seq > log.size() ? null : log.get((int) seq - 1).event();
  }

  /** What holds of every log. */
  void checkWhole() {
    Map<String, Integer> once = new HashMap<>();
    long cseq = 0;
    int index = 0;
    boolean open = false;
    for (Entry entry : log) {
      switch (entry.event()) {
        case Event.Asked e -> {
          once.merge("question " + e.questionId() + " was asked", 1, Integer::sum);
          if (open || e.index() != ++index) {
            violated("out of turn: " + entry);
          }
          open = true;
        }
        case Event.Planned e ->
            once.merge("question " + e.question().id() + " was planned", 1, Integer::sum);
        case Event.Replied e -> once.merge("inquiry " + e.to() + " was replied", 1, Integer::sum);
        case Event.Greeted _ -> once.merge("was greeted", 1, Integer::sum);
        case Event.Concluded _ -> once.merge("was concluded", 1, Integer::sum);
        case Event.Scored _ -> once.merge("was scored", 1, Integer::sum);
        default -> {}
      }
      if (entry.event() instanceof Event.Answered) {
        if (!open) {
          violated("an answer without a question: " + entry);
        }
        open = false;
      }
      if (entry.event() instanceof Event.FromCandidate said
          && said.cseq() > 0
          && said.cseq() != ++cseq) {
        violated("message " + said.cseq() + " stands where " + cseq + " should");
      }
    }
    once.forEach(
        (what, times) -> {
          if (times > 1) {
            violated(what + " " + times + " times");
          }
        });
  }
}
