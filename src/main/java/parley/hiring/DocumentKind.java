package parley.hiring;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import parley.bus.Problem;

/** The kinds of résumé that can be read, told by name and by what the file begins and ends with. */
enum DocumentKind {
  PDF {
    @Override
    boolean fits(String head, String tail) {
      return head.substring(0, Math.min(HEADER, head.length())).contains("%PDF-");
    }
  },
  DOCX {
    @Override
    boolean fits(String head, String tail) {
      return head.startsWith("PK\3\4") && tail.contains("word/");
    }
  },
  TXT {
    @Override
    boolean fits(String head, String tail) {
      boolean utf16 = head.startsWith("\u00fe\u00ff") || head.startsWith("\u00ff\u00fe");
      return utf16 || head.chars().allMatch(DocumentKind::printed);
    }
  };

  /** Readers look for a PDF's header this far. */
  private static final int HEADER = 1024;

  /**
   * How much of each end is looked at, in bytes. A zip's directory, which names its files, is last.
   */
  private static final int END = 32 * 1024;

  private static final int LONGEST_NAME = 120;

  abstract boolean fits(String head, String tail);

  /**
   * @throws Problem unsupported_file where name and content are not of one supported kind
   */
  static void check(String fileName, Buffer content) {
    String lower = fileName.toLowerCase(Locale.ROOT);
    int size = content.length();
    String head = latin(content, 0, Math.min(END, size));
    String tail = latin(content, Math.max(0, size - END), size);
    boolean supported =
        Arrays.stream(values())
            .anyMatch(
                kind ->
                    lower.endsWith("." + kind.name().toLowerCase(Locale.ROOT))
                        && kind.fits(head, tail));
    if (!supported) {
      throw Problem.of(Problem.Code.UNSUPPORTED_FILE);
    }
  }

  /**
   * The last part of the client's path, without what a terminal, a header or a page would act on.
   */
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

  private static boolean printed(int c) {
    return c >= ' ' || "\t\n\r\f\33\32".indexOf(c) >= 0;
  }

  /** A char per byte. */
  private static String latin(Buffer content, int from, int to) {
    return content.getString(from, to, StandardCharsets.ISO_8859_1.name());
  }
}
