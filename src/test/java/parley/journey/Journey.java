package parley.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import parley.testing.Papers;

/**
 * From the upload of a real PDF to three quoted strengths, with the accounts of {@code demo.json}:
 * run against any server that was started with demo data. The line is cut twice in the middle of
 * the interview.
 */
public final class Journey {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Set<Integer> CUTS = Set.of(3, 6);

  private final JsonNode demo;
  private final String base;

  public Journey(Path home) throws IOException {
    demo = Api.JSON.readTree(Files.readString(home.resolve("demo.json")));
    base = demo.path("baseUrl").asText();
  }

  /**
   * @param arguments the server's PARLEY_HOME
   */
  public static void main(String[] arguments) throws IOException {
    JsonNode insights = new Journey(Path.of(arguments[0])).run();
    System.out.println(insights.toPrettyString());
  }

  /** The insights that HR reads in the end; every claim was checked. */
  public JsonNode run() {
    JsonNode admission = admitted();
    Interviewee interviewee = new Interviewee(base, admission, CUTS);
    interviewee.finish();
    return check(admission.path("interviewId").asText(), interviewee);
  }

  /** Where the server is. */
  public String base() {
    return base;
  }

  /** What {@code demo.json} says. */
  public JsonNode demo() {
    return demo;
  }

  /** From the upload to the door of the room: a candidate's admission to an interview. */
  public JsonNode admitted() {
    Api candidate = candidate();
    String job = demo.path("jobId").asText();
    String resume = upload(candidate);
    JsonNode application =
        candidate.post("/api/applications", Map.of("jobId", job, "resumeId", resume)).expect(201);
    assertThat(application.path("eligible").asBoolean()).as("%s", application).isTrue();
    return candidate
        .post(
            "/api/applications/" + application.path("id").asText() + "/interview",
            Map.of("consent", true))
        .expect(201);
  }

  private Api candidate() {
    Api api =
        new Api(base)
            .login(
                demo.path("candidate").path("email").asText(),
                demo.path("candidate").path("password").asText());
    boolean used = api.get("/api/applications/me").expect(200).path("total").asInt() > 0;
    return used
        ? new Api(base)
            .register(
                "Mira Sundqvist",
                "mira." + UUID.randomUUID() + "@example.org",
                "correct horse 7 battery",
                "candidate")
        : api;
  }

  private static String upload(Api candidate) {
    String id =
        candidate
            .upload("mira-sundqvist.pdf", Papers.javaDeveloperPdf())
            .expect(202)
            .path("id")
            .asText();
    JsonNode resume =
        await()
            .atMost(PATIENCE)
            .until(
                () -> candidate.get("/api/resumes/" + id).expect(200),
                r -> Set.of("parsed", "failed").contains(r.path("status").asText()));
    assertThat(resume.path("status").asText()).as("%s", resume).isEqualTo("parsed");
    return id;
  }

  private JsonNode check(String interview, Interviewee interviewee) {
    Api hr =
        new Api(base)
            .login(
                demo.path("hr").path("email").asText(), demo.path("hr").path("password").asText());
    checkTranscript(hr, interview, interviewee);
    JsonNode insights =
        await()
            .atMost(PATIENCE)
            .until(
                () -> hr.get("/api/interviews/" + interview + "/insights"), a -> a.status() != 409)
            .expect(200);
    assertThat(insights.path("outcome").asText()).as("%s", insights).isEqualTo("SCORED");
    assertThat(insights.path("score").asDouble()).isBetween(0.0, 10.0);
    for (String side : List.of("strengths", "improvements")) {
      assertThat(insights.path(side)).hasSize(3);
      insights.path(side).forEach(point -> checkPoint(point, interviewee));
    }
    return insights;
  }

  private static void checkTranscript(Api hr, String interview, Interviewee interviewee) {
    JsonNode transcript = hr.get("/api/interviews/" + interview + "/transcript").expect(200);
    var answers = new ArrayList<String>();
    long seq = 0;
    for (JsonNode entry : transcript.path("entries")) {
      assertThat(entry.path("seq").asLong()).isEqualTo(++seq);
      if (entry.path("event").path("type").asText().equals("answered")) {
        answers.add(entry.path("event").path("text").asText());
      }
    }
    assertThat(answers)
        .as("each answer once")
        .containsExactlyElementsOf(interviewee.said().values());
  }

  private static void checkPoint(JsonNode point, Interviewee interviewee) {
    assertThat(point.path("evidence")).isNotEmpty();
    for (JsonNode evidence : point.path("evidence")) {
      String answer = interviewee.said().getOrDefault(evidence.path("question").asInt(), "");
      int start = evidence.path("start").asInt();
      String quote = evidence.path("quote").asText();
      assertThat(quote).as("%s", point).isNotBlank();
      assertThat(answer.substring(start)).as("%s", point).startsWith(quote);
    }
  }
}
