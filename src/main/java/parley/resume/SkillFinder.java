package parley.resume;

import java.util.List;

/** Finds the skills that a text names. */
@FunctionalInterface
public interface SkillFinder {

  /** Every mention, in the order of the text, without overlaps. */
  List<Found> find(String text);

  /**
   * @param skill the canonical name
   * @param start offset in UTF-16 code units
   * @param end offset behind the last code unit
   * @param plain whether the name is an ordinary word, which alone claims nothing: "sales"
   */
  record Found(String skill, int start, int end, boolean plain) {}
}
