package parley.verticle.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import parley.testing.Rig;

/** The list of jobs, and how each matches who looks at it. */
class ListingIT {

  private static Bench bench;
  private static String weak = "";
  private static String strong = "";
  private static String unknown = "";
  private static Caller candidate;
  private static String resume = "";

  @BeforeAll
  static void start() {
    bench = new Bench();
    Caller hr = bench.person("hr");
    strong = bench.activeJob(hr);
    weak = bench.activeJob(hr);
    unknown = bench.activeJob(hr);
    candidate = bench.person("candidate");
    resume = bench.parsedResume(candidate);
    stored(strong, 90);
    stored(weak, 40);
  }

  @AfterAll
  static void stop() {
    bench.close();
  }

  @Test
  void whatIsStoredIsSortedByAndWhatHasNoMatchComesLast() {
    assertThat(ids(candidate, "")).containsExactly(unknown, weak, strong);
    assertThat(ids(candidate, "sort=match")).containsExactly(strong, weak, unknown);
    assertThat(ids(bench.nobody(), "sort=match")).containsExactly(unknown, weak, strong);
  }

  @Test
  void onlyWhatReachesItsThresholdFits() {
    assertThat(ids(candidate, "fits=true")).containsExactly(strong);
    assertThat(candidate.get("/api/jobs?fits=true").expect(200).getInteger("total")).isOne();
    assertThat(ids(bench.nobody(), "fits=true")).isEmpty();
    assertThat(ids(bench.person("candidate"), "fits=true")).as("without a résumé").isEmpty();
  }

  @Test
  void theExperienceThatIsAskedForIsAFilter() {
    assertThat(ids(candidate, "level=mid")).hasSize(3);
    assertThat(ids(candidate, "level=senior")).isEmpty();
    candidate.get("/api/jobs?level=boss").problem(400, "invalid_request");
    candidate.get("/api/jobs?sort=luck").problem(400, "invalid_request");
  }

  @Test
  void aPageShowsEachMatchAndNobodyElseSeesIt() {
    bench.played.points = 71_000_000;
    Map<String, Double> scores =
        jobs(candidate, "")
            .collect(
                Collectors.toMap(
                    job -> job.getString("id"),
                    job -> job.getJsonObject("match").getDouble("score")));
    assertThat(scores)
        .as("the stored ones are of this hour; the third is matched on the spot")
        .containsExactlyInAnyOrderEntriesOf(Map.of(strong, 90.0, weak, 40.0, unknown, 71.0));
    assertThat(jobs(bench.nobody(), "")).allMatch(job -> !job.containsKey("match"));
    assertThat(jobs(bench.person("candidate"), "")).allMatch(job -> !job.containsKey("match"));
  }

  @Test
  void aMatchWithAJobThatHasChangedIsMadeAnew() {
    Caller hr = bench.person("hr");
    String changed = bench.activeJob(hr);
    stored(changed, 12);
    hr.patch("/api/jobs/" + changed, Map.of("title", "Changed")).expect(200);
    bench.played.points = 71_000_000;
    assertThat(jobs(candidate, "q=changed"))
        .extracting(job -> job.getJsonObject("match").getDouble("score"))
        .containsExactly(71.0);
    hr.patch("/api/jobs/" + changed, Map.of("closed", true)).expect(200);
  }

  private static List<String> ids(Caller who, String query) {
    return jobs(who, query).map(job -> job.getString("id")).toList();
  }

  private static Stream<JsonObject> jobs(Caller who, String query) {
    return who.get("/api/jobs?" + query).expect(200).getJsonArray("items").stream()
        .map(JsonObject.class::cast);
  }

  private static void stored(String job, int score) {
    Rig.wait(
        bench.database.run(
            "insert into match_score(posting_id, resume_id, candidate_id, inputs, points, version,"
                + " match) select p.id, r.id, r.owner_id, 'test', $3::int * 1000000, '1',"
                + " jsonb_build_object('points', $3::int * 1000000, 'level', 'mid', 'parts',"
                + " '[]'::jsonb, 'requirements', '[]'::jsonb, 'strengths', '[]'::jsonb, 'gaps',"
                + " '[]'::jsonb, 'suggestions', '[]'::jsonb, 'explanation', 'x', 'version', '1')"
                + " from posting p, resume r where p.id = $1::text::uuid and r.id ="
                + " $2::text::uuid",
            job,
            resume,
            score));
  }
}
