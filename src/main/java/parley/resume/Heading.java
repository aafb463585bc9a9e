package parley.resume;

import java.time.YearMonth;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Position and company out of a job's header lines. */
record Heading(@Nullable String title, @Nullable String company) {

  private static final Pattern PARTS =
      Pattern.compile("\\s{2,}|\\t|[|•·]|\\s[–—-]\\s|,\\s|\\sat\\s|\\s@\\s|[()]|\\sbei\\s");
  private static final Pattern EDGES = Pattern.compile("^[\\s,;:–—|-]+|[\\s,;:–—|-]+$");
  private static final Pattern PLACE_OR_KIND =
      Pattern.compile(
          "(?i)remote|hybrid|on-?site|full[- ]time|part[- ]time|permanent|contract|\\d+"
              + " (?:years?|yrs?|months?).*");

  static Heading of(List<Line> lines, YearMonth today) {
    String title = null;
    String company = null;
    for (Line line : lines) {
      for (String raw : PARTS.split(withoutDates(line.content().text(), today))) {
        String part = EDGES.matcher(raw).replaceAll("");
        if (part.length() < 2 || PLACE_OR_KIND.matcher(part).matches()) {
          continue;
        }
        if (title == null && Titles.isTitle(part)) {
          title = cut(part);
        } else if (company == null
            && !(title == null && part.chars().noneMatch(Character::isLetter))) {
          company = cut(part);
        }
      }
    }
    return new Heading(title, company);
  }

  private static String withoutDates(String text, YearMonth today) {
    Period period = Period.in(text, today);
    return period == null
        ? text
        : text.substring(0, period.start()) + "  " + text.substring(period.end());
  }

  private static String cut(String part) {
    return part.substring(0, Math.min(80, part.length()));
  }
}
