package parley.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever candidates, lines, nodes and stores do, nobody gets more time than has passed. */
class JusticePropertyTest {

  /** One step: time passes, in an outage or not, then somebody does something. */
  record Step(long passMs, boolean away, int what, long detail) {}

  @Property(tries = 3_000)
  void usedAndGivenBackTogetherNeverExceedRealTime(@ForAll("steps") List<Step> steps) {
    Run run = Run.begun(6);
    long begun = run.now;
    for (Step step : steps) {
      pass(run, step);
      act(run, step);
      Clock clock = run.state.clock().settle(run.now);
      long given = Run.TERMS.graceMs() - clock.graceMs();
      assertThat(given).as("within the grace").isBetween(0L, Run.TERMS.graceMs());
      assertThat(clock.usedMs() + given)
          .as("used and given back")
          .isLessThanOrEqualTo(run.now - begun);
    }
    assertThat(Interview.replay(run.log)).as("the log is the interview").isEqualTo(run.state);
  }

  /** As long as the grace lasts, an outage costs a candidate who is there nothing at all. */
  @Property(tries = 1_000)
  void outagesCostNothingWithinTheGrace(@ForAll("steps") List<Step> steps) {
    Run run = Run.begun(6);
    for (Step step : steps) {
      run.pass(Math.min(step.passMs(), 2_000));
      run.act(new Command.Stay());
      long left = run.left();
      long grace = run.state.clock().graceMs();
      long away = Math.min(step.passMs(), grace);
      boolean over = left == 0;
      run.outage(away);
      run.act(new Command.Stay());
      assertThat(run.left()).isEqualTo(left);
      assertThat(run.state.clock().graceMs()).isEqualTo(over ? grace : grace - away);
    }
  }

  /** Only what the log says is told as given back. */
  @Property(tries = 1_000)
  void theLogSaysWhatWasGivenBack(@ForAll("steps") List<Step> steps) {
    Run run = Run.begun(6);
    for (Step step : steps) {
      pass(run, step);
      act(run, step);
    }
    run.act(new Command.Enter(null));
    long told =
        run.events().stream()
            .mapToLong(
                e ->
                    switch (e) {
                      case Event.Compensated c -> c.givenBackMs();
                      case Event.Connected c -> c.givenBackMs();
                      default -> 0;
                    })
            .sum();
    long given = Run.TERMS.graceMs() - run.state.clock().settle(run.now).graceMs();
    boolean back = run.state.present() && run.state.phase().live();
    assertThat(told).isBetween(0L, given);
    if (back) {
      assertThat(told).isEqualTo(given);
    }
  }

  private static void pass(Run run, Step step) {
    if (step.away()) {
      run.outage(step.passMs(), step.detail() % 500);
    } else {
      run.pass(step.passMs());
    }
  }

  private static void act(Run run, Step step) {
    long next = run.state.cseq() + 1;
    switch (step.what()) {
      case 0 -> run.act(new Command.Enter(null));
      case 1 -> run.act(new Command.Enter(run.now - step.detail()));
      case 2 -> run.act(new Command.Drop(run.now - step.detail()));
      case 3 -> run.act(new Command.Tick(null, run.now - step.detail()));
      case 4 -> run.act(new Command.Answer(next, run.state.asked().size(), "answer"));
      case 5 -> run.act(new Command.Moment(next));
      case 6 -> run.act(new Command.Pause("hr", ""));
      case 7 -> run.act(new Command.Resume("hr"));
      case 8 -> run.act(new Command.Stay());
      default -> run.tick();
    }
  }

  @Provide
  Arbitrary<List<Step>> steps() {
    return Combinators.combine(
            Arbitraries.longs().between(0, 40_000),
            Arbitraries.of(true, false, false),
            Arbitraries.integers().between(0, 12),
            Arbitraries.longs().between(0, 30_000))
        .as(Step::new)
        .list()
        .ofMaxSize(40);
  }
}
