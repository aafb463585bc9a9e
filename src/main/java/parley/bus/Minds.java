package parley.bus;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.insight.plan.Coverage;
import parley.interview.Question;
import parley.matching.Match;

/** What the thinking verticles answer: embeddings, matches, question plans. */
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

  /** The requirements that a job's text states. */
  public record Analyse(String title, String description, @Nullable String location) {}

  public record Analysed(parley.matching.Requirements requirements) {}

  public static final Ask<Analyse, Analysed> ANALYSE =
      Ask.repeatable("matching.analyse", Analyse.class, Analysed.class, 10_000);

  private Minds() {}
}
