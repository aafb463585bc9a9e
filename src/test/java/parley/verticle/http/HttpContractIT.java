package parley.verticle.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import parley.account.Tokens;
import parley.interview.Event;
import parley.testing.Rig;

/** Every operation, its good answers and its refusals, against openapi.yaml. */
class HttpContractIT {

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
  void everyOperationAnswersAsTheContractSays() {
    Caller hr = bench.person("hr");
    Caller candidate = bench.person("candidate");
    Caller admin = bench.person("admin");
    bench
        .nobody()
        .post(
            "/api/auth/register",
            Map.of(
                "name",
                "New",
                "email",
                "new@example.org",
                "password",
                Bench.PASSWORD,
                "role",
                "candidate"))
        .expect(201);
    Caller.Answer login =
        bench
            .nobody()
            .post(
                "/api/auth/login", Map.of("email", "NEW@example.org", "password", Bench.PASSWORD));
    login.expect(200);
    String cookie = login.header("Set-Cookie");
    assertThat(cookie)
        .containsIgnoringCase("HttpOnly")
        .contains("SameSite=Strict")
        .contains("Path=/api/auth")
        .doesNotContain("Secure");
    Caller.Answer refreshed =
        bench
            .nobody()
            .send("POST", "/api/auth/refresh", null, Map.of("Cookie", cookie.split(";")[0]));
    refreshed.expect(200);
    bench
        .nobody()
        .send(
            "POST",
            "/api/auth/logout",
            null,
            Map.of("Cookie", refreshed.header("Set-Cookie").split(";")[0]))
        .expect(204);
    candidate.get("/api/auth/me").expect(200);
    bench
        .person("hr")
        .post("/api/auth/password", Map.of("current", Bench.PASSWORD, "next", "another horse 8"))
        .expect(204);

    String job =
        hr.post(
                "/api/jobs",
                Map.of(
                    "title",
                    "Engineer",
                    "description",
                    "Java",
                    "location",
                    "Berlin",
                    "questions",
                    List.of("Why us?"),
                    "interview",
                    Map.of("durationMs", 600_000, "questionCount", 3),
                    "threshold",
                    70,
                    "visibility",
                    "public",
                    "closesAt",
                    "2099-01-01T00:00:00Z"))
            .expect(201)
            .getString("id");
    JsonObject paid = hr.post("/api/jobs/" + job + "/payments", null).expect(201);
    assertThat(paid.getInteger("slots")).isEqualTo(10);
    hr.get("/api/jobs/" + job + "/payments").expect(200);
    JsonObject own = hr.get("/api/jobs/" + job).expect(200);
    assertThat(own.getString("shareUrl"))
        .startsWith("http://127.0.0.1:" + bench.port + "/jobs/" + job + "?share=");
    JsonObject open = bench.nobody().get("/api/jobs/" + job).expect(200);
    assertThat(open.fieldNames()).doesNotContain("shareUrl", "questions", "slots", "applicants");
    hr.patch("/api/jobs/" + job, Map.of("title", "Senior engineer")).expect(200);
    assertThat(
            bench
                .nobody()
                .get("/api/jobs?q=senior&skill=java&location=berlin&limit=5&offset=0")
                .expect(200)
                .getInteger("total"))
        .isEqualTo(1);
    hr.get("/api/jobs?mine=true").expect(200);

    String resume = bench.parsedResume(candidate);
    candidate.get("/api/resumes/me").expect(200);
    candidate.get("/api/resumes/" + resume).expect(200);
    assertThat(candidate.get("/api/jobs/" + job).expect(200).getJsonObject("match")).isNotNull();
    JsonObject application =
        candidate.post("/api/applications", Map.of("jobId", job, "resumeId", resume)).expect(201);
    assertThat(application.getJsonObject("match").getDouble("score")).isEqualTo(82.3);
    assertThat(application.getString("nextStep")).isEqualTo("interview");
    String id = application.getString("id");
    candidate.get("/api/applications/me?limit=10").expect(200);
    candidate.get("/api/applications/" + id).expect(200);
    candidate
        .post("/api/applications/" + id + "/review", Map.of("message", "Please look."))
        .expect(200);
    JsonObject seen = hr.get("/api/applications/" + id).expect(200);
    assertThat(seen.getString("reviewMessage")).isEqualTo("Please look.");
    assertThat(seen.getJsonObject("candidate").getString("email")).contains("@");
    assertThat(
            hr.get("/api/jobs/" + job + "/applicants?status=applied")
                .expect(200)
                .getInteger("total"))
        .isEqualTo(1);
    assertThat(candidate.get("/api/jobs").expect(200).getJsonArray("items").getJsonObject(0))
        .satisfies(item -> assertThat(((JsonObject) item).getJsonObject("match")).isNotNull());

    String interview = bench.interview(candidate, id);
    candidate.get("/api/interviews/" + interview).expect(200);
    JsonArray mine =
        candidate
            .get("/api/interviews/" + interview + "/transcript")
            .expect(200)
            .getJsonArray("entries");
    assertThat(mine.getJsonObject(0).getJsonObject("event").getString("type"))
        .isEqualTo("withheld");
    JsonArray theirs =
        hr.get("/api/interviews/" + interview + "/transcript").expect(200).getJsonArray("entries");
    assertThat(theirs.getJsonObject(0).getJsonObject("event").getString("type"))
        .isEqualTo("scheduled");
    controls(hr, interview);
    hr.get("/api/interviews/" + interview + "/insights").problem(409, "insights_not_ready");
    insights(interview);
    hr.get("/api/interviews/" + interview + "/insights").expect(200);
    candidate.get("/api/interviews/" + interview + "/insights").problem(403, "forbidden");

    hr.patch("/api/applications/" + id + "/status", Map.of("status", "reviewed", "notes", "ok"))
        .expect(200);
    admin.get("/api/admin/metrics").expect(200);
    assertThat(Caller.COVERED)
        .containsExactlyInAnyOrderElementsOf(
            bench.contract.operations().stream().map(o -> o.getOperationId()).toList());
  }

  private static void controls(Caller hr, String interview) {
    String path = "/api/interviews/" + interview;
    hr.post(path + "/pause", Map.of()).problem(409, "interview_refused");
    bench.played.append(
        interview, new Event.Greeted("Hi"), new Event.Closing("Anything you want to ask?"));
    bench.played.append(interview, new Event.Inquired(1, "How big is the team?"));
    hr.post(path + "/notes", Map.of("text", "calm")).expect(204);
    hr.post(path + "/replies", Map.of("to", 4, "text", "Seven people.")).expect(204);
    hr.post(path + "/extend", Map.of("ms", 60_000)).expect(204);
    hr.post(path + "/pause", Map.of("reason", "fire alarm")).expect(204);
    hr.post(path + "/resume", null).expect(204);
    hr.post(path + "/questions", Map.of("text", "Live?")).expect(204);
    hr.post(path + "/end", null).expect(204);
    hr.post(path + "/extend", Map.of("ms", 60_000)).problem(409, "interview_over");
  }

  private static void insights(String interview) {
    Rig.wait(
        bench.database.run(
            "insert into insights(interview_id, outcome, body, engine)"
                + " values ($1::text::uuid, 'UNSCORABLE', $2::text::jsonb, 'test')",
            interview,
            """
            {"interviewId": "%s", "outcome": "UNSCORABLE", "why": "no answer", "strengths": [], "improvements": [], "engine": "test", "version": "1"}\
            """
                .formatted(interview)));
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

  @Test
  void aTwiceSentPaymentPaysOnce() {
    Caller hr = bench.person("hr");
    String job =
        hr.post("/api/jobs", Map.of("title", "a", "description", "b")).expect(201).getString("id");
    Map<String, String> key = Map.of("Idempotency-Key", "key-0001");
    String path = "/api/jobs/" + job + "/payments";
    String first = hr.send("POST", path, null, key).expect(201).getString("id");
    assertThat(hr.send("POST", path, null, key).expect(201).getString("id")).isEqualTo(first);
    JsonObject ledger = hr.get(path).expect(200);
    assertThat(ledger.getJsonArray("payments")).hasSize(1);
    assertThat(ledger.getJsonObject("slots").getInteger("free")).isEqualTo(10);
    hr.post(path, null).expect(201);
    assertThat(hr.get(path).expect(200).getJsonObject("slots").getInteger("free")).isEqualTo(20);
  }
}
