package parley.insight;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One strength or improvement, backed by one exact quote or more.
 *
 * @param gist what title and text say, for words in other languages; absent in reports of before
 */
public record Point(
    String title, String text, String competence, List<Evidence> evidence, @Nullable Gist gist) {
  public Point {
    evidence = List.copyOf(evidence);
  }

  static Point of(Gist gist, String competence, Evidence evidence) {
    return new Point(Wording.title(gist), Wording.text(gist), competence, List.of(evidence), gist);
  }
}
