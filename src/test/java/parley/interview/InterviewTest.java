package parley.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import parley.interview.Event.Reason;
import parley.interview.State.Phase;

class InterviewTest {

  @Test
  void goesFromGreetingThroughTheQuestionsToTheClosing() {
    Run run = Run.begun(2);
    run.answer("one");
    run.answer("two");
    assertThat(run.state.phase()).isEqualTo(Phase.CLOSING);
    run.act(new Command.Inquire(3, "What is the team like?"));
    run.act(new Command.Leave(4, Event.Leaving.DONE));
    assertThat(run.last()).isEqualTo(new Event.Concluded(Reason.ALL_ASKED, "candidate"));
    assertThat(run.state.answers()).isEqualTo(2);
  }

  @Test
  void resendIsAnsweredWithTheFirstOutcome() {
    Run run = Run.begun(2);
    run.answer("one");
    long seq =
        run.log.stream()
            .filter(e -> e.event() instanceof Event.Answered)
            .findFirst()
            .orElseThrow()
            .seq();
    assertThat(run.act(new Command.Answer(1, 1, "one"))).isEqualTo(new Decision.Repeated(seq));
    assertThat(run.act(new Command.Answer(1, 1, "changed"))).isEqualTo(new Decision.Repeated(seq));
  }

  @Test
  void aGapIsRejectedWithTheExpectedNumber() {
    Run run = Run.begun(2);
    assertThat(run.act(new Command.Answer(3, 1, "early")))
        .isInstanceOfSatisfying(
            Decision.Rejected.class,
            r -> {
              assertThat(r.why()).isEqualTo(Rejection.GAP);
              assertThat(r.expected()).isEqualTo(1);
            });
  }

  @Test
  void whatIsNotOpenCannotBeAnswered() {
    Run run = Run.begun(3);
    assertThat(run.act(new Command.Answer(1, 2, "to the next")))
        .isInstanceOf(Decision.Rejected.class);
    assertThat(run.act(new Command.Answer(1, 1, "   "))).isInstanceOf(Decision.Rejected.class);
    assertThat(run.act(new Command.Answer(1, 1, "x".repeat(2_001))))
        .isInstanceOf(Decision.Rejected.class);
    assertThat(run.state.cseq()).as("a rejected message uses no number").isZero();
  }

  @Test
  void theUnsentDraftIsTheAnswerWhenTheTimeIsUp() {
    Run run = Run.begun(3);
    run.draft = new Command.Draft(1, "half a thought", 7);
    run.pass(Run.TERMS.nudgeMs());
    run.tick();
    run.pass(Run.TERMS.limitMs());
    run.tick();
    assertThat(run.events())
        .endsWith(
            new Event.Answered(0, 1, "half a thought"),
            new Event.Concluded(Reason.TIME_UP, "system"));
  }

  @Test
  void anAnswerAfterTheTimeIsKeptAndConcludes() {
    Run run = Run.begun(3);
    run.pass(Run.TERMS.limitMs() + 5);
    run.answer("just in time");
    assertThat(run.events())
        .endsWith(
            new Event.Answered(1, 1, "just in time"),
            new Event.Concluded(Reason.TIME_UP, "system"));
  }

  @Test
  void aPersonMayReplyWhereTheAiHasAndEachOfThemOnce() {
    Run run = Run.begun(1);
    run.answer("one");
    run.act(new Command.Inquire(2, "Who leads the team?"));
    long to = run.state.seq();
    assertThat(run.act(new Command.Reply(to, "I pass it on.", "interviewer, small model")))
        .isInstanceOf(Decision.Accepted.class);
    assertThat(run.act(new Command.Reply(to, "I pass it on.", "interviewer")))
        .as("a second interviewer")
        .isInstanceOf(Decision.Rejected.class);
    assertThat(run.act(new Command.Reply(to, "I do.", "Hanna")))
        .isInstanceOf(Decision.Accepted.class);
    assertThat(run.last()).isEqualTo(new Event.Replied(to, "I do.", "Hanna"));
    assertThat(run.act(new Command.Reply(to, "I do.", "Hanna")))
        .isInstanceOf(Decision.Rejected.class);
    assertThat(run.act(new Command.Reply(to - 1, "To nothing.", "Hanna")))
        .isInstanceOf(Decision.Rejected.class);
  }

  @Test
  void aPersonsReplyIsNotFollowedByTheAis() {
    Run run = Run.begun(1);
    run.answer("one");
    run.act(new Command.Inquire(2, "Who leads the team?"));
    long to = run.state.seq();
    run.act(new Command.Reply(to, "I do.", "Hanna"));
    assertThat(run.act(new Command.Reply(to, "Nobody.", "interviewer")))
        .isInstanceOf(Decision.Rejected.class);
  }

  @Test
  void silenceIsNudgedOnceAndEndsNothing() {
    Run run = Run.begun(1);
    run.pass(Run.TERMS.nudgeMs());
    run.tick();
    assertThat(run.last()).isEqualTo(new Event.Noticed(0, Event.Notice.NUDGE));
    run.pass(Run.TERMS.nudgeMs());
    run.tick();
    assertThat(run.count(Event.Noticed.class)).isEqualTo(1);
    assertThat(run.state.open()).isPositive();
  }

  @Test
  void lostTimeIsGivenBackUpToTheGrace() {
    Run run = Run.begun(1);
    run.pass(10_000);
    run.act(new Command.Drop(run.now));
    long left = run.state.clock().remaining(run.now);
    run.pass(40_000);
    run.act(new Command.Enter(null));
    assertThat(run.last()).isEqualTo(new Event.Connected(40_000, 40_000));
    assertThat(run.state.clock().remaining(run.now)).isEqualTo(left);
    run.act(new Command.Drop(run.now));
    run.pass(50_000);
    run.act(new Command.Enter(null));
    assertThat(run.last())
        .as("20 s of the minute were left")
        .isEqualTo(new Event.Connected(50_000, 20_000));
    assertThat(run.state.clock().remaining(run.now)).isEqualTo(left - 30_000);
  }

  @Test
  void aDeadNodesTimeIsGivenBackAtTheNextJoin() {
    Run run = Run.begun(1);
    long left = run.state.clock().remaining(run.now);
    long died = run.now;
    run.pass(7_000);
    run.act(new Command.Enter(died));
    assertThat(run.events())
        .endsWith(new Event.Disconnected(died), new Event.Connected(7_000, 7_000));
    assertThat(run.state.clock().remaining(run.now)).isEqualTo(left);
  }

  @Test
  void aSecondTabGainsNothing() {
    Run run = Run.begun(1);
    run.pass(10_000);
    long seq = run.state.seq();
    run.act(new Command.Enter(null));
    assertThat(run.state.seq()).isEqualTo(seq);
  }

  @Test
  void timeIsNotCalledUpOnSomebodyWhoseNodeDied() {
    Run run = Run.begun(1);
    run.act(new Command.Moment(1));
    run.pass(Run.TERMS.nudgeMs());
    run.tick();
    run.pass(Run.TERMS.limitMs() - Run.TERMS.nudgeMs());
    long died = run.now - 30_000;
    run.act(new Command.Tick(null, died));
    assertThat(run.last()).isEqualTo(new Event.Disconnected(died));
    assertThat(run.state.clock().remaining(run.now)).isEqualTo(30_000);
    run.act(new Command.Enter(null));
    assertThat(run.state.open()).isPositive();
  }

  @Test
  void aPauseStopsTheClockAndKeepsWhatIsSaid() {
    Run run = Run.begun(2);
    run.act(new Command.Pause("hr", "phone"));
    long left = run.state.clock().remaining(run.now);
    run.pass(100_000);
    run.answer("said in the pause");
    assertThat(run.state.open()).as("nothing is asked in a pause").isZero();
    assertThat(run.state.clock().remaining(run.now)).isEqualTo(left);
    run.act(new Command.Resume("hr"));
    assertThat(run.state.open()).isPositive();
  }

  @Test
  void continuesLaterOnce() {
    Run run = Run.begun(2);
    run.act(new Command.Leave(1, Event.Leaving.LATER));
    run.act(new Command.Drop(run.now));
    run.pass(1_000_000);
    run.act(new Command.Enter(null));
    assertThat(run.state.hold()).isNull();
    assertThat(run.state.open()).isPositive();
    assertThat(run.act(new Command.Leave(2, Event.Leaving.LATER)))
        .isInstanceOf(Decision.Rejected.class);
  }

  @Test
  void aPersonsQuestionIsAskedNext() {
    Run run = Run.begun(3);
    run.act(new Command.AskLive("hr", "Why us?"));
    run.answer("one");
    assertThat(run.last())
        .isInstanceOfSatisfying(
            Event.Asked.class,
            asked -> {
              assertThat(asked.kind()).isEqualTo(Question.Kind.LIVE);
              assertThat(asked.of()).isEqualTo(4);
            });
  }

  @Test
  void aFollowUpTakesThePlaceOfAQuestionOfOnesOwn() {
    Run run = new Run();
    run.act(
        new Command.Schedule(
            Run.TERMS,
            "",
            "",
            List.of(
                Run.question("a", Question.Kind.JOB),
                Run.question("b", Question.Kind.RESUME),
                Run.question("c", Question.Kind.RESUME),
                Run.question("d", Question.Kind.JOB))));
    run.act(new Command.Enter(null));
    run.pass(Run.TERMS.greetingMs());
    run.tick();
    run.answer("one");
    run.act(new Command.FollowUp(1, Run.question("f", Question.Kind.FOLLOW_UP)));
    assertThat(run.state.plan()).extracting(Question::id).containsExactly("f", "d");
  }

  @Test
  void aFollowUpNeverCostsAQuestionThatAllAreAsked() {
    Run run = Run.begun(3);
    run.answer("one");
    run.act(new Command.FollowUp(1, Run.question("f", Question.Kind.FOLLOW_UP)));
    assertThat(run.state.plan()).extracting(Question::id).containsExactly("f", "q3");
  }

  @Test
  void aLateFollowUpIsStale() {
    Run run = Run.begun(4);
    run.answer("one");
    run.answer("two");
    assertThat(run.act(new Command.FollowUp(1, Run.question("late", Question.Kind.FOLLOW_UP))))
        .isInstanceOf(Decision.Rejected.class);
  }

  @Test
  void whoNeverComesIsAbandoned() {
    Run run = Run.scheduled(2);
    run.pass(Run.TERMS.expiryMs());
    run.tick();
    assertThat(run.last()).isEqualTo(new Event.Concluded(Reason.ABANDONED, "system"));
  }

  @Test
  void schedulingTwiceIsSchedulingOnce() {
    Run run = Run.scheduled(2);
    run.act(new Command.Schedule(Run.TERMS, "again", "", Run.plan(5)));
    assertThat(run.log).hasSize(1);
  }

  @Test
  void theCandidateNeverSeesThePlan() {
    assertThat(new Event.Scheduled(Run.TERMS, "", "", List.of()).forCandidate()).isFalse();
    assertThat(new Event.Noted("hr", "secret").forCandidate()).isFalse();
    assertThat(new Event.Concluded(Reason.TIME_UP, "system").forCandidate()).isTrue();
  }
}
