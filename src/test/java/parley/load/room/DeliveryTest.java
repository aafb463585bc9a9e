package parley.load.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.bus.Json;
import parley.load.check.Ledger;
import parley.load.check.Message;
import parley.load.check.Message.Kind;

class DeliveryTest implements Delivery.Wire {

  private final Ledger ledger = new Ledger("interview", false, 0);
  private final Delivery delivery = new Delivery(ledger, this);
  private final List<Long> sent = new ArrayList<>();
  private final List<Runnable> later = new ArrayList<>();
  private final List<String> refused = new ArrayList<>();
  private int acknowledged;
  private int renewed;

  @BeforeEach
  void join() {
    delivery.joined(0, 0);
    delivery.open();
  }

  private Pending put(int question) {
    String text = "answer " + question;
    Pending pending = new Pending(new Message(Kind.ANSWER, question, text), text, 0);
    delivery.put(pending);
    delivery.pump();
    return pending;
  }

  @Test
  void oneAtATimeInOrder() {
    put(1);
    put(2);
    assertThat(sent).containsExactly(1L);
    delivery.accepted(1, 5);
    assertThat(sent).containsExactly(1L, 2L);
  }

  @Test
  void afterALostLineWhatTheServerLacksIsSentAgainUnderItsNumber() {
    put(1);
    put(2);
    delivery.down();
    delivery.joined(0, 0);
    delivery.open();
    assertThat(sent).containsExactly(1L, 1L);
  }

  @Test
  void whatTheLogsOwnEntryConfirmsIsNotSentAgain() {
    put(1);
    put(2);
    delivery.down();
    delivery.joined(1, 0);
    delivery.accepted(1, 5);
    delivery.open();
    assertThat(sent).containsExactly(1L, 2L);
    assertThat(acknowledged).isEqualTo(1);
  }

  @Test
  void itIsKeptUntilItIsDurable() {
    put(1);
    delivery.accepted(1, 5);
    delivery.durable(4);
    assertThat(delivery.empty()).isFalse();
    delivery.durable(5);
    assertThat(delivery.empty()).isTrue();
  }

  @Test
  void busyIsTriedAgainLater() {
    put(1);
    delivery.rejected(1, "busy", 0);
    assertThat(sent).containsExactly(1L);
    later.removeFirst().run();
    assertThat(sent).containsExactly(1L, 1L);
  }

  @Test
  void aRetryOfAnOldConnectionIsForgotten() {
    put(1);
    delivery.rejected(1, "busy", 0);
    delivery.down();
    later.removeFirst().run();
    assertThat(sent).containsExactly(1L);
  }

  @Test
  void twoInTheWrongOrderBothArrive() {
    Pending first = new Pending(new Message(Kind.ANSWER, 1, "a"), "a", 0);
    Pending second = new Pending(new Message(Kind.MOMENT, 0, ""), "", 0);
    delivery.put(first);
    delivery.put(second);
    delivery.pumpSwapped();
    assertThat(sent).containsExactly(2L, 1L);
    delivery.rejected(2, "gap", 1);
    delivery.accepted(1, 5);
    assertThat(sent).containsExactly(2L, 1L, 2L);
    delivery.accepted(2, 7);
    assertThat(ledger.messages()).allMatch(Message::acknowledged);
  }

  @Test
  void aServerThatLostWhatItAcceptedIsJoinedAgain() {
    put(1);
    delivery.accepted(1, 5);
    put(2);
    delivery.rejected(2, "gap", 1);
    assertThat(renewed).isEqualTo(1);
    delivery.joined(0, 0);
    delivery.open();
    assertThat(sent).containsExactly(1L, 2L, 1L);
  }

  @Test
  void whatIsFinallyRefusedFreesItsNumber() {
    put(1);
    delivery.rejected(1, "not_asked", 0);
    assertThat(refused).containsExactly("not_asked");
    assertThat(ledger.messages()).isEmpty();
    put(2);
    assertThat(sent).containsExactly(1L, 1L);
  }

  @Override
  public boolean send(String frame) {
    sent.add(Json.tree(frame).path("cseq").asLong());
    return true;
  }

  @Override
  public void later(Runnable work, long ms) {
    later.add(work);
  }

  @Override
  public void renew() {
    renewed++;
  }

  @Override
  public void acknowledged(Pending pending) {
    acknowledged++;
  }

  @Override
  public void durable(Pending pending) {}

  @Override
  public void refused(Pending pending, String code) {
    refused.add(code);
  }
}
