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

  /** The local engine and a language model, held against each other. */
  static final String BOTH = "local+model";

  /** Raised with every change of the rubric, its anchors or its word lists. */
  public static final String VERSION = "local-1.1.0";

  public Insights {
    strengths = List.copyOf(strengths);
    improvements = List.copyOf(improvements);
    answers = List.copyOf(answers);
  }

  /**
   * The same, as a language model sees it, too. Without a score there are no points either.
   *
   * @param origin what the model's part comes from
   */
  Insights judged(
      Outcome judged,
      @Nullable String reason,
      @Nullable Double number,
      List<AnswerScore> scores,
      String origin) {
    return new Insights(
        interviewId,
        judged,
        reason,
        number,
        number == null ? List.of() : strengths,
        number == null ? List.of() : improvements,
        scores,
        BOTH,
        version + "; " + origin);
  }

  /** No score, and why. */
  public static Insights without(
      String interviewId, Outcome outcome, String why, List<AnswerScore> answers) {
    return new Insights(
        interviewId, outcome, why, null, List.of(), List.of(), answers, ENGINE, VERSION);
  }
}
