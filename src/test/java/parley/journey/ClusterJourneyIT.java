package parley.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import parley.embedded.Ports;
import parley.testing.ClusterNode;
import parley.testing.Servers;

/** The product as four processes: one edge, two engines, one for the thinking. */
class ClusterJourneyIT {

  private static final int INTERVIEWS = 3;
  private static final int BEFORE_THE_KILL = 2;

  private static final List<ClusterNode> NODES = new ArrayList<>();
  private static Journey journey;

  @BeforeAll
  static void start() throws IOException {
    List<Integer> ports = Stream.generate(Ports::free).limit(4).toList();
    var shared = new HashMap<String, String>();
    shared.put("postgres.url", Servers.freshDatabase());
    shared.put("redis.url", Servers.flushedRedis());
    shared.put("cluster.host", "127.0.0.1");
    shared.put(
        "cluster.peers", String.join(",", ports.stream().map(p -> "127.0.0.1:" + p).toList()));
    shared.put("http.port", String.valueOf(Ports.free()));
    shared.put("interview.greeting", "PT0S");
    launch("engine-1", ports.get(0), shared, "--roles", "engine");
    launch("engine-2", ports.get(1), shared, "--roles", "engine");
    launch("ai", ports.get(2), shared, "--roles", "ai");
    NODES.forEach(ClusterNode::awaitReady);
    ClusterNode edge = launch("edge", ports.get(3), shared, "--roles", "edge", "--demo");
    edge.awaitReady();
    journey = new Journey(edge.home());
  }

  private static ClusterNode launch(
      String name, int port, Map<String, String> shared, String... arguments) {
    var settings = new HashMap<>(shared);
    settings.put("cluster.port", String.valueOf(port));
    ClusterNode node =
        ClusterNode.launch("it-cluster/" + name, List.of(), List.of(arguments), settings);
    NODES.add(node);
    return node;
  }

  @AfterAll
  static void stop() {
    NODES.forEach(ClusterNode::close);
  }

  @Test
  void theWholeWayPassesThroughSplitRoles() {
    journey.run();
  }

  @Test
  void interviewsGoOnWhenAnEngineIsKilled() {
    List<JsonNode> admissions = Stream.generate(journey::admitted).limit(INTERVIEWS).toList();
    List<Candidate> candidates = admissions.stream().map(this::join).toList();
    for (int question = 1; question <= BEFORE_THE_KILL; question++) {
      answer(candidates, question);
    }
    ClusterNode engine = NODES.getFirst();
    engine.kill();
    for (int question = BEFORE_THE_KILL + 1; question <= BEFORE_THE_KILL + 2; question++) {
      answer(candidates, question);
    }
    for (Candidate candidate : candidates) {
      candidate.leave(BEFORE_THE_KILL + 3, "withdraw");
      candidate.durable(candidate.event("concluded").path("seq").asLong());
      assertThat(candidate.frames())
          .as("no candidate was told of a loss")
          .noneMatch(f -> f.path("event").path("type").asText().equals("disconnected"));
    }
    engine.restart();
    engine.awaitReady();
  }

  private Candidate join(JsonNode admission) {
    return Candidate.join(
        journey.base(),
        admission.path("interviewId").asText(),
        admission.path("ticket").asText(),
        0);
  }

  /** All send, and then all wait: while an engine dies, answers of several are under way. */
  private static void answer(List<Candidate> candidates, int question) {
    for (Candidate candidate : candidates) {
      candidate.asked(question);
      candidate.sendAnswer(question, question, text(question));
    }
    for (Candidate candidate : candidates) {
      JsonNode decided = candidate.decided(question);
      if (decided.path("code").asText().equals("busy")) {
        decided = again(candidate, question);
      }
      assertThat(decided.path("type").asText()).as("%s", decided).isEqualTo("accepted");
    }
  }

  /** As a page does: what the dying engine could not be asked stays here and is sent again. */
  private static JsonNode again(Candidate candidate, int question) {
    return await()
        .until(
            () -> candidate.answer(question, question, text(question)),
            decided -> !decided.path("code").asText().equals("busy"));
  }

  private static String text(int question) {
    return "This is my answer to question " + question + ".";
  }
}
