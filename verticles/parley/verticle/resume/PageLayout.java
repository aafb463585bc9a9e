package parley.verticle.resume;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The reading order of a page: line by line, or, where a gutter runs down the page, one column
 * after the other, the one with the largest letters first, because that is where the name stands.
 * Lines that cross the gutter part the columns. A column is read in the same way.
 */
final class PageLayout {

  private static final int DEPTH = 3;

  private final StringBuilder text = new StringBuilder();
  private float lastY = Float.NaN;

  private PageLayout() {}

  /**
   * @param marks where small signs are drawn that are no letters: bullets
   */
  static String text(List<Glyph> glyphs, List<Mark> marks) {
    var layout = new PageLayout();
    layout.read(Bullets.put(TextLine.of(glyphs), marks), DEPTH);
    return layout.text.toString();
  }

  private void read(List<TextLine> lines, int depth) {
    float gutter = depth == 0 ? Gutter.NONE : Gutter.of(lines);
    if (gutter == Gutter.NONE) {
      WrappedDates.join(lines).forEach(this::append);
      return;
    }
    var band = new ArrayList<TextLine>();
    for (TextLine line : lines) {
      if (line.crosses(gutter)) {
        band(band, gutter, depth);
        append(line);
      } else {
        band.add(line);
      }
    }
    band(band, gutter, depth);
  }

  private void band(List<TextLine> band, float gutter, int depth) {
    if (band.isEmpty()) {
      return;
    }
    List<TextLine> left = side(band, -1e6f, gutter);
    List<TextLine> right = side(band, gutter, 1e6f);
    boolean rightFirst = largest(right) > 1.25f * largest(left);
    column(rightFirst ? right : left, depth);
    column(rightFirst ? left : right, depth);
    band.clear();
  }

  private void column(List<TextLine> lines, int depth) {
    if (!lines.isEmpty()) {
      lastY = Float.NaN;
      if (!text.isEmpty()) {
        text.append('\n');
      }
      read(lines, depth - 1);
      lastY = Float.NaN;
    }
  }

  private static List<TextLine> side(List<TextLine> lines, float from, float to) {
    return lines.stream()
        .map(line -> line.between(from, to))
        .filter(line -> !line.isEmpty())
        .toList();
  }

  private static float largest(List<TextLine> lines) {
    return lines.stream().map(TextLine::size).max(Comparator.naturalOrder()).orElse(0f);
  }

  private void append(TextLine line) {
    if (line.y() - lastY > 1.75f * line.size()) {
      text.append('\n'); // a gap: a new paragraph
    }
    text.append(line.text()).append('\n');
    lastY = line.y();
  }
}
