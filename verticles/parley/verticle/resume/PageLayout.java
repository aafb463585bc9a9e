package parley.verticle.resume;

import java.util.ArrayList;
import java.util.List;

/**
 * The reading order of a page: line by line, or, where a gutter runs down the page, the left column
 * before the right one. Lines that cross the gutter, such as the name at the top, part the columns.
 */
final class PageLayout {

  private static final int LEAST_LINES = 6;
  private static final double CROSSING = 0.2;

  private final StringBuilder text = new StringBuilder();
  private float lastY = Float.NaN;

  private PageLayout() {}

  static String text(List<Glyph> glyphs) {
    List<TextLine> lines = TextLine.of(glyphs);
    float gutter = gutter(lines);
    var layout = new PageLayout();
    if (gutter == 0) {
      lines.forEach(line -> layout.append(line, line.between(-1e6f, 1e6f)));
    } else {
      layout.columns(lines, gutter);
    }
    return layout.text.toString();
  }

  private void columns(List<TextLine> lines, float gutter) {
    var block = new ArrayList<TextLine>();
    for (TextLine line : lines) {
      if (crosses(line, gutter)) {
        block(block, gutter);
        append(line, line.between(-1e6f, 1e6f));
      } else {
        block.add(line);
      }
    }
    block(block, gutter);
  }

  private void block(List<TextLine> block, float gutter) {
    lastY = Float.NaN;
    block.forEach(line -> append(line, line.between(-1e6f, gutter)));
    lastY = Float.NaN;
    text.append('\n');
    block.forEach(line -> append(line, line.between(gutter, 1e6f)));
    block.clear();
    lastY = Float.NaN;
  }

  private void append(TextLine line, String words) {
    if (words.isBlank()) {
      return;
    }
    if (line.y() - lastY > 1.75f * line.size()) {
      text.append('\n'); // a gap: a new paragraph
    }
    text.append(words).append('\n');
    lastY = line.y();
  }

  /**
   * The x of the gutter, or 0. There is one where many lines have text on both sides or on one
   * only, few cross it, and what is right of it begins at one edge: dates at the right margin do
   * not.
   */
  private static float gutter(List<TextLine> lines) {
    if (lines.size() < LEAST_LINES) {
      return 0;
    }
    float left =
        (float) lines.stream().mapToDouble(l -> l.segments().getFirst().x()).min().orElse(0);
    float right =
        (float) lines.stream().mapToDouble(l -> l.segments().getLast().end()).max().orElse(0);
    float best = 0;
    int fewest = Integer.MAX_VALUE;
    for (int step = 25; step <= 75; step++) {
      float x = left + (right - left) * step / 100;
      int crossing = (int) lines.stream().filter(line -> crosses(line, x)).count();
      if (crossing < fewest && crossing <= CROSSING * lines.size() && isAligned(lines, x)) {
        fewest = crossing;
        best = x;
      }
    }
    return best;
  }

  private static boolean crosses(TextLine line, float x) {
    return line.segments().stream().anyMatch(s -> s.x() < x - 1 && s.end() > x + 1);
  }

  private static boolean isAligned(List<TextLine> lines, float x) {
    var starts = new ArrayList<Float>();
    int leftOnly = 0;
    for (TextLine line : lines) {
      line.segments().stream()
          .filter(s -> s.x() >= x)
          .findFirst()
          .ifPresent(s -> starts.add(s.x()));
      leftOnly += line.segments().getFirst().end() <= x ? 1 : 0;
    }
    if (starts.size() < LEAST_LINES || leftOnly < LEAST_LINES) {
      return false;
    }
    float edge = starts.stream().min(Float::compare).orElseThrow();
    long near = starts.stream().filter(start -> start - edge < 14).count();
    return near >= 0.6 * starts.size();
  }
}
