package parley.verticle.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import parley.account.Session;
import parley.testing.Rig;

/** Signing up, in, on and out. */
class AccountIT {

  private static Bench bench;

  @BeforeAll
  static void start() {
    bench = new Bench("https://parley.example");
  }

  @AfterAll
  static void stop() {
    bench.close();
  }

  @Test
  void anEmailIsTakenWhateverItsCase() {
    register("Zoe@Example.org", "candidate").expect(201);
    register("zoe@example.ORG", "hr").problem(409, "email_taken");
  }

  @Test
  void nobodyRegistersAsAdmin() {
    register("root@example.org", "admin").problem(400, "invalid_request");
  }

  @Test
  void weakPasswordsAreRefused() {
    for (String weak : List.of("onlyletters", "1234567890", "Password123")) {
      bench
          .nobody()
          .post(
              "/api/auth/register",
              Map.of("name", "W", "email", "w@example.org", "password", weak, "role", "hr"))
          .problem(400, "weak_password");
    }
  }

  @Test
  void aWrongPasswordAndAnUnknownEmailLookAlike() {
    String email = bench.person("hr").account().email();
    String wrong =
        login(email, "not the one 1").problem(401, "bad_credentials").getString("detail");
    String unknown =
        login("nobody@example.org", "not the one 1")
            .problem(401, "bad_credentials")
            .getString("detail");
    assertThat(unknown).isEqualTo(wrong);
    login("no\u0001mail", "x").problem(401, "bad_credentials");
  }

  @Test
  void aRefreshTokenIsGoodOnceAndItsReuseEndsTheSession() {
    String first = cookie(login(bench.person("hr").account().email(), Bench.PASSWORD));
    String second = cookie(refresh(first));
    refresh(first).problem(401, "not_authenticated");
    refresh(second).problem(401, "not_authenticated");
  }

  @Test
  void ofTwoWhoSpendOneTokenAtOnceAtMostOneGoesOn() {
    Session session =
        Rig.wait(bench.accounts.login(bench.person("hr").account().email(), Bench.PASSWORD));
    List<Future<Session>> both =
        List.of(
            bench.accounts.refresh(session.refreshToken()),
            bench.accounts.refresh(session.refreshToken()));
    Rig.wait(Future.join(both).transform(_ -> Future.succeededFuture()));
    assertThat(both.stream().filter(Future::succeeded)).hasSize(1);
  }

  @Test
  void logoutAndANewPasswordEndSessions() {
    Caller hr = bench.person("hr");
    String left = cookie(login(hr.account().email(), Bench.PASSWORD));
    bench.nobody().send("POST", "/api/auth/logout", null, Map.of("Cookie", left)).expect(204);
    refresh(left).problem(401, "not_authenticated");

    String other = cookie(login(hr.account().email(), Bench.PASSWORD));
    hr.post("/api/auth/password", Map.of("current", "wrong one 1", "next", "brand new 22"))
        .problem(401, "bad_credentials");
    hr.post("/api/auth/password", Map.of("current", Bench.PASSWORD, "next", "brand new 22"))
        .expect(204);
    refresh(other).problem(401, "not_authenticated");
    login(hr.account().email(), Bench.PASSWORD).problem(401, "bad_credentials");
    login(hr.account().email(), "brand new 22").expect(200);
  }

  @Test
  void anotherSitesPageGetsNoSession() {
    Caller.Answer login = login(bench.person("hr").account().email(), Bench.PASSWORD);
    assertThat(login.header("Set-Cookie")).contains("Secure");
    String cookie = cookie(login);
    bench
        .nobody()
        .send(
            "POST",
            "/api/auth/refresh",
            null,
            Map.of("Cookie", cookie, "Origin", "https://evil.example"))
        .problem(403, "forbidden");
    bench
        .nobody()
        .send(
            "POST",
            "/api/auth/refresh",
            null,
            Map.of("Cookie", cookie, "Origin", "https://parley.example"))
        .expect(200);
    bench.nobody().post("/api/auth/refresh", null).problem(401, "not_authenticated");
  }

  @Test
  void passwordsAndTokensAreKeptOnlyAsHashes() {
    Session session =
        Rig.wait(bench.accounts.login(bench.person("hr").account().email(), Bench.PASSWORD));
    String kept =
        Rig.wait(
                bench.database.first(
                    row -> row.getString(0),
                    """
                    select (select string_agg(a::text, ' ') from account a) || (select string_agg(r::text, ' ') from refresh_token r)
                      || (select string_agg(x::text, ' ') from audit x)\
                    """))
            .orElseThrow();
    assertThat(kept)
        .contains("$argon2id$v=19$m=")
        .contains("auth.succeeded")
        .doesNotContain(Bench.PASSWORD)
        .doesNotContain(session.refreshToken())
        .doesNotContain(session.accessToken());
  }

  private static Caller.Answer register(String email, String role) {
    return bench
        .nobody()
        .post(
            "/api/auth/register",
            Map.of("name", "N", "email", email, "password", Bench.PASSWORD, "role", role));
  }

  private static Caller.Answer login(String email, String password) {
    return bench.nobody().post("/api/auth/login", Map.of("email", email, "password", password));
  }

  private static Caller.Answer refresh(String cookie) {
    return bench.nobody().send("POST", "/api/auth/refresh", null, Map.of("Cookie", cookie));
  }

  private static String cookie(Caller.Answer answer) {
    answer.expect(200);
    return answer.header("Set-Cookie").split(";")[0];
  }
}
