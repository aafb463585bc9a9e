package parley.verticle.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Future;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import parley.bus.Models;
import parley.bus.Models.Completed;
import parley.bus.Models.Completion;
import parley.bus.Models.Missing;
import parley.bus.Models.Payer;
import parley.bus.Models.Prompted;
import parley.bus.Models.Why;
import parley.config.Config;
import parley.testing.ModelServer;
import parley.testing.ModelServer.Mood;
import parley.testing.Rig;

/** The gate before real HTTP servers that misbehave as model servers do. */
class LlmVerticleIT {

  private static final String ANSWER = "{\"answered\":false,\"quote\":\"\",\"reply\":\"\"}";
  private static final String SECRET = "sk-a-key-that-nobody-may-see";

  private static Rig rig;
  private static ModelServer first;
  private static ModelServer second;

  private PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private String deployed = "";

  @BeforeAll
  static void open() {
    rig = new Rig();
    first = new ModelServer(rig.vertx, _ -> ANSWER);
    second = new ModelServer(rig.vertx, _ -> ANSWER);
  }

  @AfterAll
  static void close() {
    first.close();
    second.close();
    rig.close();
  }

  @BeforeEach
  void well() {
    for (ModelServer server : List.of(first, second)) {
      server.mood(Mood.GOOD);
      server.says(_ -> ANSWER);
      server.thinks(0);
      server.forget();
    }
    registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    Rig.wait(
        rig.database.run(
            "with c as (delete from llm_call), s as (delete from llm_spend) delete from"
                + " admin_alert"));
  }

  @AfterEach
  void undeploy() {
    Rig.wait(rig.vertx.undeploy(deployed));
  }

  private void deploy(Map<String, String> more) {
    var settings = new HashMap<String, String>();
    settings.put("llm.url", first.url());
    settings.put("llm.key", SECRET);
    settings.put("llm.second.url", second.url());
    settings.put("llm.timeout", "PT10S");
    settings.put("llm.silence", "PT2S");
    settings.put("llm.retryAfter", "PT0.01S");
    settings.put("llm.rest", "PT0.3S");
    settings.put("llm.perMinute", "100000");
    settings.putAll(more);
    settings.values().removeIf(String::isEmpty);
    deployed =
        Rig.wait(
            rig.vertx.deployVerticle(
                new LlmVerticle(rig.database, Config.of(settings).llm(), registry)));
  }

  private static Future<Completion> ask(String job, long withinMs) {
    return rig.bus.ask(
        Models.COMPLETE,
        new Prompted(
            "answer-candidate",
            Payer.job(job),
            Map.of("question", "May I work from home?", "job", "We build maps."),
            0,
            withinMs));
  }

  private static Completion asked() {
    return Rig.wait(ask("job", 15_000));
  }

  private static String by(Completion completion) {
    return completion instanceof Completed completed
        ? completed.origin().provider()
        : completion.toString();
  }

  private static String host(ModelServer server) {
    return server.url().replaceAll("http://|/v1", "");
  }

  @Test
  void anAnswerIsFlaggedWithWhatProducedItAndTheKeyGoesNowhereElse() {
    deploy(Map.of("llm.model", "maps-7b"));
    assertThat(asked())
        .isInstanceOfSatisfying(
            Completed.class,
            completed -> {
              assertThat(completed.json()).isEqualTo(ANSWER);
              assertThat(completed.origin().label())
                  .isEqualTo("model " + host(first) + "/maps-7b, answer-candidate@1.0.0");
            });
    assertThat(first.calls().getFirst().authorization()).isEqualTo("Bearer " + SECRET);
    assertThat(first.calls().getFirst().body().path("stream").asBoolean()).isTrue();
    await().until(() -> rows("llm_call where outcome = 'ok' and tokens_in = 700") >= 1);
    assertThat(rows("llm_call c where c::text like '%" + SECRET + "%'")).isZero();
    assertThat(registry.scrape())
        .contains("llm_api_calls_total{provider=\"" + host(first) + "\",status=\"ok\"} 1.0")
        .contains("llm_tokens_used_total", "llm_cost_usd_total", "llm_api_duration_seconds")
        .doesNotContain(SECRET);
  }

  @ParameterizedTest
  @EnumSource(
      value = Mood.class,
      names = {"GOOD", "UNSTREAMED"},
      mode = EnumSource.Mode.EXCLUDE)
  void whateverTheFirstProviderDoesTheSecondAnswers(Mood mood) {
    deploy(Map.of("llm.attempts", "1"));
    first.mood(mood);
    assertThat(by(asked())).isEqualTo(host(second));
  }

  @Test
  void anEndpointThatDoesNotStreamIsUnderstood() {
    deploy(Map.of());
    first.mood(Mood.UNSTREAMED);
    assertThat(by(asked())).isEqualTo(host(first));
  }

  @Test
  void aFaultIsTriedThreeTimesAndWhereAllAreIllTheAskerIsTold() {
    deploy(Map.of());
    first.mood(Mood.ERROR);
    second.mood(Mood.CUT);
    assertThat(asked())
        .isInstanceOfSatisfying(
            Missing.class, missing -> assertThat(missing.why()).isEqualTo(Why.UNREACHABLE));
    assertThat(first.calls()).hasSize(3);
    assertThat(second.calls()).hasSize(3);
  }

  @Test
  void retryAfterIsKept() {
    deploy(Map.of("llm.second.url", "", "llm.attempts", "2"));
    first.mood(Mood.TOO_MANY);
    long began = System.nanoTime();
    Future<Completion> answer = ask("job", 15_000);
    await().until(() -> first.calls().size() == 1);
    first.mood(Mood.GOOD);
    assertThat(by(Rig.wait(answer))).isEqualTo(host(first));
    assertThat(System.nanoTime() - began).isGreaterThanOrEqualTo(990_000_000L);
  }

  @Test
  void theBreakerOpensAndClosesAgain() {
    deploy(Map.of());
    first.mood(Mood.ERROR);
    asked();
    asked();
    int before = first.calls().size();
    assertThat(before).as("it opens at the fifth failure").isEqualTo(5);
    assertThat(by(asked())).isEqualTo(host(second));
    assertThat(first.calls()).as("it is left alone").hasSize(before);
    assertThat(registry.scrape()).contains("llm_provider_up{provider=\"" + host(first) + "\"} 0");
    first.mood(Mood.GOOD);
    await().until(() -> by(asked()).equals(host(first)));
    await().until(() -> by(asked()).equals(host(first)));
    assertThat(registry.scrape()).contains("llm_provider_up{provider=\"" + host(first) + "\"} 1");
  }

  @Test
  void aRefusedKeyIsAnAlertAndNoRetryLoop() {
    deploy(Map.of());
    first.mood(Mood.KEY_REFUSED);
    IntStream.range(0, 5).forEach(_ -> assertThat(by(asked())).isEqualTo(host(second)));
    assertThat(first.calls()).hasSize(1);
    await()
        .until(
            () ->
                rows(
                        "admin_alert where kind = 'llm_key_refused' and subject = '"
                            + host(first)
                            + "'")
                    == 1);
    assertThat(rows("admin_alert a where a::text like '%" + SECRET + "%'")).isZero();
  }

  @Test
  void anAnswerThatShowsTheMarkIsRefused() {
    deploy(Map.of("llm.second.url", ""));
    first.says(
        call -> {
          String mark = call.system().replaceAll("(?s).*The mark (\\S+) belongs.*", "$1");
          return ANSWER.replace("\"reply\":\"\"", "\"reply\":\"" + mark + "\"");
        });
    assertThat(asked()).isInstanceOf(Missing.class);
    assertThat(first.calls()).hasSize(1);
    await().until(() -> rows("llm_call where outcome = 'leaked'") == 1);
  }

  @Test
  void theBudgetHoldsForCallsAtOnceAndWhatItCannotPayIsLeftOut() {
    String job = UUID.randomUUID().toString();
    // 700 and 100 tokens cost 8 cents; the most that a call may cost is some 14.
    deploy(
        Map.of(
            "llm.second.url", "",
            "llm.inputCents", "10000",
            "llm.outputCents", "10000",
            "llm.jobBudgetCents", "50"));
    List<Future<Completion>> all = IntStream.range(0, 40).mapToObj(_ -> ask(job, 15_000)).toList();
    Rig.wait(Future.join(all));
    assertThat(spent("job:" + job)).isLessThanOrEqualTo(500_000_000L).isPositive();
    while (Rig.wait(ask(job, 15_000)) instanceof Completed) {
      assertThat(spent("job:" + job)).isLessThanOrEqualTo(500_000_000L);
    }
    assertThat(Rig.wait(ask(job, 15_000)))
        .isInstanceOfSatisfying(
            Missing.class, missing -> assertThat(missing.why()).isEqualTo(Why.BUDGET));
    assertThat(Rig.wait(ask("another job", 15_000))).isInstanceOf(Completed.class);
    assertThat(spent("all")).isGreaterThanOrEqualTo(spent("job:" + job));
  }

  @Test
  void eightyPercentOfTheMonthIsAnAlertAndSparesWhatCanBeSpared() {
    deploy(
        Map.of(
            "llm.second.url", "",
            "llm.inputCents", "10000",
            "llm.outputCents", "10000",
            "llm.monthBudgetCents", "100"));
    Rig.wait(
        rig.database.run(
            "insert into llm_spend(scope, period, nano) values ('all', to_char(now() at time zone"
                + " 'utc', 'YYYY-MM'), 810000000)"));
    assertThat(asked()).isInstanceOf(Completed.class);
    Completion summary =
        Rig.wait(
            rig.bus.ask(
                Models.COMPLETE,
                new Prompted("summarise", Payer.NOBODY, Map.of("transcript", "Hello."), 0, 5_000)));
    assertThat(summary)
        .isInstanceOfSatisfying(
            Missing.class, missing -> assertThat(missing.why()).isEqualTo(Why.BUDGET));
    await().until(() -> rows("admin_alert where kind = 'llm_budget_80'") == 1);
  }

  @Test
  void manyAtOnceAreMadeFewAtATimeAndAllAreAnswered() {
    deploy(Map.of("llm.concurrent", "2", "llm.second.url", ""));
    first.thinks(20);
    String job = UUID.randomUUID().toString();
    Rig.wait(
        Future.join(
            IntStream.range(0, 30)
                .mapToObj(_ -> ask(job, 15_000).map(LlmVerticleIT::by))
                .toList()));
    // A row of an earlier test may still be on its way.
    String ofThese = "llm_call where outcome = 'ok' and posting_id = '" + job + "'";
    await().until(() -> rows(ofThese) == 30);
  }

  @Test
  void whoHasLittleTimeIsToldInTime() {
    deploy(Map.of());
    first.thinks(2_000);
    second.thinks(2_000);
    assertThat(Rig.wait(ask("job", 100))).isInstanceOf(Missing.class);
  }

  @Test
  void withoutAProviderEverybodyIsToldAtOnce() {
    deploy(Map.of("llm.url", "", "llm.second.url", ""));
    assertThat(asked())
        .isInstanceOfSatisfying(
            Missing.class, missing -> assertThat(missing.why()).isEqualTo(Why.NOT_CONFIGURED));
  }

  private static long rows(String from) {
    return Rig.wait(rig.database.first(row -> row.getLong(0), "select count(*) as n from " + from))
        .orElseThrow();
  }

  private static long spent(String scope) {
    return Rig.wait(
            rig.database.first(
                row -> row.getLong(0), "select nano from llm_spend where scope = $1", scope))
        .orElseThrow();
  }
}
