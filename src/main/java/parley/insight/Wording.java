package parley.insight;

import java.util.List;
import parley.insight.text.Plain;
import parley.interview.Question;

/** Puts what was found into sentences of their own. */
final class Wording {

  private static final int LONGEST_QUESTION = 120;

  private Wording() {}

  static String sentence(String point) {
    return point.endsWith(".") ? point : point + ".";
  }

  /** The question in its own words, bounded, to stand in quotation marks. */
  static String asked(Question question) {
    return Plain.of(question.text(), LONGEST_QUESTION).replaceAll("[“”]", "");
  }

  /** ": solving problems", or nothing where the competence is no subject. */
  static String on(Question question) {
    return List.of(Question.Kind.HR, Question.Kind.LIVE).contains(question.kind())
        ? ""
        : ": " + question.competence();
  }
}
