package parley.interview;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import parley.interview.Command.Draft;

/**
 * An interview under test: it decides and logs as the engine does, with a clock that the test
 * moves.
 */
final class Run {

  static final Terms TERMS =
      new Terms(600_000, 60_000, 3_000, 60_000, 120_000, 1_800_000, 3_600_000, 86_400_000, 2_000);

  final List<Entry> log = new ArrayList<>();
  final List<Outage> outages = new ArrayList<>();
  State state = Interview.none();
  long now = 1_000_000;
  @Nullable Draft draft;

  static Run scheduled(int questions) {
    Run run = new Run();
    run.act(new Command.Schedule(TERMS, "Welcome.", "Your questions?", plan(questions)));
    return run;
  }

  /** An interview whose first question is open. */
  static Run begun(int questions) {
    Run run = scheduled(questions);
    run.act(new Command.Enter(null));
    run.pass(TERMS.greetingMs());
    run.tick();
    return run;
  }

  static List<Question> plan(int n) {
    return IntStream.rangeClosed(1, n).mapToObj(i -> question("q" + i, Question.Kind.JOB)).toList();
  }

  static Question question(String id, Question.Kind kind) {
    return new Question(
        id, kind, "competence", "Text of " + id + "?", "test", List.of(), List.of());
  }

  void pass(long ms) {
    now += ms;
  }

  /** Nobody can use the service for a while. */
  void outage(long ms) {
    outage(ms, 0);
  }

  /**
   * @param early how long before it the last sign of life was
   */
  void outage(long ms, long early) {
    long from = outages.isEmpty() ? 0 : outages.getLast().to();
    outages.add(new Outage(Math.max(from, now - early), now + ms));
    pass(ms);
  }

  /** Time left now. */
  long left() {
    return state.clock().remaining(now);
  }

  Decision tick() {
    return act(new Command.Tick(draft, null));
  }

  Decision answer(String text) {
    return act(new Command.Answer(state.cseq() + 1, Math.max(1, state.open()), text));
  }

  Decision act(Command command) {
    List<Entry> settled =
        Interview.number(state, Interview.compensate(state, command, outages, now), now);
    State fair = state;
    for (Entry entry : settled) {
      fair = Interview.evolve(fair, entry);
    }
    Decision decision = Interview.decide(fair, command, now);
    if (decision instanceof Decision.Accepted accepted) {
      log.addAll(settled);
      state = fair;
      for (Entry entry : Interview.number(state, accepted.events(), now)) {
        log.add(entry);
        state = Interview.evolve(state, entry);
      }
    }
    return decision;
  }

  List<Event> events() {
    return log.stream().map(Entry::event).toList();
  }

  long count(Class<? extends Event> type) {
    return events().stream().filter(type::isInstance).count();
  }

  Event last() {
    return log.getLast().event();
  }
}
