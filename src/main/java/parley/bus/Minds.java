package parley.bus;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.insight.AnswerScore;
import parley.insight.Turn;
import parley.insight.plan.Coverage;
import parley.interview.Question;
import parley.matching.Match;
import parley.matching.Requirements.Level;

/** What the thinking verticles answer: embeddings, matches, question plans, scores. */
public final class Minds {

  /**
   * Up to 64 texts. Vectors are computed one text at a time, so that the same text always gives the
   * same vector.
   */
  public record Embed(List<String> texts) {}

  /**
   * Unit vectors in the order of the texts; 384 numbers each with the model that ships.
   *
   * @param model by name and digest: vectors of another one are not comparable
   */
  public record Vectors(List<float[]> vectors, String model) {}

  public static final Ask<Embed, Vectors> EMBED =
      Ask.repeatable("embedding.embed", Embed.class, Vectors.class, 30_000);

  /** The match of a parsed résumé and a job, both read from the store. */
  public record Pair(String jobId, String resumeId) {}

  public record Matched(Match match) {}

  public static final Ask<Pair, Matched> MATCH =
      Ask.repeatable("matching.match", Pair.class, Matched.class, 30_000);

  /** Questions for one application, HR's own first-class among them. */
  public record Plan(String applicationId) {}

  public record Planned(String greeting, String farewell, List<Question> questions) {}

  public static final Ask<Plan, Planned> PLAN =
      Ask.repeatable("interviewer.plan", Plan.class, Planned.class, 10_000);

  /** Questions for a job, as somebody without a résumé would be asked them. */
  public record Preview(String jobId) {}

  public record Previewed(List<Question> questions, Coverage coverage) {}

  public static final Ask<Preview, Previewed> PREVIEW =
      Ask.repeatable("interviewer.preview", Preview.class, Previewed.class, 10_000);

  /**
   * Questions of a role, to practise with.
   *
   * @param role its id
   * @param questions how many
   */
  public record Practise(String role, Level level, int questions) {}

  public record Round(List<Question> questions) {}

  public static final Ask<Practise, Round> PRACTISE =
      Ask.repeatable("interviewer.practise", Practise.class, Round.class, 10_000);

  /** One question of a round, by its id. */
  public record Recall(String question) {}

  public record Recalled(Question question) {}

  public static final Ask<Recall, Recalled> RECALL =
      Ask.repeatable("interviewer.recall", Recall.class, Recalled.class, 10_000);

  /** An answer of no interview; nothing of it is stored. */
  public record Judge(Turn turn) {}

  public record Judged(AnswerScore score) {}

  public static final Ask<Judge, Judged> JUDGE =
      Ask.repeatable("scoring.judge", Judge.class, Judged.class, 30_000);

  /** The requirements that a job's text states. */
  public record Analyse(String title, String description, @Nullable String location) {}

  public record Analysed(parley.matching.Requirements requirements) {}

  public static final Ask<Analyse, Analysed> ANALYSE =
      Ask.repeatable("matching.analyse", Analyse.class, Analysed.class, 10_000);

  private Minds() {}
}
