package parley.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import parley.interview.Event.Compensated;
import parley.interview.Event.Reason;
import parley.interview.State.Phase;

/** Time that nobody could use, by our fault, and time that somebody would like to have. */
class JusticeTest {

  @Test
  void anOutageUnderAnOpenConnectionIsGivenBack() {
    Run run = Run.begun(2);
    run.pass(10_000);
    long left = run.left();
    run.outage(30_000);
    run.act(new Command.Stay());
    assertThat(run.last()).isEqualTo(new Compensated(run.now - 30_000, run.now, 30_000));
    assertThat(run.left()).isEqualTo(left);
    run.act(new Command.Stay());
    assertThat(run.count(Compensated.class)).as("once").isEqualTo(1);
  }

  @Test
  void theFirstCommandAfterAnOutageSettlesItWhateverItIs() {
    Run run = Run.begun(2);
    long left = run.left();
    run.outage(20_000);
    run.answer("written meanwhile");
    assertThat(run.events().subList(3, 6))
        .hasExactlyElementsOfTypes(Compensated.class, Event.Answered.class, Event.Asked.class);
    assertThat(run.left()).isEqualTo(left);
  }

  @Test
  void theGraceBoundsWhatIsGivenBack() {
    Run run = Run.begun(2);
    long left = run.left();
    run.outage(Run.TERMS.graceMs() - 10_000);
    run.act(new Command.Stay());
    run.outage(25_000);
    run.act(new Command.Stay());
    assertThat(run.last()).isEqualTo(new Compensated(run.now - 25_000, run.now, 10_000));
    assertThat(run.left()).isEqualTo(left - 15_000);
  }

  @Test
  void timeIsNotCalledUpOverAnOutage() {
    Run run = Run.begun(2);
    run.act(new Command.Moment(1));
    run.pass(Run.TERMS.nudgeMs());
    run.tick();
    run.pass(run.left() - 5_000);
    run.outage(40_000);
    run.tick();
    assertThat(run.last()).isInstanceOf(Compensated.class);
    assertThat(run.left()).isEqualTo(5_000);
    run.pass(5_000);
    run.tick();
    assertThat(run.last()).isEqualTo(new Event.Concluded(Reason.TIME_UP, "system"));
  }

  @Test
  void whatWasOverBeforeTheOutageStaysOver() {
    Run run = Run.begun(2);
    run.act(new Command.Moment(1));
    run.pass(Run.TERMS.limitMs() + 1);
    run.outage(30_000);
    run.tick();
    assertThat(run.state.clock().graceMs()).isEqualTo(Run.TERMS.graceMs());
    run.tick();
    assertThat(run.last()).isEqualTo(new Event.Concluded(Reason.TIME_UP, "system"));
  }

  @Test
  void anOutageWhileTheLineWasDownIsCountedOnce() {
    Run run = Run.begun(2);
    long left = run.left();
    run.act(new Command.Drop(run.now));
    run.pass(5_000);
    run.outage(20_000);
    run.pass(5_000);
    run.act(new Command.Enter(null));
    assertThat(run.last()).isEqualTo(new Event.Connected(30_000, 30_000));
    run.act(new Command.Stay());
    assertThat(run.left()).isEqualTo(left);
    assertThat(run.state.clock().graceMs()).isEqualTo(Run.TERMS.graceMs() - 30_000);
  }

  @Test
  void aLineThatBrokeInAnOutageIsCountedOnce() {
    Run run = Run.begun(2);
    long left = run.left();
    run.pass(1_000);
    long broke = run.now + 10_000;
    run.outage(20_000);
    run.act(new Command.Drop(broke));
    assertThat(run.left()).isEqualTo(left - 1_000);
    run.pass(4_000);
    run.act(new Command.Enter(null));
    assertThat(run.left()).isEqualTo(left - 1_000);
    assertThat(run.state.clock().graceMs()).isEqualTo(Run.TERMS.graceMs() - 24_000);
  }

  @Test
  void aDeadNodesOutageIsCountedOnce() {
    Run run = Run.begun(2);
    long left = run.left();
    long died = run.now;
    run.outage(9_000);
    run.pass(2_000);
    run.act(new Command.Enter(died));
    assertThat(run.last()).isEqualTo(new Event.Connected(11_000, 11_000));
    assertThat(run.count(Compensated.class)).isZero();
    assertThat(run.left()).isEqualTo(left);
  }

  @Test
  void whoWasTakenForLostByMistakeIsBackAndTheClockRuns() {
    Run run = Run.begun(2);
    long left = run.left();
    run.act(new Command.Drop(run.now));
    run.pass(8_000);
    run.act(new Command.Stay());
    assertThat(run.last()).isEqualTo(new Event.Connected(8_000, 8_000));
    assertThat(run.left()).isEqualTo(left);
    assertThat(run.state.clock().running()).isTrue();
  }

  @Test
  void anOutageInAPauseGivesNothing() {
    Run run = Run.begun(2);
    run.act(new Command.Pause("hr", "phone"));
    long left = run.left();
    run.outage(30_000);
    run.act(new Command.Resume("hr"));
    assertThat(run.left()).isEqualTo(left);
    assertThat(run.state.clock().graceMs()).isEqualTo(Run.TERMS.graceMs());
    assertThat(run.count(Compensated.class)).isZero();
  }

  @Test
  void theClosingWaitsAsMuchLonger() {
    Run run = Run.begun(1);
    run.answer("one");
    assertThat(run.state.phase()).isEqualTo(Phase.CLOSING);
    run.pass(Run.TERMS.closingMs() - 5_000);
    run.outage(30_000);
    run.tick();
    assertThat(run.state.phase()).isEqualTo(Phase.CLOSING);
    assertThat(Interview.deadline(run.state))
        .isEqualTo(new Deadline(Deadline.Kind.CLOSING_OVER, run.now + 5_000));
    run.pass(5_000);
    run.tick();
    assertThat(run.last()).isEqualTo(new Event.Concluded(Reason.ALL_ASKED, "system"));
  }

  @Test
  void whoWantedToGoOnLaterIsWaitedForAsMuchLonger() {
    Run run = Run.begun(2);
    run.act(new Command.Leave(1, Event.Leaving.LATER));
    run.act(new Command.Drop(run.now));
    run.pass(Run.TERMS.postponeMs() - 1_000);
    run.outage(60_000);
    run.tick();
    assertThat(run.state.phase()).isEqualTo(Phase.QUESTIONS);
    run.pass(1_000);
    run.tick();
    assertThat(run.last()).isEqualTo(new Event.Concluded(Reason.CANDIDATE_LEFT, "system"));
  }

  @Test
  void whoCouldNotComeIsWaitedForAsMuchLonger() {
    Run run = Run.scheduled(2);
    run.pass(Run.TERMS.expiryMs() - 1_000);
    run.outage(3_600_000);
    run.tick();
    assertThat(run.state.phase()).isEqualTo(Phase.SCHEDULED);
    run.pass(1_000);
    run.tick();
    assertThat(run.last()).isEqualTo(new Event.Concluded(Reason.ABANDONED, "system"));
  }

  @Test
  void aNudgeIsPutOff() {
    Run run = Run.begun(1);
    run.outage(Run.TERMS.nudgeMs() + 5_000);
    run.tick();
    assertThat(run.count(Event.Noticed.class)).isZero();
    run.pass(Run.TERMS.nudgeMs());
    run.tick();
    assertThat(run.count(Event.Noticed.class)).isEqualTo(1);
  }

  @Test
  void anOutageOfEarlierDaysIsNoneOfOurs() {
    Run run = new Run();
    run.outages.add(new Outage(run.now - 90_000, run.now - 50_000));
    run.act(new Command.Schedule(Run.TERMS, "", "", Run.plan(1)));
    run.act(new Command.Enter(null));
    run.pass(Run.TERMS.greetingMs());
    run.tick();
    run.act(new Command.Stay());
    assertThat(run.count(Compensated.class)).isZero();
  }

  /** Each reload loses its line for a moment; what is given back is that moment, and no more. */
  @Test
  void aHundredReloadsGainNothing() {
    Run run = Run.begun(1);
    long begun = run.now;
    long limit = run.left();
    for (int i = 0; i < 100; i++) {
      run.pass(700);
      run.act(new Command.Drop(run.now));
      run.pass(300);
      run.act(new Command.Enter(null));
    }
    assertThat(limit - run.left()).as("time used").isEqualTo(run.now - begun - 100 * 300);
  }

  /** The newer tab takes over and nothing is lost meanwhile. */
  @Test
  void twoTabsThatFightGainNothing() {
    Run run = Run.begun(1);
    long begun = run.now;
    long limit = run.left();
    long seq = run.state.seq();
    for (int i = 0; i < 100; i++) {
      run.pass(500);
      run.act(new Command.Enter(null));
      run.act(new Command.Stay());
    }
    assertThat(limit - run.left()).isEqualTo(run.now - begun);
    assertThat(run.state.seq()).isEqualTo(seq);
  }

  /** A late word of a loss, as of a socket that was found mute, reaches back over nothing twice. */
  @Test
  void aLossIsNotReportedIntoTimeThatIsSettled() {
    Run run = Run.begun(1);
    run.pass(10_000);
    long since = run.now;
    run.act(new Command.Drop(since));
    run.pass(10_000);
    run.act(new Command.Enter(null));
    long left = run.left();
    for (int i = 0; i < 5; i++) {
      run.act(new Command.Drop(since));
      run.act(new Command.Enter(null));
    }
    assertThat(run.left()).isEqualTo(left);
  }

  @Test
  void compensationIsForBothSidesToSee() {
    assertThat(new Compensated(0, 1, 1).forCandidate()).isTrue();
    assertThat(List.of(new Outage(10, 20)).getFirst().after(15)).isEqualTo(5);
  }
}
