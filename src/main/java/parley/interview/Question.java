package parley.interview;

import java.util.List;

/**
 * One question of the plan, with what a good answer contains.
 *
 * @param id stable id within the interview; a question of the bank keeps its bank id
 * @param competence what it is asked for; all candidates of a job get the same competences
 * @param source why it is asked, for HR: the requirement, the project of the résumé, "asked by HR"
 * @param keyPoints what a good answer says; empty where only a person can judge it
 * @param misconceptions sentences that a wrong answer says
 */
public record Question(
    String id,
    Kind kind,
    String competence,
    String text,
    String source,
    List<KeyPoint> keyPoints,
    List<String> misconceptions) {

  /** Where a question comes from. {@code LIVE} is a person's, asked during the interview. */
  public enum Kind {
    HR,
    RESUME,
    JOB,
    BEHAVIOUR,
    FOLLOW_UP,
    LIVE
  }

  /**
   * One thing that a good answer says.
   *
   * @param point the fact as a sentence
   * @param accept phrasings that count as having said it
   */
  public record KeyPoint(String point, List<String> accept) {
    public KeyPoint {
      accept = List.copyOf(accept);
    }
  }

  public Question {
    keyPoints = List.copyOf(keyPoints);
    misconceptions = List.copyOf(misconceptions);
  }
}
