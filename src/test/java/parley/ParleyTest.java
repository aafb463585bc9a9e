package parley;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParleyTest {

  private static final String HUSH = "aHVzaC1odXNoLWh1c2gtaHVzaC1odXNoLWh1c2gtMTIzNDU2";
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @ParameterizedTest
  @ValueSource(strings = {"", "serve", "run --dmeo", "run --roles", "config now"})
  void anUnknownCommandPrintsTheUsageOnStderr(String line) {
    assertThat(command(Map.of(), line.split(" "))).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("Usage: parley <command>");
    assertThat(out.size()).isZero();
  }

  @Test
  void helpIsNoError() {
    assertThat(command(Map.of(), "help")).isZero();
    assertThat(printed()).startsWith("Usage: parley <command>");
  }

  @Test
  void configPrintsTheReference() {
    assertThat(command(Map.of(), "config")).isZero();
    assertThat(printed()).contains("interview.nudgeAfter  (PARLEY_INTERVIEW_NUDGE_AFTER)");
  }

  @Test
  void checkPrintsWhatDiffersAndNoSecret() {
    assertThat(
            command(
                Map.of("PARLEY_HTTP_PORT", "9090", "PARLEY_SECURITY_SIGNING_KEY", HUSH), "check"))
        .isZero();
    assertThat(printed())
        .contains("http.port = 9090  (default 8080)", "security.signingKey = ****")
        .doesNotContain(HUSH);
  }

  @ParameterizedTest
  @ValueSource(strings = {"run", "check", "migrate"})
  void aWrongConfigurationIsPrintedBeforeAnythingStarts(String command) {
    assertThat(command(Map.of("PARLEY_HTTP_PROT", "1"), command)).isEqualTo(78);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("did you mean PARLEY_HTTP_PORT?");
  }

  @ParameterizedTest
  @ValueSource(strings = {"egde", "edge,", "all,ai", "EDGE"})
  void anUnknownRoleIsNamedAndTheRolesAreListed(String roles) {
    assertThat(command(Map.of(), "run", "--roles", roles)).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("is no role; the roles are edge, engine, ai");
  }

  @Test
  void partOfTheWorkNeedsOthersWhoDoTheRest() {
    assertThat(command(Map.of(), "run", "--roles", "ai,edge")).isEqualTo(78);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("nobody does the work of the role(s) engine", "PARLEY_CLUSTER_PEERS");
  }

  @Test
  void aMemberNeedsWhatTheNodesShare() {
    Map<String, String> env =
        Map.of("PARLEY_CLUSTER_PEERS", "a:5701,b:5701", "PARLEY_CLUSTER_DNS", "parley");
    assertThat(command(env, "run")).isEqualTo(78);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains(
            "cluster.peers and cluster.dns are both set",
            "postgres.url is missing",
            "redis.url is missing",
            "security.signingKey is missing");
  }

  @Test
  void demoDataIsForANodeWherePeopleLogIn() {
    assertThat(command(Map.of("PARLEY_CLUSTER_DNS", "parley"), "run", "--demo", "--roles", "ai"))
        .isEqualTo(78);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("--demo is for a node with the role");
  }

  private int command(Map<String, String> env, String... arguments) {
    return new Parley(env, stream(out), stream(err)).command(List.of(arguments));
  }

  private String printed() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private static PrintStream stream(ByteArrayOutputStream to) {
    return new PrintStream(to, true, StandardCharsets.UTF_8);
  }
}
