package parley.insight;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.insight.text.Plain;
import parley.interview.Question;

/** Puts what was found into English sentences. */
final class Wording {

  private static final int LONGEST_QUESTION = 120;

  private Wording() {}

  /** The question in its own words, bounded, to stand in quotation marks. */
  static String asked(Question question) {
    return Plain.of(question.text(), LONGEST_QUESTION).replaceAll("[“”]", "");
  }

  /** The competence, or null where it is no subject. */
  static @Nullable String subject(Question question) {
    return List.of(Question.Kind.HR, Question.Kind.LIVE).contains(question.kind())
        ? null
        : question.competence();
  }

  static String title(Gist gist) {
    String on = gist.subject() == null ? "" : ": " + gist.subject();
    return switch (gist.kind()) {
          case KNOWN -> "Knows what matters";
          case TOLD, BESIDE -> part(gist).there();
          case TOPIC -> "Keeps to the question";
          case MISSING -> "Still missing";
          case CONTRADICTED -> "Look again";
          case UNTOLD -> part(gist).missing();
          case FURTHER -> "Go further";
          case TO_LEARN -> "To learn";
        }
        + on;
  }

  static String text(Gist gist) {
    return switch (gist.kind()) {
      case KNOWN ->
          "The answer says what counts here: %s It has %d of the %d key points."
              .formatted(sentence(gist), gist.met(), gist.of());
      case TOLD ->
          "Asked “%s”, the answer gives %s; the passage shows it."
              .formatted(gist.asked(), part(gist).words());
      case BESIDE ->
          "Asked “%s”, the answer does more than was asked: it gives %s."
              .formatted(gist.asked(), part(gist).words());
      case TOPIC ->
          "Asked “%s”, the answer speaks of exactly that; the passage shows it."
              .formatted(gist.asked());
      case MISSING ->
          "The answer does not say this yet: %s The passage comes nearest."
              .formatted(sentence(gist));
      case CONTRADICTED ->
          "The passage does not agree with this: %s It is worth a second look."
              .formatted(sentence(gist));
      case UNTOLD ->
          "Asked “%s”, the answer leaves out %s. %s"
              .formatted(gist.asked(), part(gist).words(), part(gist).advice());
      case FURTHER ->
          "Asked “%s”, the answer could go further with %s. %s"
              .formatted(gist.asked(), part(gist).words(), part(gist).advice());
      case TO_LEARN ->
          "The answer says openly that this is not known. A good start: %s"
              .formatted(sentence(gist));
    };
  }

  /** All of them, or null where there is none. */
  static @Nullable String reasons(List<Reason> reasons) {
    return reasons.isEmpty()
        ? null
        : reasons.stream().map(Wording::reason).collect(Collectors.joining(" "));
  }

  static String reason(Reason reason) {
    List<String> of = reason.of();
    return switch (reason.code()) {
      case TOO_THIN ->
          "The transcript is too thin: %s answers with content, %s words in all; %s answers and %s words are needed. A person should read it."
              .formatted(of.toArray());
      case MOSTLY_FOREIGN -> "Most answers are not in English; a person must read them.";
      case READINGS_DIFFER ->
          "A person should judge: a strict reading gives %s, a lenient one %s."
              .formatted(of.toArray());
      case JUDGES_DIFFER ->
          "A person should judge: independent readings of this interview lie too far apart.";
      case FEW_POINTS ->
          "There is little to go by: only %s different strengths and %s different improvements can be quoted, three of each are needed. A person should read the answers."
              .formatted(of.toArray());
      case WITHHELD ->
          "The report is withheld: it spoke of something that must not be judged (%s). A person should read the answers."
              .formatted(String.join(", ", of));
      case WITHDRAWN -> "The candidate has withdrawn the consent; nothing is scored.";
      case FAILED -> "The scorer failed %s times; no score is made up.".formatted(of.toArray());
      case WARM_UP -> "A warm-up; it is not scored.";
      case FORBIDDEN ->
          "The question asks for something that must not be judged; it is not scored.";
      case NO_ANSWER -> "There is no answer.";
      case FOREIGN -> "The answer is not in English; a person must read it.";
      case NOTHING_LEFT -> "Nothing is left that could count.";
      case NOT_COUNTED ->
          of.stream()
              .map(name -> flaw(Reason.Flaw.valueOf(name)))
              .collect(Collectors.joining("; ", "Not counted: ", "."));
      case MISCONCEPTION -> "A statement agrees with a known misconception.";
      case TELLING ->
          "No facts to hold it to: scored are relevance and how concrete it is; whether it is true"
              + " a person judges.";
      case ANSWER_DISPUTED ->
          "A person should judge: independent readings of this answer lie too far apart.";
    };
  }

  private static String flaw(Reason.Flaw flaw) {
    return switch (flaw) {
      case INSTRUCTIONS -> "text addressed to a scoring program";
      case REPETITION -> "repetition of the question";
      case ADMISSION -> "what is said not to be known";
      case KEYWORDS -> "rows of keywords";
      case INVISIBLE -> "invisible characters";
    };
  }

  private static Part part(Gist gist) {
    return Objects.requireNonNull(gist.part());
  }

  private static String sentence(Gist gist) {
    String point = Objects.requireNonNull(gist.point());
    return point.endsWith(".") ? point : point + ".";
  }
}
