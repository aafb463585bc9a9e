package parley.verticle.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.testing.Rig;

/** What candidates say of matches, and what became of them. */
class MatchQualityIT {

  private static final String SURVEY = "/api/applications/survey";

  private Bench bench;

  @BeforeEach
  void start() {
    bench = new Bench();
  }

  @AfterEach
  void stop() {
    bench.close();
  }

  @Test
  void whoHasAppliedTenTimesIsAskedOnce() {
    Caller hr = bench.person("hr");
    Caller candidate = bench.person("candidate");
    String resume = bench.parsedResume(candidate);
    for (int n = 1; n <= 10; n++) {
      assertThat(candidate.get(SURVEY).expect(200).getBoolean("due")).isFalse();
      candidate
          .post("/api/applications", Map.of("jobId", bench.activeJob(hr), "resumeId", resume))
          .expect(201);
    }
    assertThat(candidate.get(SURVEY).expect(200).getBoolean("due")).isTrue();
    assertThat(bench.person("candidate").get(SURVEY).expect(200).getBoolean("due")).isFalse();
    JsonObject answered =
        candidate.put(SURVEY, Map.of("rating", 2, "text", " They miss my side work. ")).expect(200);
    assertThat(answered.getBoolean("due")).isFalse();
    candidate.put(SURVEY, Map.of("rating", 3, "text", " ")).expect(200);
    JsonObject standing = candidate.get(SURVEY).expect(200);
    assertThat(standing.getBoolean("due")).isFalse();
    assertThat(standing.getJsonObject("answer")).isEqualTo(new JsonObject().put("rating", 3));
    candidate.put(SURVEY, Map.of("rating", 6)).problem(400, "invalid_request");
    hr.get(SURVEY).problem(403, "wrong_role");
  }

  @Test
  void anAdministratorSeesWhatMatchesCameToByTheirRange() {
    Caller hr = bench.person("hr");
    Caller admin = bench.person("admin");
    assertThat(quality(admin).getJsonObject("survey"))
        .isEqualTo(new JsonObject("{\"answers\": 0, \"newest\": []}"));
    bench.played.points = 90_000_000;
    Caller strong = bench.person("candidate");
    String good = bench.application(strong, bench.activeJob(hr));
    scored(bench.interview(strong, good), 8.3);
    strong.put("/api/applications/" + good + "/match-feedback", Map.of("agrees", true)).expect(200);
    for (String status : List.of("shortlisted", "offered")) {
      hr.patch("/api/applications/" + good + "/status", Map.of("status", status)).expect(200);
    }
    strong.put(SURVEY, Map.of("rating", 5)).expect(200);
    bench.played.points = 69_999_999;
    Caller weak = bench.person("candidate");
    String poor = bench.application(weak, bench.activeJob(hr));
    weak.put("/api/applications/" + poor + "/match-feedback", Map.of("agrees", false)).expect(200);
    weak.put(SURVEY, Map.of("rating", 2, "text", "They miss my side work.")).expect(200);

    JsonObject quality = quality(admin);
    List<JsonObject> ranges = objects(quality.getJsonArray("ranges"));
    assertThat(ranges).extracting(r -> r.getInteger("applications")).containsExactly(0, 1, 0, 1);
    assertThat(ranges).extracting(r -> r.getInteger("offered")).containsExactly(0, 0, 0, 1);
    assertThat(ranges).extracting(r -> r.getInteger("agreed")).containsExactly(0, 0, 0, 1);
    assertThat(ranges).extracting(r -> r.getInteger("disagreed")).containsExactly(0, 1, 0, 0);
    assertThat(ranges.getLast().getDouble("interviewScore")).isEqualTo(8.3);
    assertThat(ranges.get(1).containsKey("interviewScore")).isFalse();
    JsonObject survey = quality.getJsonObject("survey");
    assertThat(survey.getInteger("answers")).isEqualTo(2);
    assertThat(survey.getDouble("mean")).isEqualTo(3.5);
    assertThat(objects(survey.getJsonArray("newest")))
        .extracting(said -> said.getString("text"))
        .containsExactly("They miss my side work.");
    assertThat(quality.encode()).doesNotContain(weak.account().name());
    hr.get("/api/admin/match-quality").problem(403, "wrong_role");
  }

  private static List<JsonObject> objects(JsonArray array) {
    return array.stream().map(JsonObject.class::cast).toList();
  }

  private static JsonObject quality(Caller admin) {
    return admin.get("/api/admin/match-quality").expect(200);
  }

  private void scored(String interview, double score) {
    Rig.wait(
        bench.database.run(
            "insert into insights(interview_id, outcome, score, body, engine)"
                + " values ($1::text::uuid, 'SCORED', $2::float8, '{}', 'test')",
            interview,
            score));
  }
}
