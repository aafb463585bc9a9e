package parley.verticle.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.json.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.hiring.Demo;
import parley.testing.Rig;

/** The life of a job and of what people send to it. */
class PostingIT {

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
  void aDraftIsNobodysButItsOwners() {
    Caller hr = bench.person("hr");
    String draft =
        hr.post("/api/jobs", Map.of("title", "Unseen", "description", "b"))
            .expect(201)
            .getString("id");
    bench.nobody().get("/api/jobs/" + draft).problem(403, "forbidden");
    assertThat(bench.nobody().get("/api/jobs?q=unseen").expect(200).getInteger("total")).isZero();
    Caller candidate = bench.person("candidate");
    candidate
        .post(
            "/api/applications", Map.of("jobId", draft, "resumeId", bench.parsedResume(candidate)))
        .problem(409, "job_not_active");
  }

  @Test
  void whatIsReadInAJobIsAnalysedAnewWithItsTextAndMayBeCorrected() {
    Caller hr = bench.person("hr");
    JsonObject posted =
        hr.post("/api/jobs", Map.of("title", "Clerk", "description", "Requirements:\n- Excel"))
            .expect(201);
    String job = "/api/jobs/" + posted.getString("id");
    assertThat(posted.getJsonObject("review").getInteger("quality")).isEqualTo(50);
    assertThat(posted.containsKey("asRead")).isFalse();
    JsonObject read = posted.getJsonObject("analysis");

    var asked =
        Map.of("level", "senior", "required", List.of("COBOL", " COBOL "), "preferred", List.of());
    JsonObject corrected = hr.patch(job, Map.of("requirements", asked)).expect(200);
    assertThat(corrected.getJsonObject("analysis").getJsonArray("required"))
        .containsExactly("COBOL");
    assertThat(corrected.getJsonObject("analysis").getString("level")).isEqualTo("senior");
    assertThat(corrected.getJsonObject("asRead")).isEqualTo(read);
    bench.nobody().get("/api/jobs?q=clerk").expect(200);

    JsonObject edited = hr.patch(job, Map.of("title", "Head clerk")).expect(200);
    assertThat(edited.getJsonObject("analysis").getJsonArray("required"))
        .as("a new text does not undo a correction")
        .containsExactly("COBOL");
    hr.patch(job, Map.of("threshold", 60)).expect(200);
    JsonObject back = hr.patch(job, Map.of("asRead", true)).expect(200);
    assertThat(back.getJsonObject("analysis")).isEqualTo(edited.getJsonObject("asRead"));
    assertThat(back.containsKey("asRead")).isFalse();

    List<JsonObject> announced =
        Rig.wait(
            bench.database.list(
                row -> row.getJsonObject("payload"),
                "select payload from audit where type = 'job.analyzed' and subject = $1 order by"
                    + " id",
                posted.getString("id")));
    assertThat(announced)
        .as("posted, corrected, edited, undone; not the threshold")
        .extracting(payload -> payload.getBoolean("corrected"))
        .containsExactly(false, true, true, false);
    assertThat(announced.getFirst().getInteger("quality")).isEqualTo(50);
    assertThat(announced.getFirst().getInteger("redFlags")).isPositive();
  }

  @Test
  void aCorrectionThatCannotBeIsRefused() {
    Caller hr = bench.person("hr");
    String job = "/api/jobs/" + bench.activeJob(hr);
    var years =
        Map.of(
            "level",
            "mid",
            "required",
            List.of(),
            "preferred",
            List.of(),
            "minYears",
            5,
            "maxYears",
            2);
    hr.patch(job, Map.of("requirements", years)).problem(400, "invalid_request");
    var level = Map.of("level", "boss", "required", List.of(), "preferred", List.of());
    hr.patch(job, Map.of("requirements", level)).problem(400, "invalid_request");
  }

  @Test
  void whatACompanySaysOfItselfStandsWithEachOfItsJobs() {
    Caller hr = bench.person("hr");
    String job = "/api/jobs/" + bench.activeJob(hr);
    JsonObject before = hr.get("/api/company").expect(200);
    assertThat(before.fieldNames()).containsExactly("name");
    assertThat(bench.nobody().get(job).expect(200).getJsonObject("companyProfile"))
        .isEqualTo(before);

    var told =
        Map.of(
            "name",
            " Nordlys AB ",
            "about",
            "We ship.",
            "website",
            "https://n.example",
            "size",
            "11-50");
    JsonObject saved = hr.put("/api/company", told).expect(200);
    JsonObject seen = bench.nobody().get(job).expect(200);
    assertThat(seen.getString("company")).isEqualTo("Nordlys AB");
    assertThat(seen.getJsonObject("companyProfile")).isEqualTo(saved);
    assertThat(saved.getString("about")).isEqualTo("We ship.");

    hr.put("/api/company", Map.of("name", "Nordlys AB", "about", "  ")).expect(200);
    assertThat(bench.nobody().get(job).expect(200).getJsonObject("companyProfile"))
        .as("what is left out, or blank, is not told any more")
        .isEqualTo(new JsonObject().put("name", "Nordlys AB"));
  }

  @Test
  void aCompanysProfileThatCannotBeIsRefusedWithTheFieldsName() {
    Caller hr = bench.person("hr");
    hr.put("/api/company", Map.of("name", "  ")).problem(400, "invalid_request");
    hr.put("/api/company", Map.of("name", "N", "website", "javascript:alert(1)"))
        .problem(400, "invalid_request");
    hr.put("/api/company", Map.of("name", "N", "size", "many")).problem(400, "invalid_request");
    bench.person("candidate").get("/api/company").problem(403, "wrong_role");
  }

  @Test
  void aPrivateJobOpensWithItsKeyAlone() {
    Caller hr = bench.person("hr");
    String job = bench.activeJob(hr);
    hr.patch("/api/jobs/" + job, Map.of("visibility", "private")).expect(200);
    String key =
        hr.get("/api/jobs/" + job).expect(200).getString("shareUrl").replaceAll(".*share=", "");
    Caller candidate = bench.person("candidate");
    String resume = bench.parsedResume(candidate);
    bench.nobody().get("/api/jobs/" + job).problem(403, "forbidden");
    bench.nobody().get("/api/jobs/" + job + "?share=guess").problem(403, "forbidden");
    bench.nobody().get("/api/jobs/" + job + "?share=" + key).expect(200);
    candidate
        .post("/api/applications", Map.of("jobId", job, "resumeId", resume))
        .problem(403, "forbidden");
    candidate
        .post("/api/applications", Map.of("jobId", job, "resumeId", resume, "share", key))
        .expect(201);
    candidate.get("/api/jobs/" + job).expect(200);
  }

  @Test
  void aClosedJobTakesNoApplicationsAndCanBeOpenedAgain() {
    Caller hr = bench.person("hr");
    String job = bench.activeJob(hr);
    Caller candidate = bench.person("candidate");
    Map<String, String> application =
        Map.of("jobId", job, "resumeId", bench.parsedResume(candidate));
    hr.patch("/api/jobs/" + job, Map.of("closed", true)).expect(200);
    candidate.post("/api/applications", application).problem(400, "job_closed");
    hr.patch("/api/jobs/" + job, Map.of("title", "x")).problem(400, "job_closed");
    hr.post("/api/jobs/" + job + "/payments", null).problem(400, "job_closed");
    hr.patch("/api/jobs/" + job, Map.of("closed", false)).expect(200);
    candidate.post("/api/applications", application).expect(201);
    candidate.post("/api/applications", application).problem(409, "already_applied");
  }

  @Test
  void aDeadlineClosesTheJobAndIsMovedOrTakenAway() {
    Caller hr = bench.person("hr");
    String job = bench.activeJob(hr);
    String path = "/api/jobs/" + job;
    hr.patch(path, Map.of("closesAt", Instant.now().minusSeconds(1).toString()))
        .problem(400, "invalid_request");
    String later = Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MILLIS).toString();
    assertThat(deadline(hr, path, Map.of("closesAt", later))).isEqualTo(later);
    assertThat(deadline(hr, path, Map.of("title", "Engineer"))).isEqualTo(later);
    assertThat(deadline(hr, path, Map.of("openEnded", true))).isNull();
    Instant soon = Instant.now().plusSeconds(1);
    hr.patch(path, Map.of("closesAt", soon.toString())).expect(200);
    await().until(() -> Instant.now().isAfter(soon.plusMillis(50)));
    assertThat(hr.get(path).expect(200).getString("status")).isEqualTo("closed");
    Caller candidate = bench.person("candidate");
    candidate
        .post("/api/applications", Map.of("jobId", job, "resumeId", bench.parsedResume(candidate)))
        .problem(400, "job_closed");
    assertThat(deadline(hr, path, Map.of("closed", false))).isNull();
  }

  private static String deadline(Caller hr, String job, Map<String, Object> change) {
    return hr.patch(job, change).expect(200).getString("closesAt");
  }

  @Test
  void aResumeMustBeRead() {
    String job = bench.activeJob(bench.person("hr"));
    Caller candidate = bench.person("candidate");
    String resume = bench.parsedResume(candidate);
    Map<String, String> application = Map.of("jobId", job, "resumeId", resume);
    status(resume, "parsing");
    candidate.post("/api/applications", application).problem(400, "resume_not_ready");
    status(resume, "failed");
    candidate.post("/api/applications", application).problem(400, "resume_failed");
  }

  private static void status(String resume, String status) {
    Rig.wait(
        bench.database.run(
            "update resume set status = $2 where id = $1::text::uuid", resume, status));
  }

  @Test
  void aDecisionIsAPersonsAndHasAReason() {
    Caller hr = bench.person("hr");
    String job = bench.activeJob(hr);
    Caller candidate = bench.person("candidate");
    String path = "/api/applications/" + bench.application(candidate, job);
    candidate.patch(path + "/status", Map.of("status", "offered")).problem(403, "wrong_role");
    hr.patch(path + "/status", Map.of("status", "offered")).problem(409, "illegal_transition");
    hr.patch(path + "/status", Map.of("status", "rejected")).problem(400, "reason_required");
    hr.patch(
            path + "/status",
            Map.of("status", "rejected", "reason", "We need Kafka.", "notes", "nice, though"))
        .expect(200);
    JsonObject seen = candidate.get(path).expect(200);
    assertThat(seen.getString("reason")).isEqualTo("We need Kafka.");
    assertThat(seen.getString("nextStep")).isEqualTo("done");
    assertThat(seen.fieldNames()).doesNotContain("notes", "candidate", "profile", "interviewScore");
    candidate.post(path + "/interview", Map.of("consent", true)).problem(409, "not_eligible");
  }

  @Test
  void aLowerThresholdOpensTheGateForThoseWhoApplied() {
    Caller hr = bench.person("hr");
    String job = bench.activeJob(hr);
    Caller candidate = bench.person("candidate");
    bench.played.points = 60_000_000;
    try {
      String path = "/api/applications/" + bench.application(candidate, job);
      assertThat(candidate.get(path).expect(200).getBoolean("eligible")).isFalse();
      hr.patch("/api/jobs/" + job, Map.of("threshold", 60)).expect(200);
      assertThat(candidate.get(path).expect(200).getBoolean("eligible")).isTrue();
    } finally {
      bench.played.points = 82_345_678;
    }
  }

  @Test
  void theDemoStaysTheSameOverRestarts(@TempDir Path home) throws Exception {
    var demo = new Demo(bench.vertx, bench.database, bench.accounts, bench.hiring);
    Demo.Access first = Rig.wait(demo.prepare(home, "http://localhost:8080"));
    assertThat(Rig.wait(demo.prepare(home, "http://localhost:8080"))).isEqualTo(first);
    Path file = home.resolve(Demo.FILE);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    JsonObject written = new JsonObject(Files.readString(file));
    assertThat(written.fieldNames())
        .containsExactlyInAnyOrder("baseUrl", "hr", "candidate", "admin", "jobId");
    signIn(first.candidate());

    Files.delete(file);
    Demo.Access again = Rig.wait(demo.prepare(home, "http://localhost:8080"));
    assertThat(again.jobId()).isEqualTo(first.jobId());
    assertThat(again.hr().password()).isNotEqualTo(first.hr().password());
    signIn(again.hr());
    signIn(again.admin());
    JsonObject job = bench.nobody().get("/api/jobs/" + first.jobId()).expect(200);
    assertThat(job.getBoolean("available")).isTrue();
  }

  private static void signIn(Demo.Login login) {
    bench
        .nobody()
        .post("/api/auth/login", Map.of("email", login.email(), "password", login.password()))
        .expect(200);
  }
}
