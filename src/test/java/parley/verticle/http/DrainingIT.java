package parley.verticle.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import parley.life.Life;

/** What a node that drains says over HTTP, where the rest goes on. */
class DrainingIT {

  private static Bench bench;

  @BeforeAll
  static void open() {
    bench = new Bench();
    bench.nobody().get("/health/ready").expect(200);
    bench.life.advance(Life.State.DRAINING);
  }

  @AfterAll
  static void close() {
    bench.close();
  }

  @Test
  void itIsAliveButNotReady() {
    JsonObject ready = bench.nobody().get("/health/ready").expect(503);
    assertThat(ready.getString("status")).isEqualTo("draining");
    bench.nobody().get("/health").expect(503);
    bench.nobody().get("/health/live").expect(200);
  }

  @Test
  void itOpensNoInterviewAndSaysWhenToAskAgain() {
    var answer =
        bench
            .person("candidate")
            .post("/api/applications/" + UUID.randomUUID() + "/interview", Map.of("consent", true));
    answer.problem(503, "unavailable");
    assertThat(answer.header("Retry-After")).isEqualTo("1");
  }

  @Test
  void otherCallsAreServed() {
    bench.nobody().get("/api/jobs").expect(200);
  }
}
