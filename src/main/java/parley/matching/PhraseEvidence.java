package parley.matching;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parley.resume.Passage;
import parley.resume.Profile;

/**
 * What the résumé says that is nearest in meaning to each requirement that no skill names. Whoever
 * has embeddings makes it; the match only reads it.
 *
 * @param nearest by requirement, exactly as it stands in {@link Requirements}
 */
public record PhraseEvidence(Map<String, Nearest> nearest) {

  public static final PhraseEvidence NONE = new PhraseEvidence(Map.of());

  /**
   * From here on a passage counts as evidence. On the labelled pairs that are not held out, the
   * nearest passage of an unrelated résumé reached 0.50 at most (249 requirements), and that of a
   * résumé that has the skill 0.56 in the median.
   */
  static final int THRESHOLD = 52;

  /** The most that a passage counts, in hundredths: meaning is not a name. */
  static final int MOST = 90;

  public PhraseEvidence {
    nearest = Map.copyOf(nearest);
  }

  /**
   * @param cosine of phrase and passage, -1 to 1
   */
  public record Nearest(double cosine, Match.Quote quote, String where) {

    /**
     * Credit in hundredths: 50 at a cosine of 0.52, 90 from 0.92 on, below 0.52 none. The cosine is
     * rounded to two decimals first, since quantised models differ behind that between machines.
     */
    int credit() {
      long hundredths = Math.round(cosine * 100);
      return hundredths < THRESHOLD ? 0 : (int) Math.min(MOST, hundredths - 2);
    }
  }

  /**
   * What of a résumé may be evidence of a phrase: not the lines that name a school, since its name
   * must not move a score.
   */
  public static List<Passage> citable(List<Passage> passages, Profile profile) {
    List<String> schools =
        profile.education().stream()
            .map(Profile.Study::institution)
            .filter(Objects::nonNull)
            .toList();
    return passages.stream()
        .filter(passage -> schools.stream().noneMatch(passage.quote().text()::contains))
        .toList();
  }

  @Nullable Nearest of(String phrase) {
    return nearest.get(phrase);
  }
}
