package parley.resume;

import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Degrees out of the education lines: each line that names a level opens one. */
final class Studies {

  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d\\d(?!\\d)");
  private static final Pattern INSTITUTION =
      Pattern.compile(
          "(?i)[^,;|()]*\\b(?:university|universität|universitaet|college|institute|school|academy|hochschule|polytechnic|eth|mit|faculty|universidad|université|tu)\\b[^,;|()]*");
  private static final Pattern OF =
      Pattern.compile("(?i)\\b(?:in|of)\\s+([\\p{L}&][\\p{L}& -]{2,60})");

  private Studies() {}

  static List<Profile.Study> of(List<Line> lines, YearMonth today) {
    var groups = new ArrayList<List<String>>();
    boolean open = false;
    for (Line line : lines) {
      if (line.isBlank()) {
        open = false;
        continue;
      }
      String text = line.content().text();
      boolean named = Degree.highest(text) != null;
      boolean current = open && !groups.isEmpty();
      if (current
          && !(named && groups.getLast().stream().anyMatch(t -> Degree.highest(t) != null))) {
        groups.getLast().add(text);
      } else {
        groups.add(new ArrayList<>(List.of(text)));
        open = true;
      }
    }
    return groups.stream()
        .map(group -> study(group, today))
        .filter(study -> study.level() != null)
        .toList();
  }

  private static Profile.Study study(List<String> lines, YearMonth today) {
    String all = String.join(" | ", lines);
    Degree level = Degree.highest(all);
    String degree =
        lines.stream().filter(line -> Degree.highest(line) != null).findFirst().orElse("");
    Matcher institution = INSTITUTION.matcher(all);
    return new Profile.Study(
        cut(firstPart(degree)),
        level == null ? null : level.wire(),
        field(degree, all),
        institution.find() ? cut(withoutDates(institution.group())) : null,
        year(all, Year.of(today.getYear())));
  }

  /** A known field, else the words after "in" or "of". */
  private static @Nullable String field(String degree, String all) {
    List<String> known = Field.named(degree);
    if (known.isEmpty()) {
      known = Field.named(INSTITUTION.matcher(all).replaceAll(" "));
    }
    if (!known.isEmpty()) {
      return known.stream().max((a, b) -> Integer.compare(a.length(), b.length())).orElseThrow();
    }
    Matcher of = OF.matcher(degree);
    String field = null;
    while (of.find()) {
      field = of.group(1).strip();
    }
    return field;
  }

  private static @Nullable Integer year(String text, Year today) {
    Integer last = null;
    Matcher years = YEAR.matcher(text);
    while (years.find()) {
      int year = Integer.parseInt(years.group());
      if (year <= today.getValue() + 6 && (last == null || year > last)) {
        last = year;
      }
    }
    return last;
  }

  private static String firstPart(String line) {
    return line.split("\\s{2,}|\\||\\s[–—-]\\s|,\\s", 2)[0].strip();
  }

  private static String withoutDates(String text) {
    return YEAR.matcher(text).replaceAll("").replaceAll("[\\s–—-]+$|^[\\s–—-]+", "").strip();
  }

  private static String cut(String text) {
    return text.substring(0, Math.min(120, text.length()));
  }
}
