package parley.verticle.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.testing.Rig;

/** A person's score beside the computed one, and the report as its candidate reads it. */
class PersonScoreIT {

  private static final String REPORT =
      """
      {"interviewId": "%s", "outcome": "SCORED", "score": 6.4, "band": {"low": 6.1, "high": 6.8},
       "competences": [{"competence": "SQL: indexes", "score": 6.4, "band": {"low": 6.1, "high": 6.8}, "questions": [1]}],
       "strengths": [], "improvements": [],
       "answers": [{"question": 1, "competence": "SQL: indexes", "outcome": "SCORED", "accuracy": 6.4, "composite": 6.4,
         "met": ["Reads get faster."], "missed": ["Writes get slower."],
         "evidence": [{"question": 1, "quote": "reads get faster", "start": 3}]}],
       "rubric": [], "engine": "test", "version": "1"}\
      """;

  private static Bench bench;

  private Caller hr;
  private Caller candidate;
  private String path = "";

  @BeforeAll
  static void start() {
    bench = new Bench();
  }

  @AfterAll
  static void stop() {
    bench.close();
  }

  @BeforeEach
  void anInterviewWithInsights() {
    hr = bench.person("hr");
    String job = bench.activeJob(hr);
    candidate = bench.person("candidate");
    String application = bench.application(candidate, job);
    String interview = bench.interview(candidate, application);
    path = "/api/interviews/" + interview;
    hr.post(path + "/scores", score(5, "Read all of it.")).problem(409, "insights_not_ready");
    Rig.wait(
        bench.database.run(
            "insert into insights(interview_id, outcome, score, body, engine)"
                + " values ($1::text::uuid, 'SCORED', 6.4, $2::text::jsonb, 'test')",
            interview,
            REPORT.formatted(interview)));
  }

  @Test
  void aPersonsScoreStandsBesideTheComputedOneAndTheNewestCounts() {
    hr.post(path + "/scores", score(7.5, "The second answer is right: our team does it so."))
        .expect(201);
    JsonArray all =
        hr.post(path + "/scores", score(7, "A colleague read it, too."))
            .expect(201)
            .getJsonArray("items");
    assertThat(all).hasSize(2);
    assertThat(all.getJsonObject(0).getDouble("score")).isEqualTo(7.5);
    assertThat(all.getJsonObject(0).getDouble("computed")).isEqualTo(6.4);
    JsonObject insights = hr.get(path + "/insights").expect(200);
    assertThat(insights.getDouble("score")).as("the original").isEqualTo(6.4);
    assertThat(insights.getJsonObject("person").getDouble("score")).isEqualTo(7.0);
    assertThat(insights.getJsonObject("person").getString("by")).isNotBlank();
  }

  @Test
  void theCandidateReadsScoreAndReasonButNoName() {
    hr.post(path + "/scores", score(8.1, "Right in all that we asked.")).expect(201);
    JsonObject person = candidate.get(path + "/insights").expect(200).getJsonObject("person");
    assertThat(person.getString("reason")).isEqualTo("Right in all that we asked.");
    assertThat(person.containsKey("by")).isFalse();
    assertThat(candidate.get(path + "/scores").expect(200).getJsonArray("items")).hasSize(1);
    candidate.post(path + "/scores", score(10, "I deserve it.")).problem(403, "wrong_role");
    bench.person("hr").post(path + "/scores", score(1, "Not mine.")).problem(403, "forbidden");
    bench.person("candidate").get(path + "/explanation").problem(403, "forbidden");
  }

  @Test
  void whatIsNoScoreOrNoReasonIsRefusedInWords() {
    hr.post(path + "/scores", score(10.5, "More than all.")).problem(400, "invalid_request");
    hr.post(path + "/scores", score(7.25, "To the hundredth.")).problem(400, "invalid_request");
    hr.post(path + "/scores", score(7, "   ")).problem(400, "reason_required");
    JsonObject refused =
        hr.post(path + "/scores", score(3, "Seems nervous, and speaks with an accent."))
            .problem(400, "invalid_request");
    assertThat(refused.getString("detail")).contains("reason").contains("must not be judged");
    assertThat(hr.get(path + "/scores").expect(200).getJsonArray("items")).isEmpty();
  }

  @Test
  void aWithdrawnConsentTakesPeoplesScoresAlongAndAllowsNoNewOne() {
    hr.post(path + "/scores", score(8, "Good.")).expect(201);
    candidate.post(path + "/withdrawal", null).expect(204);
    assertThat(hr.get(path + "/scores").expect(200).getJsonArray("items")).isEmpty();
    hr.post(path + "/scores", score(8, "Good.")).problem(409, "interview_refused");
    JsonObject explanation = candidate.get(path + "/explanation").expect(200);
    assertThat(explanation.getString("why")).contains("withdrawn");
    assertThat(explanation.getJsonArray("competences")).isEmpty();
    assertThat(explanation.getJsonArray("next")).isEmpty();
  }

  @Test
  void theExplanationTellsWhatWasMeasuredOnWhatItRestsAndWhatToLearn() {
    JsonObject explanation = candidate.get(path + "/explanation").expect(200);
    assertThat(explanation.getJsonArray("measures")).hasSize(3);
    assertThat(explanation.getJsonArray("never"))
        .contains(new JsonObject().put("name", "age").put("what", "age"));
    JsonObject competence = explanation.getJsonArray("competences").getJsonObject(0);
    assertThat(competence.getString("means")).isNotBlank();
    assertThat(competence.getJsonArray("evidence").getJsonObject(0).getString("quote"))
        .isEqualTo("reads get faster");
    JsonObject step = explanation.getJsonArray("next").getJsonObject(0);
    assertThat(step.getJsonArray("points")).containsExactly("Writes get slower.");
    assertThat(step.getInteger("question")).isEqualTo(1);
  }

  private static Map<String, Object> score(double score, String reason) {
    return Map.of("score", score, "reason", reason);
  }
}
