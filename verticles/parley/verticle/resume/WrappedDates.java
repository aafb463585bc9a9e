package parley.verticle.resume;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A range of dates in a margin too narrow for it goes on in the next line, below itself. It is put
 * together before the line that stands beside it.
 */
final class WrappedDates {

  private static final float SAME_EDGE = 3;
  private static final String DASHED =
      "(?U)((?:\\p{L}{3,9}\\.? )?(?:\\d{1,2}[./])?(?:19|20)\\d\\d ?(?:[–—-]|to)";
  private static final Pattern BEGUN = Pattern.compile(DASHED + ")\\s+(\\S.*)");
  private static final Pattern BEGUN_TO_MONTH =
      Pattern.compile(DASHED + " \\p{L}{3,9}\\.?)\\s+(\\S.*)");
  private static final Pattern END =
      Pattern.compile("(?U)(?:\\p{L}{3,9}\\.? )?(?:\\d{1,2}[./])?(?:19|20)\\d\\d|\\p{L}{3,10}");
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

  private WrappedDates() {}

  static List<TextLine> join(List<TextLine> lines) {
    var joined = new ArrayList<TextLine>();
    for (int i = 0; i < lines.size(); i++) {
      TextLine line = lines.get(i);
      TextLine next = i + 1 < lines.size() ? lines.get(i + 1) : line;
      boolean year = YEAR.matcher(next.text()).matches();
      Matcher month = BEGUN_TO_MONTH.matcher(line.text());
      Matcher begun = year && month.matches() ? month : BEGUN.matcher(line.text());
      boolean below =
          next != line
              && Math.abs(next.x() - line.x()) < SAME_EDGE
              && next.y() - line.y() < 1.7f * line.size()
              && END.matcher(next.text()).matches();
      if (below && begun.matches()) {
        String text = begun.group(1) + " " + next.text() + "    " + begun.group(2);
        joined.add(
            new TextLine(
                line.y(), line.size(), List.of(new TextLine.Segment(line.x(), line.end(), text))));
        i++;
      } else {
        joined.add(line);
      }
    }
    return joined;
  }
}
