package parley.insight.text;

import java.text.Normalizer;

/**
 * Text of strangers, made plain: compatibility forms folded, invisible and control characters
 * removed, white space collapsed.
 */
public final class Plain {

  private Plain() {}

  public static String of(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    Normalizer.normalize(text, Normalizer.Form.NFKC).codePoints().forEach(c -> keep(kept, c));
    return kept.toString().strip().replaceAll(" {2,}", " ");
  }

  /** Plain text of at most {@code longest} characters, cut at a word where it must be cut. */
  public static String of(String text, int longest) {
    // Nothing of a huge text is looked at beyond what could still be kept.
    String plain = of(text.length() > 8 * longest ? text.substring(0, 8 * longest) : text);
    if (plain.length() <= longest) {
      return plain;
    }
    int space = plain.lastIndexOf(' ', longest - 1);
    int cut = space > longest / 2 ? space : longest - 1;
    return plain.substring(0, Character.isHighSurrogate(plain.charAt(cut - 1)) ? cut - 1 : cut)
        + "…";
  }

  /** Whether {@code text} carries characters that nobody can see. */
  public static boolean hidesCharacters(String text) {
    return text.codePoints().anyMatch(c -> invisible(c) && c != 0xAD && c != 0xFEFF && c != 0x200D);
  }

  private static void keep(StringBuilder kept, int c) {
    if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
      kept.append(' ');
    } else if (!invisible(c)) {
      kept.appendCodePoint(c);
    }
  }

  private static boolean invisible(int c) {
    if (Character.isWhitespace(c)) {
      return false;
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          true;
      default -> (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
    };
  }
}
