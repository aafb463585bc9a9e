package parley.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import parley.load.plan.Chaos;
import parley.load.plan.Fault.Family;
import parley.load.plan.Think;

class ArgumentsTest {

  @SuppressWarnings("unused") // read by its name
  private static final List<String> WRONG =
      List.of(
          "",
          "--nodes 2 --url http://a",
          "--nodes two",
          "--nodes 2 --nodes 3",
          "--nodes",
          "--nodes 2 --frobnicate",
          "--nodes 2 --think 10",
          "--nodes 2 --think -3s",
          "--nodes 2 --think-kind quick",
          "--nodes 2 --interviews 0",
          "--nodes 2 --rate 0",
          "--nodes 2 --rate NaN",
          "--nodes 2 --duplicate 1.5",
          "--nodes 2 --faults nodes",
          "--nodes 2 --duration 1m --faults everything",
          "--url http://a --duration 1m --faults nodes",
          "--url http://a --rolling --duration 1m",
          "--url ftp://a",
          "--url nothing",
          "--nodes 1 --idle --duration 1m",
          "--nodes 1 --addresses 127.0.0.9-127.0.0.1");

  private static Options read(String line) {
    return Arguments.read(List.of(line.split(" ", -1)));
  }

  @Test
  void everyOptionIsInTheHelpAndNoOther() {
    for (String line : Arguments.HELP.lines().toList()) {
      String word = line.strip().split(" ", -1)[0];
      if (line.startsWith("  --")) {
        assertThat(Arguments.knows(word)).as(word).isTrue();
      }
    }
    assertThat(Arguments.names()).allMatch(name -> Arguments.HELP.contains(name + " "));
  }

  @ParameterizedTest
  @FieldSource("WRONG")
  void whatMakesNoSenseIsRefusedInWords(String line) {
    assertThatThrownBy(() -> read(line)).isInstanceOf(UsageException.class);
    var err = new ByteArrayOutputStream();
    int status =
        Load.run(
            List.of(line.split(" ", -1)),
            Map.of(),
            new PrintStream(new ByteArrayOutputStream()),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    assertThat(status).isEqualTo(Load.USAGE);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("parley load --help");
  }

  @Test
  void theDefaultsAreThoseOfTheHelp() {
    Options o = read("--nodes 2");
    assertThat(o.interviews()).isEqualTo(100);
    assertThat(o.think()).isEqualTo(new Think(10_000, Think.Kind.EXPONENTIAL));
    assertThat(o.questions()).isEqualTo(10);
    assertThat(o.answerChars()).isEqualTo(300);
    assertThat(o.chaos()).isEqualTo(Chaos.NONE);
    assertThat(o.everyMs()).isEqualTo(20_000);
    assertThat(o.nodeMemory()).containsExactly("-Xmx256m");
  }

  @Test
  void faultsInFramesSetTheChaosAndOptionsSetItOver() {
    Options o = read("--nodes 3 --duration 10m --faults nodes,frames --reorder 0.5 --seed 42");
    assertThat(o.faults()).containsExactly(Family.NODES, Family.FRAMES);
    assertThat(o.chaos()).isEqualTo(new Chaos(0.2, 0.05, 0.5));
    assertThat(o.seed()).isEqualTo(42);
    assertThat(o.questions()).isEqualTo(125);
  }

  @Test
  void aRangeOfAddressesIsEachOfThem() {
    assertThat(read("--nodes 1 --addresses 127.0.0.1-127.0.0.3,127.0.1.1").addresses())
        .containsExactly("127.0.0.1", "127.0.0.2", "127.0.0.3", "127.0.1.1");
  }

  @ParameterizedTest
  @CsvSource({"250ms, 250", "30s, 30000", "1.5m, 90000", "1h, 3600000"})
  void durationsHaveAUnit(String text, long ms) {
    assertThat(Words.milliseconds(text)).isEqualTo(ms);
  }
}
