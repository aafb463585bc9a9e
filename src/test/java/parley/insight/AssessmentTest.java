package parley.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
  void whatIsSaidInEnglishIsThereInCodesForOtherLanguages() {
    points(ASSESSMENT.of("i", partial()))
        .forEach(
            p -> {
              Gist gist = Objects.requireNonNull(p.gist());
              assertThat(p.text()).isEqualTo(Wording.text(gist)).doesNotContain("null");
              assertThat(p.title()).isEqualTo(Wording.title(gist)).doesNotContain("null");
            });
    Insights thin = ASSESSMENT.of("i", List.of());
    assertThat(Objects.requireNonNull(thin.reason()).code()).isEqualTo(Reason.Code.TOO_THIN);
    assertThat(thin.reason().of()).containsExactly("0", "0", "3", "60");
    assertThat(thin.why()).isEqualTo(thin.reason().text()).contains("3 answers and 60 words");
    for (Reason.Code code : Reason.Code.values()) {
      Object[] of =
          code == Reason.Code.NOT_COUNTED ? Reason.Flaw.values() : new Object[] {1, 2, 3, 60};
      assertThat(Reason.of(code, of).text()).endsWith(".").doesNotContain("%");
    }
  }

  @Test
  void theScoreLiesInItsBandAndIsToldByCompetence() {
    Insights insights = ASSESSMENT.of("i", partial());
    Insights.Band band = Objects.requireNonNull(insights.band());
    assertThat(band.low()).isLessThan(band.high());
    assertThat(insights.score()).isBetween(band.low(), band.high());
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
  void threePointsSpeakOfThreeThings() {
    Insights insights = ASSESSMENT.of("i", partial());
    for (List<Point> side : List.of(insights.strengths(), insights.improvements())) {
      assertThat(side).extracting(Point::title).doesNotHaveDuplicates();
      assertThat(side).extracting(Point::text).doesNotHaveDuplicates();
      assertThat(side).extracting(Point::competence).doesNotHaveDuplicates();
      assertThat(side).extracting(p -> p.evidence().getFirst().quote()).doesNotHaveDuplicates();
    }
    assertThat(points(insights)).extracting(Point::title).doesNotHaveDuplicates();
  }

  /** Once such answers had the same strength three times. */
  @Test
  void weakAnswersToTheCompanysQuestionsAreNotPraisedThreeTimesForTheSame() {
    Insights insights =
        ASSESSMENT.of(
            "i",
            told(
                "Well, I guess we always used what the team used, you know, and it was fine.",
                "I would probably look at it with the others and then we would find something.",
                "It depends on the day, and on what the customer says to the project lead.",
                "We had a tool for that in the company, and somebody else looked after it."));
    assertThat(insights.strengths()).extracting(Point::title).doesNotHaveDuplicates();
    assertThat(insights.strengths()).extracting(Point::text).doesNotHaveDuplicates();
    if (insights.outcome() != Outcome.SCORED) {
      assertThat(insights.why()).contains("person");
      assertThat(insights.strengths()).isEmpty();
    }
  }

  @Test
  void whatIsToldBesideTheQuestionIsAStrengthToo() {
    Question view =
        new Question(
            "hr-1",
            Question.Kind.HR,
            "the company's question",
            "How do you find out that a nightly import has gone wrong?",
            "Asked by HR",
            List.of(),
            List.of());
    Turn turn =
        new Turn(
            1,
            view,
            "A nightly import that has gone wrong is found by its row count. I built that check for"
                + " our import myself last year. As a result no import was wrong for a day.");
    assertThat(Strengths.of(ASSESSMENT.weigh("i", List.of(turn)).verdicts()))
        .extracting(Claim::theme)
        .contains(Claim.theme(Part.OWN), Claim.theme(Part.RESULT));
  }

  @Test
  void whereLittleCanBeQuotedAPersonMustRead() {
    Insights insights =
        ASSESSMENT.of(
            "i",
            told(
                "Everything is quite normal there and people are content with how it goes.",
                "Everything is quite normal there and people are content with how it goes.",
                "Everything is quite normal there and people are content with how it goes.",
                "Everything is quite normal there and people are content with how it goes.",
                "Everything is quite normal there and people are content with how it goes."));
    assertThat(insights.outcome()).isEqualTo(Outcome.UNSCORABLE);
    assertThat(insights.score()).isNull();
    assertThat(insights.why()).contains("A person should read");
  }

  @Test
  void everyCompetenceHasItsBandAndTheReportItsRubric() {
    Insights insights = ASSESSMENT.of("i", partial());
    assertThat(insights.competences())
        .isNotEmpty()
        .allSatisfy(
            c -> {
              Insights.Band band = Objects.requireNonNull(c.band());
              assertThat(c.score()).isBetween(band.low(), band.high());
            });
    assertThat(insights.rubric()).isEqualTo(Rubric.ANCHORS);
    assertThat(Rubric.at(5.9).from()).isEqualTo(4);
    assertThat(Rubric.at(6).from()).isEqualTo(6);
  }

  @Test
  void whatIsSaidNotToBeKnownIsSomethingToLearn() {
    var turns = new ArrayList<>(partial().subList(0, 4));
    Turn fifth = partial().get(4);
    turns.add(new Turn(5, fifth.question(), "I do not know that."));
    assertThat(Improvements.of(new Assessment(new Overlap()).weigh("i", turns).verdicts()))
        .anyMatch(
            c ->
                c.point().title().startsWith("To learn")
                    && c.evidence().quote().equals("I do not know that."));
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
    var point = new Point("t", "x", "c", List.of(new Evidence(1, quote, start)), null);
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

  private static List<Turn> told(String... answers) {
    var turns = new ArrayList<Turn>();
    for (String answer : answers) {
      turns.add(
          new Turn(
              turns.size() + 1,
              new Question(
                  "hr-" + (turns.size() + 1),
                  Question.Kind.HR,
                  "the company's question",
                  "What about matter " + (turns.size() + 1) + " at work?",
                  "Asked by HR",
                  List.of(),
                  List.of()),
              answer));
    }
    return turns;
  }

  private static Stream<Point> points(Insights insights) {
    return Stream.concat(insights.strengths().stream(), insights.improvements().stream());
  }
}
