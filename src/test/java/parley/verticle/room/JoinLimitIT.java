package parley.verticle.room;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import parley.config.Config;
import parley.front.Lobby;
import parley.journey.Socket;
import parley.testing.LiveNode;
import parley.testing.Rig;

class JoinLimitIT {

  private static LiveNode node;

  @BeforeAll
  static void start() {
    Config often =
        Config.of(
            Map.of(
                "limits.interviewJoinCount",
                "3",
                "limits.addressJoinCount",
                "12",
                "limits.addressJoinWindow",
                "PT1H"));
    node = new LiveNode(new Rig(), LiveNode.LIMITS, often.limits(), new Lobby(0));
  }

  @AfterAll
  static void stop() {
    node.close();
  }

  @Test
  void aPageInALoopIsHeldUpAloneAndNoStrangerUsesUpItsJoinsUntilItsAddressIs() {
    String looping = node.schedule(1);
    String other = node.schedule(1);
    for (int i = 0; i < 3; i++) {
      refused(other, node.ticket(looping), 4403);
    }
    for (int i = 0; i < 3; i++) {
      joins(looping);
    }
    JsonNode error = refused(looping, node.ticket(looping), 4429);
    assertThat(error.path("code").asText()).isEqualTo("too_fast");
    assertThat(error.path("retryAfterMs").asLong()).isBetween(1L, 20_000L);
    joins(other);
    joins(other);
    joins(other);
    refused(other, node.ticket(other), 4429);
    refused(other, "no token", 4401);
    JsonNode address = refused(other, "no token", 4429);
    assertThat(address.path("retryAfterMs").asLong()).isBetween(20_000L, 300_000L);
    try (Socket hr = Socket.open(node.base(), "/ws/v1/monitor")) {
      hr.send("join", f -> f.put("token", node.hrToken(other)));
      assertThat(hr.closeCode()).isEqualTo(4429);
    }
  }

  private static void joins(String interview) {
    try (Socket socket = Socket.open(node.base(), "/ws/v1/interviews/" + interview)) {
      socket.send("join", f -> f.put("token", node.ticket(interview)).put("lastSeq", 0));
      socket.await("joined");
    }
  }

  private static JsonNode refused(String interview, String token, int code) {
    try (Socket socket = Socket.open(node.base(), "/ws/v1/interviews/" + interview)) {
      socket.send("join", f -> f.put("token", token).put("lastSeq", 0));
      JsonNode error = socket.await("error");
      assertThat(socket.closeCode()).isEqualTo(code);
      return error;
    }
  }
}
