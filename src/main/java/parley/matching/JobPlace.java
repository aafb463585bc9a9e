package parley.matching;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where the work is done, as a job's text says it. For people to read; no score knows it. */
final class JobPlace {

  private static final String WORD = "\\p{Lu}[\\p{L}.'’-]+";
  private static final String CITY =
      WORD + "(?: " + WORD + "){0,2}(?:, " + WORD + "(?: " + WORD + ")?)?";
  private static final Pattern LABEL =
      Pattern.compile(
          "(?imU)^\\W*(?:location|place of work|work location|office|based"
              + " in|arbeitsort|standort|einsatzort|lieu(?: de"
              + " travail)?|ubicación|sede|localização)\\s*[:–-]\\s*([^\\n"
              + "|(;]{2,80})");
  private static final Pattern PROSE =
      Pattern.compile(
          "\\b(?:(?i:based|located|on-?site|hybrid|office|team|clinic|hospital|shop|plant|school|site)"
              + " in|(?i:at our) (?:\\p{Ll}+ )?in|(?i:in our))\\s("
              + CITY
              + ")");
  private static final Pattern ARRANGEMENT =
      Pattern.compile("(?iU)(?:100 ?% |fully )?(?:remote|hybrid|on-?site|home office)\\W*");

  private JobPlace() {}

  static @Nullable String of(String text) {
    Matcher label = LABEL.matcher(text);
    while (label.find()) {
      String place = trimmed(label.group(1));
      if (!place.isEmpty() && !ARRANGEMENT.matcher(place).matches()) {
        return place;
      }
    }
    Matcher prose = PROSE.matcher(text);
    return prose.find() ? trimmed(prose.group(1)) : null;
  }

  private static String trimmed(String place) {
    return place.replaceAll("[\\s.,;–-]+$", "").strip();
  }
}
