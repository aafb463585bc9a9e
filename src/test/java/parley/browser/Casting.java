package parley.browser;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import parley.journey.Api;
import parley.store.Database;
import parley.testing.Papers;
import parley.testing.Product;

/** Brings jobs and candidates about by the HTTP API, for tests that are of something else. */
final class Casting {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String PASSWORD = "correct horse 7 battery";

  private final Product product;

  Casting(Product product) {
    this.product = product;
  }

  /** A candidate with an application; nobody has gone to the lobby yet. */
  record Candidate(String email, String password, Api api, String application) {

    String lobby() {
      return "/interviews/" + application;
    }

    String room() {
      return lobby() + "/room";
    }

    /** Consents, and so opens the room. */
    JsonNode consent() {
      return api.post("/api/applications/" + application + "/interview", Map.of("consent", true))
          .expect(201);
    }

    String interview() {
      return api.get("/api/applications/" + application).expect(200).path("interviewId").asText();
    }
  }

  Api hr() {
    JsonNode login = product.demo().path("hr");
    return new Api(product.url())
        .login(login.path("email").asText(), login.path("password").asText());
  }

  /** An active job that takes everybody. Its id. */
  String job(String title, Duration length, int questions) {
    Api hr = hr();
    String id =
        hr.post(
                "/api/jobs",
                Map.of(
                    "title", title,
                    "description", Papers.javaJob(),
                    "threshold", 0,
                    "interview",
                        Map.of("durationMs", length.toMillis(), "questionCount", questions),
                    "questions", List.of("What did you build last, and for whom?")))
            .expect(201)
            .path("id")
            .asText();
    hr.post("/api/jobs/" + id + "/payments", Map.of()).expect(201);
    return id;
  }

  /** Somebody who has applied for the job with the strong résumé. */
  Candidate candidate(String name, String job) {
    return candidate(name, job, Papers.javaDeveloperPdf());
  }

  /** Somebody who has applied for the job with this résumé. */
  Candidate candidate(String name, String job, byte[] pdf) {
    String email = "candidate." + UUID.randomUUID() + "@example.org";
    Api api = new Api(product.url()).register(name, email, PASSWORD, "candidate");
    String resume = api.upload("resume.pdf", pdf).expect(202).path("id").asText();
    await()
        .atMost(PATIENCE)
        .until(
            () -> api.get("/api/resumes/" + resume).expect(200).path("status").asText(),
            "parsed"::equals);
    return new Candidate(email, PASSWORD, api, apply(api, job, resume));
  }

  /** The same person applies for another job, with the résumé that is there. */
  void applyAgain(Candidate candidate, String job) {
    JsonNode resumes = candidate.api().get("/api/resumes/me").expect(200).path("items");
    apply(candidate.api(), job, resumes.path(0).path("id").asText());
  }

  private static String apply(Api api, String job, String resume) {
    return api.post("/api/applications", Map.of("jobId", job, "resumeId", resume))
        .expect(201)
        .path("id")
        .asText();
  }

  /** Changes what is stored, for states that people cannot bring about in a test. */
  void store(String... statements) {
    Vertx vertx = Vertx.vertx();
    try {
      Database database = Database.open(vertx, product.postgresUrl(), 1, 10_000);
      for (String statement : statements) {
        database.run(statement).await();
      }
    } finally {
      vertx.close().await();
    }
  }

  /** What the log says was answered, in order. */
  List<String> answers(String interview) {
    JsonNode entries =
        hr().get("/api/interviews/" + interview + "/transcript").expect(200).path("entries");
    return entries
        .valueStream()
        .map(entry -> entry.path("event"))
        .filter(event -> event.path("type").asText().equals("answered"))
        .map(event -> event.path("text").asText())
        .toList();
  }
}
