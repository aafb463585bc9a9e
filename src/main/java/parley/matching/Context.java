package parley.matching;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What stands around a name decides whether it is one. */
final class Context {

  private static final String SEPARATORS = ",;:|/•·▪●◦‣()[]\n\t";
  private static final Set<String> BEFORE =
      Set.of("in", "with", "using", "and", "or", "of", "like", "including", "as", "mit", "und");
  private static final Set<String> AFTER =
      Set.of(
          "and",
          "or",
          "developer",
          "developers",
          "programming",
          "code",
          "services",
          "service",
          "programmer",
          "engineer",
          "engineers",
          "experience",
          "language",
          "backend",
          "back-end",
          "microservices",
          "packages",
          "scripts",
          "und");

  /** What follows a name that begins a sentence: "React components", "Swift for the new app". */
  private static final Set<String> CONTINUES =
      Set.of(
          "components",
          "apps",
          "applications",
          "application",
          "app",
          "frontend",
          "front-end",
          "framework",
          "library",
          "projects",
          "on",
          "for",
          "with",
          "in",
          "is");

  private static final Set<String> TELLING =
      Set.of(
          "developer",
          "developers",
          "programming",
          "programmer",
          "engineer",
          "microservices",
          "language");

  /** What follows the name of a season. */
  private static final Pattern SEASONAL =
      Pattern.compile(
          "\\s*(?:,|/|and|or|through|&)?\\s*(?:(?:19|20)\\d\\d\\b|'\\d\\d|summer|autumn|fall|winter"
              + "|semester|term|collection|campaign|season|break|festival|menu|sale|edition|issue)\\b",
          Pattern.CASE_INSENSITIVE);

  private Context() {}

  static boolean startsWord(String text, int at) {
    if (at == 0) {
      return !Character.isWhitespace(text.charAt(0));
    }
    char c = text.charAt(at);
    char before = text.charAt(at - 1);
    return !Character.isWhitespace(c)
        && !Character.isLetterOrDigit(before)
        && "_@#+.&'’".indexOf(before) < 0;
  }

  /** Where the word ends that ends at {@code at}, a plural s included; -1 where none does. */
  static int endsWord(String text, int at, String name) {
    if (isEnd(text, at)) {
      return at;
    }
    boolean plural =
        name.length() >= 4
            && text.charAt(at) == 's'
            && Character.isLetter(text.charAt(at - 1))
            && isEnd(text, at + 1);
    return plural ? at + 1 : -1;
  }

  /**
   * "React" and "Spring" in this case are names, save where a sentence begins with the plain word
   * ("React quickly", "Rust removal") and where a season is meant.
   */
  static boolean isProperName(String text, int start, int end) {
    String after = wordAfter(text, end);
    if (text.startsWith(" to ", end)
        || SEASONAL.matcher(text).region(end, text.length()).lookingAt()) {
      return false;
    }
    char before = charBefore(text, start);
    boolean begins = before == '\n' || before == '.' || before == '!' || before == '?';
    boolean plain = !after.isEmpty() && text.startsWith(after, end + 1);
    return !begins
        || !plain
        || AFTER.contains(after)
        || TELLING.contains(after)
        || CONTINUES.contains(after);
  }

  /**
   * "Go", "R", "C": only between list marks or after a preposition, so that "Go and see", "R&D" and
   * "vitamin C" are no languages.
   */
  static boolean isListed(String text, int start, int end) {
    boolean lineStart = start == 0 || text.charAt(start - 1) == '\n';
    char before = charBefore(text, start);
    char after = charAfter(text, end);
    boolean markBefore = !lineStart && SEPARATORS.indexOf(before) >= 0;
    boolean markAfter =
        after == 0 || SEPARATORS.indexOf(after) >= 0 || (after == '.' && isSentenceEnd(text, end));
    String wordAfter = wordAfter(text, end);
    boolean opened = markBefore || BEFORE.contains(wordBefore(text, start));
    return lineStart
        ? markAfter || TELLING.contains(wordAfter)
        : (opened && (markAfter || AFTER.contains(wordAfter))) || TELLING.contains(wordAfter);
  }

  private static boolean isEnd(String text, int at) {
    if (at >= text.length()) {
      return true;
    }
    char c = text.charAt(at);
    if (c == '.') {
      return at + 1 >= text.length() || !Character.isLetterOrDigit(text.charAt(at + 1));
    }
    return !Character.isLetterOrDigit(c) && "_+#@&".indexOf(c) < 0;
  }

  private static boolean isSentenceEnd(String text, int end) {
    return end + 1 >= text.length() || Character.isWhitespace(text.charAt(end + 1));
  }

  private static char charBefore(String text, int at) {
    int i = at - 1;
    while (i >= 0 && text.charAt(i) == ' ') {
      i--;
    }
    return i < 0 ? '\n' : text.charAt(i);
  }

  private static char charAfter(String text, int at) {
    int i = at;
    while (i < text.length() && text.charAt(i) == ' ') {
      i++;
    }
    return i >= text.length() ? 0 : text.charAt(i);
  }

  private static String wordBefore(String text, int at) {
    int end = at;
    while (end > 0 && text.charAt(end - 1) == ' ') {
      end--;
    }
    int start = end;
    while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    return text.substring(start, end).toLowerCase(Locale.ROOT);
  }

  private static String wordAfter(String text, int at) {
    int start = at;
    while (start < text.length() && text.charAt(start) == ' ') {
      start++;
    }
    int end = start;
    while (end < text.length()
        && (Character.isLetter(text.charAt(end)) || text.charAt(end) == '-')) {
      end++;
    }
    return text.substring(start, end).toLowerCase(Locale.ROOT);
  }
}
