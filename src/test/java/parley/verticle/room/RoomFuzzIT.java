package parley.verticle.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import parley.front.Wire;
import parley.journey.Candidate;
import parley.testing.LiveNode;
import parley.testing.Rig;

/**
 * Generated frames and bytes: nothing escapes into the log, the neighbour goes on, memory stays
 * where it was. The same tries each time; {@code -Dfuzz.tries=5000} for more, {@code -Dfuzz.seed}
 * for others.
 */
class RoomFuzzIT {

  private static final int TRIES = Integer.getInteger("fuzz.tries", 150);
  private static final long SEED = Long.getLong("fuzz.seed", 1);
  private static final int ANSWER_EVERY = 25;
  private static final long HEAP_BOUND = 48L << 20;

  /** Established, and closed by the other side alone, as Linux numbers them. */
  private static final Set<String> OPEN = Set.of("01", "08");

  private static final Wire.Limits LIMITS =
      LiveNode.limits(Map.of("room.joinWithin", "PT0.5S", "room.silentAfter", "PT60S"));

  private final Random random = new Random(SEED);
  private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
  private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private LiveNode node;
  private List<Candidate> neighbours;
  private int answered;

  @BeforeEach
  void start() {
    node = new LiveNode(new Rig(), LIMITS);
    neighbours = new ArrayList<>();
    // Two event loops behind the port: one neighbour on each.
    for (int i = 0; i < 2; i++) {
      String id = node.schedule(TRIES / ANSWER_EVERY + 5);
      neighbours.add(Candidate.join(node.base(), id, node.ticket(id), 0));
    }
    logged.start();
    root.addAppender(logged);
  }

  @AfterEach
  void stop() {
    root.detachAppender(logged);
    neighbours.forEach(Candidate::close);
    node.close();
  }

  @Test
  void noTextFrameOfAJoinedPeerDoesHarm() {
    String id = node.schedule(3);
    List<String> frames = BadFrames.some(TRIES, random);
    play(
        attempt -> {
          try (RawPeer peer = joined(id)) {
            int many = 1 + random.nextInt(5);
            for (int i = 0; i < many; i++) {
              peer.send(text(frames.get((attempt + i) % TRIES)));
            }
          }
        });
  }

  @Test
  void noTextFrameBeforeTheJoinDoesHarm() {
    String id = node.schedule(3);
    List<String> frames = BadFrames.some(TRIES, random);
    play(
        attempt -> {
          try (RawPeer peer = shaken(id)) {
            peer.send(text(frames.get(attempt % TRIES)));
          }
        });
  }

  @Test
  void noBytesAfterTheHandshakeDoHarm() {
    String id = node.schedule(3);
    play(
        _ -> {
          try (RawPeer peer = random.nextBoolean() ? shaken(id) : joined(id)) {
            peer.send(RawPeer.frames(random));
          }
        });
  }

  @Test
  void noBrokenHandshakeDoesHarm() {
    String id = node.schedule(3);
    play(
        _ -> {
          try (RawPeer peer = new RawPeer(node.base())) {
            peer.send(RawPeer.brokenHandshake(id, random));
          }
        });
  }

  /** Half a frame, and then nothing, on many connections at once. */
  @Test
  void whoFallsSilentInTheMiddleOfAFrameIsClosed() {
    String id = node.schedule(3);
    var silent = new ArrayList<RawPeer>();
    play(
        _ -> {
          RawPeer peer = shaken(id);
          silent.add(peer);
          byte[] whole = text("{\"type\":\"ping\",\"at\":1}");
          peer.send(Arrays.copyOf(whole, 1 + random.nextInt(whole.length - 1)));
        });
    silent.forEach(RawPeer::close);
  }

  private void play(IntConsumer attempt) {
    goOn();
    long before = usedAfterCollection();
    for (int i = 1; i <= TRIES; i++) {
      attempt.accept(i);
      if (i % ANSWER_EVERY == 0) {
        goOn();
      }
    }
    goOn();
    // Nobody is left but the neighbours.
    await().atMost(Duration.ofSeconds(30)).until(() -> openSockets() <= neighbours.size());
    assertThat(logged.list.stream().filter(RoomFuzzIT::isBad).map(RoomFuzzIT::text)).isEmpty();
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(usedAfterCollection() - before)
                    .as("bytes more than before")
                    .isLessThan(HEAP_BOUND));
  }

  private void goOn() {
    answered++;
    for (Candidate neighbour : neighbours) {
      neighbour.asked(answered);
      assertThat(neighbour.answer(answered, answered, "answer").path("type").asText())
          .isEqualTo("accepted");
    }
  }

  private RawPeer shaken(String id) {
    RawPeer peer = new RawPeer(node.base());
    peer.send(RawPeer.handshake(id).getBytes(StandardCharsets.ISO_8859_1));
    assertThat(peer.answer()).startsWith("HTTP/1.1 101");
    return peer;
  }

  private RawPeer joined(String id) {
    RawPeer peer = shaken(id);
    peer.send(text("{\"type\":\"join\",\"token\":\"" + node.ticket(id) + "\",\"lastSeq\":0}"));
    assertThat(peer.answer()).contains("joined");
    return peer;
  }

  /** A whole text frame, masked with zeros. */
  private static byte[] text(String text) {
    byte[] payload = text.getBytes(StandardCharsets.UTF_8);
    var out = new ByteArrayOutputStream();
    out.write(0x81);
    if (payload.length < 126) {
      out.write(0x80 | payload.length);
    } else if (payload.length < 65_536) {
      out.write(0x80 | 126);
      out.write(payload.length >> 8);
      out.write(payload.length);
    } else {
      throw new IllegalArgumentException("too long for this test: " + payload.length);
    }
    out.writeBytes(new byte[4]);
    out.writeBytes(payload);
    return out.toByteArray();
  }

  /** Connections that the node holds open, by the system's own list: each is a visit. */
  private long openSockets() {
    String port = String.format(Locale.ROOT, ":%04X", URI.create(node.base()).getPort());
    return Stream.of("/proc/self/net/tcp", "/proc/self/net/tcp6")
        .flatMap(RoomFuzzIT::lines)
        .map(line -> line.strip().split("\\s+"))
        .filter(field -> field[1].endsWith(port) && OPEN.contains(field[3]))
        .count();
  }

  private static Stream<String> lines(String file) {
    try {
      return Files.readAllLines(Path.of(file)).stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isBad(ILoggingEvent event) {
    return event.getLevel().isGreaterOrEqual(Level.ERROR)
        || event.getFormattedMessage().contains("Unhandled exception");
  }

  private static String text(ILoggingEvent event) {
    return event.getLoggerName()
        + ": "
        + event.getFormattedMessage()
        + " "
        + event.getThrowableProxy();
  }

  private static long usedAfterCollection() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
