package parley.verticle.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import parley.account.Tokens;

/** What does not fit, is not there or is not theirs: problems as the contract says. */
class HttpRefusalContractIT {

  private static Bench bench;

  @BeforeAll
  static void start() {
    bench = new Bench();
  }

  @AfterAll
  static void stop() {
    bench.close();
  }

  @Test
  void whatDoesNotFitIsRefusedByField() {
    Caller hr = bench.person("hr");
    Map<String, String> wrong =
        Map.of(
            "{\"title\":\"a\",\"description\":\"b\",\"salary\":1}",
            "salary",
            "{\"title\":\"a\"}",
            "description",
            "{\"title\":7,\"description\":\"b\"}",
            "title",
            "{\"title\":\"\",\"description\":\"b\"}",
            "title",
            "{\"title\":\"" + "x".repeat(151) + "\",\"description\":\"b\"}",
            "title",
            "{\"title\":\"a\",\"description\":\"b\",\"threshold\":101}",
            "threshold",
            "{\"title\":\"a\",\"description\":\"b\",\"visibility\":\"secret\"}",
            "visibility",
            "{\"title\":\"a\",\"description\":\"b\",\"interview\":{\"durationMs\":5}}",
            "interview.durationMs",
            "{\"title\":\"a\",\"description\":\"b\",\"questions\":[\"ok\",\"\"]}",
            "questions.1",
            "{\"title\":\"a\\u0000\",\"description\":\"b\"}",
            "title");
    wrong.forEach(
        (body, field) -> {
          JsonObject problem = hr.post("/api/jobs", body).problem(400, "invalid_request");
          assertThat(problem.getJsonArray("errors"))
              .as("%s", problem)
              .extracting(e -> ((JsonObject) e).getString("field"))
              .containsExactly(field);
        });
    hr.post("/api/jobs", "{\"title\":").problem(400, "invalid_json");
    hr.post("/api/jobs", "[1]").problem(400, "invalid_request");
    hr.post("/api/jobs", null).problem(400, "invalid_request");
    hr.post("/api/jobs", "{\"title\":\"a\",\"description\":\"b\",\"closesAt\":\"tomorrow\"}")
        .problem(400, "invalid_request");
    hr.send("POST", "/api/jobs", "a=b", Map.of("Content-Type", "application/x-www-form-urlencoded"))
        .problem(415, "unsupported_media_type");
    hr.post("/api/jobs", "{\"title\":\"" + "x".repeat(600_000) + "\"}").problem(413, "too_large");
    JsonObject limit = hr.get("/api/jobs?limit=1000").problem(400, "invalid_request");
    assertThat(limit.getJsonArray("errors").getJsonObject(0).getString("field")).isEqualTo("limit");
    hr.get("/api/jobs?limit=ten").problem(400, "invalid_request");
    hr.get("/api/jobs?mine=perhaps").problem(400, "invalid_request");
    hr.get("/api/jobs?q=%00").problem(400, "invalid_request");
    hr.get("/api/jobs?q=100%25%20%22C%2B%2B%22").expect(200);
    hr.get("/api/jobs?q=1.5").expect(200);
  }

  @Test
  void pathsMethodsAndIdsThatDoNotExist() {
    Caller hr = bench.person("hr");
    hr.get("/api/nothing").problem(404, "not_found");
    hr.get("/api").problem(404, "not_found");
    Caller.Answer wrong = hr.send("DELETE", "/api/jobs", null, Map.of());
    wrong.problem(405, "method_not_allowed");
    assertThat(wrong.header("Allow")).isEqualTo("GET, POST");
    hr.get("/api/jobs/" + UUID.randomUUID()).problem(404, "not_found");
    hr.get("/api/jobs/17").problem(404, "not_found");
    hr.get("/api/interviews/" + UUID.randomUUID()).problem(404, "not_found");
    hr.get("/api/applications/..%2f..%2fetc").problem(404, "not_found");
  }

  @Test
  void whoMayNot() {
    Caller hr = bench.person("hr");
    Caller otherHr = bench.person("hr");
    Caller candidate = bench.person("candidate");
    Caller other = bench.person("candidate");
    String job = bench.activeJob(hr);
    String application = bench.application(candidate, job);
    String resume =
        candidate
            .get("/api/resumes/me")
            .expect(200)
            .getJsonArray("items")
            .getJsonObject(0)
            .getString("id");
    String interview = bench.interview(candidate, application);

    bench.nobody().get("/api/auth/me").problem(401, "not_authenticated");
    bench.nobody().get("/api/jobs?mine=true").problem(401, "not_authenticated");
    candidate.get("/api/jobs?mine=true").problem(403, "wrong_role");
    candidate
        .post("/api/jobs", Map.of("title", "a", "description", "b"))
        .problem(403, "wrong_role");
    hr.post("/api/applications", Map.of("jobId", job, "resumeId", resume))
        .problem(403, "wrong_role");
    hr.get("/api/admin/metrics").problem(403, "wrong_role");

    otherHr.patch("/api/jobs/" + job, Map.of("title", "mine")).problem(403, "forbidden");
    otherHr.post("/api/jobs/" + job + "/payments", null).problem(403, "forbidden");
    otherHr.get("/api/jobs/" + job + "/payments").problem(403, "forbidden");
    otherHr.get("/api/jobs/" + job + "/applicants").problem(403, "forbidden");
    otherHr.get("/api/applications/" + application).problem(403, "forbidden");
    otherHr
        .patch("/api/applications/" + application + "/status", Map.of("status", "reviewed"))
        .problem(403, "forbidden");
    otherHr.get("/api/interviews/" + interview).problem(403, "forbidden");
    otherHr.get("/api/interviews/" + interview + "/transcript").problem(403, "forbidden");
    otherHr.post("/api/interviews/" + interview + "/end", null).problem(403, "forbidden");
    other.get("/api/resumes/" + resume).problem(403, "forbidden");
    other.get("/api/applications/" + application).problem(403, "forbidden");
    other
        .post("/api/applications/" + application + "/interview", Map.of("consent", true))
        .problem(403, "forbidden");
    other
        .post("/api/applications", Map.of("jobId", job, "resumeId", resume))
        .problem(403, "forbidden");
    other.get("/api/interviews/" + interview).problem(403, "forbidden");
    bench.person("admin").get("/api/interviews/" + interview).expect(200);
  }

  @Test
  void tokensThatAreNoGood() {
    Caller candidate = bench.person("candidate");
    var expired = new Tokens(bench.vertx, Bench.KEY, Duration.ofSeconds(-1), Duration.ofHours(1));
    var foreign =
        new Tokens(bench.vertx, new byte[32], Duration.ofMinutes(15), Duration.ofHours(1));
    caller(expired.access(candidate.account())).get("/api/auth/me").problem(401, "token_expired");
    caller(foreign.access(candidate.account()))
        .get("/api/auth/me")
        .problem(401, "not_authenticated");
    caller("nonsense").get("/api/auth/me").problem(401, "not_authenticated");
    caller("nonsense").get("/api/jobs").problem(401, "not_authenticated");
    caller("eyJhbGciOiJub25lIn0." + candidate.token().split("\\.")[1] + ".")
        .get("/api/auth/me")
        .problem(401, "not_authenticated");
    caller(bench.tokens.ticket(UUID.randomUUID().toString(), candidate.account().id()))
        .get("/api/auth/me")
        .problem(401, "not_authenticated");
  }

  private static Caller caller(String token) {
    return new Caller(bench, null, token);
  }
}
