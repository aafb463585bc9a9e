package parley.insight;

import parley.insight.text.Sentence;

/**
 * @param question index of the question whose answer is quoted
 * @param quote exact substring of that answer
 * @param start offset in that answer, in UTF-16 code units
 */
public record Evidence(int question, String quote, int start) {

  private static final int LONGEST = 320;

  /**
   * The beginning of {@code sentence}, or all of it. It ends before a character that no database
   * keeps (NUL, half a surrogate pair), and is empty where there is nothing before it.
   */
  static Evidence of(int question, Sentence sentence) {
    String text = sentence.text();
    int end = 0;
    while (end < text.length() && keepable(text.codePointAt(end))) {
      end += Character.charCount(text.codePointAt(end));
    }
    if (end > LONGEST) {
      int space = text.lastIndexOf(' ', LONGEST);
      end = space > 0 ? space : LONGEST;
      end -= Character.isHighSurrogate(text.charAt(end - 1)) ? 1 : 0;
    }
    return new Evidence(question, text.substring(0, end), sentence.start());
  }

  /** Whether it has words, and none by which candidates tell what must not be judged. */
  boolean quotable() {
    return !quote.isBlank() && ForbiddenFeatures.toldIn(quote).isEmpty();
  }

  private static boolean keepable(int c) {
    return c != 0 && Character.getType(c) != Character.SURROGATE;
  }
}
