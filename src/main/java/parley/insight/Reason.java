package parley.insight;

import java.util.Arrays;
import java.util.List;

/**
 * Why there is no score, or what did not count in one, before it is put into a language: English by
 * {@link Wording}, others by the pages.
 *
 * @param of what the code leaves open, in order: numbers, places in a report, or names of {@link
 *     Flaw}
 */
public record Reason(Code code, List<String> of) {

  /** What each leaves open is said here. */
  public enum Code {
    /** Answers with content, words in all, and how many of each are needed. */
    TOO_THIN,
    /** Of the interview: most answers. Nothing is left open. */
    MOSTLY_FOREIGN,
    /** Scores by a strict and by a lenient reading. */
    READINGS_DIFFER,
    /** Independent readings, of the interview. Nothing is left open. */
    JUDGES_DIFFER,
    /** Different strengths and improvements that can be quoted. */
    FEW_POINTS,
    /** Places in the report that spoke of what must not be judged. */
    WITHHELD,
    /** The candidate has withdrawn the consent. Nothing is left open. */
    WITHDRAWN,
    /** Attempts of the scorer. */
    FAILED,
    WARM_UP,
    /** The question asks for what must not be judged. */
    FORBIDDEN,
    NO_ANSWER,
    FOREIGN,
    NOTHING_LEFT,
    /** The flaws, by name. */
    NOT_COUNTED,
    MISCONCEPTION,
    /** No facts to hold it to. */
    TELLING,
    /** Independent readings of one answer. */
    ANSWER_DISPUTED
  }

  /** What neither helps nor harms in an answer. */
  enum Flaw {
    INSTRUCTIONS,
    REPETITION,
    ADMISSION,
    KEYWORDS,
    INVISIBLE
  }

  public Reason {
    of = List.copyOf(of);
  }

  public static Reason of(Code code, Object... of) {
    return new Reason(code, Arrays.stream(of).map(String::valueOf).toList());
  }

  /** In English. */
  public String text() {
    return Wording.reason(this);
  }
}
