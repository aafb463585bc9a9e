package parley.insight.bank;

import java.util.List;
import parley.interview.Question;
import parley.matching.Requirements.Level;

/**
 * One question of the bank, valid by construction.
 *
 * @param id stable for ever: logs of interviews refer to it
 * @param skill canonical name of the skill it asks for
 * @param competence the part of the skill
 * @param keyPoints what a good answer says; a question for own experience says what is told
 * @param misconceptions sentences that a wrong answer says
 */
public record BankQuestion(
    String id,
    String skill,
    String competence,
    Level level,
    Kind kind,
    String text,
    List<Question.KeyPoint> keyPoints,
    List<String> misconceptions) {

  public enum Kind {
    KNOWLEDGE,
    EXPERIENCE,
    SCENARIO,
    BEHAVIOUR
  }

  /**
   * @throws IllegalArgumentException saying which rule is broken
   */
  public BankQuestion {
    keyPoints = List.copyOf(keyPoints);
    misconceptions = List.copyOf(misconceptions);
    check(id.matches("[a-z0-9][a-z0-9.-]{2,79}"), "id is not like kafka-ordering-1: " + id);
    check(bounded(skill, 1, 60), "skill is empty or too long");
    check(bounded(competence, 1, 60), "competence is empty or too long");
    check(bounded(text, 10, 500), "text has not 10 to 500 characters");
    check(keyPoints.size() >= 3 && keyPoints.size() <= 6, "there are not 3 to 6 key points");
    for (Question.KeyPoint point : keyPoints) {
      check(bounded(point.point(), 5, 300), "a key point is empty or too long");
      check(!point.accept().isEmpty(), "a key point accepts no phrasing: " + point.point());
      check(point.accept().stream().allMatch(a -> bounded(a, 2, 120)), "an empty or long phrasing");
    }
    check(misconceptions.stream().allMatch(m -> bounded(m, 5, 300)), "an empty misconception");
    check(
        keyPoints.stream().map(Question.KeyPoint::point).distinct().count() == keyPoints.size(),
        "a key point stands twice");
  }

  /** As a planned question; {@code source} tells HR why it is asked. */
  public Question asked(Question.Kind as, String source) {
    return new Question(id, as, skill + ": " + competence, text, source, keyPoints, misconceptions);
  }

  private static boolean bounded(String text, int least, int most) {
    return !text.isBlank() && text.length() >= least && text.length() <= most;
  }

  private static void check(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException(message);
    }
  }
}
