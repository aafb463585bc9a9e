package parley.verticle.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.admin.LearntSkills;
import parley.testing.Rig;

/** What an administrator sees and does, and that nobody else does. */
class AdminIT {

  private Bench bench;
  private Caller admin;

  @BeforeEach
  void start() {
    bench = new Bench();
    admin = bench.person("admin");
  }

  @AfterEach
  void stop() {
    bench.close();
  }

  @Test
  void whatWasGivenUpIsSeenAndTriedAgain() {
    run(
        "insert into task(kind, payload, max_attempt, attempt, dead, last_error)"
            + " values ('parse_resume', 'x', 3, 3, true, 'broken')");
    JsonArray dead = items("/api/admin/tasks?dead=true");
    assertThat(dead).hasSize(1);
    assertThat(dead.getJsonObject(0).getString("lastError")).isEqualTo("broken");
    String path = "/api/admin/tasks/" + dead.getJsonObject(0).getInteger("id") + "/requeue";
    bench.person("hr").post(path, null).problem(403, "wrong_role");
    admin.post(path, null).expect(204);
    admin.post(path, null).problem(404, "not_found");
    assertThat(items("/api/admin/tasks?dead=true")).isEmpty();
    JsonObject waiting = items("/api/admin/tasks?dead=false").getJsonObject(0);
    assertThat(waiting.getInteger("attempt")).isZero();
    assertThat(items("/api/admin/audit?type=task.requeued")).hasSize(1);
  }

  @Test
  void aLockedAccountCannotSignInUntilItIsOpened() {
    Caller hr = bench.person("hr");
    JsonObject found = items("/api/admin/users?q=" + hr.account().email()).getJsonObject(0);
    String path = "/api/admin/users/" + found.getString("id");
    assertThat(admin.patch(path, Map.of("active", false)).expect(200).getBoolean("active"))
        .isFalse();
    Map<String, String> login = Map.of("email", hr.account().email(), "password", Bench.PASSWORD);
    bench.nobody().post("/api/auth/login", login).problem(401, "bad_credentials");
    admin.patch(path, Map.of("active", true)).expect(200);
    bench.nobody().post("/api/auth/login", login).expect(200);
    String self =
        items("/api/admin/users?q=" + admin.account().email()).getJsonObject(0).getString("id");
    admin
        .patch("/api/admin/users/" + self, Map.of("active", false))
        .problem(400, "invalid_request");
    assertThat(items("/api/admin/audit?type=account&subject=" + found.getString("id")))
        .extracting(deed -> ((JsonObject) deed).getString("type"))
        .contains("account.locked", "account.opened");
  }

  @Test
  void theAuditIsSearchedByPersonTypeAndTime() {
    Caller hr = bench.person("hr");
    bench.activeJob(hr);
    JsonArray deeds = items("/api/admin/audit?actor=" + hr.account().email());
    assertThat(deeds)
        .extracting(deed -> ((JsonObject) deed).getString("type"))
        .containsExactly("payment.booked", "job.analyzed", "job.created", "account.created");
    assertThat(items("/api/admin/audit?actor=" + hr.account().email() + "&type=job")).hasSize(2);
    assertThat(items("/api/admin/audit?actor=" + hr.account().email() + "&to=2020-01-01T00:00:00Z"))
        .isEmpty();
    admin.get("/api/admin/audit?from=yesterday").problem(400, "invalid_request");
  }

  @Test
  void aProbeIsNoCallOfTheApi() {
    int probes = 20;
    long before = answered();
    for (int i = 0; i < probes; i++) {
      bench.nobody().get("/health/live").expect(200);
    }
    assertThat(answered()).isBetween(before, before + 2);
  }

  private long answered() {
    JsonObject metrics = admin.get("/api/admin/metrics").expect(200);
    return metrics.getJsonObject("requests").getLong("answered");
  }

  @Test
  void aFeatureIsSwitchedOffAndOn() {
    Caller hr = bench.person("hr");
    Map<String, String> job = Map.of("title", "Engineer", "description", "Java");
    admin.patch("/api/admin/settings", Map.of("features", Map.of("posting", false))).expect(200);
    hr.post("/api/jobs", job).problem(503, "switched_off");
    hr.get("/api/jobs?mine=true").expect(200);
    admin.patch("/api/admin/settings", Map.of("features", Map.of("posting", true))).expect(200);
    hr.post("/api/jobs", job).expect(201);
    assertThat(items("/api/admin/audit?type=setting")).hasSize(2);
  }

  @Test
  void noNewRoundOfPracticeBeginsAndOneThatIsUnderWayGoesOn() {
    Caller candidate = bench.person("candidate");
    Map<String, Object> round = Map.of("role", "nurse", "level", "mid", "questions", 3);
    admin.patch("/api/admin/settings", Map.of("features", Map.of("practice", false))).expect(200);
    candidate.post("/api/practice/rounds", round).problem(503, "switched_off");
    candidate
        .post("/api/practice/answers", Map.of("question", "q", "index", 1, "text", "First."))
        .expect(200);
    admin.patch("/api/admin/settings", Map.of("features", Map.of("practice", true))).expect(200);
    candidate.post("/api/practice/rounds", round).expect(200);
  }

  @Test
  void aLimitIsChangedWithinItsBoundsAndBack() {
    JsonObject changed =
        admin.patch("/api/admin/settings", Map.of("limits", Map.of("register", 1))).expect(200);
    assertThat(limit(changed).getInteger("value")).isEqualTo(1);
    register("a@example.org").expect(201);
    register("b@example.org").problem(429, "too_many_requests");
    admin
        .patch("/api/admin/settings", Map.of("limits", Map.of("api", 1)))
        .problem(400, "invalid_request");
    JsonObject back =
        admin.patch("/api/admin/settings", "{\"limits\": {\"register\": null}}").expect(200);
    assertThat(limit(back).getInteger("value")).isEqualTo(limit(back).getInteger("configured"));
    register("c@example.org").expect(201);
  }

  @Test
  void requirementsThatNoSkillNamesAreListed() {
    Caller hr = bench.person("hr");
    String job = bench.activeJob(hr);
    run(
        "update posting set requirements = jsonb_set(requirements, '{required}',"
            + " '[\"Java\", \"falconry with own bird\"]') where id = '"
            + job
            + "'");
    List<String> phrases =
        items("/api/admin/skills").stream().map(s -> ((JsonObject) s).getString("phrase")).toList();
    assertThat(phrases).containsExactly("falconry with own bird");
  }

  @Test
  void anUnknownSkillIsAcceptedNamedAnewDismissedAndTakenBack() {
    String job = bench.activeJob(bench.person("hr"));
    run(
        "update posting set requirements = jsonb_set(requirements, '{required}', '[\"Java\","
            + " \"falconry\", \"hawking\", \"own bird\"]') where id = '"
            + job
            + "'");
    String before = admin.get("/api/admin/skills").expect(200).getString("version");
    JsonObject accepted =
        decide(Map.of("phrase", "falconry", "decision", "skill", "category", "trade"));
    assertThat(phrases(accepted)).containsExactly("hawking", "own bird");
    assertThat(accepted.getString("version")).isNotEqualTo(before);
    var otherNode = new LearntSkills(bench.database);
    assertThat(otherNode.get().canonical("falconry")).isNull();
    Rig.wait(otherNode.refresh());
    assertThat(otherNode.get().canonical("Falconry")).isEqualTo("falconry");
    assertThat(otherNode.get().version()).isEqualTo(accepted.getString("version"));
    JsonObject named =
        decide(Map.of("phrase", "Hawking", "decision", "synonym", "skill", "FALCONRY"));
    assertThat(phrases(named)).containsExactly("own bird");
    assertThat(named.getJsonArray("decided").getJsonObject(0).getString("skill"))
        .isEqualTo("falconry");
    assertThat(phrases(decide(Map.of("phrase", "own bird", "decision", "dismissed")))).isEmpty();
    assertThat(items("/api/admin/audit?type=skill.decided")).hasSize(3);

    refused(Map.of("phrase", "falconry", "decision", "open")).problem(404, "not_found");
    decide(Map.of("phrase", "hawking", "decision", "open"));
    decide(Map.of("phrase", "own bird", "decision", "open"));
    JsonObject open = decide(Map.of("phrase", "falconry", "decision", "open"));
    assertThat(phrases(open)).containsExactlyInAnyOrder("falconry", "hawking", "own bird");
    assertThat(open.getString("version")).isEqualTo(before);
  }

  @Test
  void aDecisionThatMakesNoSenseIsRefusedWithItsField() {
    Map<String, String> unknown = Map.of("phrase", "falconry", "decision", "dismissed");
    bench.person("hr").post("/api/admin/skills", unknown).problem(403, "wrong_role");
    bench.nobody().post("/api/admin/skills", unknown).problem(401, "not_authenticated");
    for (Map<String, String> wrong :
        List.of(
            Map.of("phrase", "falconry", "decision", "burn"),
            Map.of("phrase", "falconry", "decision", "skill", "category", "no such"),
            Map.of("phrase", "falconry", "decision", "skill"),
            Map.of("phrase", "falconry", "decision", "synonym", "skill", "no such skill"),
            Map.of("phrase", "falconry", "decision", "synonym"),
            Map.of("phrase", "postgres", "decision", "skill", "category", "database"),
            Map.of("phrase", "pg db", "decision", "skill", "skill", "Java", "category", "tools"),
            Map.of("phrase", "--", "decision", "synonym", "skill", "Java"))) {
      refused(wrong).problem(400, "invalid_request");
    }
    assertThat(items("/api/admin/audit?type=skill")).isEmpty();
  }

  @Test
  void whatOnePersonAloneListsIsToldToNobody() {
    for (String who : List.of("one", "two")) {
      assertThat(items("/api/admin/skills")).isEmpty();
      run(
          "insert into account(id, name, email, password_hash, role) values (gen_random_uuid(),"
              + " 'A', '"
              + who
              + "@listed.example.org', '', 'candidate')");
      run(
          "insert into resume(id, owner_id, file_name, size, content, status, profile) select"
              + " gen_random_uuid(), id, 'cv.txt', 1, '', 'parsed', '{\"skills\": [{\"name\":"
              + " \"Beaver keeping\"}, {\"name\": \"Java\"}]}' from account where email = '"
              + who
              + "@listed.example.org'");
    }
    JsonArray told = items("/api/admin/skills");
    assertThat(told).hasSize(1);
    assertThat(told.getJsonObject(0).getString("phrase")).isEqualTo("Beaver keeping");
    assertThat(told.getJsonObject(0).getInteger("resumes")).isEqualTo(2);
  }

  private static List<String> phrases(JsonObject skills) {
    return skills.getJsonArray("items").stream()
        .map(one -> ((JsonObject) one).getString("phrase"))
        .toList();
  }

  private JsonObject decide(Map<String, String> decision) {
    return admin.post("/api/admin/skills", decision).expect(200);
  }

  private Caller.Answer refused(Map<String, String> decision) {
    return admin.post("/api/admin/skills", decision);
  }

  @Test
  void whatModelsWereAskedForAndCostIsToldWithoutAWordOfAnybody() {
    Caller hr = bench.person("hr");
    String job = bench.activeJob(hr);
    run(
        "insert into llm_spend(scope, period, calls, tokens, nano) values ('all', '2026-01', 3,"
            + " 900, 1500000000)");
    run(
        "insert into llm_spend(scope, period, calls, tokens, nano) values ('job:"
            + job
            + "', 'all', 2, 600, 1000000000)");
    for (String call : List.of("'ok', 100", "'ok', 300", "'timeout', 30000")) {
      run(
          "insert into llm_call(prompt, version, provider, model, sample, attempt, outcome,"
              + " duration_ms, tokens_in, tokens_out, nano) values ('follow-up', '1.1.0', 'first',"
              + " 'small', 0, 1, "
              + call
              + ", 200, 100, 500000000)");
    }
    run("insert into admin_alert(kind, subject, detail) values ('llm_budget_80', 'all', 'x')");
    hr.get("/api/admin/models").problem(403, "wrong_role");
    JsonObject use = admin.get("/api/admin/models").expect(200);
    assertThat(first(use, "months").getDouble("usd")).isEqualTo(1.5);
    assertThat(first(use, "jobs").getString("of")).isEqualTo(job);
    assertThat(first(use, "jobs").getString("title")).isNotBlank();
    assertThat(first(use, "alerts").getString("kind")).isEqualTo("llm_budget_80");
    assertThat(first(use, "days").getInteger("failed")).isEqualTo(1);
    assertThat(first(use, "calls").getString("outcome")).isEqualTo("ok");
    assertThat(first(use, "calls").getInteger("medianMs")).isEqualTo(200);
    JsonObject version =
        use.getJsonArray("prompts").stream()
            .map(JsonObject.class::cast)
            .filter(p -> p.getString("prompt").equals("follow-up"))
            .filter(p -> p.getInteger("calls") > 0)
            .findFirst()
            .orElseThrow();
    assertThat(version.getString("version")).isEqualTo("1.1.0");
    assertThat(version.getBoolean("used")).isTrue();
    assertThat(version.getInteger("failed")).isEqualTo(1);
  }

  @Test
  void anAlertThatWasSeenComesBackWhenItIsRaisedAgain() {
    run(
        "insert into admin_alert(kind, subject, detail, times) values ('llm_budget_100', 'seen',"
            + " 'x', 2)");
    assertThat(alert("seen").getBoolean("seen")).isFalse();
    admin.post("/api/admin/alerts/seen", seen("seen", 2)).expect(204);
    assertThat(alert("seen").getBoolean("seen")).isTrue();
    assertThat(alert("seen").getString("seenBy")).isNotBlank();
    run("update admin_alert set times = times + 1 where subject = 'seen'");
    assertThat(alert("seen").getBoolean("seen")).isFalse();
    admin.post("/api/admin/alerts/seen", seen("seen", 2)).expect(204); // as it was before
    assertThat(alert("seen").getBoolean("seen")).isFalse();
    admin.post("/api/admin/alerts/seen", seen("seen", 99)).expect(204);
    run("update admin_alert set times = times + 1 where subject = 'seen'");
    assertThat(alert("seen").getBoolean("seen")).isFalse();
    admin.post("/api/admin/alerts/seen", seen("nothing", 1)).problem(404, "not_found");
    bench.person("hr").post("/api/admin/alerts/seen", seen("seen", 1)).problem(403, "wrong_role");
    assertThat(items("/api/admin/audit?type=alert.seen")).hasSize(3);
  }

  private JsonObject alert(String subject) {
    return admin.get("/api/admin/models").expect(200).getJsonArray("alerts").stream()
        .map(JsonObject.class::cast)
        .filter(a -> a.getString("subject").equals(subject))
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, Object> seen(String subject, int times) {
    return Map.of("kind", "llm_budget_100", "subject", subject, "times", times);
  }

  private static JsonObject first(JsonObject use, String list) {
    return use.getJsonArray(list).getJsonObject(0);
  }

  private Caller.Answer register(String email) {
    return bench
        .nobody()
        .post(
            "/api/auth/register",
            Map.of("name", "New", "email", email, "password", Bench.PASSWORD, "role", "candidate"));
  }

  private static JsonObject limit(JsonObject settings) {
    return settings.getJsonArray("limits").stream()
        .map(JsonObject.class::cast)
        .filter(limit -> limit.getString("name").equals("register"))
        .findFirst()
        .orElseThrow();
  }

  private JsonArray items(String path) {
    return admin.get(path).expect(200).getJsonArray("items");
  }

  private void run(String sql) {
    Rig.wait(bench.database.run(sql));
  }
}
