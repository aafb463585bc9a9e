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

/** HR finds, compares and moves applicants, and sees what came of a job. */
class ApplicantsIT {

  private Bench bench;
  private Caller hr;
  private String job;

  @BeforeEach
  void start() {
    bench = new Bench();
    hr = bench.person("hr");
    job = bench.activeJob(hr);
  }

  @AfterEach
  void stop() {
    bench.close();
  }

  @Test
  void applicantsAreFilteredAndSorted() {
    bench.played.points = 90_000_000;
    String strong = bench.application(bench.person("candidate"), job);
    bench.played.points = 40_000_000;
    String weak = bench.application(bench.person("candidate"), job);
    run(
        "update application set match = jsonb_set(match, '{requirements,0,credit}', '0') where id ="
            + " '"
            + weak
            + "'");
    run(
        "update resume set profile = '{\"skills\": [{\"name\": \"Go\", \"evidence\": []}],"
            + " \"totalMonths\": 60, \"experience\": [], \"education\": [], \"projects\": []}'"
            + " where id = (select resume_id from application where id = '"
            + weak
            + "')");
    assertThat(ids("")).containsExactly(strong, weak);
    assertThat(ids("?sort=newest")).containsExactly(weak, strong);
    assertThat(ids("?skills=java")).containsExactly(strong);
    assertThat(ids("?skills=go")).containsExactly(weak);
    assertThat(ids("?skills=java,go")).isEmpty();
    assertThat(ids("?minYears=4")).containsExactly(weak);
    assertThat(ids("?interview=none")).hasSize(2);
    assertThat(ids("?interview=open")).isEmpty();
    hr.patch("/api/applications/" + weak + "/status", Map.of("status", "reviewed")).expect(200);
    assertThat(ids("?status=reviewed&minYears=4&skills=go")).containsExactly(weak);
    hr.get("/api/jobs/" + job + "/applicants?minYears=many").problem(400, "invalid_request");
  }

  @Test
  void howSureTheReaderOfTheResumeIsIsForHrAlone() {
    Caller candidate = bench.person("candidate");
    String id = bench.application(candidate, job);
    run(
        "update resume set review = '{\"extractor\": \"local-2\", \"confidence\": 74, \"verdict\":"
            + " \"flagged\", \"facts\": [], \"doubts\": [{\"code\": \"unlikely_years\", \"quote\":"
            + " {\"text\": \"20 years of Kotlin\", \"start\": 4}}]}' where id = (select resume_id"
            + " from application where id = '"
            + id
            + "')");
    JsonObject review = hr.get("/api/applications/" + id).expect(200).getJsonObject("resumeReview");
    assertThat(review.getString("verdict")).isEqualTo("flagged");
    assertThat(review.getJsonArray("doubts")).hasSize(1);
    assertThat(candidate.get("/api/applications/" + id).expect(200).containsKey("resumeReview"))
        .isFalse();
  }

  @Test
  void aMatchSaysWhereItStandsAmongSixApplicantsAndMore() {
    Caller first = bench.person("candidate");
    bench.played.points = 30_000_000;
    String lowest = "/api/applications/" + bench.application(first, job);
    for (int points = 40; points <= 70; points += 10) {
      bench.played.points = points * 1_000_000L;
      bench.application(bench.person("candidate"), job);
    }
    assertThat(percentile(hr, lowest)).as("among five").isNull();
    bench.played.points = 55_000_000;
    Caller sixth = bench.person("candidate");
    String middle = "/api/applications/" + bench.application(sixth, job);
    assertThat(percentile(hr, middle)).isEqualTo(60);
    assertThat(percentile(sixth, middle)).isEqualTo(60);
    assertThat(percentile(first, lowest)).isZero();
  }

  @Test
  void whetherAMatchIsRightIsSaidToThoseWhoRunTheServerAndNotToTheCompany() {
    Caller candidate = bench.person("candidate");
    Caller admin = bench.person("admin");
    String path = "/api/applications/" + bench.application(candidate, job);
    var wrong = Map.of("agrees", false, "text", " Seven years of Kafka were missed. ");
    JsonObject given = candidate.put(path + "/match-feedback", wrong).expect(200);
    assertThat(given.getJsonObject("matchFeedback"))
        .isEqualTo(JsonObject.of("agrees", false, "text", "Seven years of Kafka were missed."));
    assertThat(hr.get(path).expect(200).containsKey("matchFeedback")).isFalse();

    JsonObject reports = admin.get("/api/admin/match-feedback").expect(200);
    assertThat(reports.getInteger("total")).isOne();
    JsonObject report = reports.getJsonArray("items").getJsonObject(0);
    assertThat(report.getString("text")).isEqualTo("Seven years of Kafka were missed.");
    assertThat(report.getString("jobId")).isEqualTo(job);
    assertThat(report.getDouble("score"))
        .isEqualTo(given.getJsonObject("match").getDouble("score"));
    assertThat(report.toString()).doesNotContain("candidate ", "@");

    candidate.put(path + "/match-feedback", Map.of("agrees", true)).expect(200);
    assertThat(candidate.get(path).expect(200).getJsonObject("matchFeedback"))
        .as("the newest opinion counts")
        .isEqualTo(JsonObject.of("agrees", true));
    assertThat(admin.get("/api/admin/match-feedback").expect(200).getInteger("total")).isZero();
    assertThat(admin.get("/api/admin/metrics").expect(200).getJsonObject("matchFeedback"))
        .isEqualTo(JsonObject.of("agreed", 1, "disagreed", 0));
    assertThat(
            admin
                .get("/api/admin/metrics")
                .expect(200)
                .getJsonArray("skillGaps")
                .getJsonObject(0)
                .getString("name"))
        .as("what the match finds nothing of")
        .isEqualTo("PostgreSQL");

    hr.put(path + "/match-feedback", wrong).problem(403, "wrong_role");
    bench.person("candidate").put(path + "/match-feedback", wrong).problem(403, "forbidden");
    candidate.put(path + "/match-feedback", Map.of()).problem(400, "invalid_request");
    hr.get("/api/admin/match-feedback").problem(403, "wrong_role");
  }

  private static Integer percentile(Caller who, String path) {
    return who.get(path).expect(200).getJsonObject("match").getInteger("percentile");
  }

  @Test
  void thePipelineSaysWhereToAndKeepsWhoDecidedWhat() {
    Caller candidate = bench.person("candidate");
    String path = "/api/applications/" + bench.application(candidate, job);
    assertThat(moves(path)).containsExactly("reviewed", "shortlisted", "rejected");
    hr.patch(path + "/status", Map.of("status", "shortlisted")).expect(200);
    assertThat(moves(path)).containsExactly("offered", "rejected");
    hr.patch(path + "/status", Map.of("status", "offered", "reason", "Welcome.")).expect(200);
    assertThat(moves(path)).isEmpty();
    JsonArray steps = hr.get(path + "/history").expect(200).getJsonArray("items");
    assertThat(steps)
        .extracting(
            step ->
                ((JsonObject) step).getString("from") + " > " + ((JsonObject) step).getString("to"))
        .containsExactly("applied > shortlisted", "shortlisted > offered");
    assertThat(steps.getJsonObject(1).getString("reason")).isEqualTo("Welcome.");
    assertThat(steps.getJsonObject(1).getString("by")).startsWith("hr ");
    candidate.get(path + "/history").problem(403, "wrong_role");
    bench.person("hr").get(path + "/history").problem(403, "forbidden");
    assertThat(candidate.get(path).expect(200).containsKey("moves")).isFalse();
  }

  @Test
  void theFunnelCountsWhatCameOfTheJob() {
    bench.played.points = 90_000_000;
    Caller candidate = bench.person("candidate");
    String hired = bench.application(candidate, job);
    String interview = bench.interview(candidate, hired);
    bench.played.points = 40_000_000;
    String refused = bench.application(bench.person("candidate"), job);
    run(
        "update interview set phase = 'SCORED', reason = 'ALL_ASKED', answers = 3, started_at ="
            + " now(), concluded_at = now() where id = '"
            + interview
            + "'");
    run(
        "insert into insights(interview_id, outcome, score, body, engine) values ('"
            + interview
            + "', 'SCORED', 7.5, '{}', 'test')");
    hr.patch("/api/applications/" + hired + "/status", Map.of("status", "shortlisted")).expect(200);
    hr.patch("/api/applications/" + hired + "/status", Map.of("status", "offered")).expect(200);
    hr.patch(
            "/api/applications/" + refused + "/status",
            Map.of("status", "rejected", "reason", "No Java."))
        .expect(200);

    JsonObject funnel = hr.get("/api/jobs/" + job + "/funnel").expect(200);
    assertThat(funnel.getJsonObject("stages"))
        .isEqualTo(
            JsonObject.of(
                "applied",
                2,
                "eligible",
                1,
                "interviewed",
                1,
                "completed",
                1,
                "shortlisted",
                1,
                "offered",
                1,
                "rejected",
                1));
    assertThat(funnel.getJsonArray("scores").getList())
        .isEqualTo(List.of(0, 0, 0, 0, 1, 0, 0, 0, 0, 1));
    assertThat(funnel.getJsonArray("bottlenecks").getJsonObject(0))
        .isEqualTo(JsonObject.of("requirement", "PostgreSQL", "must", true, "met", 0, "of", 2));
    assertThat(funnel.getJsonObject("times").fieldNames())
        .containsExactlyInAnyOrder("toInterviewMs", "toDecisionMs", "toOfferMs");
    JsonObject best = funnel.getJsonArray("ranges").getJsonObject(3);
    assertThat(best.getInteger("offered")).isEqualTo(1);
    assertThat(best.getDouble("interviewScore")).isEqualTo(7.5);
    assertThat(funnel.getJsonArray("days").getJsonObject(0).getInteger("applied")).isEqualTo(2);
    bench.person("hr").get("/api/jobs/" + job + "/funnel").problem(403, "forbidden");
  }

  private List<String> ids(String query) {
    return hr
        .get("/api/jobs/" + job + "/applicants" + query)
        .expect(200)
        .getJsonArray("items")
        .stream()
        .map(item -> ((JsonObject) item).getString("id"))
        .toList();
  }

  private List<String> moves(String path) {
    return hr.get(path).expect(200).getJsonArray("moves").stream().map(String::valueOf).toList();
  }

  private void run(String sql) {
    Rig.wait(bench.database.run(sql));
  }
}
