package parley.front;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.testing.RawSocket;

/** Who comes in, what is agreed, and how long anybody may linger on the doorstep. */
class EntranceIT {

  private static Doorway doorway;

  @BeforeAll
  static void start() {
    doorway =
        new Doorway(
            Map.of(
                "http.idleTimeout",
                "PT1S",
                "room.joinWithin",
                "PT2S",
                "room.unjoinedPerAddress",
                "500"),
            false);
  }

  @AfterAll
  static void stop() {
    doorway.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"parley.v1", "chat, parley.v1", "other,parley.v1 , more"})
  void theSubprotocolIsAgreedWhereItIsOffered(String offered) {
    try (RawSocket socket =
        RawSocket.open(doorway.port(), "/ws", "Sec-WebSocket-Protocol: " + offered)) {
      assertThat(socket.status()).isEqualTo(101);
      assertThat(socket.head()).containsIgnoringCase("sec-websocket-protocol: parley.v1\r\n");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"chat", "parley.v2", "PARLEY.V1", "parley.v1x, x"})
  void whoOffersOnlyOtherSubprotocolsIsRefused(String offered) {
    try (RawSocket socket =
        RawSocket.open(doorway.port(), "/ws", "Sec-WebSocket-Protocol: " + offered)) {
      assertThat(socket.status()).isEqualTo(400);
    }
  }

  @Test
  void whoOffersNoSubprotocolIsTakenAndPromisedNone() {
    try (RawSocket socket = RawSocket.open(doorway.port(), "/ws")) {
      assertThat(socket.status()).isEqualTo(101);
      assertThat(socket.head()).doesNotContainIgnoringCase("sec-websocket-protocol");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "permessage-deflate",
        "permessage-deflate; client_max_window_bits",
        "permessage-deflate; server_no_context_takeover, x-webkit-deflate-frame"
      })
  void compressionIsNeverAgreed(String offered) {
    try (RawSocket socket =
        RawSocket.open(doorway.port(), "/ws", "Sec-WebSocket-Extensions: " + offered)) {
      assertThat(socket.status()).isEqualTo(101);
      assertThat(socket.head()).doesNotContainIgnoringCase("sec-websocket-extensions");
      socket.send(RawSocket.TEXT, "not compressed");
      await().until(() -> doorway.heard.contains("not compressed"));
      doorway.heard.clear();
      var frame = sweepUntilRead(socket);
      assertThat(frame.compressed()).isFalse();
      assertThat(frame.text()).contains("No join in time.");
    }
  }

  @Test
  void fiveHundredThatNeverJoinAreClosedAndMoreAreNotLetIn() {
    await().until(() -> sweptEmpty());
    var sockets = new ArrayList<RawSocket>();
    for (int i = 0; i < 500; i++) {
      sockets.add(RawSocket.open(doorway.port(), "/ws"));
    }
    await().until(() -> doorway.lobby.size() == 500);
    try (RawSocket oneMore = RawSocket.open(doorway.port(), "/ws");
        RawSocket elsewhere = new RawSocket("127.0.0.2", doorway.port(), "/ws", 0, List.of())) {
      assertThat(oneMore.status()).isEqualTo(429);
      assertThat(elsewhere.status()).isEqualTo(101);
    }
    await().atMost(Duration.ofSeconds(20)).until(() -> sweptEmpty());
    for (RawSocket socket : sockets) {
      assertThat(socket.status()).isEqualTo(101);
      assertThat(Objects.requireNonNull(socket.read()).text()).contains("too_slow");
      assertThat(Objects.requireNonNull(socket.read()).closeCode()).isEqualTo(4408);
      socket.close();
    }
    await().atMost(Duration.ofSeconds(20)).until(() -> doorway.ended.containsAll(doorway.wires));
    try (RawSocket again = RawSocket.open(doorway.port(), "/ws")) {
      assertThat(again.status()).isEqualTo(101);
    }
  }

  @Test
  void aConnectionThatSendsNothingIsClosed() throws IOException {
    try (Socket socket = plain()) {
      assertThat(socket.getInputStream().read()).isEqualTo(-1);
    }
  }

  @Test
  void aHeadThatDripsForEverIsCut() throws IOException {
    try (Socket socket = plain()) {
      OutputStream out = socket.getOutputStream();
      out.write("GET / HTTP/1.1\r\nHost: localhost\r\n".getBytes(StandardCharsets.UTF_8));
      await()
          .pollInterval(Duration.ofMillis(50))
          .until(
              () -> {
                try {
                  out.write("X-Drip: 1\r\n".getBytes(StandardCharsets.UTF_8));
                  return false;
                } catch (IOException cut) {
                  return true;
                }
              });
    }
  }

  @Test
  void aBodyThatNeverEndsIsCut() throws IOException {
    try (Socket socket = plain()) {
      OutputStream out = socket.getOutputStream();
      out.write(
          "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000000\r\n\r\n"
              .getBytes(StandardCharsets.UTF_8));
      await()
          .pollInterval(Duration.ofMillis(50))
          .until(
              () -> {
                try {
                  out.write('x');
                  return false;
                } catch (IOException cut) {
                  return true;
                }
              });
    }
  }

  @Test
  void aConnectionIsKeptForTheNextRequestAndClosedWithoutOne() throws IOException {
    try (Socket socket = plain()) {
      InputStream in = socket.getInputStream();
      for (int i = 0; i < 3; i++) {
        socket
            .getOutputStream()
            .write(
                "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\n\r\nhi"
                    .getBytes(StandardCharsets.UTF_8));
        assertThat(new String(in.readNBytes(45), StandardCharsets.UTF_8)).endsWith("read hi");
      }
      assertThat(in.read()).isEqualTo(-1);
    }
  }

  @Test
  void aHeadThatIsTooLongIsRefused() throws IOException {
    assertThat(answer("GET / HTTP/1.1\r\nHost: localhost\r\nX: " + "x".repeat(9_000)))
        .contains(" 431 ");
    assertThat(answer("GET /" + "x".repeat(5_000) + " HTTP/1.1\r\nHost: localhost"))
        .contains(" 414 ");
  }

  private static String answer(String head) throws IOException {
    try (Socket socket = plain()) {
      socket.getOutputStream().write((head + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readNBytes(16), StandardCharsets.UTF_8);
    }
  }

  private static Socket plain() throws IOException {
    Socket socket = new Socket("127.0.0.1", doorway.port());
    socket.setSoTimeout(30_000);
    return socket;
  }

  private static boolean sweptEmpty() {
    doorway.sweep();
    return doorway.lobby.size() == 0;
  }

  private static RawSocket.Frame sweepUntilRead(RawSocket socket) {
    await().until(() -> sweptEmpty());
    return Objects.requireNonNull(socket.read());
  }
}
