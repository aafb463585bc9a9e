package parley.resume;

import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Degrees out of the education's lines: each line that names a level opens one. How many lines
 * stand above that line is the same in all of a document.
 */
final class Studies {

  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d\\d(?!\\d)");
  private static final Pattern INSTITUTION =
      Pattern.compile(
          "(?iU)[^,;|()•\\t]*?\\b(?:university|universität|universitaet|universitat"
              + "|universiteit|università|universidade|uniwersytet|universitetet"
              + "|universitet|college|institute|institut|instituto|istituto"
              + "|school|schule|academy|\\p{L}*hochschule|polytechnic|politecnico"
              + "|politechnika|eth|epfl|mit|ucla|faculty|universidad|université"
              + "|école|ecole|escuela|tu|uc|iit|nit|gymnasium|lyceum|lycée"
              + "|liceo|conservatory|seminary|board)\\b[^,;|()•\\t]*");
  private static final Pattern OF =
      Pattern.compile("(?i)\\b(?:in|of)\\s+([\\p{L}&][\\p{L}& -]{2,60})");

  /** "MSc Genetics", "B.A. (Hons) Fine Art". */
  private static final Pattern AFTER =
      Pattern.compile(
          "\\b[BM]\\.?\\s?(?:Sc|A|Eng|Tech|S|Com)\\.?(?: ?\\(Hons\\.?\\))?,? "
              + "(\\p{Lu}\\p{Ll}[\\p{L}]*(?: (?:and|&|of|\\p{Lu}\\p{L}+)){0,5})");

  private static final Pattern NO_INSTITUTION =
      Pattern.compile(
          "(?iU)gpa\\b.*|.*\\bgrade\\b.*|.*honou?rs.*|thesis\\b.*|.*\\bcum laude\\b.*"
              + "|major\\b.*|minor\\b.*|expected.*|.*coursework.*|first class.*"
              + "|note\\b.*|degree|present|.*\\d[.,]\\d.*|\\W*");
  private static final String PARTS =
      "\\s{2,}|\\t|\\||•|\\s[–—-]\\s|,\\s|;\\s" + "|[()]|\\sat\\s|\\s@\\s|\\sfrom\\s";
  private static final int LONGEST = 120;

  private Studies() {}

  /**
   * @param lines those that were read for it
   */
  record Entry(Profile.Study study, List<Line> lines) {}

  static List<Entry> of(List<Block> blocks, YearMonth today) {
    var entries = new ArrayList<Entry>();
    for (Block block : blocks) {
      if (block.section() == Section.EDUCATION) {
        entries.addAll(entries(block.lines(), today));
      }
    }
    if (Block.lines(blocks, Section.EDUCATION).isEmpty()) {
      for (Block block : blocks) {
        if (block.section() != Section.EXPERIENCE && block.section() != Section.PROJECTS) {
          entries.addAll(unheaded(block.lines(), today));
        }
      }
    }
    return entries;
  }

  /** Without a heading, a degree is a line with both its level and its institution. */
  private static List<Entry> unheaded(List<Line> lines, YearMonth today) {
    return lines.stream()
        .filter(
            line ->
                line.words() <= 16
                    && Degree.highest(line.text()) != null
                    && INSTITUTION.matcher(line.text()).find())
        .map(line -> entry(List.of(line), today))
        .toList();
  }

  private static List<Entry> entries(List<Line> all, YearMonth today) {
    List<Line> lines = all.stream().filter(line -> !line.isBlank()).toList();
    var opening = new ArrayList<Integer>();
    for (int i = 0; i < lines.size(); i++) {
      if (opens(lines.get(i))) {
        opening.add(i);
      }
    }
    var entries = new ArrayList<Entry>();
    int above = opening.isEmpty() ? 0 : Math.min(2, opening.getFirst());
    int from = opening.isEmpty() ? 0 : opening.getFirst() - above;
    for (int o = 0; o < opening.size(); o++) {
      int to = lines.size();
      if (o + 1 < opening.size()) {
        to = Math.max(opening.get(o) + 1, opening.get(o + 1) - above);
      }
      entries.add(entry(lines.subList(from, to), today));
      from = to;
    }
    return entries;
  }

  /** "Supervised two bachelor students" is no degree. */
  private static boolean opens(Line line) {
    return Degree.highest(line.text()) != null
        && line.words() <= 18
        && !(line.isBullet() && line.text().endsWith(".") && line.words() > 8);
  }

  private static Entry entry(List<Line> lines, YearMonth today) {
    return new Entry(
        study(lines.stream().map(line -> line.content().text()).toList(), today), lines);
  }

  private static Profile.Study study(List<String> lines, YearMonth today) {
    String all = String.join(" | ", lines);
    String degree =
        lines.stream().filter(line -> Degree.highest(line) != null).findFirst().orElse("");
    Degree level = Degree.highest(degree);
    return new Profile.Study(
        cut(named(degree)),
        level == null ? null : level.wire(),
        field(degree, all),
        institution(all),
        year(all, Year.of(today.getYear())));
  }

  /** What has a word of institutions, else what is left beside degree, field and dates. */
  private static @Nullable String institution(String all) {
    String left = null;
    for (String raw : all.split(PARTS)) {
      String part = withoutDates(raw);
      if (INSTITUTION.matcher(part).find() && !isOnlyDegree(part)) {
        return cut(part);
      }
      if (left == null
          && part.length() > 2
          && Degree.highest(raw) == null
          && Field.named(part).isEmpty()
          && !NO_INSTITUTION.matcher(part).matches()
          && Character.isUpperCase(part.codePointAt(0))) {
        left = part;
      }
    }
    return left == null ? null : cut(left);
  }

  private static boolean isOnlyDegree(String part) {
    return Degree.highest(part) == Degree.SCHOOL && part.split("\\s+").length <= 3;
  }

  /** A known field, else the words after "in" or "of". */
  private static @Nullable String field(String degree, String all) {
    List<String> known = Field.named(INSTITUTION.matcher(degree).replaceAll(" "));
    if (known.isEmpty()) {
      known = Field.named(degree);
    }
    if (known.isEmpty()) {
      known = Field.named(INSTITUTION.matcher(all).replaceAll(" "));
    }
    if (!known.isEmpty()) {
      return known.stream().max((a, b) -> Integer.compare(a.length(), b.length())).orElseThrow();
    }
    String own = INSTITUTION.matcher(degree).replaceAll(" ");
    Matcher of = OF.matcher(own);
    String field = null;
    while (of.find()) {
      field = of.group(1).strip().split("\\s{2,}")[0];
    }
    Matcher after = AFTER.matcher(own);
    return field == null && after.find() ? after.group(1) : field;
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

  /** The part of the line that names the level. */
  private static String named(String line) {
    for (String part : line.split("\\s{2,}|\\||\\s[–—-]\\s|,\\s")) {
      if (Degree.highest(part) != null) {
        return part.strip();
      }
    }
    return line.strip();
  }

  private static String withoutDates(String text) {
    return YEAR.matcher(text)
        .replaceAll("")
        .replaceAll("[\\s–—:,/.-]+$|^[\\s–—:,/.-]+", "")
        .strip();
  }

  private static String cut(String text) {
    return text.substring(0, Math.min(LONGEST, text.length()));
  }
}
