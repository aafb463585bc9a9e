package parley.verticle.resume;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Glyphs on one baseline, parted where the gap is too wide for a blank. */
record TextLine(float y, float size, List<Segment> segments) {

  /** A run of text without a wide gap. */
  record Segment(float x, float end, String text) {}

  static List<TextLine> of(List<Glyph> glyphs) {
    var sorted = new ArrayList<>(glyphs);
    sorted.sort(Comparator.comparingDouble(Glyph::y));
    var lines = new ArrayList<TextLine>();
    var row = new ArrayList<Glyph>();
    for (Glyph glyph : sorted) {
      if (!row.isEmpty()
          && glyph.y() - row.getFirst().y()
              > 0.45f * Math.max(glyph.size(), row.getFirst().size())) {
        add(lines, row);
        row.clear();
      }
      row.add(glyph);
    }
    add(lines, row);
    return lines;
  }

  /** What of it stands between two x positions. */
  TextLine between(float from, float to) {
    return new TextLine(
        y,
        size,
        segments.stream()
            .filter(segment -> middle(segment) >= from && middle(segment) < to)
            .toList());
  }

  /** Wide gaps are four blanks. */
  String text() {
    return String.join("    ", segments.stream().map(Segment::text).toList());
  }

  boolean crosses(float gutter) {
    return segments.stream().anyMatch(s -> s.x() < gutter - 1 && s.end() > gutter + 1);
  }

  float x() {
    return segments.getFirst().x();
  }

  float end() {
    return segments.getLast().end();
  }

  boolean isEmpty() {
    return segments.isEmpty();
  }

  private static float middle(Segment segment) {
    return (segment.x + segment.end) / 2;
  }

  private static void add(List<TextLine> lines, List<Glyph> row) {
    if (row.isEmpty()) {
      return;
    }
    var ordered = new ArrayList<>(row);
    ordered.sort(Comparator.comparingDouble(Glyph::x));
    var segments = new ArrayList<Segment>();
    var text = new StringBuilder();
    Glyph first = ordered.getFirst();
    Glyph last = null;
    float spread = spread(ordered);
    for (Glyph glyph : ordered) {
      if (glyph.isBlank()) {
        continue;
      }
      if (last != null) {
        float gap = glyph.x() - last.end();
        if (gap > Math.max(1.6f * glyph.size(), 4 * glyph.blank()) + 2 * spread) {
          segments.add(new Segment(first.x(), last.end(), text.toString()));
          text.setLength(0);
          first = glyph;
        } else if (gap > 0.45f * Math.min(glyph.blank(), last.blank()) + spread) {
          text.append(' ');
        }
      } else {
        first = glyph;
      }
      text.append(glyph.text());
      last = glyph;
    }
    if (last != null) {
      segments.add(new Segment(first.x(), last.end(), text.toString()));
      lines.add(new TextLine(last.y(), last.size(), List.copyOf(segments)));
    }
  }

  /**
   * The gap that a line in spread letters, like a heading in capitals, has between any two of them;
   * 0 in all other lines.
   */
  private static float spread(List<Glyph> ordered) {
    var gaps = new ArrayList<Float>();
    Glyph last = null;
    for (Glyph glyph : ordered) {
      if (!glyph.isBlank()) {
        if (last != null) {
          gaps.add(glyph.x() - last.end());
        }
        last = glyph;
      }
    }
    gaps.sort(Comparator.naturalOrder());
    float narrow = gaps.size() < 5 ? 0 : gaps.get(gaps.size() / 10);
    return narrow > 0.08f * ordered.getFirst().size() ? narrow : 0;
  }
}
