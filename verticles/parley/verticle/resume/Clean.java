package parley.verticle.resume;

import parley.resume.Resume;

/**
 * Text that every store takes: no control characters, no half characters, bounded. Ligatures become
 * their letters, and a word that a soft hyphen broke is put together.
 *
 * @param unseen what was written in characters without a shape
 */
record Clean(String text, String unseen) {

  private static final String[] LIGATURES = {"ff", "fi", "fl", "ffi", "ffl", "st", "st"};
  private static final int SOFT_HYPHEN = 0xad;
  private static final int TAGS = 0xe0000;

  static Clean text(String raw) {
    var text = new StringBuilder(Math.min(raw.length(), Resume.LONGEST_TEXT));
    var unseen = new StringBuilder();
    int at = 0;
    while (at < raw.length() && text.length() < Resume.LONGEST_TEXT - 3) {
      int point = raw.codePointAt(at);
      at += Character.charCount(point);
      char next = at < raw.length() ? raw.charAt(at) : 0;
      if (point == SOFT_HYPHEN && next == '\n') {
        at++;
      } else if (point > TAGS && point < TAGS + 0x80) {
        unseen.appendCodePoint(point - TAGS);
      } else if (!hasNoShape(point, text, next)) {
        append(text, point, next);
      }
    }
    return new Clean(text.toString().strip(), unseen.toString());
  }

  private static void append(StringBuilder text, int point, char next) {
    if (point == '\r') {
      if (next != '\n') {
        text.append('\n');
      }
    } else if (point == '\f' || point == 0x0b || point == 0x2028 || point == 0x2029) {
      text.append('\n');
    } else if (point >= 0xfb00 && point <= 0xfb06) {
      text.append(LIGATURES[point - 0xfb00]);
    } else if (point == 0xa0 || point == 0x202f || (point >= 0x2000 && point <= 0x200a)) {
      text.append(' ');
    } else if (point == '\n' || point == '\t' || isVisible(point)) {
      text.appendCodePoint(point);
    }
  }

  /** Joiners have a meaning between letters of Arabic and Indic scripts, elsewhere none. */
  private static boolean hasNoShape(int point, StringBuilder before, char next) {
    if (point == 0x200c || point == 0x200d) {
      return before.isEmpty() || before.charAt(before.length() - 1) < 0x600 || next < 0x600;
    }
    return point == SOFT_HYPHEN
        || point == 0x200b
        || point == 0x200e
        || point == 0x200f
        || point == 0xfeff
        || point == 0x180e
        || point == 0x115f
        || point == 0x1160
        || point == 0x3164
        || point == 0xffa0
        || (point >= 0x202a && point <= 0x202e)
        || (point >= 0x2060 && point <= 0x206f)
        || (point >= 0xfe00 && point <= 0xfe0f)
        || point >= TAGS;
  }

  private static boolean isVisible(int point) {
    return !Character.isISOControl(point)
        && !(point >= 0xd800 && point <= 0xdfff)
        && point != 0xfffe
        && point != 0xffff;
  }
}
