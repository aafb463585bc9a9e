package parley.verticle.resume;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The blank stripe between two columns. There is one where both sides have lines of their own and
 * few lines cross it. A margin of dates, or labels with what they stand for, are no columns: they
 * are read line by line.
 */
final class Gutter {

  static final float NONE = -1e9f;

  private static final int LEAST_LINES = 4;
  private static final double CROSSING = 0.25;
  private static final float STEP = 2;
  private static final Pattern DATE =
      Pattern.compile(
          "(?iU).{0,24}(?:(?:19|20)\\d\\d|present|current|heute|now).{0,24}|\\w{3,9}\\.? ?[–-]?");
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

  private Gutter() {}

  /** Its x, or {@link #NONE}. */
  static float of(List<TextLine> lines) {
    if (lines.size() < LEAST_LINES) {
      return NONE;
    }
    float left = (float) lines.stream().mapToDouble(TextLine::x).min().orElse(0);
    float right = (float) lines.stream().mapToDouble(TextLine::end).max().orElse(0);
    float best = NONE;
    int fewest = Integer.MAX_VALUE;
    float from = left + 0.12f * (right - left);
    float to = left + 0.88f * (right - left);
    float opened = NONE;
    float widest = 0;
    for (float x = from; x <= to; x += STEP) {
      float at = x;
      int crossing = (int) lines.stream().filter(line -> line.crosses(at)).count();
      boolean column = crossing <= CROSSING * lines.size() && parts(lines, x);
      if (!column) {
        opened = NONE;
        continue;
      }
      if (crossing < fewest) {
        fewest = crossing;
        opened = x;
        widest = 0;
      } else if (crossing > fewest) {
        opened = NONE;
        continue;
      }
      opened = opened == NONE ? x : opened;
      if (x - opened >= widest) {
        widest = x - opened;
        best = (x + opened) / 2;
      }
    }
    return best;
  }

  private static boolean parts(List<TextLine> lines, float x) {
    int left = 0;
    int right = 0;
    int both = 0;
    int leftDates = 0;
    int rightDates = 0;
    int leftLetters = 0;
    for (TextLine line : lines) {
      if (line.crosses(x)) {
        continue;
      }
      TextLine before = line.between(-1e6f, x);
      TextLine after = line.between(x, 1e6f);
      if (!before.isEmpty()) {
        left++;
        leftLetters += before.text().length();
        leftDates += isDate(before.text()) ? 1 : 0;
      }
      if (!after.isEmpty()) {
        right++;
        rightDates += isDate(after.text()) ? 1 : 0;
      }
      both += before.isEmpty() || after.isEmpty() ? 0 : 1;
    }
    if (left < LEAST_LINES || right < LEAST_LINES) {
      return false;
    }
    boolean datesBeside = leftDates > 0.5 * left || rightDates > 0.5 * right;
    boolean margin = both >= 0.9 * right && right < 0.6 * left;
    boolean labels = both >= 0.9 * left && leftLetters < 25 * left;
    return !datesBeside && !margin && !labels;
  }

  private static boolean isDate(String text) {
    return text.length() <= 30 && YEAR.matcher(text).find() && DATE.matcher(text).matches();
  }
}
