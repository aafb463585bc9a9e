package parley.matching;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A match with everything needed to recompute it. Field names are the HTTP API's.
 *
 * @param points the exact score in millionths of a point (0 to 100,000,000); the gate compares
 *     this, never the shown value
 * @param parts one per component, in a fixed order
 * @param cappedBy the must-have without any evidence that keeps the score under the gate, or null
 * @param version of algorithm and ontology, and of the embedding model where meaning was compared;
 *     the same inputs and version give the same bytes
 */
public record Match(
    long points,
    String level,
    List<Part> parts,
    List<RequirementMatch> requirements,
    List<String> strengths,
    List<String> gaps,
    List<String> suggestions,
    @Nullable String cappedBy,
    String explanation,
    String version) {

  /**
   * @param formula with its numbers put in, so that it can be checked by hand
   */
  public record Part(String name, double score, double max, String formula) {}

  /**
   * @param credit 0 to 1
   * @param how one of skill, equivalent, near, phrase, none
   * @param where "project:X", "job:Y", "education", "list"
   */
  public record RequirementMatch(
      String requirement,
      boolean must,
      double credit,
      String how,
      @Nullable Quote quote,
      @Nullable String where) {}

  /**
   * @param start offset in the résumé's text, in UTF-16 code units; -1 where it does not stand
   *     there literally
   */
  public record Quote(String text, int start) {}

  /**
   * The score for people: 0 to 100 with one decimal, rounded down so that 69.99 never reads as 70.
   */
  public double score() {
    return points / 100_000 / 10.0;
  }

  /** The same, told with the model that compared meanings. */
  public Match with(String model) {
    return new Match(
        points,
        level,
        parts,
        requirements,
        strengths,
        gaps,
        suggestions,
        cappedBy,
        explanation,
        version + "+" + model);
  }

  public boolean reaches(int threshold) {
    return points >= threshold * 1_000_000L;
  }
}
