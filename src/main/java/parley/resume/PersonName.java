package parley.resume;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The name of who wrote the résumé: near the top, or the line that the e-mail address agrees with.
 */
final class PersonName {

  private static final int NEAR_TOP = 5;
  private static final int LONGEST = 60;

  private static final String WORD = "[\\p{Lu}\\p{Lo}][\\p{L}\\p{M}'’.-]*";
  private static final String PARTICLE =
      "van|von|vom|de|der|den|da|dos|das|do|di|du|bin|ibn|bint|al|el|la|le"
          + "|del|della|y|e|zu|zum|af|av|ter|ten|ní|ua|mac|of|dit|'t";
  private static final Pattern NAME =
      Pattern.compile(
          WORD
              + "(?: (?:"
              + WORD
              + "|[(\"“]"
              + WORD
              + "[)\"”]|"
              + PARTICLE
              + ")){1,5}|\\p{IsHan}{2,4}"
              + "|\\p{IsHangul}{2,5}");
  private static final Pattern ONE = Pattern.compile(WORD + "(?: " + WORD + ")?");
  private static final Pattern SURNAME_FIRST =
      Pattern.compile(WORD + ", " + WORD + "(?: " + WORD + ")?");
  private static final Pattern LABEL =
      Pattern.compile(
          "(?i)^(?:full name|name|curriculum vitae(?:"
              + " of)?|resume|résumé|cv|lebenslauf)\\b(?:\\s*[:–—-]\\s*|\\s+|$)");
  private static final Pattern END = Pattern.compile("\\s{2,}|[|•·]|, |\\s[–—-]\\s|\\t");

  private PersonName() {}

  static @Nullable Quote of(
      String whole, List<Line> header, List<Line> all, @Nullable String email) {
    List<Line> top = header.stream().filter(line -> !line.isBlank()).toList();
    Quote first = null;
    for (Line line : top.subList(0, Math.min(NEAR_TOP, top.size()))) {
      Quote named = named(line);
      if (named != null && agrees(named.text(), email)) {
        return named;
      }
      first = first == null ? named : first;
    }
    Quote broken = first == null ? broken(whole, top) : null;
    if (broken != null) {
      return broken;
    }
    if (first != null) {
      return first;
    }
    return all.stream()
        .filter(line -> line.words() <= 5)
        .map(PersonName::named)
        .filter(named -> named != null && agrees(named.text(), email))
        .findFirst()
        .orElse(null);
  }

  /** In large letters a name is often on two lines. */
  private static @Nullable Quote broken(String whole, List<Line> top) {
    if (top.size() < 2) {
      return null;
    }
    Line one = top.get(0);
    Line other = top.get(1);
    boolean names = isPart(one.text()) && isPart(other.text()) && one.words() + other.words() <= 4;
    return names
        ? new Quote(
            whole.substring(one.start(), other.start() + other.text().length()), one.start())
        : null;
  }

  private static boolean isPart(String text) {
    return ONE.matcher(text).matches()
        && text.length() > 1
        && !Titles.isTitle(text)
        && Section.opened(text) == null;
  }

  private static @Nullable Quote named(Line line) {
    String text = line.content().text();
    int start = line.content().start();
    Matcher label = LABEL.matcher(text);
    if (label.find()) {
      start += label.end();
      text = text.substring(label.end());
    }
    if (SURNAME_FIRST.matcher(text).matches() && !Titles.isTitle(text)) {
      return new Quote(text, start);
    }
    Matcher end = END.matcher(text);
    String name = end.find() ? text.substring(0, end.start()) : text;
    boolean fits =
        name.length() <= LONGEST
            && NAME.matcher(name).matches()
            && !Titles.isTitle(name)
            && Section.opened(name) == null;
    return fits ? new Quote(name, start) : null;
  }

  /** Whether a word of the name stands in front of the address's @. */
  private static boolean agrees(String name, @Nullable String email) {
    if (email == null) {
      return false;
    }
    String local = plain(email.substring(0, email.indexOf('@')));
    for (String word : name.split("[\\s.'’-]+")) {
      String plain = plain(word);
      if (plain.length() >= 3 && local.contains(plain)) {
        return true;
      }
    }
    return false;
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
  }
}
