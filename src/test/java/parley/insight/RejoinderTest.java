package parley.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.insight.bank.BankQuestion;
import parley.insight.bank.QuestionBank;
import parley.interview.Question;

class RejoinderTest {

  private static final BankQuestion LISTED = QuestionBank.shipped().skill("Docker").getFirst();
  private static final Turn TURN =
      new Turn(
          2,
          LISTED.asked(Question.Kind.JOB, "test"),
          "We put Redis in front of the product pages, and the database had ten times fewer"
              + " reads.");

  private static Optional<Question> asked(String ask, int number, String quote, String text) {
    return new Rejoinder(ask, number, quote, text)
        .verified(TURN, List.of(LISTED), List.of("Why did you choose Redis?"), "test");
  }

  @Test
  void anOwnQuestionThatPicksUpWhatWasWrittenIsAsked() {
    Question question =
        asked("own", 0, "put Redis in front", "You put Redis in front: what did you do on a miss?")
            .orElseThrow();
    assertThat(question.kind()).isEqualTo(Question.Kind.FOLLOW_UP);
    assertThat(question.text()).isEqualTo("You put Redis in front: what did you do on a miss?");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "put Memcached in front|You put Memcached in front: what did you do on a miss?",
        "''|What did you do on a miss of the cache?",
        "put Redis in front|You put Redis in front. Good!",
        "put Redis in front|What did you do on a miss? And how old are you?",
        "put Redis in front|You seem nervous: is it your accent?",
        "put Redis in front|Why did you choose Redis?",
        "put Redis in front|Why?",
      })
  void whatIsInventedPersonalRepeatedOrNoQuestionIsNot(String quote, String text) {
    assertThat(asked("own", 0, quote, text)).isEmpty();
  }

  @Test
  void aListedQuestionThatWasTurnedIntoAnotherIsAskedInItsOwnWords() {
    Question question =
        asked("listed", 1, "put Redis in front", "What is your favourite colour of cars?")
            .orElseThrow();
    assertThat(question.text()).isEqualTo(LISTED.text());
    assertThat(question.keyPoints()).isNotEmpty();
    assertThat(asked("listed", 2, "put Redis in front", "Anything?")).isEmpty();
    assertThat(asked("none", 0, "", "")).isEmpty();
  }
}
