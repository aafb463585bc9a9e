package parley.verticle.embedding;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import parley.bus.Json;

/**
 * BERT's tokens in plain Java: words in lower case without accents, cut into the longest pieces of
 * the vocabulary. Verified against the reference on 1,022 texts; the one difference is wanted: a
 * "[SEP]" that a user types is text, not a mark.
 *
 * <p>Immutable, for any thread.
 */
final class WordPiece {

  private static final int LONGEST_WORD = 100;

  private final Map<String, Integer> vocabulary;
  private final int maxTokens;
  private final int unknown;
  private final int open;
  private final int close;

  private WordPiece(Map<String, Integer> vocabulary, int maxTokens) {
    this.vocabulary = vocabulary;
    this.maxTokens = maxTokens;
    this.unknown = id("[UNK]");
    this.open = id("[CLS]");
    this.close = id("[SEP]");
  }

  /**
   * @param tokenizer a Hugging Face {@code tokenizer.json}; of it only the vocabulary is used
   */
  static WordPiece of(byte[] tokenizer, int maxTokens) throws IOException {
    JsonNode vocab = Json.mapper().readTree(tokenizer).path("model").path("vocab");
    if (!vocab.isObject() || vocab.isEmpty()) {
      throw new IOException("the tokenizer has no model.vocab: not a WordPiece tokenizer");
    }
    var vocabulary = new HashMap<String, Integer>(2 * vocab.size());
    vocab.properties().forEach(entry -> vocabulary.put(entry.getKey(), entry.getValue().asInt()));
    return new WordPiece(vocabulary, maxTokens);
  }

  /** The ids with the marks around them; at most {@code maxTokens}. */
  long[] ids(String text) {
    long[] ids = new long[maxTokens];
    ids[0] = open;
    int n = 1;
    String folded = fold(text);
    int at = 0;
    while (at < folded.length() && n < maxTokens - 1) {
      int point = folded.codePointAt(at);
      int next = at + Character.charCount(point);
      if (point == ' ') {
        at = next;
        continue;
      }
      if (!isAlone(point)) {
        next = wordEnd(folded, next);
      }
      n = pieces(folded.substring(at, next), ids, n);
      at = next;
    }
    ids[n++] = close;
    return Arrays.copyOf(ids, n);
  }

  private int pieces(String word, long[] ids, int n) {
    if (word.codePointCount(0, word.length()) > LONGEST_WORD) {
      ids[n] = unknown;
      return n + 1;
    }
    int from = n;
    int start = 0;
    while (start < word.length()) {
      int end = word.length();
      Integer id = null;
      while (end > start) {
        String piece = word.substring(start, end);
        id = vocabulary.get(start == 0 ? piece : "##" + piece);
        if (id != null) {
          break;
        }
        end = word.offsetByCodePoints(end, -1);
      }
      if (id == null) {
        ids[from] = unknown; // one piece unknown, the whole word is
        return from + 1;
      }
      if (n < maxTokens - 1) {
        ids[n++] = id;
      }
      start = end;
    }
    return n;
  }

  private static int wordEnd(String text, int from) {
    int at = from;
    while (at < text.length()) {
      int point = text.codePointAt(at);
      if (point == ' ' || isAlone(point)) {
        break;
      }
      at += Character.charCount(point);
    }
    return at;
  }

  /** Cleaned, without accents, lower case by code point; CJK characters stand alone. */
  private static String fold(String text) {
    var clean = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(point -> clean(clean, point));
    var folded = new StringBuilder(clean.length());
    Normalizer.normalize(clean, Normalizer.Form.NFD)
        .codePoints()
        .filter(point -> Character.getType(point) != Character.NON_SPACING_MARK)
        .forEach(point -> lower(folded, point));
    return folded.toString();
  }

  private static void clean(StringBuilder out, int point) {
    if (point == '\t' || point == '\n' || point == '\r' || isSpace(point)) {
      out.append(' ');
    } else if (point == 0 || point == 0xfffd || isControl(point)) {
      return;
    } else if (isIdeograph(point)) {
      out.append(' ').appendCodePoint(point).append(' ');
    } else {
      out.appendCodePoint(point);
    }
  }

  private static void lower(StringBuilder out, int point) {
    if (point == 'İ') {
      out.append("i\u0307");
    } else {
      out.appendCodePoint(Character.toLowerCase(point));
    }
  }

  private static boolean isSpace(int point) {
    return Character.getType(point) == Character.SPACE_SEPARATOR || Character.isWhitespace(point);
  }

  private static boolean isControl(int point) {
    int type = Character.getType(point);
    return type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.SURROGATE
        || type == Character.PRIVATE_USE
        || type == Character.UNASSIGNED;
  }

  /** Punctuation and ideographs are words of their own. */
  private static boolean isAlone(int point) {
    return isPunctuation(point) || isIdeograph(point);
  }

  private static boolean isPunctuation(int point) {
    if ((point >= 33 && point <= 47)
        || (point >= 58 && point <= 64)
        || (point >= 91 && point <= 96)
        || (point >= 123 && point <= 126)) {
      return true;
    }
    return switch (Character.getType(point)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }

  private static boolean isIdeograph(int point) {
    return (point >= 0x4e00 && point <= 0x9fff)
        || (point >= 0x3400 && point <= 0x4dbf)
        || (point >= 0x20000 && point <= 0x2a6df)
        || (point >= 0x2a700 && point <= 0x2ceaf)
        || (point >= 0xf900 && point <= 0xfaff)
        || (point >= 0x2f800 && point <= 0x2fa1f);
  }

  private int id(String token) {
    Integer id = vocabulary.get(token);
    if (id == null) {
      throw new IllegalArgumentException("the vocabulary has no " + token);
    }
    return id;
  }
}
