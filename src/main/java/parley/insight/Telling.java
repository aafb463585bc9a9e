package parley.insight;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.insight.text.Sentence;
import parley.interview.Question;
import parley.interview.Question.KeyPoint;

/**
 * Looks for what makes a telling concrete: situation, own part, result, reasons, details. It cannot
 * know whether the told is true, and does not pretend to.
 */
final class Telling {

  /** Key points that say what is told rather than what is so. */
  private static final Pattern TOLD =
      Pattern.compile(
          "^(?:the"
              + " candidate\\b|names\\b|says\\b|describes\\b|gives\\b|explains\\b|mentions\\b|reports\\b|states\\b|reflects\\b|draws\\b|looks"
              + " back\\b|tells\\b)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern STORY =
      Pattern.compile(
          "\\b(?:tell (?:me|us)|describe a|describe the|time when|a time|have you|did you|your"
              + " own|you (?:built|worked|led|did)|your (?:project|work|role|experience|part))\\b");

  private static final List<Part> OF_A_STORY =
      List.of(Part.SITUATION, Part.OWN, Part.RESULT, Part.REASON, Part.DETAILS);
  private static final List<Part> OF_A_VIEW = List.of(Part.REASON, Part.DETAILS);

  private Telling() {}

  /** Whether no fact can be expected, so that only the telling can be judged. */
  static boolean judges(Question question) {
    return switch (question.kind()) {
      case HR, LIVE, RESUME -> true;
      case JOB, BEHAVIOUR, FOLLOW_UP ->
          question.keyPoints().stream().allMatch(p -> TOLD.matcher(p.point()).find());
    };
  }

  static List<Finding> find(Similarity similarity, Question question, List<Sentence> statements) {
    return ofBank(question)
        ? question.keyPoints().stream().map(p -> look(similarity, p, statements)).toList()
        : parts(question).stream()
            .map(part -> look(similarity, part.words(), part, List.of(), question, statements))
            .toList();
  }

  private static boolean ofBank(Question question) {
    return !question.keyPoints().isEmpty() && question.kind() != Question.Kind.RESUME;
  }

  private static List<Part> parts(Question question) {
    String text = question.text().toLowerCase(Locale.ROOT);
    boolean story = question.kind() == Question.Kind.RESUME || STORY.matcher(text).find();
    return story ? OF_A_STORY : OF_A_VIEW;
  }

  private static Finding look(Similarity similarity, KeyPoint point, List<Sentence> statements) {
    return look(
        similarity, point.point(), Part.of(point.point()), point.accept(), null, statements);
  }

  private static Finding look(
      Similarity similarity,
      String what,
      Part part,
      List<String> accept,
      @Nullable Question question,
      List<Sentence> statements) {
    Finding best = new Finding(what, 0, false, false, statements.getFirst());
    double nearest = -1;
    for (Sentence sentence : statements) {
      double phrase = Phrase.weight(accept, sentence);
      boolean cue = part.in(sentence) && sentence.words().size() >= 5;
      double credit = Math.max(phrase, cue ? 0.7 + 0.3 * phrase : 0);
      double near = similarity.of(question == null ? what : question.text(), sentence.plain());
      if (credit > best.credit() || (credit == best.credit() && near > nearest)) {
        best = new Finding(what, credit, credit >= 0.6, false, sentence);
        nearest = near;
      }
    }
    return best;
  }
}
