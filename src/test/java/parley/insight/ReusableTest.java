package parley.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.interview.Question;
import parley.interview.Question.Kind;

class ReusableTest {

  private static final Question BEFORE =
      question(Kind.JOB, "How does a cache help a web shop under load?");
  private static final List<String> VOCABULARY =
      List.of(
          "How do you keep a cache and its source consistent?",
          "Entries expire after a time, or are removed when the source changes.",
          "When would you not use a cache?");

  private static Question question(Kind kind, String text) {
    return new Question("follow-1", kind, "Caching", text, "", List.of(), List.of());
  }

  private static boolean reusable(String text) {
    return Reusable.of(question(Kind.FOLLOW_UP, text), BEFORE, VOCABULARY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "When are entries removed under load, and when do they expire?",
        "Which changes of the source would a cache not help with?"
      })
  void whatSpeaksOfTheSubjectAloneMayBeAskedOfOthers(String text) {
    assertThat(reusable(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "You put Redis in front of the shop: when do entries expire?",
        "You mentioned “ten times fewer reads”: when do entries expire?",
        "When did entries expire in your project?",
        "How did Acme keep the cache and its source consistent?",
        "When would you not use a cache?",
        "Why?"
      })
  void whatIsOneCandidatesOrNothingNewMayNot(String text) {
    assertThat(reusable(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = "When are entries removed under load, and when do they expire?")
  void onlyAQuestionBackIsKept(String text) {
    assertThat(Reusable.of(question(Kind.LIVE, text), BEFORE, VOCABULARY)).isFalse();
  }
}
