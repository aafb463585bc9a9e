package parley.matching;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the résumé says that is nearest in meaning to each requirement that no skill names. Whoever
 * has embeddings makes it; the match only reads it.
 *
 * @param nearest by requirement, exactly as it stands in {@link Requirements}
 */
public record PhraseEvidence(Map<String, Nearest> nearest) {

  public static final PhraseEvidence NONE = new PhraseEvidence(Map.of());

  /** From here on a passage counts as evidence; found on 91 labelled pairs with MiniLM. */
  static final int THRESHOLD = 60;

  public PhraseEvidence {
    nearest = Map.copyOf(nearest);
  }

  /**
   * @param cosine of phrase and passage, -1 to 1
   */
  public record Nearest(double cosine, Match.Quote quote, String where) {

    /**
     * Credit in hundredths: 50 at a cosine of 0.60, 90 at 1.00, else 0. The cosine is rounded to
     * two decimals first, since quantised models differ behind that between machines.
     */
    int credit() {
      long hundredths = Math.round(cosine * 100);
      return hundredths < THRESHOLD ? 0 : (int) Math.min(90, hundredths - 10);
    }
  }

  @Nullable Nearest of(String phrase) {
    return nearest.get(phrase);
  }
}
