package parley.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import parley.interview.Question;

class ScorerTest {

  private static final Scorer SCORER = new Scorer(new Overlap());

  @Test
  void anInjectionNeverRaisesAnHonestAnswer() {
    for (Adversary a : Adversary.all()) {
      double honest = composite(a.turn(a.partial()));
      for (String name : List.of("order", "forged system", "forged json", "claim", "hidden")) {
        String with = a.partial() + " " + a.answer(name);
        assertThat(composite(a.turn(with))).as(name).isLessThanOrEqualTo(honest);
      }
    }
  }

  @Test
  void everyMetKeyPointHasItsExactQuote() {
    for (Adversary a : Adversary.all()) {
      AnswerScore score = SCORER.score(a.turn("Well.\n\t" + a.partial()));
      assertThat(score.met()).isNotEmpty().hasSameSizeAs(score.evidence());
      assertThat(score.evidence())
          .allMatch(e -> ("Well.\n\t" + a.partial()).startsWith(e.quote(), e.start()));
      assertThat(score.met().size() + score.missed().size())
          .isEqualTo(a.question().keyPoints().size());
    }
  }

  @Test
  void aCompleteAnswerScoresHigherThanAPartialOne() {
    Adversary a = Adversary.all().getFirst();
    String complete =
        a.partial()
            + " Each partition is an ordered log to which records are only appended. An offset is"
            + " the position of a message within its partition, and consumers remember their offset"
            + " so that they know where to continue.";
    assertThat(composite(a.turn(complete))).isGreaterThan(composite(a.turn(a.partial())) + 1);
  }

  @Test
  void twentyRunsGiveTheSameBytes() {
    for (Adversary a : Adversary.all()) {
      AnswerScore first = SCORER.score(a.turn(a.partial()));
      for (int i = 0; i < 20; i++) {
        assertThat(new Scorer(new Overlap()).score(a.turn(a.partial()))).isEqualTo(first);
      }
    }
  }

  @Test
  void lengthAloneGainsNothing() {
    Adversary a = Adversary.all().getFirst();
    assertThat(composite(a.turn((a.partial() + " ").repeat(5))))
        .isEqualTo(composite(a.turn(a.partial())));
  }

  @Test
  void whatCannotBeReadIsLeftToAPerson() {
    AnswerScore score =
        SCORER.score(
            Adversary.all()
                .getFirst()
                .turn("Тема — это именованный поток сообщений в системе обмена."));
    assertThat(score.outcome()).isEqualTo(Outcome.UNSCORABLE);
    assertThat(score.why()).contains("not in English");
    assertThat(score.composite()).isNull();
  }

  @Test
  void anOwnExperienceIsScoredByHowConcreteItIsWithoutAccuracy() {
    Question question =
        new Question(
            "hr-1",
            Question.Kind.HR,
            "the company's question",
            "Tell me about a time you made our kind of service faster.",
            "Asked by HR",
            List.of(),
            List.of());
    AnswerScore concrete =
        SCORER.score(
            new Turn(
                1,
                question,
                "At my last company our service was slow, and customers complained about the time"
                    + " it took. I measured every query and rewrote two of them because they read"
                    + " the whole table. As a result the service was faster: the time dropped from"
                    + " 900 to 120 ms."));
    AnswerScore vague =
        SCORER.score(
            new Turn(
                1, question, "A service should be made faster all the time, that matters a lot."));
    assertThat(concrete.accuracy()).isNull();
    assertThat(concrete.why()).contains("a person judges");
    assertThat(concrete.composite()).isGreaterThan(7);
    assertThat(vague.composite()).isLessThan(6);
  }

  private static double composite(Turn turn) {
    Double composite = SCORER.score(turn).composite();
    return composite == null ? 0 : composite;
  }
}
