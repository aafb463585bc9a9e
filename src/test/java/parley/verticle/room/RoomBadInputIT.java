package parley.verticle.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.WebSocketHandshakeException;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import parley.bus.Json;
import parley.front.Wire;
import parley.journey.Candidate;
import parley.journey.Socket;
import parley.store.Ids;
import parley.testing.LiveNode;

/** Whatever one peer sends, another interview on the same node goes on after each of it. */
class RoomBadInputIT {

  private static final Wire.Limits LIMITS =
      LiveNode.limits(Map.of("room.joinWithin", "PT0.5S", "room.silentAfter", "PT60S"));
  private static final int FRAME = 65_536;
  private static final int QUESTIONS = 200;

  private static LiveNode node;
  private static Candidate bystander;
  private static int answered;

  @BeforeAll
  static void start() {
    node = new LiveNode(new parley.testing.Rig(), LIMITS);
    String id = node.schedule(QUESTIONS);
    bystander = Candidate.join(node.base(), id, node.ticket(id), 0);
  }

  @AfterAll
  static void stop() {
    bystander.durable(bystander.seq());
    assertThat(bystander.frames())
        .noneMatch(f -> f.toString().matches(".*(disconnected|rejected|error).*"));
    node.close();
  }

  @AfterEach
  void theOtherInterviewGoesOn() {
    answered++;
    bystander.asked(answered);
    assertThat(bystander.answer(answered, answered, "answer").path("type").asText())
        .isEqualTo("accepted");
    bystander.asked(answered + 1);
  }

  @Test
  void whoDoesNotJoinInTimeIsClosed() {
    try (Socket socket = room(node.schedule(1))) {
      assertThat(socket.await("error").path("code").asText()).isEqualTo("too_slow");
      assertThat(socket.closeCode()).isEqualTo(4408);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"answer\",\"cseq\":1,\"question\":1,\"text\":\"x\"}",
        "{\"type\":\"draft\",\"question\":1,\"text\":\"x\",\"rev\":1}",
        "{\"type\":\"ask\",\"cseq\":1,\"text\":\"x\"}",
        "{\"type\":\"moment\",\"cseq\":1}",
        "{\"type\":\"leave\",\"cseq\":1,\"reason\":\"withdraw\"}",
        "{\"type\":\"ping\",\"at\":1}"
      })
  void theFirstFrameIsJoin(String frame) {
    String id = node.schedule(1);
    try (Socket socket = room(id)) {
      socket.raw(frame);
      assertThat(socket.closeCode()).isEqualTo(4400);
      assertThat(node.log(id)).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "}",
        "null",
        "[]",
        "17",
        "\"join\"",
        "{}",
        "{\"type\":null}",
        "{\"type\":\"\"}",
        "{\"type\":\"conclude\"}",
        "{\"type\":\"Answer\",\"cseq\":1,\"question\":1,\"text\":\"x\"}",
        "{\"type\":\"parley.verticle.room.ClientFrame$Ping\",\"at\":1}",
        "{\"type\":[\"ping\"],\"at\":1}",
        "{\"type\":\"ping\",\"at\":1} {\"type\":\"ping\",\"at\":2}",
        "{\"type\":\"ping\",\"at\":\"1\"}",
        "{\"type\":\"ping\",\"at\":NaN}",
        "{\"type\":\"ping\"}",
        "{\"type\":\"ping\",\"at\":1,\"also\":2}",
        "{\"type\":\"answer\",\"cseq\":\"1\",\"question\":1,\"text\":\"x\"}",
        "{\"type\":\"answer\",\"cseq\":1.5,\"question\":1,\"text\":\"x\"}",
        "{\"type\":\"answer\",\"cseq\":true,\"question\":1,\"text\":\"x\"}",
        "{\"type\":\"answer\",\"cseq\":99999999999999999999,\"question\":1,\"text\":\"x\"}",
        "{\"type\":\"answer\",\"cseq\":1,\"question\":99999999999,\"text\":\"x\"}",
        "{\"type\":\"answer\",\"cseq\":1,\"question\":null,\"text\":\"x\"}",
        "{\"type\":\"answer\",\"cseq\":1,\"question\":1,\"text\":null}",
        "{\"type\":\"answer\",\"cseq\":1,\"question\":1,\"text\":5}",
        "{\"type\":\"answer\",\"cseq\":1,\"question\":1,\"text\":true}",
        "{\"type\":\"answer\",\"cseq\":1,\"question\":1,\"text\":[\"x\"]}",
        "{\"type\":\"answer\",\"cseq\":1,\"question\":1,\"text\":{}}",
        "{\"type\":\"answer\",\"cseq\":1,\"question\":1}",
        "{\"type\":\"answer\",\"question\":1,\"text\":\"x\"}",
        "{\"type\":\"answer\",\"cseq\":1,\"question\":1,\"text\":\"x\",\"conn\":9}",
        "{\"type\":\"answer\",\"cseq\":1,\"question\":1,\"text\":\"x\",\"circumstances\":5}",
        "{\"type\":\"answer\",\"cseq\":1,\"question\":1,\"text\":\"x\",\"circumstances\":{}}",
        "{\"type\":\"answer\",\"cseq\":1,\"question\":1,\"text\":\"x\",\"circumstances\":{\"pastedChars\":1}}",
        "{\"type\":\"answer\",\"cseq\":1,\"question\":1,\"text\":\"x\",\"circumstances\":{\"pastedChars\":-1,\"hiddenMs\":0}}",
        "{\"type\":\"answer\",\"cseq\":1,\"question\":1,\"text\":\"x\",\"circumstances\":{\"pastedChars\":\"1\",\"hiddenMs\":0}}",
        "{\"type\":\"answer\",\"cseq\":1,\"question\":1,\"text\":\"x\",\"circumstances\":{\"pastedChars\":1,\"hiddenMs\":0,\"guilty\":true}}",
        "{\"type\":\"draft\",\"question\":1,\"text\":\"x\"}",
        "{\"type\":\"ask\",\"cseq\":1}",
        "{\"type\":\"moment\"}",
        "{\"type\":\"leave\",\"cseq\":1}",
        "{\"type\":\"leave\",\"cseq\":1,\"reason\":\"DONE\"}",
        "{\"type\":\"leave\",\"cseq\":1,\"reason\":0}",
        "{\"type\":\"leave\",\"cseq\":1,\"reason\":\"\"}",
        "{\"type\":\"join\",\"token\":\"again\",\"lastSeq\":0}"
      })
  void aFrameThatDoesNotFitTheProtocolClosesTheConnectionAndChangesNothing(String frame) {
    String id = node.schedule(1);
    try (Candidate candidate = Candidate.join(node.base(), id, node.ticket(id), 0)) {
      candidate.asked(1);
      candidate.socket().raw(frame);
      assertThat(candidate.first(f -> f.path("type").asText().equals("error")).path("code"))
          .hasToString("\"bad_frame\"");
      assertThat(candidate.closeCode()).isEqualTo(4400);
      assertThat(node.log(id)).noneMatch(e -> Json.write(e).contains("answered"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"join\"}",
        "{\"type\":\"join\",\"lastSeq\":0}",
        "{\"type\":\"join\",\"token\":\"t\"}",
        "{\"type\":\"join\",\"token\":null,\"lastSeq\":0}",
        "{\"type\":\"join\",\"token\":5,\"lastSeq\":0}",
        "{\"type\":\"join\",\"token\":\"t\",\"lastSeq\":\"0\"}",
        "{\"type\":\"join\",\"token\":\"t\",\"lastSeq\":0.5}"
      })
  void aJoinThatDoesNotFitTheProtocolIsRefused(String frame) {
    try (Socket socket = room(node.schedule(1))) {
      socket.raw(frame);
      assertThat(socket.closeCode()).isEqualTo(4400);
    }
  }

  @Test
  void binaryFramesAreRefused() {
    String id = node.schedule(1);
    try (Candidate candidate = Candidate.join(node.base(), id, node.ticket(id), 0)) {
      candidate.socket().binary(new byte[] {1, 2, 3});
      assertThat(candidate.closeCode()).isEqualTo(4400);
    }
  }

  @Test
  void aFrameOfTheLongestSizeIsReadAndOneByteMoreIsRefused() {
    String id = node.schedule(1);
    try (Candidate candidate = Candidate.join(node.base(), id, node.ticket(id), 0)) {
      candidate.asked(1);
      candidate.socket().raw(answerOf(FRAME));
      assertThat(
              candidate
                  .first(f -> f.path("type").asText().equals("rejected"))
                  .path("code")
                  .asText())
          .isEqualTo("too_long");
      candidate.socket().raw(answerOf(FRAME + 1));
      assertThat(candidate.closeCode()).isEqualTo(4400);
    }
  }

  @Test
  void aMessageInFragmentsIsReadAsOneAndAnEndlessOneIsRefused() {
    String id = node.schedule(1);
    try (Candidate candidate = Candidate.join(node.base(), id, node.ticket(id), 0)) {
      Socket socket = candidate.socket();
      socket.part("{\"type\":\"ping\",", false);
      socket.part("\"at\":1", false);
      socket.part("7}", true);
      assertThat(candidate.first(f -> f.path("type").asText().equals("pong")).path("at").asInt())
          .isEqualTo(17);
      flood(socket, s -> s.part("x".repeat(FRAME / 4), false));
      assertThat(candidate.closeCode()).isEqualTo(4400);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2 * FRAME + 1, 20 * FRAME})
  void farTooLongFramesEndTheConnection(int bytes) {
    String id = node.schedule(1);
    Candidate candidate = Candidate.join(node.base(), id, node.ticket(id), 0);
    candidate.asked(1);
    try {
      candidate.socket().raw(answerOf(bytes));
    } catch (RuntimeException cutWhileSending) {
      assertThat(cutWhileSending).hasCauseInstanceOf(java.io.IOException.class);
    }
    org.awaitility.Awaitility.await().until(() -> !node.view(id).present());
    candidate.close();
  }

  static Stream<Arguments> admissions() {
    String mine = node.schedule(1);
    String other = node.schedule(1);
    String unknown = Ids.next().toString();
    return Stream.of(
        Arguments.of("an empty token", mine, "", 4401),
        Arguments.of("no token of ours", mine, "abc.def.ghi", 4401),
        Arguments.of("a forged signature", mine, forged(node.ticket(mine)), 4401),
        Arguments.of("an expired ticket", mine, node.expiredTicket(mine), 4401),
        Arguments.of("the ticket of another interview", mine, node.ticket(other), 4403),
        Arguments.of("another candidate", mine, node.candidateToken(other), 4403),
        Arguments.of("the company's HR", mine, node.hrToken(mine), 4403),
        Arguments.of("an interview that is not", unknown, node.candidateToken(mine), 4404),
        Arguments.of(
            "a ticket of an interview that is not",
            unknown,
            node.tokens.ticket(unknown, Ids.next()),
            4404),
        Arguments.of("an id that is none", "x/../y", node.candidateToken(mine), 4404),
        Arguments.of("no id at all", "", node.candidateToken(mine), 4404));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("admissions")
  void onlyTheOwnCandidateComesIn(String who, String interview, String token, int code) {
    try (Socket socket = room(interview)) {
      socket.send("join", f -> f.put("token", token).put("lastSeq", 0));
      assertThat(socket.await(_ -> true).path("type").asText()).as(who).isEqualTo("error");
      assertThat(socket.closeCode()).as(who).isEqualTo(code);
    }
  }

  @Test
  void tooManyFramesAreTooFast() {
    String id = node.schedule(1);
    try (Candidate candidate = Candidate.join(node.base(), id, node.ticket(id), 0)) {
      candidate.asked(1);
      String ping = "{\"type\":\"ping\",\"at\":1}";
      flood(candidate.socket(), socket -> socket.raw(ping));
      assertThat(candidate.closeCode()).isEqualTo(4429);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://evil.example",
        "https://localhost.evil.example",
        "null",
        "http://localhost:1"
      })
  void aForeignOriginIsRefusedInTheHandshake(String origin) {
    String id = node.schedule(1);
    assertThatThrownBy(
            () -> Socket.openFrom(origin, node.base(), "/ws/v1/interviews/" + id).close())
        .satisfies(refused -> assertThat(status(refused)).isEqualTo(403));
  }

  @Test
  void theOwnOriginIsTaken() {
    String id = node.schedule(1);
    try (Socket socket = Socket.openFrom(node.base(), node.base(), "/ws/v1/interviews/" + id)) {
      socket.send("join", f -> f.put("token", node.ticket(id)).put("lastSeq", 0));
      socket.await("joined");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/ws", "/ws/v1/interviews", "/ws/v2/interviews/x", "/ws/v1/monitors"})
  void anUnknownPathIsNotFound(String path) {
    assertThatThrownBy(() -> Socket.open(node.base(), path).close())
        .satisfies(refused -> assertThat(status(refused)).isEqualTo(404));
  }

  private static Socket room(String interview) {
    return Socket.open(node.base(), "/ws/v1/interviews/" + interview);
  }

  private static int status(Throwable refused) {
    return refused.getCause() instanceof WebSocketHandshakeException e
        ? e.getResponse().statusCode()
        : -1;
  }

  /** The frame has exactly this many bytes. */
  private static String answerOf(int bytes) {
    String head = "{\"type\":\"answer\",\"cseq\":1,\"question\":1,\"text\":\"";
    String tail = "\"}";
    return head + "x".repeat(bytes - head.length() - tail.length()) + tail;
  }

  private static String forged(String token) {
    int dot = token.lastIndexOf('.');
    String signature = new StringBuilder(token.substring(dot + 1)).reverse().toString();
    return token.substring(0, dot + 1) + signature;
  }

  /** Sends until the other side has had enough. */
  private static void flood(Socket socket, Consumer<Socket> frame) {
    try {
      for (int i = 0; i < 2_000; i++) {
        frame.accept(socket);
      }
    } catch (RuntimeException closed) {
      assertThat(closed).hasCauseInstanceOf(java.io.IOException.class);
    }
  }
}
