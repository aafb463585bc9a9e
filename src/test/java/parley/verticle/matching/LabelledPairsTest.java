package parley.verticle.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import parley.bus.Json;
import parley.verticle.matching.LabelledPairs.Pair;

/** What must hold of the labelled pairs; {@code parley.bench.MatchPairs} prints the figures. */
class LabelledPairsTest {

  private static final LabelledPairs SET = new LabelledPairs();

  @AfterAll
  static void close() {
    SET.close();
  }

  @Test
  void everyStrongPairPassesAndNoUnrelatedOneDoes() {
    Map<Pair, Double> strong = new HashMap<>();
    Map<Pair, Double> unrelated = new HashMap<>();
    SET.pairs().stream()
        .filter(pair -> pair.label().equals("strong"))
        .forEach(pair -> strong.put(pair, SET.match(pair).score()));
    SET.pairs().stream()
        .filter(pair -> pair.label().equals("unrelated"))
        .forEach(pair -> unrelated.put(pair, SET.match(pair).score()));
    assertThat(SET.pairs()).hasSize(120);
    assertThat(strong)
        .hasSizeGreaterThan(15)
        .allSatisfy((_, score) -> assertThat(score).isGreaterThanOrEqualTo(70));
    assertThat(unrelated)
        .hasSizeGreaterThan(60)
        .allSatisfy((_, score) -> assertThat(score).isLessThan(70));
  }

  @Test
  void anExperiencedNeighbourOfTheAskedLanguageStaysUnderTheGate() {
    var match = SET.match(new Pair("java-backend", "dotnet-senior", "", false));
    assertThat(match.reaches(70)).isFalse();
    assertThat(match.cappedBy()).isEqualTo("Java");
  }

  @Test
  void theBytesAreTheSameInEveryLocale() {
    Locale before = Locale.getDefault();
    var pairs =
        List.of(
            new Pair("react-frontend", "react-strong-2", "", false),
            new Pair("java-backend", "java-strong-1", "", false));
    try {
      for (Pair pair : pairs) {
        String first = Json.write(SET.match(pair));
        for (String tag :
            List.of(
                "tr-TR", "de-DE", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist", "hi-IN-u-nu-deva")) {
          Locale.setDefault(Locale.forLanguageTag(tag));
          assertThat(Json.write(SET.match(pair))).as(tag).isEqualTo(first);
        }
      }
    } finally {
      Locale.setDefault(before);
    }
  }
}
