package parley.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import parley.bench.BusSimilarity;

/** The scorer with the model that ships. */
class ScorerIT {

  private static final BusSimilarity MODEL = new BusSimilarity();
  private static final Scorer SCORER = new Scorer(MODEL);

  @AfterAll
  static void close() {
    MODEL.close();
  }

  @Test
  void noHostileAnswerBeatsAnHonestPartialOne() {
    SoftAssertions all = new SoftAssertions();
    for (Adversary a : Adversary.all()) {
      double honest = composite(a.turn(a.partial()));
      a.answers()
          .forEach(
              (what, answer) ->
                  all.assertThat(composite(a.turn(answer)))
                      .as("%s: %s", a.question().id(), what)
                      .isLessThan(honest));
    }
    all.assertAll();
  }

  @Test
  void thereAreManyHostileAnswersToManyQuestions() {
    assertThat(Adversary.all()).hasSizeGreaterThanOrEqualTo(20);
    assertThat(Adversary.all().stream().mapToInt(a -> a.answers().size()).sum())
        .isGreaterThanOrEqualTo(200);
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
