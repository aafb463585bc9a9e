package parley.insight;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an interview showed; field names are the HTTP API's. Either a score with exactly three
 * strengths and three improvements, or the reason why there is none.
 */
public record Insights(
    String interviewId,
    Outcome outcome,
    @Nullable String why,
    @Nullable Double score,
    List<Point> strengths,
    List<Point> improvements,
    List<AnswerScore> answers,
    String engine,
    String version) {

  public static final String ENGINE = "local";

  /** Raised with every change of the rubric, its numbers or its word lists. */
  public static final String VERSION = Calibration.SHIPPED.version();

  public Insights {
    strengths = List.copyOf(strengths);
    improvements = List.copyOf(improvements);
    answers = List.copyOf(answers);
  }

  /** No score, and why. */
  public static Insights without(
      String interviewId, Outcome outcome, String why, List<AnswerScore> answers) {
    return new Insights(
        interviewId, outcome, why, null, List.of(), List.of(), answers, ENGINE, VERSION);
  }
}
