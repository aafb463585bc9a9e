package parley.resume;

import java.util.ArrayList;
import java.util.List;

/**
 * A sentence, point or line of the résumé, as evidence cites it.
 *
 * @param quote exactly as it stands in the text, line breaks included
 * @param where "project:X", "job:Y", "education", "list"
 */
public record Passage(Quote quote, String where) {

  private static final int LONGEST = 400;

  /** The passage in one line. */
  public String oneLine() {
    return quote.text().replaceAll("\\s+", " ");
  }

  int end() {
    return quote.start() + quote.text().length();
  }

  /** Passages of lines that belong together; a broken sentence is put together again. */
  static List<Passage> of(String whole, List<Line> lines, String where) {
    var passages = new ArrayList<Passage>();
    int start = -1;
    int end = -1;
    Line previous = null;
    for (Line line : lines) {
      if (line.isBlank()) {
        previous = null;
        continue;
      }
      Line content = line.content();
      int until = content.start() + content.text().length();
      if (previous != null && continues(previous, line) && until - start <= LONGEST) {
        end = until;
      } else {
        add(passages, whole, start, end, where);
        start = content.start();
        end = until;
      }
      previous = line;
    }
    add(passages, whole, start, end, where);
    return passages;
  }

  private static void add(List<Passage> passages, String whole, int start, int end, String where) {
    if (start >= 0) {
      passages.add(new Passage(new Quote(whole.substring(start, end), start), where));
    }
  }

  private static boolean continues(Line previous, Line line) {
    return !line.isBullet()
        && previous.text().length() >= 45
        && !previous.text().endsWith(".")
        && !previous.text().endsWith(":")
        && (Character.isLowerCase(line.text().codePointAt(0)) || previous.text().length() >= 70);
  }
}
