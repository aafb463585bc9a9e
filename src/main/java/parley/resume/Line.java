package parley.resume;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of the résumé without the blanks around it.
 *
 * @param start where {@code text} stands in the whole
 */
record Line(String text, int start) {

  private static final String BULLETS = "•·▪●◦‣–—-*○■➢✓";

  static List<Line> of(String whole) {
    var lines = new ArrayList<Line>();
    int start = 0;
    while (start <= whole.length()) {
      int end = whole.indexOf('\n', start);
      if (end < 0) {
        end = whole.length();
      }
      lines.add(trimmed(whole, start, end));
      start = end + 1;
    }
    return lines;
  }

  static Line trimmed(String whole, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && blank(whole.charAt(start))) {
      start++;
    }
    while (end > start && blank(whole.charAt(end - 1))) {
      end--;
    }
    return new Line(whole.substring(start, end), start);
  }

  boolean isBlank() {
    return text.isEmpty();
  }

  /** A point of a list: "• built …". */
  boolean isBullet() {
    return text.length() > 2
        && BULLETS.indexOf(text.charAt(0)) >= 0
        && Character.isWhitespace(text.charAt(1));
  }

  /** The line without its bullet. */
  Line content() {
    return isBullet() ? trimmed(text, 1, text.length()).movedBy(start) : this;
  }

  int words() {
    return text.isEmpty() ? 0 : text.split("\\s+").length;
  }

  private Line movedBy(int offset) {
    return new Line(text, start + offset);
  }

  private static boolean blank(char c) {
    return Character.isWhitespace(c) || c == '\u00a0' || c == '\u200b' || c == '\ufeff';
  }
}
