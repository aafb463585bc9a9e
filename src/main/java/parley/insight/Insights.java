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
    @Nullable Band band,
    List<CompetenceScore> competences,
    List<Point> strengths,
    List<Point> improvements,
    List<AnswerScore> answers,
    String engine,
    String version) {

  public static final String ENGINE = "local";

  /** Raised with every change of the rubric, its numbers or its word lists. */
  public static final String VERSION = Calibration.SHIPPED.version();

  /** Between a strict and a lenient reading of the same answers, 0 to 10 with one decimal each. */
  public record Band(double low, double high) {}

  /**
   * What the answers to one competence came to.
   *
   * @param score mean of their composites, 0 to 10 with one decimal
   * @param questions indices of the questions that it rests on
   */
  public record CompetenceScore(String competence, double score, List<Integer> questions) {
    public CompetenceScore {
      questions = List.copyOf(questions);
    }
  }

  public Insights {
    competences = List.copyOf(competences);
    strengths = List.copyOf(strengths);
    improvements = List.copyOf(improvements);
    answers = List.copyOf(answers);
  }

  /** No score, and why. */
  public static Insights without(
      String interviewId, Outcome outcome, String why, List<AnswerScore> answers) {
    return new Insights(
        interviewId,
        outcome,
        why,
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        answers,
        ENGINE,
        VERSION);
  }
}
