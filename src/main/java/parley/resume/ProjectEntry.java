package parley.resume;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A project with the lines that tell of it. */
record ProjectEntry(String title, List<Line> lines) {

  /** Whether a line has dates is the same whatever the month. */
  private static final YearMonth LAST = YearMonth.of(2100, 1);

  private static final Pattern END_OF_TITLE =
      Pattern.compile("\\s{2,}|\\s[–—-]\\s|:\\s|\\s?[|•]|\\s\\(|,\\s|\\.\\s|\\.$");

  /**
   * A project opens with a short line that is no sentence, or, where all is points, with each
   * point.
   */
  static List<ProjectEntry> of(List<Line> lines) {
    boolean onlyPoints = lines.stream().filter(line -> !line.isBlank()).allMatch(Line::isBullet);
    var entries = new ArrayList<ProjectEntry>();
    Line previous = null;
    for (Line line : lines) {
      if (!line.isBlank()) {
        boolean opens = onlyPoints || entries.isEmpty() || opens(line, previous);
        if (opens) {
          entries.add(new ProjectEntry(title(line.content().text()), new ArrayList<>()));
        }
        entries.getLast().lines.add(line);
      }
      previous = line;
    }
    return entries;
  }

  String where() {
    return "project:" + title;
  }

  private static boolean opens(Line line, @Nullable Line previous) {
    if (line.isBullet() || isStack(line)) {
      return false;
    }
    if (previous == null || previous.isBlank()) {
      return true;
    }
    boolean continued = previous.text().length() >= 60 && !previous.text().endsWith(".");
    boolean dated = Period.in(line.text(), LAST) != null;
    return (dated || !continued)
        && (previous.isBullet() || isStack(previous) || previous.text().endsWith("."))
        && line.words() <= (dated ? 18 : 12)
        && !line.text().endsWith(".")
        && Character.isUpperCase(line.text().codePointAt(0));
  }

  private static boolean isStack(Line line) {
    return line.text()
        .matches(
            "(?i)(?:technologies|tech stack|stack|tools|skills|built"
                + " with|tech|environment)\\b[^.]{0,6}[:–-].*");
  }

  private static String title(String line) {
    String title = END_OF_TITLE.split(line, 2)[0].strip();
    String[] words = title.split("\\s+");
    String few = words.length > 8 ? String.join(" ", List.of(words).subList(0, 8)) : title;
    return few.isEmpty() ? "project" : few.substring(0, Math.min(60, few.length()));
  }
}
