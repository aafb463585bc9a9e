package parley.verticle.resume;

import parley.resume.Resume;

/** Text that every store takes: no control characters, no half characters, bounded. */
final class Clean {

  private Clean() {}

  static String text(String raw) {
    var text = new StringBuilder(Math.min(raw.length(), Resume.LONGEST_TEXT));
    int at = 0;
    while (at < raw.length() && text.length() < Resume.LONGEST_TEXT - 2) {
      int point = raw.codePointAt(at);
      at += Character.charCount(point);
      append(text, point, at < raw.length() ? raw.charAt(at) : 0);
    }
    return text.toString().strip();
  }

  private static void append(StringBuilder text, int point, char next) {
    if (point == '\r') {
      if (next != '\n') {
        text.append('\n');
      }
    } else if (point == '\f' || point == 0x0b || point == 0x2028) {
      text.append('\n');
    } else if (point == 0xad || point == 0xfeff || point == 0x200b) {
      return; // soft hyphen and marks without width
    } else if (point >= 0xfb00 && point <= 0xfb06) {
      text.append(LIGATURES[point - 0xfb00]);
    } else if (point == 0xa0) {
      text.append(' ');
    } else if (point == '\n' || point == '\t' || isVisible(point)) {
      text.appendCodePoint(point);
    }
  }

  private static final String[] LIGATURES = {"ff", "fi", "fl", "ffi", "ffl", "st", "st"};

  private static boolean isVisible(int point) {
    return !Character.isISOControl(point)
        && !(point >= 0xd800 && point <= 0xdfff)
        && point != 0xfffe
        && point != 0xffff;
  }
}
