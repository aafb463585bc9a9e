package parley.resume;

import java.text.Normalizer;
import java.util.Arrays;
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
          "(?iU)^(?:first ?name(?:\\(s\\))? ?/ ?(?:sur|last |family )name(?:\\(s\\))?|(?:full"
              + " |candidate )?name|vor- (?:und|&) (?:nach|zu)name|nombre(?: y apellidos)?|nom(?:"
              + " et prénom)?|nome(?: e cognome| completo)?|imię i"
              + " nazwisko|naam|ф\\.?и\\.?о\\.?|姓名|氏名|(?:curriculum"
              + " vitae|resume|résumé|cv|lebenslauf)(?: of| von| de)?)(?:\\b|(?<=[).]))"
              + "(?:\\s*[:：–—-]\\s*|\\s+|$)");
  private static final Pattern FIRST =
      Pattern.compile(
          "(?iU)^(?:(?:first|given) ?names?|vornamen?|prénoms?|nombres?|nome)\\s*:\\s*(.+)");
  private static final Pattern LAST =
      Pattern.compile(
          "(?iU)^(?:(?:last|family) ?name|surname|nachname|familienname|nom|apellidos?|cognome"
              + "|sobrenome)\\s*:\\s*(.+)");

  /** What may stand behind a name. */
  private static final Pattern SUFFIX =
      Pattern.compile(
          "\\s*\\((?:she|he|they|sie|er)\\b[^)]*\\)$|(?:"
              + " (?:MBA|Ph\\.?D\\.?|M\\.?D\\.?|CPA|PMP|RN|BSN"
              + "|M\\.?Sc\\.?|B\\.?Sc\\.?|CFA|CISSP|FCCA|ACCA|LLM|DDS|PharmD))+$");

  private static final Pattern LOWER =
      Pattern.compile("\\p{Ll}[\\p{Ll}'’-]+(?: \\p{Ll}[\\p{Ll}'’-]+){1,3}");

  /** "A N N L E E". */
  private static final Pattern SPACED =
      Pattern.compile("\\p{Lu}(?: \\p{Lu})+(?:\\s{2,}\\p{Lu}(?: \\p{Lu})+)+");

  private static final Pattern END = Pattern.compile("\\s{2,}|[|•·]|, |\\s[–—-]\\s|\\t");

  private PersonName() {}

  /**
   * @param all the person's own lines
   */
  static Contact.@Nullable Reading of(
      String whole, List<Line> header, List<Line> all, @Nullable String email) {
    List<Line> top =
        header.stream()
            .filter(line -> !LABEL.matcher(line.text()).replaceFirst("").isBlank())
            .toList();
    Contact.Reading special = inParts(whole, top);
    special = special == null ? spaced(top) : special;
    if (special != null) {
      return special;
    }
    Quote plain = plain(whole, top, all, email);
    return plain == null ? null : Contact.Reading.of(plain);
  }

  private static @Nullable Quote plain(
      String whole, List<Line> top, List<Line> all, @Nullable String email) {
    Quote first = null;
    for (Line line : top.subList(0, Math.min(NEAR_TOP, top.size()))) {
      Quote named = named(line, email);
      if (named != null && agrees(named.text(), email)) {
        return named;
      }
      boolean place = named != null && named.text().contains(",") && line != top.getFirst();
      first = first == null && !place ? named : first;
    }
    Quote broken = first == null ? broken(whole, top) : null;
    if (broken != null) {
      return broken;
    }
    if (first != null) {
      return first;
    }
    return all.stream()
        .filter(line -> line.words() <= 5 || LABEL.matcher(line.text()).find())
        .map(line -> named(line, email))
        .filter(named -> named != null && agrees(named.text(), email))
        .findFirst()
        .orElse(null);
  }

  /** First and last name in lines of their own, as forms have them. */
  private static Contact.@Nullable Reading inParts(String whole, List<Line> top) {
    Line first = null;
    Line last = null;
    String given = "";
    String family = "";
    for (Line line : top.subList(0, Math.min(2 * NEAR_TOP, top.size()))) {
      Matcher one = FIRST.matcher(line.text());
      Matcher other = LAST.matcher(line.text());
      if (first == null && one.matches()) {
        first = line;
        given = one.group(1);
      } else if (last == null && other.matches()) {
        last = line;
        family = other.group(1);
      }
    }
    if (first == null || last == null || !NAME.matcher(given + " " + family).matches()) {
      return null;
    }
    int from = Math.min(first.start(), last.start());
    int to = Math.max(first.start() + first.text().length(), last.start() + last.text().length());
    return new Contact.Reading(given + " " + family, new Quote(whole.substring(from, to), from));
  }

  private static Contact.@Nullable Reading spaced(List<Line> top) {
    return top.stream()
        .limit(2)
        .filter(
            line ->
                line.text().length() <= LONGEST
                    && SPACED.matcher(line.text()).matches()
                    && Section.opened(line.text()) == null)
        .map(
            line ->
                new Contact.Reading(
                    line.text().replaceAll("(?<=\\S) (?=\\S)", "").replaceAll("\\s+", " "),
                    new Quote(line.text(), line.start())))
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

  private static @Nullable Quote named(Line line, @Nullable String email) {
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
    name = SUFFIX.matcher(name).replaceFirst("");
    if (isName(name) || (LOWER.matcher(name).matches() && isOf(name, email))) {
      return new Quote(name, start);
    }
    String[] words = name.split(" ", 3); // "Ann Lee Software Engineer"
    String two = words.length == 3 ? words[0] + " " + words[1] : "";
    return isName(two) && Titles.isTitle(words[2]) && isOf(two, email)
        ? new Quote(two, start)
        : null;
  }

  private static boolean isName(String name) {
    return name.length() <= LONGEST
        && NAME.matcher(name).matches()
        && !Titles.isTitle(name)
        && Section.opened(name) == null;
  }

  /** Whether all words of the name stand in the address. */
  private static boolean isOf(String name, @Nullable String email) {
    return Arrays.stream(name.split(" ")).allMatch(word -> agrees(word, email) || word.length() < 3)
        && agrees(name, email);
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
