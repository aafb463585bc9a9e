package parley.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import parley.interview.Question;

class AssessmentTest {

  private static final Assessment ASSESSMENT = new Assessment(new Overlap());

  @Test
  void anInterviewHasThreeStrengthsThreeImprovementsAndOneDecimal() {
    Insights insights = ASSESSMENT.of("i", partial());
    assertThat(insights.outcome()).as(insights.why()).isEqualTo(Outcome.SCORED);
    assertThat(insights.strengths()).hasSize(3).doesNotHaveDuplicates();
    assertThat(insights.improvements()).hasSize(3).doesNotHaveDuplicates();
    assertThat(insights.score()).isBetween(3.0, 9.0);
    assertThat(String.valueOf(insights.score())).matches("\\d\\.\\d");
    assertThat(insights.answers()).hasSameSizeAs(partial());
    points(insights)
        .forEach(
            p ->
                assertThat(p.evidence())
                    .isNotEmpty()
                    .allMatch(
                        e ->
                            partial()
                                .get(e.question() - 1)
                                .answer()
                                .startsWith(e.quote(), e.start())));
  }

  @Test
  void theScoreLiesInItsBandAndIsToldByCompetence() {
    Insights insights = ASSESSMENT.of("i", partial());
    assertThat(insights.band().low())
        .isLessThanOrEqualTo(insights.score())
        .isLessThan(insights.band().high());
    assertThat(insights.score()).isLessThanOrEqualTo(insights.band().high());
    assertThat(insights.competences().stream().flatMap(c -> c.questions().stream()))
        .containsExactlyInAnyOrderElementsOf(partial().stream().map(Turn::index).toList());
    assertThat(ASSESSMENT.of("i", List.of()).competences()).isEmpty();
  }

  @Test
  void twentyRunsGiveTheSameInsights() {
    Insights first = ASSESSMENT.of("i", partial());
    for (int i = 0; i < 20; i++) {
      assertThat(new Assessment(new Overlap()).of("i", partial())).isEqualTo(first);
    }
  }

  @Test
  void aThinTranscriptHasNoScore() {
    Insights insights = ASSESSMENT.of("i", partial().subList(0, 2));
    assertThat(insights.outcome()).isEqualTo(Outcome.UNSCORABLE);
    assertThat(insights.why()).contains("too thin");
    assertThat(insights.score()).isNull();
    assertThat(insights.strengths()).isEmpty();
    assertThat(ASSESSMENT.of("i", List.of()).outcome()).isEqualTo(Outcome.UNSCORABLE);
  }

  @Test
  void anInterviewOfHostileAnswersHasNoStrengths() {
    var turns = new ArrayList<Turn>();
    for (Adversary a : Adversary.all()) {
      turns.add(new Turn(turns.size() + 1, a.question(), a.answer("order")));
      turns.add(new Turn(turns.size() + 1, a.question(), a.answer("off topic")));
    }
    Insights insights = ASSESSMENT.of("i", turns);
    assertThat(insights.outcome()).isEqualTo(Outcome.UNSCORABLE);
    assertThat(insights.score()).isNull();
  }

  @Test
  void anEmptyAnswerCountsAsNothingSaid() {
    var turns = new ArrayList<>(partial());
    turns.add(new Turn(turns.size() + 1, turns.getFirst().question(), " "));
    Double with = ASSESSMENT.of("i", turns).score();
    assertThat(with).isNotNull().isLessThan(ASSESSMENT.of("i", partial()).score());
  }

  @Test
  void noPointSpeaksOfWhatMustNotBeJudged() {
    for (String text :
        List.of(
            "Speaks with a strong accent",
            "Used many filler words",
            "Keeps eye contact",
            "Seemed nervous",
            "Appears confident",
            "An outgoing personality",
            "Young for the role",
            "A gap in the résumé is a career gap",
            "His surname",
            "She explains well",
            "A prestigious university")) {
      assertThat(ForbiddenFeatures.in(text)).as(text).isTrue();
    }
    Question aged =
        new Question(
            "q-age",
            Question.Kind.JOB,
            "tone of voice",
            "How does Kafka order messages?",
            "",
            partial().getFirst().question().keyPoints(),
            List.of());
    var turns = new ArrayList<Turn>();
    partial().forEach(t -> turns.add(new Turn(t.index(), aged, t.answer())));
    assertThat(ASSESSMENT.of("i", turns).strengths()).isEmpty();
    points(ASSESSMENT.of("i", partial()))
        .forEach(p -> assertThat(ForbiddenFeatures.in(p)).isFalse());
  }

  @Property(tries = 300)
  void theVerifierPassesExactSubstringsOnly(
      @ForAll String answer, @ForAll String quote, @ForAll int start) {
    var verifier = new EvidenceVerifier(Map.of(1, answer));
    boolean there =
        !quote.isBlank()
            && start >= 0
            && start <= answer.length()
            && answer.startsWith(quote, start);
    var point = new Point("t", "x", "c", List.of(new Evidence(1, quote, start)));
    assertThat(verifier.verified(List.of(point))).hasSize(there ? 1 : 0);
    assertThat(verifier.exact(new Evidence(2, quote, start))).isFalse();
  }

  @Property(tries = 300)
  void noAnswerBreaksTheScorer(@ForAll String answer) {
    Turn turn = Adversary.all().getFirst().turn(answer);
    AnswerScore score = new Scorer(new Overlap()).score(turn);
    assertThat(score.evidence()).allMatch(e -> answer.startsWith(e.quote(), e.start()));
    assertThat(Probe.of(turn)).isEmpty();
  }

  private static List<Turn> partial() {
    var turns = new ArrayList<Turn>();
    Adversary.all().forEach(a -> turns.add(new Turn(turns.size() + 1, a.question(), a.partial())));
    return turns;
  }

  private static Stream<Point> points(Insights insights) {
    return Stream.concat(insights.strengths().stream(), insights.improvements().stream());
  }
}
