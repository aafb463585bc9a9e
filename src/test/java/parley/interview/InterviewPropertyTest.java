package parley.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import parley.interview.State.Phase;

/** What holds after any sequence of commands, at any pace. */
class InterviewPropertyTest {

  /** One step: time passes, then somebody does something. */
  record Step(long passMs, int what, int detail) {}

  @Property(tries = 2_000)
  void holdsAfterAnySequence(@ForAll("steps") List<Step> steps) {
    Run run = Run.scheduled(4);
    for (Step step : steps) {
      run.pass(step.passMs());
      boolean over = over(run.state);
      long before = run.state.seq();
      step(run, step);
      if (over) {
        assertThat(run.events().subList((int) before, run.log.size()))
            .as("nothing but the score follows the conclusion")
            .allMatch(e -> e instanceof Event.Scored);
      }
      invariants(run);
    }
    assertThat(Interview.replay(run.log)).as("the log is the interview").isEqualTo(run.state);
  }

  @Property(tries = 500)
  void whoeverWaitsLongEnoughSeesTheEnd(@ForAll("steps") List<Step> steps) {
    Run run = Run.scheduled(4);
    steps.forEach(
        step -> {
          run.pass(step.passMs());
          step(run, step);
        });
    for (int i = 0; i < 100 && !over(run.state); i++) {
      Deadline due = Interview.deadline(run.state);
      assertThat(due).as("a live interview always waits for something").isNotNull();
      run.now = Math.max(run.now, due == null ? 0 : due.at());
      run.tick();
    }
    assertThat(over(run.state)).isTrue();
  }

  @Property(tries = 500)
  void aDeadlineThatFiredTwiceFiredOnce(@ForAll("steps") List<Step> steps) {
    Run run = Run.scheduled(4);
    for (Step step : steps) {
      run.pass(step.passMs());
      step(run, step);
      Deadline due = Interview.deadline(run.state);
      if (due != null && due.at() <= run.now) {
        run.tick();
        Deadline next = Interview.deadline(run.state);
        if (next == null || next.at() > run.now) {
          long seq = run.state.seq();
          run.tick();
          assertThat(run.state.seq()).isEqualTo(seq);
        }
      }
    }
  }

  private static void invariants(Run run) {
    State s = run.state;
    int open = 0;
    for (Event event : run.events()) {
      if (event instanceof Event.Asked) {
        assertThat(++open).as("never two open questions").isEqualTo(1);
      } else if (event instanceof Event.Answered) {
        assertThat(--open).as("never an answer without a question").isZero();
      }
    }
    assertThat(s.clock().usedMs()).as("active time").isLessThanOrEqualTo(s.clock().limitMs());
    assertThat(s.clock().graceMs()).isBetween(0L, Run.TERMS.graceMs());
    assertThat(s.answers()).as("answers").isEqualTo(run.count(Event.Answered.class));
    assertThat(run.count(Event.Concluded.class)).isLessThanOrEqualTo(1);
    for (int i = 0; i < run.log.size(); i++) {
      assertThat(run.log.get(i).seq()).as("numbers have no gap").isEqualTo(i + 1);
    }
  }

  private static void step(Run run, Step step) {
    long next = run.state.cseq() + 1;
    Command command =
        switch (step.what()) {
          case 0 -> new Command.Enter(step.detail() % 3 == 0 ? run.now - 5_000 : null);
          case 1 -> new Command.Drop(run.now - step.detail());
          case 2, 3, 4 -> new Command.Answer(next, run.state.asked().size(), "answer " + next);
          case 5 -> new Command.Inquire(next, "May I ask?");
          case 6 -> new Command.Moment(next);
          case 7 ->
              new Command.Leave(
                  next, Event.Leaving.values()[step.detail() % Event.Leaving.values().length]);
          case 8 -> new Command.Pause("hr", "a break");
          case 9 -> new Command.Resume("hr");
          case 10 -> new Command.Extend("hr", 60_000);
          case 11 -> new Command.AskLive("hr", "And what about that?");
          case 12 ->
              new Command.FollowUp(
                  step.detail() % 6, Run.question("f" + step.detail(), Question.Kind.FOLLOW_UP));
          case 13 -> new Command.Reply(step.detail() % 40, "We do.", "interviewer");
          case 14 -> step.detail() % 10 == 0 ? new Command.End("hr", null) : tick(run, step);
          case 15 -> new Command.MarkScored("SCORED");
          case 16 -> new Command.Answer(step.detail() % 8, 1, "out of order");
          default -> tick(run, step);
        };
    Decision decision = run.act(command);
    if (decision instanceof Decision.Accepted accepted
        && command instanceof Command.Numbered numbered
        && !accepted.events().isEmpty()) {
      Decision again = Interview.decide(run.state, numbered, run.now);
      assertThat(again)
          .as("a resend is answered with the first outcome")
          .isInstanceOf(Decision.Repeated.class);
    }
  }

  private static Command tick(Run run, Step step) {
    Command.Draft draft = new Command.Draft(run.state.asked().size(), "half an answer", 1);
    return new Command.Tick(
        step.detail() % 2 == 0 ? draft : null, step.detail() % 5 == 0 ? run.now - 2_000 : null);
  }

  private static boolean over(State state) {
    return state.phase() == Phase.CONCLUDED || state.phase() == Phase.SCORED;
  }

  @Provide
  Arbitrary<List<Step>> steps() {
    Arbitrary<Long> pace =
        Arbitraries.frequencyOf(
            Tuple.of(8, Arbitraries.longs().between(0, 30_000)),
            Tuple.of(2, Arbitraries.longs().between(0, 700_000)));
    Arbitrary<Integer> what = Arbitraries.integers().between(0, 20);
    Arbitrary<Integer> detail = Arbitraries.integers().between(0, 10_000);
    return Combinators.combine(pace, what, detail).as(Step::new).list().ofMaxSize(60);
  }
}
