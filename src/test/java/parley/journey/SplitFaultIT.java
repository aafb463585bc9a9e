package parley.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import parley.testing.ClusterNode;
import parley.testing.Forward;
import parley.testing.Namespaces;
import parley.testing.Rig;
import parley.testing.Servers;

/**
 * Two nodes that reach PostgreSQL and Redis, and for a while not each other. The first does
 * everything; the second has no role ai, so that its asks of that kind must cross.
 */
class SplitFaultIT {

  private static final int HTTP = 8080;
  private static final Duration SPLIT_IS_SEEN = Duration.ofSeconds(30);
  private static final Duration HEALED = Duration.ofSeconds(40);

  private final Vertx vertx = Vertx.vertx();
  private final Namespaces net = new Namespaces();
  private ClusterNode one;
  private ClusterNode two;
  private Journey journey;

  @BeforeEach
  void start() throws IOException {
    String database = Servers.freshDatabase();
    String redis = Servers.flushedRedis();
    one = launch(1, database, redis, "--demo").awaitReady();
    two = launch(2, database, redis, "--roles", "edge,engine").awaitReady();
    journey = new Journey(one.home());
  }

  private ClusterNode launch(int side, String database, String redis, String... arguments) {
    var settings = new HashMap<String, String>();
    settings.put("postgres.url", Forward.to(vertx, database, net.host(side)));
    settings.put("redis.url", Forward.to(vertx, redis, net.host(side)));
    settings.put("cluster.peers", net.inside(1) + ":5701," + net.inside(2) + ":5701");
    settings.put("cluster.host", net.inside(side));
    settings.put("http.port", String.valueOf(HTTP));
    settings.put("http.publicUrl", url(side));
    settings.put("interview.greeting", "PT0S");
    settings.put("room.silentAfter", "PT5M"); // these candidates do not ping
    settings.put("redis.idleTimeout", "PT20S"); // the line to Redis is not what is tested
    settings.put("redis.commandTimeout", "PT5S");
    return ClusterNode.launch("it-split/" + side, net.on(side), List.of(arguments), settings);
  }

  @AfterEach
  void stop() {
    try {
      for (ClusterNode node : new ClusterNode[] {two, one}) {
        if (node != null) {
          node.close();
        }
      }
    } finally {
      net.close();
      Rig.wait(vertx.close());
    }
  }

  @Test
  @Timeout(value = 90, unit = TimeUnit.SECONDS)
  void interviewsGoOnWhileTheNodesDoNotReachEachOtherAndAsksCrossAgainAfterwards() {
    Api hrOnTwo = hr(2);
    assertThat(post(hrOnTwo)).as("a job's text is analysed by the other node").isEqualTo(201);
    JsonNode first = journey.admitted();
    JsonNode second = journey.admitted();
    try (Candidate here = join(1, first);
        Candidate there = join(2, second);
        Watcher hr = Watcher.join(url(1), hr(1).token())) {
      answer(here, 1);
      answer(there, 1);
      hr.follow(second.path("interviewId").asText(), 0);

      net.cut();
      answer(here, 2);
      answer(there, 2);
      await().atMost(SPLIT_IS_SEEN).until(() -> post(hrOnTwo) == 503);
      answer(here, 3);
      answer(there, 3);
      hr.first(f -> text(3).equals(f.path("event").path("text").asText()));
      assertThat(hr.numbers()).as("without a gap").isSorted().doesNotHaveDuplicates();

      net.joined();
      await().atMost(HEALED).until(() -> post(hrOnTwo) == 201);
      answer(here, 4);
      answer(there, 4);
      hr.first(f -> text(4).equals(f.path("event").path("text").asText()));
    }
  }

  private String url(int side) {
    return "http://" + net.outside(side) + ":" + HTTP;
  }

  private Candidate join(int side, JsonNode admission) {
    return Candidate.join(
        url(side), admission.path("interviewId").asText(), admission.path("ticket").asText(), 0);
  }

  private static void answer(Candidate candidate, int question) {
    candidate.asked(question);
    JsonNode decided = candidate.answer(question, question, text(question));
    assertThat(decided.path("type").asText()).as("%s", decided).isEqualTo("accepted");
  }

  private static String text(int question) {
    return "This is my answer to question " + question + ".";
  }

  private Api hr(int side) {
    JsonNode hr = journey.demo().path("hr");
    return new Api(url(side)).login(hr.path("email").asText(), hr.path("password").asText());
  }

  private static int post(Api hr) {
    return hr.post(
            "/api/jobs",
            Map.of("title", "Engineer", "description", "We want five years of Java and Kafka."))
        .status();
  }
}
