package parley.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import parley.bench.BusSimilarity;

/** The scorer with the model that ships. */
class ScorerIT {

  private static final BusSimilarity MODEL = new BusSimilarity();
  private static final Scorer SCORER = new Scorer(MODEL);

  @AfterAll
  static void close() {
    MODEL.close();
  }

  @TestFactory
  Stream<DynamicTest> noHostileAnswerBeatsAnHonestPartialOne() {
    return Adversary.all().stream()
        .flatMap(
            a ->
                a.answers().entrySet().stream()
                    .map(
                        e ->
                            DynamicTest.dynamicTest(
                                a.question().id() + ": " + e.getKey(),
                                () ->
                                    assertThat(composite(a.turn(e.getValue())))
                                        .as(e.getValue())
                                        .isLessThan(composite(a.turn(a.partial()))))));
  }

  @Test
  void twentyRunsGiveTheSameInsights() {
    List<Turn> turns = new ArrayList<>();
    Adversary.all().forEach(a -> turns.add(new Turn(turns.size() + 1, a.question(), a.partial())));
    Insights first = new Assessment(MODEL).of("i", turns);
    assertThat(first.outcome()).as(first.why()).isEqualTo(Outcome.SCORED);
    for (int i = 0; i < 20; i++) {
      assertThat(new Assessment(MODEL).of("i", turns)).isEqualTo(first);
    }
  }

  private static double composite(Turn turn) {
    Double composite = SCORER.score(turn).composite();
    return composite == null ? 0 : composite;
  }
}
