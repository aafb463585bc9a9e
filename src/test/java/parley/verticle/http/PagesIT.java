package parley.verticle.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is beside the API: pages, health, metrics, documents, headers. */
class PagesIT {

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
  void everyAnswerIsGuardedAndNamed() {
    for (String path :
        new String[] {"/", "/hr/jobs", "/api/jobs", "/api/none", "/health", "/x.js"}) {
      Caller.Answer answer = bench.nobody().get(path);
      assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'");
      assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
      assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
      assertThat(answer.header("Strict-Transport-Security")).isEmpty();
    }
    assertThat(bench.nobody().get("/api/jobs").header("Cache-Control")).isEqualTo("no-store");
    assertThat(requestId("given-by-a-proxy")).isEqualTo("given-by-a-proxy");
    assertThat(requestId("evil id")).isNotEqualTo("evil id").hasSize(36);
  }

  @Test
  void anAssetComesPackedToWhoTakesIt() {
    String page = bench.nobody().get("/").response().body();
    String script = page.replaceAll("(?s).*src=\"(/assets/[^\"]+\\.js)\".*", "$1");
    Caller.Answer packed =
        bench.nobody().send("GET", script, null, Map.of("Accept-Encoding", "gzip, br"));
    assertThat(packed.response().statusCode()).isEqualTo(200);
    assertThat(packed.header("Content-Encoding")).isEqualTo("br");
    assertThat(packed.header("Content-Type")).contains("javascript");
    assertThat(packed.header("Cache-Control")).contains("immutable");
    assertThat(packed.header("X-Content-Type-Options")).isEqualTo("nosniff");
    Caller.Answer plain = bench.nobody().send("GET", script, null, Map.of());
    assertThat(plain.header("Content-Encoding")).isEmpty();
    assertThat(plain.response().body()).contains("import");
  }

  private static String requestId(String given) {
    return bench
        .nobody()
        .send("GET", "/health/live", null, Map.of("X-Request-Id", given))
        .header("X-Request-Id");
  }

  @Test
  void healthSaysWhatIsDown() {
    JsonObject up = bench.nobody().get("/health").expect(200);
    assertThat(up.getJsonObject("checks").getString("redis")).isEqualTo("up");
    bench.redisUp.set(false);
    try {
      JsonObject down = bench.nobody().get("/health/ready").expect(503);
      assertThat(down.getJsonObject("checks"))
          .isEqualTo(JsonObject.of("database", "up", "redis", "down"));
      bench.nobody().get("/health/live").expect(200);
    } finally {
      bench.redisUp.set(true);
    }
  }

  @Test
  void metricsCarryTheNamesThatDashboardsAskFor() {
    Caller hr = bench.person("hr");
    bench.activeJob(hr);
    hr.get("/api/jobs/" + UUID.randomUUID());
    hr.send("PROPFIND", "/x", null, Map.of());
    String metrics = bench.nobody().get("/metrics").response().body();
    assertThat(metrics)
        .contains("http_requests_total{endpoint=\"/api/jobs\",method=\"POST\",status=\"201\"}")
        .contains("http_requests_total{endpoint=\"/api/jobs/{id}\",method=\"GET\",status=\"404\"}")
        .contains("http_request_duration_seconds_bucket{endpoint=\"/api/jobs\"")
        .contains("http_requests_in_flight 1")
        .contains("method=\"OTHER\"")
        .contains("jobs_created_total 1")
        .contains("resumes_uploaded_total 0")
        .contains("applications_submitted_total 0")
        .contains("match_scores_computed_total 0");
  }

  /** HTTP/2 without TLS is off; such requests once counted as 499, too. */
  @Test
  void aClientThatAsksForHttp2IsAnsweredOverHttp11AndCountsAsAnswered() throws Exception {
    try (var http2 = HttpClient.newHttpClient()) {
      var uri = URI.create("http://127.0.0.1:" + bench.port + "/openapi.json");
      for (int i = 0; i < 3; i++) {
        var answer = http2.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
        assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
      }
    }
    assertThat(bench.nobody().get("/metrics").response().body())
        .contains("http_requests_total{endpoint=\"/openapi.json\",method=\"GET\",status=\"200\"}")
        .doesNotContain("status=\"499\"");
  }

  @Test
  void theContractsAreThereToRead() {
    assertThat(bench.nobody().get("/openapi.yaml").response().body()).contains("openapi: 3.1.0");
    assertThat(bench.nobody().get("/openapi.json").expect(200).getString("openapi"))
        .isEqualTo("3.1.0");
    assertThat(bench.nobody().get("/asyncapi.json").expect(200).getString("asyncapi")).isNotEmpty();
    bench.nobody().get("/asyncapi.yaml").expect(200);
  }

  @Test
  void pathsBelongToTheirPages() {
    boolean built = PagesIT.class.getResource("/webroot/index.html") != null;
    Caller.Answer page = bench.nobody().get("/jobs/17?share=x");
    assertThat(page.header("Content-Type")).startsWith("text/html");
    assertThat(page.header("Cache-Control")).isEqualTo("no-cache");
    page.expect(built ? 200 : 503);
    bench.nobody().get("/assets/none.js").problem(404, "not_found");
    bench.nobody().get("/ws/v1/none").problem(404, "not_found");
    bench.nobody().get("/health/none").problem(404, "not_found");
    bench.nobody().post("/jobs", null).problem(405, "method_not_allowed");
    assertThat(bench.nobody().get("/..%2f..%2fetc%2fpasswd").response().body())
        .doesNotContain("root:");
  }
}
