package parley.front;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SendQueueTest {

  private final SendQueue queue = new SendQueue();

  record Note(String text) {}

  record Part(long of, String text) implements Piece {
    @Override
    public Part with(String all) {
      return new Part(of, all);
    }
  }

  record All(long whole, String text) implements Whole {}

  @Test
  void framesLeaveInTheirOrderAndTakeTheirBytesWithThem() {
    queue.add(new Note("one"), 0);
    queue.add(new Note("zwölf 漢"), 0);
    assertThat(queue.bytes()).isEqualTo(64 + 14 + 64 + 21);
    assertThat(rest()).containsExactly("{\"text\":\"one\"}", "{\"text\":\"zwölf 漢\"}");
    assertThat(queue.bytes()).isZero();
  }

  @Test
  void piecesOfTheSameQuestionBecomeOneAtThePlaceOfTheFirst() {
    queue.add(new Part(1, "Why "), 0);
    queue.add(new Note("between"), 0);
    queue.add(new Part(2, "another"), 0);
    queue.add(new Part(1, "do you "), 0);
    queue.add(new Part(1, "\"ask\"?"), 0);
    assertThat(rest())
        .containsExactly(
            "{\"of\":1,\"text\":\"Why do you \\\"ask\\\"?\"}",
            "{\"text\":\"between\"}",
            "{\"of\":2,\"text\":\"another\"}");
    assertThat(queue.bytes()).isZero();
  }

  @Test
  void tenThousandPiecesCostTheirTextAndOneFrame() {
    for (int i = 0; i < 10_000; i++) {
      queue.add(new Part(1, "ab"), 0);
    }
    assertThat(queue.bytes()).isEqualTo(64 + 20_000);
    assertThat(rest()).hasSize(1);
  }

  @Test
  void theWholeRemovesItsPiecesAndNoOthers() {
    queue.add(new Part(1, "one"), 0);
    queue.add(new Part(2, "two"), 0);
    queue.add(new All(1, "all"), 0);
    queue.add(new All(0, "of nothing"), 0);
    assertThat(rest())
        .containsExactly(
            "{\"of\":2,\"text\":\"two\"}",
            "{\"whole\":1,\"text\":\"all\"}",
            "{\"whole\":0,\"text\":\"of nothing\"}");
    assertThat(queue.bytes()).isZero();
  }

  @Test
  void aPieceAfterTheOthersHaveLeftIsAFrameOfItsOwn() {
    queue.add(new Part(1, "one"), 0);
    assertThat(queue.poll()).isEqualTo("{\"of\":1,\"text\":\"one\"}");
    queue.add(new Part(1, "two"), 0);
    assertThat(rest()).containsExactly("{\"of\":1,\"text\":\"two\"}");
  }

  @Test
  void bytesBeyondTheBoundAreTooMany() {
    queue.add(new Note("one"), 0);
    assertThat(queue.exceeds(78, 1_000, 0)).isFalse();
    assertThat(queue.exceeds(77, 1_000, 0)).isTrue();
  }

  @Test
  void theOldestFrameHasAnAgeAndAPieceThatJoinsItMakesItNoYounger() {
    queue.add(new Part(1, "one"), 100);
    queue.add(new Part(1, "two"), 900);
    assertThat(queue.exceeds(1_000, 1_000, 1_100)).isFalse();
    assertThat(queue.exceeds(1_000, 1_000, 1_101)).isTrue();
    queue.add(new Note("n"), 1_000);
    queue.poll();
    assertThat(queue.exceeds(1_000, 1_000, 2_000)).isFalse();
    assertThat(queue.exceeds(1_000, 1_000, 2_001)).isTrue();
    queue.poll();
    assertThat(queue.exceeds(0, 0, 9_999)).isFalse();
  }

  private List<String> rest() {
    var texts = new ArrayList<String>();
    for (@Nullable String next = queue.poll(); next != null; next = queue.poll()) {
      texts.add(next);
    }
    return texts;
  }
}
