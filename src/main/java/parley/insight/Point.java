package parley.insight;

import java.util.List;

/** One strength or improvement, backed by one exact quote or more. */
public record Point(String title, String text, String competence, List<Evidence> evidence) {
  public Point {
    evidence = List.copyOf(evidence);
  }
}
