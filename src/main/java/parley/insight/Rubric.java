package parley.insight;

import java.util.List;

/** What the numbers mean, in words. */
public final class Rubric {

  /**
   * A step of the scale.
   *
   * @param from the lowest score of the step, 0 to 10
   * @param facts what an answer to a question about facts has then
   * @param experience what the telling of an own experience has then
   */
  public record Anchor(double from, String facts, String experience) {}

  /** From the lowest step to the highest; the first begins at 0. */
  public static final List<Anchor> ANCHORS =
      List.of(
          new Anchor(
              0,
              "Next to nothing of what was looked for is there, or the opposite is said.",
              "Nothing concrete: no case, no own part, no reasons."),
          new Anchor(
              2,
              "A part of one key point is there; most is missing.",
              "The subject is touched; hardly anything could be checked."),
          new Anchor(
              4,
              "About a third to a half of the key points are there.",
              "A case or an own part is told, without its reasons or its result."),
          new Anchor(
              6,
              "Most key points are there, some only in part.",
              "A case with an own part, and reasons or a result."),
          new Anchor(
              8,
              "Nearly all key points are there and nothing contradicts them.",
              "A case with the own part, its reasons, a result and details that can be checked."));

  private Rubric() {}

  /** The step that a score stands on. */
  public static Anchor at(double score) {
    return ANCHORS.reversed().stream()
        .filter(anchor -> score >= anchor.from())
        .findFirst()
        .orElse(ANCHORS.getFirst());
  }
}
