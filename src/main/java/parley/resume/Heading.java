package parley.resume;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Position and company out of a job's header lines. */
record Heading(@Nullable String title, @Nullable String company) {

  private static final int LONGEST = 80;

  private static final Pattern PARTS =
      Pattern.compile(
          "\\s{2,}|\\t|[|•·]|\\s[–—-]\\s|:\\s|;\\s|,\\s|\\sat\\s|\\s@\\s|\\s\\((?!Pty)"
              + "|(?<!Pty)\\)|\\sbei\\s"
              + "|\\schez\\s");
  private static final Pattern EDGES = Pattern.compile("^[\\s,;:–—|(-]+|[\\s,;:–—|(-]+$");
  private static final Pattern PLACE_OR_KIND =
      Pattern.compile(
          "(?i)remote|hybrid|on-?site|full[- ]time|part[- ]time|permanent|temporary|contract(?:or)?"
              + "|location|\\d+ (?:years?|yrs?|months?|mos?).*|(?:dates?|period|duration)");
  private static final Pattern TITLE_LABEL =
      Pattern.compile(
          "(?i)^(?:position|job title|title|role|designation|funktion|poste"
              + "|cargo|puesto)\\s*:\\s*(.+)");
  private static final Pattern COMPANY_LABEL =
      Pattern.compile(
          "(?i)^(?:company|employer|organi[sz]ation|firm|client|company name|unternehmen|firma"
              + "|arbeitgeber|entreprise|empresa)\\s*:\\s*(.+)");
  private static final Pattern SENTENCE =
      Pattern.compile(
          "\\bas (?:an? |the )?((?:[\\p{L}+#./&-]+ ){0,5}[\\p{L}+#./&-]+) (?:at|for|with) (?:the )?"
              + "(\\p{Lu}[^,.;\\n]{1,60}?)(?=[,;.]|\\s(?:where|from|since|until|and)\\s|$)");

  /** "Light Wizard at Acme": the word tells what no list of positions can. */
  private static final Pattern AT =
      Pattern.compile(
          "^\\W*(\\p{Lu}[^|•·,;]{1,60}?)\\s(?:at|@|bei|chez|presso|bij)\\s(\\p{Lu}.*)$");

  static Heading of(List<Line> lines, YearMonth today) {
    var parts = new ArrayList<String>();
    String title = null;
    String company = null;
    for (Line line : lines) {
      String text = withoutDates(line.content().text(), today);
      Heading told = sentence(text);
      if (told != null) {
        return told;
      }
      Matcher titled = TITLE_LABEL.matcher(text.strip());
      Matcher employed = COMPANY_LABEL.matcher(text.strip());
      if (titled.matches()) {
        title = cut(titled.group(1));
      } else if (employed.matches()) {
        company = cut(employed.group(1));
      } else {
        parts.addAll(parts(text));
      }
    }
    if (title == null) {
      title = title(parts);
      title = title == null ? at(lines, today) : title;
      parts.remove(title);
    }
    if (company == null) {
      company = company(parts);
    }
    if (title == null && company != null && Titles.leaning(company) < 0) {
      title = beside(company, lines, today); // nothing else can be meant
    }
    return new Heading(cut(title), cut(company));
  }

  /** "I worked as a tester at Example Ltd." */
  static @Nullable Heading sentence(String text) {
    Matcher matcher = SENTENCE.matcher(text);
    return matcher.find() && Titles.isTitle(matcher.group(1))
        ? new Heading(cut(matcher.group(1)), cut(matcher.group(2).strip()))
        : null;
  }

  boolean isWhole() {
    return title != null && company != null;
  }

  private static List<String> parts(String text) {
    var parts = new ArrayList<String>();
    for (String raw : PARTS.split(text)) {
      String part = EDGES.matcher(raw).replaceAll("");
      if (part.length() >= 2
          && part.chars().anyMatch(Character::isLetter)
          && !PLACE_OR_KIND.matcher(part).matches()) {
        parts.add(part);
      }
    }
    return parts;
  }

  private static @Nullable String title(List<String> parts) {
    String best = null;
    for (String part : parts) {
      if (Titles.leaning(part) > (best == null ? 0 : Titles.leaning(best))) {
        best = part;
      }
    }
    if (best == null) { // "Research Centre X": a word of positions, though also of employers
      best = parts.stream().filter(Titles::isTitle).findFirst().orElse(null);
    }
    return best;
  }

  private static @Nullable String at(List<Line> lines, YearMonth today) {
    return lines.stream()
        .map(line -> AT.matcher(withoutDates(line.text(), today)))
        .filter(Matcher::matches)
        .map(at -> EDGES.matcher(at.group(1)).replaceAll(""))
        .filter(part -> Titles.leaning(part) >= 0)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String company(List<String> parts) {
    String first = null;
    for (String part : parts) {
      if (Titles.leaning(part) < 0) {
        return part;
      }
      first = first == null ? part : first;
    }
    return first;
  }

  /** The first part of a header line that does not name the employer. */
  private static @Nullable String beside(String company, List<Line> lines, YearMonth today) {
    return lines.stream()
        .map(line -> withoutDates(line.content().text(), today))
        .filter(text -> !text.contains(company))
        .flatMap(text -> parts(text).stream())
        .findFirst()
        .orElse(null);
  }

  private static String withoutDates(String text, YearMonth today) {
    Period period = Period.in(text, today);
    return period == null
        ? text
        : text.substring(0, period.start()) + "  " + text.substring(period.end());
  }

  private static @Nullable String cut(@Nullable String part) {
    return part == null ? null : part.substring(0, Math.min(LONGEST, part.length())).strip();
  }
}
