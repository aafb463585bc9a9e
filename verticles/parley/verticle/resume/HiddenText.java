package parley.verticle.resume;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Gathers what nobody sees, by its kind. */
final class HiddenText {

  private static final int LONGEST = 2_000;

  /** A word or more is no accident of a word processor. */
  private static final int LEAST_LETTERS = 4;

  private final Map<Hidden.Kind, StringBuilder> texts = new EnumMap<>(Hidden.Kind.class);

  void add(Hidden.Kind kind, String text) {
    StringBuilder so = texts.computeIfAbsent(kind, _ -> new StringBuilder());
    if (so.length() + text.length() <= LONGEST) {
      so.append(text);
    }
  }

  /** What comes next is another piece. */
  void part(Hidden.Kind kind) {
    StringBuilder so = texts.get(kind);
    if (so != null && !so.isEmpty() && !Character.isWhitespace(so.charAt(so.length() - 1))) {
      so.append(' ');
    }
  }

  List<Hidden> found() {
    return texts.entrySet().stream()
        .map(entry -> new Hidden(entry.getKey(), Clean.text(entry.getValue().toString()).text()))
        .filter(
            hidden ->
                hidden.text().codePoints().filter(Character::isLetter).count() >= LEAST_LETTERS)
        .toList();
  }
}
