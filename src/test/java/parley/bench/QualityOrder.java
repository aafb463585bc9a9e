package parley.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import parley.bench.ScriptedCandidate.Quality;
import parley.insight.Assessment;
import parley.insight.Insights;
import parley.insight.Point;
import parley.insight.Similarity;
import parley.insight.bank.QuestionBank;
import parley.insight.plan.Background;
import parley.insight.plan.Opening;
import parley.insight.plan.Planner;
import parley.interview.Question;
import parley.matching.Requirements.Level;

/**
 * Fifty whole interviews: five jobs, each with its own plan, ten scripted candidates of three
 * qualities for each. Tells in how many pairs of one job the better candidate has the higher score;
 * without a score is below any score, and a tie is wrong.
 */
public final class QualityOrder {

  private static final int QUESTIONS = 10;

  private static final List<Quality> CAST =
      List.of(
          Quality.STRONG,
          Quality.STRONG,
          Quality.STRONG,
          Quality.MIDDLING,
          Quality.MIDDLING,
          Quality.MIDDLING,
          Quality.MIDDLING,
          Quality.WEAK,
          Quality.WEAK,
          Quality.WEAK);

  private static final List<Opening> JOBS =
      List.of(
          job("Backend engineer", Level.SENIOR, "Java", "PostgreSQL", "Apache Kafka", "Docker"),
          job("Frontend developer", Level.MID, "React", "TypeScript", "HTML and CSS", "Git"),
          job("Platform engineer", Level.SENIOR, "Kubernetes", "Linux", "Terraform", "CI/CD"),
          job("Data analyst", Level.ENTRY, "SQL", "Statistics", "Power BI", "Python"),
          job("Ward nurse", Level.MID, "Nursing", "Communication", "Teamwork"));

  private record Seen(Quality quality, double score) {}

  /**
   * @param pairs of candidates of one job and different quality
   * @param right of them, the better one with the higher score
   */
  public record Result(int interviews, int scored, int pairs, int right) {

    public double share() {
      return (double) right / pairs;
    }

    @Override
    public String toString() {
      return "%d interviews (%d scored), %d pairs of different quality, %d in the right order: %.1f %%"
          .formatted(interviews, scored, pairs, right, 100 * share());
    }
  }

  private QualityOrder() {}

  static void main(String... arguments) {
    Consumer<Insights> read = arguments.length > 0 ? QualityOrder::print : _ -> {};
    try (var vectors = new BusSimilarity()) {
      System.out.println(measure(vectors, read));
    }
  }

  private static void print(Insights insights) {
    System.out.printf(
        "%n%s: %s %s %s %s%n",
        insights.interviewId(),
        insights.outcome(),
        insights.score(),
        insights.band(),
        Objects.requireNonNullElse(insights.why(), ""));
    print("+", insights.strengths());
    print("-", insights.improvements());
  }

  private static void print(String sign, List<Point> points) {
    points.forEach(
        p ->
            System.out.printf(
                "  %s %s | %s%n      “%s”%n",
                sign, p.title(), p.text(), p.evidence().getFirst().quote()));
  }

  public static Result measure(Similarity similarity) {
    return measure(similarity, _ -> {});
  }

  private static Result measure(Similarity similarity, Consumer<Insights> read) {
    Planner planner = new Planner(QuestionBank.shipped());
    int interviews = 0;
    int scored = 0;
    int pairs = 0;
    int right = 0;
    for (Opening job : JOBS) {
      List<Question> plan = planner.plan(job, Background.none(), QUESTIONS);
      List<Seen> seen = new ArrayList<>();
      for (Quality quality : CAST) {
        Insights insights =
            new Assessment(similarity)
                .of(
                    job.title() + ", " + quality,
                    new ScriptedCandidate(quality, ++interviews).answer(plan));
        read.accept(insights);
        Double score = insights.score();
        scored += score == null ? 0 : 1;
        seen.add(new Seen(quality, score == null ? -1 : score));
      }
      for (Seen better : seen) {
        for (Seen worse : seen) {
          if (better.quality().compareTo(worse.quality()) < 0) {
            pairs++;
            right += better.score() > worse.score() ? 1 : 0;
          }
        }
      }
    }
    return new Result(interviews, scored, pairs, right);
  }

  private static Opening job(String title, Level level, String... required) {
    return new Opening(title, title, level, List.of(required), List.of(), List.of());
  }
}
