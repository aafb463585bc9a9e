package parley.store;

import java.util.List;
import parley.interview.Command;
import parley.interview.Decision;
import parley.interview.Entry;
import parley.interview.Event;
import parley.interview.Interview;
import parley.interview.Question;
import parley.interview.State;
import parley.interview.Terms;
import parley.testing.Rig;

/** One interview in a real log: decides by the rules and appends, as the engine does. */
final class Logged {

  static final Terms TERMS =
      new Terms(600_000, 60_000, 0, 60_000, 120_000, 1_800_000, 3_600_000, 86_400_000, 2_000);

  final Rig rig;
  final String id;
  State state = Interview.none();

  Logged(Rig rig, String id) {
    this.rig = rig;
    this.id = id;
  }

  static Logged begun(Rig rig) {
    Logged interview = new Logged(rig, rig.interviewRow());
    interview.append(
        new Command.Schedule(TERMS, "Hello.", "Questions?", List.of(question("a"), question("b"))));
    interview.append(new Command.Enter(null));
    interview.append(new Command.Tick(null, null));
    return interview;
  }

  static Question question(String id) {
    return new Question(id, Question.Kind.JOB, "c", id + "?", "test", List.of(), List.of());
  }

  LiveLog.Append append(Command command) {
    return append(command, 0);
  }

  LiveLog.Append append(Command command, long conn) {
    long now = rig.clock.now();
    Decision decision = Interview.decide(state, command, now);
    List<Event> events =
        decision instanceof Decision.Accepted accepted ? accepted.events() : List.of();
    List<Entry> entries = Interview.number(state, events, now);
    State after = state;
    for (Entry entry : entries) {
      after = Interview.evolve(after, entry);
    }
    long cseq = command instanceof Command.Numbered numbered ? numbered.cseq() : 0;
    LiveLog.Append done = Rig.wait(rig.log.append(id, state, after, entries, conn, cseq));
    if (done instanceof LiveLog.Append.Done) {
      state = after;
    }
    return done;
  }
}
