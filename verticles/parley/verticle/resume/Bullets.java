package parley.verticle.resume;

import java.util.ArrayList;
import java.util.List;

/** Points of a list whose bullets are drawn and not written: browsers print lists so. */
final class Bullets {

  private static final float FARTHEST = 26;

  private Bullets() {}

  static List<TextLine> put(List<TextLine> lines, List<Mark> marks) {
    return marks.isEmpty() ? lines : lines.stream().map(line -> put(line, marks)).toList();
  }

  private static TextLine put(TextLine line, List<Mark> marks) {
    var segments = new ArrayList<TextLine.Segment>();
    for (TextLine.Segment segment : line.segments()) {
      boolean marked =
          marks.stream()
              .anyMatch(
                  mark ->
                      mark.x() < segment.x()
                          && segment.x() - mark.x() < FARTHEST
                          && mark.y() < line.y()
                          && line.y() - mark.y() < 0.8f * line.size());
      segments.add(
          marked
              ? new TextLine.Segment(segment.x(), segment.end(), "• " + segment.text())
              : segment);
    }
    return new TextLine(line.y(), line.size(), List.copyOf(segments));
  }
}
