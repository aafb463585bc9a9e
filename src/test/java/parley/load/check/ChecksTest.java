package parley.load.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import parley.interview.Command;
import parley.interview.Entry;
import parley.interview.Event;

/** Every check must hold on a log that the rules made, and fail where it is doctored. */
class ChecksTest {

  private final Played played = Played.whole();

  private void breaks(Invariant invariant) {
    Verdict verdict = played.verdict();
    assertThat(verdict.broken(invariant))
        .as("%s in %s", invariant, verdict.breaches())
        .isEqualTo(1);
    assertThat(verdict.holds()).isFalse();
  }

  private int first(Class<? extends Event> type) {
    for (int i = 0; i < played.log.size(); i++) {
      if (type.isInstance(played.log.get(i).event())) {
        return i;
      }
    }
    throw new AssertionError("no " + type + " in " + played.log);
  }

  private void change(Class<? extends Event> type, UnaryOperator<Event> how) {
    int i = first(type);
    Entry entry = played.log.get(i);
    played.log.set(i, new Entry(entry.seq(), entry.at(), how.apply(entry.event())));
  }

  private void statement(long seq, boolean live, long remainingMs) {
    played.ledger.time(new Said(seq, live, remainingMs, true, played.nowMs(), played.nowMs()));
  }

  @Test
  void aLogThatTheRulesMadeHolds() {
    Verdict verdict = played.verdict();
    assertThat(verdict.breaches()).isEmpty();
    assertThat(verdict.holds()).isTrue();
    assertThat(verdict.checked()).isEqualTo(1);
    assertThat(played.log).anyMatch(entry -> entry.event() instanceof Event.Connected);
  }

  @Test
  void anEventThatIsMissingBreaksTheNumbersAndTheAcknowledgement() {
    played.log.remove(first(Event.Answered.class));
    breaks(Invariant.NUMBERED);
    breaks(Invariant.ACKNOWLEDGED);
  }

  @Test
  void aTimeThatGoesBackIsFound() {
    Entry last = played.log.removeLast();
    played.log.add(new Entry(last.seq(), last.at() - 60_000, last.event()));
    breaks(Invariant.NUMBERED);
  }

  @Test
  void anotherTextThanTheOneSentIsFound() {
    change(Event.Answered.class, e -> new Event.Answered(((Event.Answered) e).cseq(), 1, "forged"));
    breaks(Invariant.ACKNOWLEDGED);
    breaks(Invariant.HEARD);
  }

  @Test
  void aMessageThatIsInTheLogTwiceIsFound() {
    Entry answered = played.log.get(first(Event.Answered.class));
    played.log.add(new Entry(played.log.size() + 1L, played.log.getLast().at(), answered.event()));
    breaks(Invariant.ACKNOWLEDGED);
  }

  @Test
  void aMessageThatNobodySentIsFound() {
    played.log.add(
        new Entry(
            played.log.size() + 1L,
            played.log.getLast().at(),
            new Event.Answered(99, 3, "Nobody said that.")));
    breaks(Invariant.ACKNOWLEDGED);
  }

  @Test
  void anAcknowledgementUnderAnotherNumberIsFound() {
    played.ledger.messages().getFirst().acknowledge(1);
    breaks(Invariant.ACKNOWLEDGED);
  }

  @Test
  void aQuestionThatIsAskedTwiceIsFound() {
    Event.Asked asked = (Event.Asked) played.log.get(first(Event.Asked.class)).event();
    played.log.add(
        new Entry(
            played.log.size() + 1L,
            played.log.getLast().at(),
            new Event.Asked(4, 4, asked.questionId(), asked.kind(), asked.text())));
    breaks(Invariant.ASKED_ONCE);
  }

  @Test
  void moreThanTheLogHasWasHeard() {
    played.log = List.copyOf(played.log.subList(0, played.log.size() - 1));
    breaks(Invariant.HEARD);
    breaks(Invariant.CONCLUDED);
  }

  @Test
  void anInterviewWithoutAnEndIsStuck() {
    played.log.removeIf(entry -> entry.event() instanceof Event.Concluded);
    breaks(Invariant.CONCLUDED);
  }

  @Test
  void twoEndsAreFound() {
    Entry end = played.log.get(first(Event.Concluded.class));
    played.log.add(new Entry(played.log.size() + 1L, end.at(), end.event()));
    breaks(Invariant.CONCLUDED);
  }

  @Test
  void moreTimeThanTheLogGivesIsFound() {
    statement(5, true, 599_999_999);
    breaks(Invariant.CLOCK);
  }

  @Test
  void lessTimeThanTheLogGivesIsFound() {
    statement(5, true, 1);
    breaks(Invariant.CLOCK);
  }

  @Test
  void aCountdownThatAgreesOnJoiningHoldsAndOneThatDoesNotIsFound() {
    Played midway = new Played();
    midway.answer(1);
    midway.passes(4_000);
    Said right =
        new Said(
            midway.log.size(),
            false,
            midway.remaining(),
            true,
            midway.nowMs(),
            midway.nowMs() + 20);
    midway.ledger.time(right);
    assertThat(midway.verdict().broken(Invariant.CLOCK)).isZero();
    midway.ledger.time(
        new Said(
            right.seq(),
            false,
            right.remainingMs() + 1_500,
            true,
            right.askedAt(),
            right.heardAt()));
    assertThat(midway.verdict().broken(Invariant.CLOCK)).isEqualTo(1);
  }

  /** All that is logged together is told together, with what is left after all of it. */
  @Test
  void outagesThatAreSettledTogetherHold() {
    Played patient = new Played();
    patient.answer(1);
    patient.outages(8_000, 4_000);
    assertThat(patient.log)
        .filteredOn(entry -> entry.event() instanceof Event.Compensated)
        .hasSize(2);
    assertThat(patient.verdict().broken(Invariant.CLOCK)).isZero();
  }

  @Test
  void timeThatIsGivenBackInWordsOnlyIsFound() {
    change(Event.Connected.class, e -> new Event.Connected(((Event.Connected) e).lostMs(), 0));
    breaks(Invariant.CLOCK);
  }

  @Test
  void aClockThatStandsWhileTheCandidateAnswersIsFound() {
    Played absent = new Played();
    absent.answer(1);
    absent.act(new Command.Drop(Played.EPOCH + absent.nowMs()));
    absent.answer(2);
    assertThat(absent.verdict().broken(Invariant.CLOCK)).isEqualTo(1);
  }

  @Test
  void whoNeverGotInIsFound() {
    Verdict verdict = new Verdict();
    new Checks(new LogTime()).look(new Ledger("nobody", false, 0), List.of(), verdict);
    assertThat(verdict.broken(Invariant.CONCLUDED)).isEqualTo(1);
  }
}
