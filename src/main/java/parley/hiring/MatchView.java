package parley.hiring;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.matching.Match;

/**
 * A match as the API shows it.
 *
 * @param score with one decimal; {@code eligible} was decided on the exact points
 */
public record MatchView(
    double score,
    boolean eligible,
    int threshold,
    String level,
    List<Match.Part> parts,
    List<Match.RequirementMatch> requirements,
    List<String> strengths,
    List<String> gaps,
    List<String> suggestions,
    @Nullable String cappedBy,
    String explanation,
    String version) {

  static MatchView of(Match m, boolean eligible, int threshold) {
    return new MatchView(
        m.score(),
        eligible,
        threshold,
        m.level(),
        m.parts(),
        m.requirements(),
        m.strengths(),
        m.gaps(),
        m.suggestions(),
        m.cappedBy(),
        m.explanation(),
        m.version());
  }
}
