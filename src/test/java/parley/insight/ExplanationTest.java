package parley.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import parley.insight.Explanation.Measure;

class ExplanationTest {

  private static final List<Turn> TURNS = turns();
  private static final Insights INSIGHTS = new Assessment(new Overlap()).of("i", TURNS);
  private static final Explanation EXPLANATION =
      Explanation.of(INSIGHTS, List.of("Build something with Kafka."));

  private static List<Turn> turns() {
    var turns = new ArrayList<Turn>();
    Adversary.all().forEach(a -> turns.add(new Turn(turns.size() + 1, a.question(), a.partial())));
    return turns;
  }

  @Test
  void theWeightsThatAreToldSumToOne() {
    assertThat(EXPLANATION.measures().stream().mapToDouble(Measure::facts).sum())
        .isEqualTo(1, within(1e-9));
    assertThat(EXPLANATION.measures().stream().mapToDouble(Measure::experience).sum())
        .isEqualTo(1, within(1e-9));
  }

  @Test
  void everyCompetenceHasItsScoreInWordsAndTheWordsItRestsOn() {
    assertThat(EXPLANATION.score()).isEqualTo(INSIGHTS.score());
    assertThat(EXPLANATION.competences()).hasSameSizeAs(INSIGHTS.competences());
    assertThat(EXPLANATION.competences())
        .isSortedAccordingTo((a, b) -> Double.compare(a.score(), b.score()))
        .allSatisfy(
            c -> {
              assertThat(c.means()).isEqualTo(Rubric.at(c.score()).facts());
              assertThat(c.evidence())
                  .allMatch(
                      e -> TURNS.get(e.question() - 1).answer().startsWith(e.quote(), e.start()))
                  .allMatch(e -> c.questions().contains(e.question()));
            });
  }

  @Test
  void whatToLearnComesFromWhatWasMissedTheWeakestFirst() {
    assertThat(EXPLANATION.next()).isNotEmpty().hasSizeLessThanOrEqualTo(6);
    assertThat(EXPLANATION.next())
        .allSatisfy(
            step -> {
              AnswerScore answer = INSIGHTS.answers().get(step.question() - 1);
              assertThat(answer.missed()).containsAll(step.points());
              assertThat(step.points()).isNotEmpty();
            });
    assertThat(EXPLANATION.next())
        .extracting(
            s -> Objects.requireNonNull(INSIGHTS.answers().get(s.question() - 1).composite()))
        .isSorted();
    assertThat(EXPLANATION.applying()).containsExactly("Build something with Kafka.");
  }

  @Test
  void whatIsNeverMeasuredIsToldInWords() {
    assertThat(EXPLANATION.never()).hasSameSizeAs(Feature.values()).doesNotHaveDuplicates();
  }

  @Test
  void withoutAScoreTheReasonAndWhatToLearnAreThere() {
    Insights thin = new Assessment(new Overlap()).of("i", TURNS.subList(0, 2));
    Explanation explanation = Explanation.of(thin, List.of());
    assertThat(explanation.outcome()).isEqualTo(Outcome.UNSCORABLE);
    assertThat(explanation.score()).isNull();
    assertThat(explanation.why()).contains("too thin");
    assertThat(explanation.competences()).isEmpty();
    assertThat(explanation.measures()).isNotEmpty();
  }
}
