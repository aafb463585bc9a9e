package parley.insight;

import java.util.List;
import java.util.Optional;
import parley.insight.plan.Planner;
import parley.insight.text.Plain;
import parley.insight.text.Sentence;
import parley.interview.Question;
import parley.interview.Question.KeyPoint;

/** A question back, where an answer about own work leaves its own part or its result open. */
public final class Probe {

  private static final int LEAST_WORDS = 15;

  private Probe() {}

  /**
   * The probe to {@code turn}, or nothing where the answer is complete, too short or no telling.
   * Its id depends on the turn alone, so that asking twice asks once.
   */
  public static Optional<Question> of(Turn turn) {
    Reading reading = Reading.of(turn);
    boolean fits =
        Telling.judges(turn.question())
            && !Planner.warmUp(turn.question().id())
            && turn.question().kind() != Question.Kind.FOLLOW_UP
            && reading.scorable()
            && reading.words() >= LEAST_WORDS;
    if (!fits) {
      return Optional.empty();
    }
    boolean own = reading.statements().stream().anyMatch(Part.OWN::in);
    boolean result = reading.statements().stream().anyMatch(Part.RESULT::in);
    if (own && result) {
      return Optional.empty();
    }
    return Optional.of(
        new Question(
            "follow-" + turn.index(),
            Question.Kind.FOLLOW_UP,
            turn.question().competence(),
            "You mentioned: “" + mention(reading) + "” " + asks(own),
            "The answer to question "
                + turn.index()
                + (own ? " states no result" : " leaves the own part open"),
            List.of(
                new KeyPoint(
                    "Says what they did themselves.",
                    List.of("my part was", "I was responsible for")),
                new KeyPoint(
                    "Gives a result that can be checked.",
                    List.of("the result was", "as a result"))),
            List.of()));
  }

  private static String asks(boolean own) {
    return own
        ? "What came of it, and how did you measure the result?"
        : "What was your own part in it, and how did you measure the result?";
  }

  private static String mention(Reading reading) {
    Sentence sentence =
        reading.statements().stream()
            .filter(Part.OWN::in)
            .findFirst()
            .orElse(reading.statements().getFirst());
    return Plain.of(sentence.text(), 120).replaceAll("[“”]", "");
  }
}
