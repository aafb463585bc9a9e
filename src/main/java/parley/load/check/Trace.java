package parley.load.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The last frames of one candidate, for whoever looks for a breach's cause. */
public final class Trace {

  private static final int LONGEST = 240;
  private static final double MS_PER_S = 1_000.0;

  private final String[] lines;
  private final long[] at;
  private long written;

  /**
   * @param lines how many are kept; 0 for none
   */
  public Trace(int lines) {
    this.lines = new String[lines];
    this.at = new long[lines];
  }

  /**
   * @param what who and to where
   * @param atMs of the candidates' own clock
   */
  public void add(long atMs, String what, String text) {
    if (lines.length > 0) {
      int i = (int) (written++ % lines.length);
      at[i] = atMs;
      lines[i] = what + cut(text);
    }
  }

  /** Never between the halves of a surrogate pair: no file could keep that. */
  private static String cut(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    return text.substring(0, end) + "…";
  }

  /** Oldest first, with seconds from {@code beginMs} on. */
  public List<String> lines(long beginMs) {
    List<String> list = new ArrayList<>();
    for (long n = Math.max(0, written - lines.length); n < written; n++) {
      int i = (int) (n % lines.length);
      list.add(String.format(Locale.ROOT, "%9.3f %s", (at[i] - beginMs) / MS_PER_S, lines[i]));
    }
    return list;
  }
}
