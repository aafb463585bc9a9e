package parley.resume;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where the person lives, as the header says it: behind a label, as "City, Country", behind a
 * postal code, or as a plain word between address and number. For people to read; no score knows
 * it.
 */
final class Place {

  private static final String WORD = "\\p{Lu}[\\p{L}\\p{M}'’.-]+";
  private static final String CITY = WORD + "(?: (?:" + WORD + "|de|am|an|der|la|sur|upon)){0,3}";
  private static final Pattern LABEL =
      Pattern.compile(
          "(?iU)(?<!\\p{L})(?:location|address|city|based in|lives?"
              + " in|residence|home|wohnort|wohnhaft"
              + " in|ort|anschrift|adresse|ville|ciudad|domicilio|dirección|città|indirizzo|lieu|адрес|город|住所)\\s*[:：]?\\s+([^|•·\\n"
              + "@]{2,80})");
  private static final Pattern TWO =
      Pattern.compile(
          CITY + ", (?:\\p{Lu}{2,3}(?: \\d{5}(?:-\\d{4})?)?|" + CITY + ")(?:, " + CITY + ")?");
  private static final Pattern POSTAL =
      Pattern.compile("(?:[\\p{L}\\d .'’-]{3,50}, )?(?:[A-Z]{1,2}-)?\\d{4,6} " + CITY);
  private static final Pattern CITY_ALONE = Pattern.compile(CITY);
  private static final Pattern PIECE = Pattern.compile("(?:(?!\\s{2,}|\\s[–—-]\\s)[^|•·\\t])+");
  private static final Pattern NO_PLACE =
      Pattern.compile(
          "(?iU).*\\b(?:ph\\.?d|m\\.?sc|b\\.?sc|mba|pmp|cpa|rn|m\\.?d|linkedin|github|xing|portfolio"
              + "|website|phone|mobile|email|resume|cv|profile)\\b.*");
  private static final int LONGEST = 80;
  private static final int LONGEST_LINE = 300;

  private Place() {}

  static @Nullable Quote of(List<Line> all, Contact contact) {
    List<Line> header = all.stream().filter(line -> line.text().length() <= LONGEST_LINE).toList();
    for (Line line : header) {
      Matcher label = LABEL.matcher(line.text());
      if (label.find() && Character.isLetterOrDigit(label.group(1).codePointAt(0))) {
        Line place = Line.trimmed(line.text(), label.start(1), label.end(1));
        return new Quote(place.text().replaceAll("[,;]+$", ""), line.start() + place.start());
      }
    }
    for (Line line : header) {
      Quote place = in(line, contact);
      if (place != null) {
        return place;
      }
    }
    return null;
  }

  private static @Nullable Quote in(Line line, Contact contact) {
    boolean contacts = line.text().indexOf('@') > 0 || isOf(line, contact.phone());
    Matcher piece = PIECE.matcher(line.text());
    while (piece.find()) {
      Line part = Line.trimmed(line.text(), piece.start(), piece.end());
      String text = part.text();
      int start = line.start() + part.start();
      boolean place =
          TWO.matcher(text).matches()
              || POSTAL.matcher(text).matches()
              || (contacts && CITY_ALONE.matcher(text).matches());
      boolean other = Titles.isTitle(text) || NO_PLACE.matcher(text).matches();
      if (place && !other && text.length() <= LONGEST && !isName(start, text, contact)) {
        return new Quote(text, start);
      }
    }
    return null;
  }

  private static boolean isName(int start, String text, Contact contact) {
    Contact.Reading name = contact.name();
    return name != null
        && start < name.quote().start() + name.quote().text().length()
        && name.quote().start() < start + text.length();
  }

  private static boolean isOf(Line line, @Nullable Quote quote) {
    return quote != null
        && quote.start() >= line.start()
        && quote.start() < line.start() + line.text().length();
  }
}
