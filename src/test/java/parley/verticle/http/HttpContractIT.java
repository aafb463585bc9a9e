package parley.verticle.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
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
    assertThat(hr.get("/api/jobs?mine=true&status=active").expect(200).getInteger("total"))
        .isEqualTo(1);
    assertThat(hr.get("/api/jobs?mine=true&status=draft").expect(200).getInteger("total")).isZero();
    candidate.get("/api/jobs?level=mid&fits=true&sort=match").expect(200);
    hr.put("/api/company", Map.of("name", "Ours", "website", "https://ours.example")).expect(200);
    assertThat(hr.get("/api/company").expect(200).getString("name")).isEqualTo("Ours");
    Map<String, String> draft = Map.of("title", "", "description", "You know Java and Kafka.");
    JsonObject read = hr.post("/api/jobs/analysis", draft).expect(200);
    assertThat(read.getJsonObject("analysis").getJsonArray("required")).contains("Java");
    assertThat(read.getJsonObject("review").getJsonArray("redFlags")).isNotEmpty();
    candidate.post("/api/jobs/analysis", draft).problem(403, "wrong_role");

    String resume = bench.parsedResume(candidate);
    candidate.get("/api/resumes/me").expect(200);
    candidate.get("/api/resumes/" + resume).expect(200);
    JsonObject corrected =
        candidate
            .put(
                "/api/resumes/" + resume + "/correction",
                Map.of("name", "Ada Example", "skills", List.of("Haskell")))
            .expect(200);
    assertThat(corrected.getJsonObject("profile").getJsonArray("skills").encode())
        .as("what was read stays")
        .contains("Java")
        .doesNotContain("Haskell");
    assertThat(corrected.getJsonObject("correction").getJsonArray("notInDocument"))
        .containsExactly("/name", "/skills/0");
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
    candidate
        .put("/api/applications/" + id + "/match-feedback", Map.of("agrees", false))
        .expect(200);
    assertThat(candidate.get("/api/applications/survey").expect(200).getBoolean("due")).isFalse();
    candidate.put("/api/applications/survey", Map.of("rating", 4, "text", "Good.")).expect(200);
    JsonObject seen = hr.get("/api/applications/" + id).expect(200);
    assertThat(seen.getString("reviewMessage")).isEqualTo("Please look.");
    assertThat(seen.getJsonObject("candidate").getString("email")).contains("@");
    assertThat(seen.getJsonObject("correction").getJsonObject("says").getString("name"))
        .isEqualTo("Ada Example");
    assertThat(seen.getJsonArray("resumeNotes")).isEmpty();
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
    candidate.get("/api/interviews/" + interview + "/insights").expect(200);
    candidate.get("/api/interviews/" + interview + "/explanation").expect(200);
    hr.post(
            "/api/interviews/" + interview + "/scores",
            Map.of("score", 6.5, "reason", "A person read all answers."))
        .expect(201);
    candidate.get("/api/interviews/" + interview + "/scores").expect(200);
    voice(candidate, hr, interview);

    hr.patch("/api/applications/" + id + "/status", Map.of("status", "reviewed", "notes", "ok"))
        .expect(200);
    hr.get("/api/applications/" + id + "/history").expect(200);
    hr.get("/api/jobs/" + job + "/funnel").expect(200);
    bench.person("hr").get("/api/jobs/" + job + "/plan").problem(403, "forbidden");
    assertThat(
            hr.get("/api/jobs/" + job + "/plan")
                .expect(200)
                .getJsonArray("coverage")
                .getJsonObject(0)
                .getJsonArray("questions"))
        .containsExactly(1, 2);
    practice(candidate, hr);
    questions(hr);
    admin.get("/api/admin/metrics").expect(200);
    admin.get("/api/admin/tasks?dead=false").expect(200);
    admin.get("/api/admin/users?q=example&role=hr").expect(200);
    admin.get("/api/admin/audit?type=application&from=2020-01-01T00:00:00Z").expect(200);
    admin.get("/api/admin/skills").expect(200);
    admin
        .post("/api/admin/skills", Map.of("phrase", "falconry", "decision", "dismissed"))
        .expect(200);
    Rig.wait(
        bench.database.run(
            "insert into admin_alert(kind, subject, detail, times) values ('none', 'x', 'y', 1)"));
    admin
        .post("/api/admin/alerts/seen", Map.of("kind", "none", "subject", "x", "times", 1))
        .expect(204);
    admin.get("/api/admin/match-feedback").expect(200);
    admin.get("/api/admin/match-quality").expect(200);
    admin.get("/api/admin/models").expect(200);
    admin.get("/api/admin/settings").expect(200);
    admin.patch("/api/admin/settings", Map.of()).expect(200);
    admin.patch("/api/admin/users/" + hr.account().id(), Map.of("active", true)).expect(200);
    Long task =
        Rig.wait(
                bench.database.first(
                    row -> row.getLong(0),
                    "insert into task(kind, payload, max_attempt, dead) values ('none', 'x', 1,"
                        + " true) returning id"))
            .orElseThrow();
    admin.post("/api/admin/tasks/" + task + "/requeue", null).expect(204);
    assertThat(Caller.COVERED)
        .containsExactlyInAnyOrderElementsOf(
            bench.contract.operations().stream().map(o -> o.getOperationId()).toList());
  }

  private static void practice(Caller candidate, Caller hr) {
    JsonArray roles = candidate.get("/api/practice/roles").expect(200).getJsonArray("items");
    assertThat(roles).hasSizeGreaterThan(20);
    Map<String, Object> wanted =
        Map.of("role", roles.getJsonObject(0).getString("id"), "level", "mid", "questions", 4);
    JsonObject asked =
        candidate
            .post("/api/practice/rounds", wanted)
            .expect(200)
            .getJsonArray("questions")
            .getJsonObject(0);
    assertThat(asked.fieldNames())
        .as("no key points before there is an answer")
        .containsExactlyInAnyOrder("id", "kind", "competence", "text");
    JsonObject score =
        candidate
            .post(
                "/api/practice/answers",
                Map.of(
                    "question", asked.getString("id"), "index", 3, "text", "I would look first."))
            .expect(200);
    assertThat(score.getInteger("question")).isEqualTo(3);
    hr.post("/api/practice/rounds", wanted).problem(403, "wrong_role");
    candidate
        .post("/api/practice/rounds", Map.of("role", "nurse", "level", "mid", "questions", 11))
        .problem(400, "invalid_request");
  }

  private static void questions(Caller hr) {
    byte[] set =
        """
        {"id": "rim-1", "skill": "Basket weaving", "competence": "rims", "level": "mid", "kind": "knowledge",
         "text": "How do you close a rim?", "keyPoints": [{"point": "Soak it first.", "accept": ["soak"]},
         {"point": "Fold it down.", "accept": ["fold"]}, {"point": "Tuck it in.", "accept": ["tuck"]}]}
        """
            .replace("\n ", " ")
            .getBytes(StandardCharsets.UTF_8);
    String id =
        hr.upload("/api/questions/sets/upload?name=Baskets", "file", "set.jsonl", set)
            .expect(200)
            .getString("set");
    hr.get("/api/questions/sets").expect(200);
    hr.get("/api/questions?q=rim&skill=basket%20weaving").expect(200);
    hr.delete("/api/questions/sets/" + id).expect(204);
  }

  private static void voice(Caller candidate, Caller hr, String interview) {
    String path = "/api/interviews/" + interview;
    Map<String, String> remark = Map.of("kind", "correction", "text", "I meant the second index.");
    hr.post(path + "/remarks", remark).problem(403, "wrong_role");
    hr.post(path + "/withdrawal", null).problem(403, "wrong_role");
    candidate
        .post(path + "/remarks", Map.of("kind", "praise", "text", "!"))
        .problem(400, "invalid_request");
    phase(interview, "QUESTIONS");
    candidate.post(path + "/remarks", remark).problem(409, "interview_refused");
    phase(interview, "SCORED");
    candidate.post(path + "/remarks", remark).expect(201);
    JsonObject heard = hr.get(path + "/remarks").expect(200).getJsonArray("items").getJsonObject(0);
    assertThat(heard.getString("text")).isEqualTo("I meant the second index.");
    String answer = path + "/remarks/" + heard.getString("id") + "/answer";
    candidate.post(answer, Map.of("text", "!")).problem(403, "wrong_role");
    hr.post(path + "/remarks/0/answer", Map.of("text", "!")).problem(404, "not_found");
    hr.post(answer, Map.of("text", "We have read it again.")).expect(200);
    hr.post(answer, Map.of("text", "And again.")).problem(409, "interview_refused");
    JsonObject answered =
        candidate.get(path + "/remarks").expect(200).getJsonArray("items").getJsonObject(0);
    assertThat(answered.getJsonObject("answer").getString("text"))
        .isEqualTo("We have read it again.");
    candidate.post(path + "/withdrawal", null).expect(204);
    candidate.post(path + "/withdrawal", null).expect(204);
    JsonObject insights = hr.get(path + "/insights").expect(200);
    assertThat(insights.getString("why")).contains("withdrawn");
    assertThat(insights.getString("outcome")).isEqualTo("UNSCORABLE");
    assertThat(hr.get(path).expect(200).getJsonObject("consent").getString("withdrawnAt"))
        .isNotNull();
  }

  private static void phase(String interview, String phase) {
    Rig.wait(
        bench.database.run(
            "update interview set phase = $2 where id = $1::text::uuid", interview, phase));
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
    hr.post(path + "/rescue", Map.of("reason", "The line was dead.")).problem(503, "unavailable");
    Rig.wait(
        bench.database.run(
            "update interview set concluded_at = now(), phase = 'CONCLUDED', reason = 'HR_ENDED'"
                + " where id = $1::text::uuid",
            interview));
    hr.post(path + "/rescue", Map.of("reason", "The line was dead.")).expect(204);
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
