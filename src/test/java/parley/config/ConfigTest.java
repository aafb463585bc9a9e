package parley.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.event.Level;

class ConfigTest {
  private static final String KEY = "c2VjcmV0c2VjcmV0c2VjcmV0c2VjcmV0c2VjcmV0c2VjcmV0";

  private static Llm llm() {
    var schema = Llm.JsonOutput.SCHEMA;
    var none = new Llm.Provider(null, null, "default", 0, 0, schema);
    return new Llm(
        null,
        null,
        "default",
        0,
        0,
        schema,
        none,
        none,
        Duration.ofSeconds(30),
        Duration.ofSeconds(15),
        3,
        Duration.ofMillis(500),
        300,
        8,
        Duration.ofSeconds(30),
        Duration.ofMinutes(15),
        262_144,
        0,
        0,
        null);
  }

  @Test
  void theseAreAllDefaults() {
    assertThat(Config.load(Map.of("PATH", "/bin")))
        .isEqualTo(
            new Config(
                Path.of(".parley"),
                new Config.Http(
                    "0.0.0.0", 8080, null, 10_485_760, null, Duration.ofSeconds(75), true),
                new Config.Postgres(null, 0, 8, Duration.ofSeconds(5)),
                new Config.Redis(null, 0, Duration.ofSeconds(1), Duration.ofSeconds(3)),
                new Config.Cluster(null, null, null, 5701, 5702, "parley"),
                new Config.Security(
                    Duration.ofMinutes(15), Duration.ofDays(7), null, 65_536, 3, 4, 2),
                new Config.Interview(
                    Duration.ofMinutes(30),
                    10,
                    Duration.ofMinutes(10),
                    Duration.ofSeconds(3),
                    Duration.ofSeconds(60),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(30),
                    Duration.ofHours(48),
                    Duration.ofDays(7),
                    20_000,
                    Duration.ofHours(24)),
                new Config.Room(
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(15),
                    65_536,
                    50,
                    100,
                    1_048_576,
                    Duration.ofSeconds(10),
                    1_000),
                new Config.Drain(
                    Duration.ofSeconds(1), Duration.ofSeconds(10), 1, Duration.ofMillis(100)),
                new Config.Jobs(Duration.ofSeconds(1), Duration.ofSeconds(60), 5, 8),
                new Config.Resume(60, Duration.ofSeconds(30), 2),
                new Config.Embedding(null, null, 1),
                llm(),
                new Config.Payment("development", 10, 19_900, "EUR"),
                new Config.Log(Level.INFO, true),
                new Limits(
                    5,
                    Duration.ofMinutes(15),
                    3,
                    Duration.ofHours(1),
                    10,
                    Duration.ofHours(1),
                    20,
                    Duration.ofHours(1),
                    100,
                    Duration.ofMinutes(1),
                    600,
                    Duration.ofMinutes(1),
                    10,
                    30,
                    Duration.ofMinutes(1),
                    3_000,
                    Duration.ofMinutes(1))));
  }

  @Test
  void theEnvironmentWinsOverTheFile(@TempDir Path home) throws IOException {
    Files.writeString(
        home.resolve("parley.properties"), "http.port = 1234\nroom.joinWithin=PT9S\n");
    var config = Config.load(Map.of("PARLEY_HOME", home.toString(), "PARLEY_HTTP_PORT", "4321"));
    assertThat(config.http().port()).isEqualTo(4321);
    assertThat(config.room().joinWithin()).isEqualTo(Duration.ofSeconds(9));
    assertThat(config.home()).isEqualTo(home);
  }

  @Test
  void anEmptyVariableIsNotSet() {
    assertThat(Config.load(Map.of("PARLEY_REDIS_URL", "", "PARLEY_HOME", "")))
        .isEqualTo(Config.defaults());
  }

  @Test
  void allProblemsAreReportedAtOnceWithKeySourceAndExpectation(@TempDir Path home)
      throws IOException {
    Files.writeString(
        home.resolve("parley.properties"), "http.prot=1\nhome=x\njobs.batch=many\nlog.json=yes\n");
    var env =
        Map.of(
            "PARLEY_HOME", home.toString(),
            "PARLEY_HTTP_PORTS", "1",
            "PARLEY_HTTP_PORT", "65536",
            "PARLEY_LOG_LEVEL", "LOUD",
            "PARLEY_INTERVIEW_NUDGE_AFTER", "60",
            "PARLEY_INTERVIEW_DURATION", "P2D",
            "PARLEY_HTTP_PUBLIC_URL", "parley.example");
    var file = home.resolve("parley.properties");
    assertThat(problems(env))
        .containsExactlyInAnyOrder(
            "Unknown key http.prot in the file " + file + ": did you mean http.port?",
            "home cannot stand in " + file + ", which lies in it: set PARLEY_HOME",
            "jobs.batch is \"many\" in the file "
                + file
                + ": expected a whole number from 1 to 1000",
            "log.json is \"yes\" in the file " + file + ": expected true or false",
            "Unknown environment variable PARLEY_HTTP_PORTS: did you mean PARLEY_HTTP_PORT?",
            "http.port is \"65536\" in the environment variable PARLEY_HTTP_PORT: expected a whole"
                + " number from 0 to 65535",
            "log.level is \"LOUD\" in the environment variable PARLEY_LOG_LEVEL: expected one of"
                + " ERROR, WARN, INFO, DEBUG, TRACE",
            "interview.nudgeAfter is \"60\" in the environment variable"
                + " PARLEY_INTERVIEW_NUDGE_AFTER: expected an ISO 8601 duration such as PT30S from"
                + " PT1S to PT1H",
            "interview.duration is \"P2D\" in the environment variable PARLEY_INTERVIEW_DURATION:"
                + " expected an ISO 8601 duration such as PT30S from PT1M to PT4H",
            "http.publicUrl is \"parley.example\" in the environment variable"
                + " PARLEY_HTTP_PUBLIC_URL: expected http(s)://host[:port] without a path");
  }

  @Test
  void aMalformedSecretIsNotPrinted() {
    assertThat(problems(Map.of("PARLEY_SECURITY_SIGNING_KEY", "tooshort")))
        .singleElement()
        .asString()
        .contains("security.signingKey is malformed", "32 bytes or more in base64")
        .doesNotContain("tooshort");
  }

  @Test
  void anUnreadableFileIsAProblem(@TempDir Path home) throws IOException {
    Files.write(home.resolve("parley.properties"), new byte[] {(byte) 0xff, (byte) 0xfe, 'x'});
    assertThat(problems(Map.of("PARLEY_HOME", home.toString())))
        .singleElement()
        .asString()
        .contains("parley.properties cannot be read as UTF-8 properties");
  }

  @Test
  void aRequiredSecretThatIsMissingIsAProblem() {
    record Needs(@Doc("needed") @Secret String token, @Doc("not") @Nullable String other) {}
    var problems = new ArrayList<String>();
    assertThat(Tree.fill(Needs.class, Map.of(), problems)).isNull();
    assertThat(problems).containsExactly("token is missing: set PARLEY_TOKEN to text");
  }

  @Test
  void theReferenceMentionsEveryKey() {
    var text = Reference.text();
    assertThat(Tree.settings(Config.class)).hasSize(115);
    for (var setting : Tree.settings(Config.class)) {
      assertThat(text).contains("\n" + setting.key() + "  (" + setting.env() + ")", setting.doc());
    }
  }

  @Test
  void differencesHideSecrets() {
    var config =
        Config.of(
            Map.of(
                "postgres.url", "postgresql://me:hush@db:5432/parley",
                "redis.url", "redis://:hush@cache:6379",
                "security.signingKey", KEY,
                "jobs.batch", "9"));
    assertThat(Reference.differences(config).lines())
        .containsExactly(
            "postgres.url = postgresql://me:****@db:5432/parley  (default not set)",
            "redis.url = redis://:****@cache:6379  (default not set)",
            "security.signingKey = ****  (default not set)",
            "jobs.batch = 9  (default 8)");
    assertThat(config.toString()).doesNotContain("hush", KEY);
    assertThat(Reference.differences(Config.defaults()))
        .isEqualTo("Every setting has its default.\n");
  }

  private static List<String> problems(Map<String, String> env) {
    return catchThrowableOfType(ConfigException.class, () -> Config.load(env)).problems();
  }
}
