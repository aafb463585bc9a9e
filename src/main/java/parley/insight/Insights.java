package parley.insight;

import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * What an interview showed; field names are the HTTP API's. Either a score with exactly three
 * strengths and three improvements, or the reason why there is none.
 *
 * @param why in English
 * @param reason the same, for words in other languages; absent in reports of before
 */
public record Insights(
    String interviewId,
    Outcome outcome,
    @Nullable String why,
    @Nullable Reason reason,
    @Nullable Double score,
    @Nullable Band band,
    List<CompetenceScore> competences,
    List<Point> strengths,
    List<Point> improvements,
    List<AnswerScore> answers,
    List<Rubric.Anchor> rubric,
    String engine,
    String version) {

  public static final String ENGINE = "local";

  /** The local engine and a language model, held against each other. */
  static final String BOTH = "local+model";

  /** Raised with every change of the rubric, its numbers or its word lists. */
  public static final String VERSION = Calibration.SHIPPED.version();

  /** Between a strict and a lenient reading of the same answers, 0 to 10 with one decimal each. */
  public record Band(double low, double high) {

    /** Wide enough for {@code score}, too. */
    Band with(double score) {
      return new Band(Math.min(low, score), Math.max(high, score));
    }
  }

  /**
   * What the answers to one competence came to.
   *
   * @param score mean of their composites, 0 to 10 with one decimal
   * @param band between a strict and a lenient reading of them; absent in reports of before
   * @param questions indices of the questions that it rests on
   */
  public record CompetenceScore(
      String competence, double score, @Nullable Band band, List<Integer> questions) {
    public CompetenceScore {
      questions = List.copyOf(questions);
    }
  }

  public Insights {
    competences = List.copyOf(competences);
    strengths = List.copyOf(strengths);
    improvements = List.copyOf(improvements);
    answers = List.copyOf(answers);
    rubric = List.copyOf(rubric);
  }

  /**
   * The same, as a language model sees it, too. Without a score there are no points either.
   *
   * @param origin what the model's part comes from
   */
  Insights judged(
      Outcome judged,
      @Nullable Reason cause,
      @Nullable Double number,
      List<AnswerScore> scores,
      String origin) {
    return new Insights(
        interviewId,
        judged,
        cause == null ? null : cause.text(),
        cause,
        number,
        number == null || band == null ? null : band.with(number),
        number == null ? List.of() : competences(scores),
        number == null ? List.of() : strengths,
        number == null ? List.of() : improvements,
        scores,
        rubric,
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
                              competence.band() == null
                                  ? null
                                  : competence.band().with(Anchors.shown(m)),
                              told.stream().map(AnswerScore::question).toList()));
            })
        .toList();
  }

  /** No score, and why. */
  public static Insights without(
      String interviewId, Outcome outcome, Reason reason, List<AnswerScore> answers) {
    return new Insights(
        interviewId,
        outcome,
        reason.text(),
        reason,
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        answers,
        Rubric.ANCHORS,
        ENGINE,
        VERSION);
  }

  Insights with(List<Point> strong, List<Point> open) {
    return new Insights(
        interviewId,
        outcome,
        why,
        reason,
        score,
        band,
        competences,
        strong,
        open,
        answers,
        rubric,
        engine,
        version);
  }

  /** The same answers, whose whole has no score. */
  Insights withoutScore(Reason cause) {
    return new Insights(
        interviewId,
        Outcome.UNSCORABLE,
        cause.text(),
        cause,
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        answers,
        rubric,
        engine,
        version);
  }

  /** Nothing of the report but that a person must read, and where it went wrong. */
  Insights withheld(List<ReportScan.Found> found) {
    var cause =
        new Reason(Reason.Code.WITHHELD, found.stream().map(ReportScan.Found::where).toList());
    return new Insights(
        interviewId,
        Outcome.UNSCORABLE,
        cause.text(),
        cause,
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        rubric,
        engine,
        version);
  }
}
