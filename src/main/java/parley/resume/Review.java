package parley.resume;

import java.util.List;

/**
 * What stands behind a {@link Profile}: for each fact the words it was read from, how sure the
 * reader is, and what a person should look at.
 *
 * @param extractor who read the facts: {@code local-3}, or a model's name and prompt version
 * @param confidence 0 to 100
 * @param verdict {@code accepted} from 90, {@code flagged} from 70, below it {@code person}
 */
public record Review(
    String extractor, int confidence, String verdict, List<Fact> facts, List<Doubt> doubts) {

  /** The reader of this house, with the version of its rules. */
  public static final String LOCAL = "local-3";

  public static final String ACCEPTED = "accepted";

  private static final int SURE = 90;
  private static final int LIKELY = 70;

  public Review {
    facts = List.copyOf(facts);
    doubts = List.copyOf(doubts);
  }

  static Review of(String extractor, int confidence, List<Fact> facts, List<Doubt> doubts) {
    String verdict = confidence >= SURE ? ACCEPTED : confidence >= LIKELY ? "flagged" : "person";
    return new Review(extractor, confidence, verdict, facts, doubts);
  }

  /**
   * @param path of the fact in the profile: {@code /experience/0/title}
   * @param quote stands in the text exactly at its offset
   * @param confidence 0 to 100
   */
  public record Fact(String path, Quote quote, int confidence) {}

  /**
   * A neutral note, never a judgement: nothing is taken away for it.
   *
   * @param code of {@code codes.json}, block doubt
   */
  public record Doubt(String code, Quote quote) {}
}
