package parley.front;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import parley.testing.RawSocket;

/** Peers that do not read what they are sent. */
class SlowPeerIT {

  private static final int SMALL = 4_096;
  private static final String TEXT = "x".repeat(8_192);

  record Numbered(int n, String text) {}

  private static Doorway doorway(String bytes, String age) {
    return new Doorway(
        Map.of("room.queueBytes", bytes, "room.queueAge", age, "room.silentAfter", "PT10M"), true);
  }

  private static RawSocket stuck(Doorway doorway) {
    RawSocket peer = new RawSocket("127.0.0.1", doorway.port(), "/ws", SMALL, List.of());
    await().until(() -> !doorway.wires.isEmpty());
    return peer;
  }

  /** Everything that comes, until the connection has ended. */
  private static List<RawSocket.Frame> readAll(RawSocket peer) {
    var frames = new ArrayList<RawSocket.Frame>();
    for (RawSocket.Frame frame = peer.read(); frame != null; frame = peer.read()) {
      frames.add(frame);
      if (frame.opcode() == RawSocket.CLOSE) {
        break;
      }
    }
    return frames;
  }

  /** Sends until so much waits; the most that waited at any time. */
  private static long send(Doorway doorway, Wire wire, int frames) {
    var most = new AtomicLong();
    for (int i = 0; i < frames; i++) {
      int n = i;
      doorway.run(
          () -> {
            wire.send(new Numbered(n, TEXT));
            most.accumulateAndGet(wire.waitingBytes(), Math::max);
          });
    }
    return most.get();
  }

  @Test
  void moreBytesThanTheBoundCloseItWithTooSlowAndTheOthersGoOn() {
    try (Doorway doorway = doorway("262144", "PT10M");
        RawSocket peer = stuck(doorway);
        RawSocket other = RawSocket.open(doorway.port(), "/ws")) {
      await().until(() -> doorway.wires.size() == 2);
      Wire wire = doorway.wires.get(0);
      long most = send(doorway, wire, 2_000);
      assertThat(most).isBetween(100_000L, 262_144L);
      assertThat(wire.waitingBytes()).isZero();
      doorway.run(() -> doorway.wires.get(1).send(new Numbered(7, "for the other")));
      assertThat(Objects.requireNonNull(other.read()).text()).contains("for the other");
      assertTooSlow(readAll(peer));
    }
  }

  @Test
  void aFrameThatWaitsTooLongClosesItWithTooSlow() {
    try (Doorway doorway = doorway("1073741824", "PT0.5S");
        RawSocket peer = stuck(doorway)) {
      Wire wire = doorway.wires.get(0);
      doorway.run(
          () -> {
            for (int i = 0; i < 2_000; i++) { // more than the system's buffers take
              wire.send(new Numbered(i, TEXT));
            }
          });
      await()
          .atMost(Duration.ofSeconds(5))
          .until(
              () -> {
                doorway.sweep();
                return wire.waitingBytes() == 0;
              });
      assertTooSlow(readAll(peer));
    }
  }

  @Test
  void whoNeverReadsIsCutOff() {
    try (Doorway doorway = doorway("65536", "PT10M");
        RawSocket peer = stuck(doorway)) {
      send(doorway, doorway.wires.get(0), 2_000);
      await().atMost(Duration.ofSeconds(20)).until(() -> !doorway.ended.isEmpty());
      assertThat(peer.status()).isEqualTo(101);
    }
  }

  @Test
  void whoReadsAgainInTimeGetsEverythingInOrder() {
    try (Doorway doorway = doorway("1073741824", "PT10M");
        RawSocket peer = stuck(doorway)) {
      Wire wire = doorway.wires.get(0);
      assertThat(send(doorway, wire, 1_500)).isPositive();
      for (int n = 0; n < 1_500; n++) {
        assertThat(Objects.requireNonNull(peer.read()).text()).startsWith("{\"n\":" + n + ",");
      }
      await().until(() -> wire.waitingBytes() == 0);
      doorway.run(() -> wire.send(new Numbered(-1, "after")));
      assertThat(Objects.requireNonNull(peer.read()).text()).contains("after");
    }
  }

  @Test
  void whatWaitsIsDeliveredBeforeACloseForAnotherReason() {
    try (Doorway doorway = doorway("1073741824", "PT10M");
        RawSocket peer = stuck(doorway)) {
      Wire wire = doorway.wires.get(0);
      assertThat(send(doorway, wire, 1_500)).isPositive();
      doorway.run(() -> wire.close(CloseCode.CONCLUDED, "over"));
      List<RawSocket.Frame> frames = readAll(peer);
      assertThat(frames).hasSize(1_502);
      assertThat(frames.getLast().closeCode()).isEqualTo(4410);
    }
  }

  @Test
  void pingsThatAreNotReadAreCountedAsFrames() {
    try (Doorway doorway = doorway("65536", "PT10M");
        RawSocket peer = stuck(doorway)) {
      for (int i = 0; i < 200; i++) {
        peer.send(RawSocket.PING, "p".repeat(100));
      }
      List<RawSocket.Frame> frames = readAll(peer);
      assertThat(frames.getLast().opcode()).isEqualTo(RawSocket.CLOSE);
      assertThat(frames.getLast().closeCode()).isEqualTo(4429);
    }
  }

  private static void assertTooSlow(List<RawSocket.Frame> frames) {
    assertThat(frames.getLast().opcode()).isEqualTo(RawSocket.CLOSE);
    assertThat(frames.getLast().closeCode()).isEqualTo(4408);
    assertThat(frames.get(frames.size() - 2).text()).contains("\"code\":\"too_slow\"");
  }
}
