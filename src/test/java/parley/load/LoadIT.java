package parley.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.load.check.Invariant;
import parley.testing.Product;
import parley.testing.Servers;

/** The command as it is given, against the whole product. */
class LoadIT {

  private static final String ANOTHER_KEY = "aHVzaC1odXNoLWh1c2gtaHVzaC1odXNoLWh1c2gtMTIzNDU2";
  private static final ObjectMapper JSON = new ObjectMapper();

  private static Product product;
  private static String postgres;
  private static Map<String, String> env;

  @TempDir private Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @BeforeAll
  static void start() throws IOException {
    product = Product.start("load-home", Map.of());
    JsonNode servers = JSON.readTree(product.home().resolve("servers.json").toFile());
    postgres = servers.path("postgres").path("url").asText();
    env =
        Map.of(
            "PARLEY_HOME", product.home().toString(),
            "PARLEY_POSTGRES_URL", postgres,
            "PARLEY_REDIS_URL", servers.path("redis").path("url").asText());
  }

  @AfterAll
  static void stop() {
    product.close();
  }

  private int load(Map<String, String> environment, String... more) {
    var arguments =
        new ArrayList<>(
            List.of("--url", product.url(), "--interviews", "5", "--rate", "10", "--quiet"));
    arguments.addAll(List.of("--think", "200ms", "--questions", "3", "--seed", "5"));
    arguments.addAll(List.of(more));
    PrintStream to = new PrintStream(out, true, StandardCharsets.UTF_8);
    return Load.run(arguments, environment, to, to);
  }

  private String printed() {
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void everythingHoldsUnderFrameChaosAndDroppedLinesAndNothingIsLeft() throws IOException {
    Path json = folder.resolve("load.json");
    Path html = folder.resolve("load.html");
    String[] chaos = {"--drop", "20", "--duplicate", "0.3", "--reorder", "0.3", "--drafts"};
    var arguments = new ArrayList<>(List.of(chaos));
    arguments.addAll(List.of("--json", json.toString(), "--html", html.toString()));
    assertThat(load(env, arguments.toArray(String[]::new))).as(printed()).isZero();
    JsonNode result = JSON.readTree(json.toFile());
    assertThat(result.path("held").asBoolean()).isTrue();
    assertThat(result.path("interviews").path("concluded").asInt()).isEqualTo(5);
    assertThat(result.path("latency").path("turn").path("count").asInt())
        .isGreaterThanOrEqualTo(20);
    assertThat(result.path("rates").path("durableClaimsLookedUp").asInt()).isPositive();
    assertThat(result.path("command").asText()).contains("--seed 5");
    assertThat(Files.readString(html)).contains("every invariant held");
    assertThat(
            Servers.sql(
                postgres,
                "select (select count(*) from account where email like '%@load.invalid') +"
                    + " (select count(*) from interview_event e where not exists"
                    + " (select 1 from interview i where i.id = e.interview_id))"))
        .containsExactly("0");
  }

  @Test
  void anEventThatIsLostAfterItWasAcknowledgedIsFound() {
    Servers.sql(
        postgres,
        """
        create function lose() returns trigger language plpgsql as $$ begin
          delete from interview_event where interview_id = new.id and type = 'answered' and event like '%"index":2,%';
          return new; end $$\
        """);
    Servers.sql(
        postgres,
        "create trigger lose after update on interview for each row when (new.concluded_at is not"
            + " null) execute function lose()");
    try {
      assertThat(load(env)).as(printed()).isEqualTo(Load.BROKE);
      assertThat(printed())
          .contains("BROKE  " + Invariant.ACKNOWLEDGED.words())
          .contains("BROKE  " + Invariant.NUMBERED.words())
          .contains("is not in the log", "seed 5");
    } finally {
      Servers.sql(postgres, "drop trigger lose on interview");
      Servers.sql(postgres, "drop function lose");
    }
  }

  @Test
  void aKeyThatDoesNotFitIsRefusedInWords() {
    Map<String, String> wrong = new HashMap<>(env);
    wrong.put("PARLEY_SECURITY_SIGNING_KEY", ANOTHER_KEY);
    assertThat(load(wrong)).isEqualTo(Load.BROKE);
    assertThat(printed()).contains("does not take our tickets", "PARLEY_SECURITY_SIGNING_KEY");
  }

  @Test
  void aTargetWithoutItsStoresIsRefusedInWords() {
    assertThat(load(Map.of())).isEqualTo(Load.BROKE);
    assertThat(printed()).contains("PARLEY_POSTGRES_URL and PARLEY_REDIS_URL");
  }

  @Test
  void aDatabaseThatIsNoParleyIsRefusedInWords() {
    Map<String, String> other = new HashMap<>(env);
    other.put("PARLEY_POSTGRES_URL", postgres.replaceFirst("/[^/]*$", "/template1"));
    assertThat(load(other)).isEqualTo(Load.BROKE);
    assertThat(printed()).contains("has no Parley in it");
  }
}
