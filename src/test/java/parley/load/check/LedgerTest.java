package parley.load.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import parley.load.check.Message.Kind;

/** What is wrong at the moment it is heard. */
class LedgerTest {

  private final Ledger ledger = new Ledger("interview", false, 0);

  private void breaks(Invariant invariant) {
    assertThat(ledger.breaches()).extracting(Breach::invariant).containsOnly(invariant);
  }

  private Message acknowledged(long cseq, long seq) {
    Message message = new Message(Kind.ANSWER, 1, "text");
    message.number(cseq);
    ledger.say(message);
    ledger.acknowledge(message, seq);
    return message;
  }

  @Test
  void repeatsAreIgnoredAndBreakNothing() {
    ledger.joined(0, 0, 0, 0);
    assertThat(ledger.hear(1, 11)).isTrue();
    assertThat(ledger.hear(1, 11)).isFalse();
    assertThat(ledger.hear(2, 12)).isTrue();
    assertThat(ledger.breaches()).isEmpty();
    assertThat(ledger.lastSeq()).isEqualTo(2);
  }

  @Test
  void aGapIsFound() {
    ledger.joined(0, 0, 0, 0);
    ledger.hear(1, 11);
    ledger.hear(3, 13);
    breaks(Invariant.HEARD);
  }

  @Test
  void anEventThatComesAgainAsAnotherOneIsFound() {
    ledger.joined(0, 0, 0, 0);
    ledger.hear(1, 11);
    ledger.joined(0, 1, 0, 0);
    ledger.hear(1, 99);
    breaks(Invariant.HEARD);
  }

  @Test
  void aServerThatForgetsAnEventIsFound() {
    ledger.joined(0, 0, 0, 0);
    ledger.hear(1, 11);
    ledger.joined(0, 0, 0, 0);
    breaks(Invariant.HEARD);
  }

  @Test
  void aServerThatForgetsWhatItCalledDurableIsFound() {
    ledger.joined(0, 2, 0, 2);
    ledger.joined(0, 1, 0, 1);
    breaks(Invariant.DURABLE);
  }

  @Test
  void aServerThatForgetsWhatItAcknowledgedIsFound() {
    ledger.joined(0, 0, 0, 0);
    acknowledged(1, 4);
    ledger.joined(0, 4, 0, 0);
    breaks(Invariant.ACKNOWLEDGED);
  }

  @Test
  void twoOutcomesOfOneMessageAreFound() {
    Message message = acknowledged(1, 4);
    ledger.acknowledge(message, 4);
    assertThat(ledger.breaches()).isEmpty();
    ledger.acknowledge(message, 6);
    breaks(Invariant.ACKNOWLEDGED);
  }

  @Test
  void anAcknowledgedMessageCannotBeRefused() {
    ledger.unsay(acknowledged(1, 4));
    breaks(Invariant.ACKNOWLEDGED);
  }

  @Test
  void anEmptiedRedisMayForgetWhatWasNotDurableAndNothingElse() {
    Ledger forgiving = new Ledger("interview", true, 0);
    forgiving.joined(0, 0, 0, 0);
    forgiving.hear(1, 11);
    forgiving.hear(2, 12);
    forgiving.durable(1);
    forgiving.joined(1, 1, 0, 1);
    forgiving.hear(2, 99);
    assertThat(forgiving.breaches()).isEmpty();
    forgiving.joined(1, 0, 0, 0);
    assertThat(forgiving.breaches()).extracting(Breach::invariant).containsOnly(Invariant.DURABLE);
  }
}
