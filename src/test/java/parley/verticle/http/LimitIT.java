package parley.verticle.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.testing.OwnRedis;
import parley.testing.Servers;

/** The limits of the API as they are by default: X01 to X06. */
class LimitIT {

  private static final byte[] RESUME = "Java 21 at Acme".getBytes(StandardCharsets.UTF_8);
  private static final Map<String, Object> JOB = Map.of("title", "a", "description", "Java");

  private @Nullable Bench bench;

  @AfterEach
  void stop() {
    if (bench != null) {
      bench.close();
    }
  }

  private Bench start(Map<String, String> settings) {
    Bench started = new Bench(null, settings, Servers.flushedRedis());
    bench = started;
    return started;
  }

  @Test
  void fiveSignInsOfOneAddressRightOrWrongAndThenNone() {
    Bench bench = start(Map.of("http.trustedProxies", "127.0.0.1"));
    Caller somebody = bench.person("hr");
    for (int i = 0; i < 4; i++) {
      login(bench, somebody, "wrong horse 9", "192.0.2.1").problem(401, "bad_credentials");
    }
    login(bench, somebody, Bench.PASSWORD, "192.0.2.1").expect(200);
    Caller.Answer refused = login(bench, somebody, Bench.PASSWORD, "192.0.2.1");
    refused.problem(429, "too_many_requests");
    assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(150, 180);
    assertThat(refused.header("RateLimit-Policy")).isEqualTo("5;w=900");
    assertThat(refused.header("RateLimit")).startsWith("limit=5, remaining=0, reset=");
    login(bench, somebody, Bench.PASSWORD, "192.0.2.2").expect(200);
  }

  @Test
  void threeRegistrationsOfOneAddressAndTheHeaderOfAStrangerIsNotBelieved() {
    Bench bench = start(Map.of());
    for (int i = 0; i < 3; i++) {
      register(bench, i).expect(201);
    }
    Caller.Answer refused = register(bench, 3);
    refused.problem(429, "too_many_requests");
    assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1_100, 1_200);
  }

  @Test
  void tenUploadsOfOneUser() {
    Bench bench = start(Map.of());
    Caller candidate = bench.person("candidate");
    for (int i = 0; i < 10; i++) {
      candidate.upload("cv" + i + ".txt", RESUME).expect(202);
    }
    candidate.upload("cv.txt", RESUME).problem(429, "too_many_requests");
    bench.person("candidate").upload("cv.txt", RESUME).expect(202);
    candidate.get("/api/resumes/me").expect(200);
  }

  @Test
  void twentyJobsOfOneUserAndMoreOfAnAdmin() {
    Bench bench = start(Map.of());
    Caller hr = bench.person("hr");
    Caller admin = bench.person("admin");
    for (int i = 0; i < 20; i++) {
      hr.post("/api/jobs", JOB).expect(201);
      admin.post("/api/jobs", JOB).expect(201);
    }
    hr.post("/api/jobs", JOB).problem(429, "too_many_requests");
    admin.post("/api/jobs", JOB).expect(201);
  }

  @Test
  void aHundredRequestsOfOneUserAMinuteWhateverTheyAreAndMoreOfAnAdmin() {
    // A minute would let a token flow in while the requests are sent.
    Bench bench = start(Map.of("limits.apiWindow", "PT1H"));
    Caller hr = bench.person("hr");
    Caller admin = bench.person("admin");
    for (int i = 0; i < 100; i++) {
      hr.send("GET", i % 2 == 0 ? "/api/auth/me" : "/api/admin/metrics", null, Map.of());
      admin.get("/api/auth/me").expect(200);
    }
    hr.get("/api/auth/me").problem(429, "too_many_requests");
    admin.get("/api/auth/me").expect(200);
    bench.nobody().get("/api/jobs").expect(200);
  }

  @Test
  void visitorsAndForgedTokensAreCountedByTheirAddress() {
    Bench bench = start(Map.of("limits.visitorCount", "4"));
    Map<String, String> forged = Map.of("Authorization", "Bearer a.b.c");
    bench.nobody().get("/api/jobs").expect(200);
    bench.nobody().send("GET", "/api/jobs", null, forged).expect(401);
    bench.nobody().send("GET", "/api/auth/me", null, forged).expect(401);
    bench.nobody().get("/api/auth/me").expect(401);
    bench.nobody().get("/api/jobs").problem(429, "too_many_requests");
    bench.person("hr").get("/api/auth/me").expect(200);
  }

  @Test
  void whileRedisIsAwayTheApiIsOpenAndSignInsAreCountedByTheNode(@TempDir Path folder) {
    try (var redis = new OwnRedis(folder)) {
      Bench bench = new Bench(null, Map.of("limits.apiCount", "2"), redis.url());
      this.bench = bench;
      Caller hr = bench.person("hr");
      redis.kill();
      await()
          .atMost(Duration.ofSeconds(20))
          .until(
              () -> {
                hr.get("/api/auth/me");
                return hr.get("/api/auth/me").response().statusCode() == 200;
              });
      for (int i = 0; i < 10; i++) {
        hr.get("/api/auth/me").expect(200);
      }
      for (int i = 0; i < 5; i++) {
        login(bench, hr, "wrong horse 9", "x").problem(401, "bad_credentials");
      }
      login(bench, hr, Bench.PASSWORD, "x").problem(429, "too_many_requests");
    }
  }

  private static Caller.Answer login(Bench bench, Caller who, String password, String from) {
    return bench
        .nobody()
        .send(
            "POST",
            "/api/auth/login",
            Map.of("email", who.account().email(), "password", password),
            Map.of("X-Forwarded-For", from));
  }

  private static Caller.Answer register(Bench bench, int n) {
    var body = new HashMap<String, Object>();
    body.put("name", "N");
    body.put("email", "limit" + n + "@example.org");
    body.put("password", Bench.PASSWORD);
    body.put("role", "candidate");
    return bench
        .nobody()
        .send("POST", "/api/auth/register", body, Map.of("X-Forwarded-For", "192.0.2." + n));
  }
}
