package parley.hiring;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import parley.bus.Problem;

/** The kinds of résumé that can be read, told by name and by what the file begins and ends with. */
enum DocumentKind {
  PDF {
    @Override
    boolean fits(byte[] content) {
      return contains(content, 0, HEAD, "%PDF-");
    }
  },
  DOCX {
    @Override
    boolean fits(byte[] content) {
      int end = content.length;
      return contains(content, 0, 4, "PK\3\4") && contains(content, end - TAIL, end, "word/");
    }
  },
  TXT {
    @Override
    boolean fits(byte[] content) {
      boolean utf16 =
          content.length > 1
              && ((content[0] == (byte) 0xFE && content[1] == (byte) 0xFF)
                  || (content[0] == (byte) 0xFF && content[1] == (byte) 0xFE));
      return utf16 || !binary(content);
    }
  };

  /** Readers look for a PDF's header this far. */
  private static final int HEAD = 1024;

  /** A zip's directory, which names its files, is at the end. */
  private static final int TAIL = 64 * 1024;

  private static final int LONGEST_NAME = 120;

  abstract boolean fits(byte[] content);

  /**
   * @throws Problem unsupported_file where name and content are not of one supported kind
   */
  static void check(String fileName, byte[] content) {
    String lower = fileName.toLowerCase(Locale.ROOT);
    boolean supported =
        Arrays.stream(values())
            .anyMatch(
                kind ->
                    lower.endsWith("." + kind.name().toLowerCase(Locale.ROOT))
                        && kind.fits(content));
    if (!supported) {
      throw Problem.of(Problem.Code.UNSUPPORTED_FILE);
    }
  }

  /** The last part of the client's path, without what a terminal, a header or a page would act on. */
  static String safeName(String clientName) {
    String last = clientName.substring(lastSeparator(clientName) + 1);
    String clean = last.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}<>:\"|?*&;`$]", "_").strip();
    return clean.length() <= LONGEST_NAME
        ? clean
        : clean.substring(clean.length() - LONGEST_NAME).replaceAll("^\\p{Cs}", "");
  }

  private static int lastSeparator(String name) {
    return Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'));
  }

  private static boolean binary(byte[] content) {
    int end = Math.min(content.length, TAIL);
    for (int i = 0; i < end; i++) {
      if (content[i] >= 0 && content[i] < 32 && "\t\n\r\f\33\32".indexOf(content[i]) < 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean contains(byte[] content, int from, int to, String text) {
    int start = Math.max(0, from);
    int end = Math.min(content.length, Math.max(to, 0));
    return new String(content, start, Math.max(0, end - start), StandardCharsets.ISO_8859_1)
        .contains(text);
  }
}
