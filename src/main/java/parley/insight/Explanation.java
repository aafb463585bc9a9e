package parley.insight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.insight.Insights.Band;
import parley.insight.Insights.CompetenceScore;

/**
 * The report as its candidate needs it: what was measured and what was not, what each number rests
 * on, and what to learn next. Field names are the HTTP API's.
 *
 * @param measures what every answer is scored by
 * @param never what never enters a score
 * @param competences the weakest first
 * @param next what to learn, the most rewarding first
 * @param applying what would help the application itself, from the match with the job
 */
public record Explanation(
    String interviewId,
    Outcome outcome,
    @Nullable String why,
    @Nullable Double score,
    @Nullable Band band,
    List<Measure> measures,
    List<Excluded> never,
    List<Rubric.Anchor> rubric,
    List<Competence> competences,
    List<Step> next,
    List<String> applying,
    String engine,
    String version) {

  private static final int MOST_STEPS = 6;
  private static final int MOST_POINTS = 4;
  private static final int MOST_QUOTES = 3;
  private static final String LOOK_UP =
      "Look these up, explain each in two sentences of your own, and try one in a small project"
          + " whose result you can show.";
  private static final String WRITE_DOWN = " Write one such case down before the next interview.";

  /**
   * One thing that is measured.
   *
   * @param what in words
   * @param facts its weight in the score of an answer about facts; the weights sum to 1
   * @param experience its weight in that of an own experience
   */
  public record Measure(String name, String what, double facts, double experience) {}

  /**
   * @param name a code, for words in other languages
   * @param what in words
   */
  public record Excluded(String name, String what) {}

  /**
   * @param means the rubric's step that the score stands on, in words
   * @param evidence the candidate's words that count most for it
   */
  public record Competence(
      String competence,
      double score,
      @Nullable Band band,
      String means,
      List<Integer> questions,
      List<Evidence> evidence) {

    public Competence {
      questions = List.copyOf(questions);
      evidence = List.copyOf(evidence);
    }
  }

  /**
   * Something to learn.
   *
   * @param question the one whose answer it comes from
   * @param points what was looked for and not found
   * @param advice the kind of a way to get there: a code, for words in other languages
   * @param how that way in words
   */
  public record Step(
      String competence, int question, List<String> points, String advice, String how) {

    public Step {
      points = List.copyOf(points);
    }
  }

  public Explanation {
    measures = List.copyOf(measures);
    never = List.copyOf(never);
    rubric = List.copyOf(rubric);
    competences = List.copyOf(competences);
    next = List.copyOf(next);
    applying = List.copyOf(applying);
  }

  /**
   * @param suggestions of the match with the job
   */
  public static Explanation of(Insights insights, List<String> suggestions) {
    return new Explanation(
        insights.interviewId(),
        insights.outcome(),
        insights.why(),
        insights.score(),
        insights.band(),
        Scorer.MEASURES,
        Arrays.stream(Feature.values()).map(f -> new Excluded(code(f), f.words())).toList(),
        insights.rubric(),
        competences(insights),
        steps(insights),
        suggestions,
        insights.engine(),
        insights.version());
  }

  private static List<Competence> competences(Insights insights) {
    return insights.competences().stream()
        .sorted(Comparator.comparingDouble(CompetenceScore::score))
        .map(
            c ->
                new Competence(
                    c.competence(),
                    c.score(),
                    c.band(),
                    means(insights, c),
                    c.questions(),
                    insights.answers().stream()
                        .filter(a -> c.questions().contains(a.question()))
                        .flatMap(a -> a.evidence().stream())
                        .distinct()
                        .limit(MOST_QUOTES)
                        .toList()))
        .toList();
  }

  private static String means(Insights insights, CompetenceScore competence) {
    boolean facts =
        insights.answers().stream()
            .filter(a -> competence.questions().contains(a.question()))
            .anyMatch(a -> a.accuracy() != null);
    Rubric.Anchor anchor = Rubric.at(competence.score());
    return facts ? anchor.facts() : anchor.experience();
  }

  /** One step a competence, of its weakest answer; the weakest competence comes first. */
  private static List<Step> steps(Insights insights) {
    Map<String, List<AnswerScore>> of =
        insights.answers().stream()
            .filter(a -> a.outcome() == Outcome.SCORED && !a.missed().isEmpty())
            .collect(Collectors.groupingBy(AnswerScore::competence));
    List<AnswerScore> weakest = new ArrayList<>();
    of.values()
        .forEach(
            answers ->
                answers.stream()
                    .min(Comparator.comparingDouble(Explanation::composite))
                    .ifPresent(weakest::add));
    return weakest.stream()
        .sorted(
            Comparator.comparingDouble(Explanation::composite)
                .thenComparingInt(AnswerScore::question))
        .limit(MOST_STEPS)
        .map(Explanation::step)
        .toList();
  }

  private static double composite(AnswerScore answer) {
    return answer.composite() == null ? 0 : answer.composite();
  }

  private static Step step(AnswerScore answer) {
    List<String> points = answer.missed().stream().limit(MOST_POINTS).toList();
    if (answer.accuracy() != null) {
      return new Step(answer.competence(), answer.question(), points, "facts", LOOK_UP);
    }
    Part part = Part.named(points.getFirst());
    return new Step(
        answer.competence(), answer.question(), points, code(part), part.advice() + WRITE_DOWN);
  }

  private static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
