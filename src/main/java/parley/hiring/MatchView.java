package parley.hiring;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.matching.Match;

/**
 * A match as the API shows it.
 *
 * @param score with one decimal; {@code eligible} was decided on the exact points
 * @param percentile of how many in a hundred of the other applicants the match is lower; null where
 *     nobody has applied yet, or so few that it would tell of single people
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
    @Nullable Integer percentile,
    String version) {

  /** Of somebody who has not applied. */
  static MatchView of(Match m, boolean eligible, int threshold) {
    return of(m, eligible, threshold, null);
  }

  static MatchView of(Match m, boolean eligible, int threshold, @Nullable Integer percentile) {
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
        percentile,
        m.version());
  }
}
