package parley.insight;

import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
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

  /** The local engine and a language model, held against each other. */
  static final String BOTH = "local+model";

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
        number == null || band == null
            ? null
            : new Band(Math.min(band.low(), number), Math.max(band.high(), number)),
        number == null ? List.of() : competences(scores),
        number == null ? List.of() : strengths,
        number == null ? List.of() : improvements,
        scores,
        BOTH,
        version + "; " + origin);
  }

  /**
   * Each competence by what its answers came to now; without one that has a number it is left out.
   */
  private List<CompetenceScore> competences(List<AnswerScore> scores) {
    return competences.stream()
        .flatMap(
            competence -> {
              List<AnswerScore> told =
                  scores.stream()
                      .filter(a -> competence.questions().contains(a.question()))
                      .filter(a -> a.outcome() == Outcome.SCORED)
                      .toList();
              OptionalDouble mean =
                  told.stream()
                      .map(AnswerScore::composite)
                      .filter(Objects::nonNull)
                      .mapToDouble(Double::doubleValue)
                      .average();
              return mean.stream()
                  .mapToObj(
                      m ->
                          new CompetenceScore(
                              competence.competence(),
                              Anchors.shown(m),
                              told.stream().map(AnswerScore::question).toList()));
            })
        .toList();
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
