package parley.resume;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A range of dates as a résumé writes it. Both months count. A bare year stands for its middle, so
 * that 2018 – 2020 is 24 months; a range within one bare year is 6.
 *
 * @param start where the range stands in its line
 * @param from first month
 * @param to last month, not after today
 * @param fromText as the profile shows it
 * @param toText as the profile shows it: {@code present} for an open end
 */
record Period(int start, int end, YearMonth from, YearMonth to, String fromText, String toText) {

  private static final Map<String, Integer> MONTHS =
      Map.ofEntries(
          Map.entry("jan", 1),
          Map.entry("feb", 2),
          Map.entry("mar", 3),
          Map.entry("mär", 3),
          Map.entry("apr", 4),
          Map.entry("may", 5),
          Map.entry("mai", 5),
          Map.entry("jun", 6),
          Map.entry("jul", 7),
          Map.entry("aug", 8),
          Map.entry("sep", 9),
          Map.entry("oct", 10),
          Map.entry("okt", 10),
          Map.entry("nov", 11),
          Map.entry("dec", 12),
          Map.entry("dez", 12),
          Map.entry("win", 1),
          Map.entry("spr", 3),
          Map.entry("sum", 6),
          Map.entry("aut", 9),
          Map.entry("fal", 9),
          Map.entry("jän", 1),
          Map.entry("ene", 1),
          Map.entry("gen", 1),
          Map.entry("fév", 2),
          Map.entry("fev", 2),
          Map.entry("avr", 4),
          Map.entry("abr", 4),
          Map.entry("mag", 5),
          Map.entry("giu", 6),
          Map.entry("lug", 7),
          Map.entry("aoû", 8),
          Map.entry("ago", 8),
          Map.entry("set", 9),
          Map.entry("out", 10),
          Map.entry("ott", 10),
          Map.entry("déc", 12),
          Map.entry("dic", 12),
          Map.entry("juil", 7),
          Map.entry("juin", 6),
          Map.entry("q1", 1),
          Map.entry("q2", 4),
          Map.entry("q3", 7),
          Map.entry("q4", 10));

  private static final String WORD =
      "(?:jan(?:uary|uar|v(?:ier)?|eiro)?|jän(?:ner)?|enero|ene|gen(?:naio)?"
          + "|feb(?:ruary|ruar|rero|braio)?|f[ée]v(?:rier|ereiro)?|mar(?:ch"
          + "|s|zo|ço)?|märz?|apr(?:il|ile)?|avr(?:il)?|abr(?:il)?|may|mayo"
          + "|mai|mag(?:gio)?|maio|juil(?:let)?|juin|june?|juni|junio|giu(?:gno)?"
          + "|junho|july?|juli|julio|julho|lug(?:lio)?|aug(?:ust)?|ago(?:sto)?"
          + "|août|aou|sept?(?:ember|embre|tembre)?|setembro|set|o[ck]t(?:ober"
          + "|obre|ubre)?|ott(?:obre)?|out(?:ubro)?|nov(?:ember|embre|iembre"
          + "|embro)?|de[cz](?:ember|embre|embro)?|déc(?:embre)?|dic(?:iembre"
          + "|embre)?|winter|spring|summer|autumn|fall|q[1-4])";
  private static final String DATE =
      "(?:(?:\\d{1,2}(?:st|nd|rd|th|\\.)?\\s{1,2})?("
          + WORD
          + ")[.,]?\\s{0,2}(?:of"
          + " )?['’]?((?:19|20)\\d\\d|(?<=['’])\\d\\d)|(?:\\d{1,2}[/.])?(\\d{1,2})\\s?[/.]\\s?("
          + "(?:19|20)\\d\\d|(?<=\\d/)\\d\\d(?![\\d/.]))|((?:19|20)\\d\\d)[-/.](\\d{1,2})(?"
          + "!\\d)|((?:19|20)\\d\\d))";
  private static final String NOW =
      "(present|current|currently|now|today|to date|till date|date|ongoing|still employed|to the"
          + " present|heute|jetzt|présent|aujourd['’]hui|actuel|actualidad|actualmente|la"
          + " actualidad|actual|presente|oggi|attuale|atual|atualmente|o momento|heden|obecnie|nu)";
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final Pattern RANGE =
      Pattern.compile(
          "(?<![\\w/])"
              + DATE
              + "\\s{0,3}(?:-|–|—|−|‐|‑|~|to|until|till|through|thru|bis|bis"
              + " zum|à|au|a|hasta|al|até|tot|do)\\s{0,3}(?:"
              + NOW
              + "|"
              + DATE
              + ")(?![\\w])",
          FLAGS);
  private static final Pattern SINCE =
      Pattern.compile("(?<!\\w)(?:since|seit|from)\\s{1,3}" + DATE + "(?![\\w/])", FLAGS);

  /** The first range of the line, or null. */
  static @Nullable Period in(String line, YearMonth today) {
    Matcher range = RANGE.matcher(line);
    while (range.find()) {
      When from = date(range, 1);
      When to = range.group(8) != null ? new When(today, false) : date(range, 9);
      if (from != null && to != null) {
        Period period = period(range, from, to, range.group(8) != null, today);
        if (period != null) {
          return period;
        }
      }
    }
    Matcher since = SINCE.matcher(line);
    if (since.find()) {
      When from = date(since, 1);
      if (from != null) {
        return period(since, from, new When(today, false), true, today);
      }
    }
    return null;
  }

  /** Whether the range stands in this line, where it was found. */
  boolean isOf(Line line) {
    Period found = end > line.text().length() ? null : in(line.text(), to);
    return found != null && found.start == start && found.fromText.equals(fromText);
  }

  int months() {
    return (int) (from.until(to, ChronoUnit.MONTHS) + 1);
  }

  private static @Nullable Period period(
      Matcher at, When from, When to, boolean open, YearMonth today) {
    YearMonth first = from.bare ? from.month.withMonth(7) : from.month;
    YearMonth last = to.bare ? to.month.withMonth(6) : to.month;
    if (from.bare && to.bare && from.month.getYear() == to.month.getYear()) {
      first = first.withMonth(4);
      last = last.withMonth(9);
    }
    if (last.isAfter(today)) {
      last = today;
    }
    if (first.isAfter(last) && from.month.getYear() == last.getYear() && (from.bare || to.bare)) {
      first = last;
    }
    if (first.isAfter(last)) {
      return null;
    }
    return new Period(at.start(), at.end(), first, last, from.text(), open ? "present" : to.text());
  }

  private static @Nullable When date(Matcher at, int group) {
    String word = at.group(group);
    try {
      if (word != null) {
        String key = word.toLowerCase(Locale.ROOT);
        return new When(YearMonth.of(year(at.group(group + 1)), month(key)), false);
      }
      if (at.group(group + 2) != null) {
        return new When(
            YearMonth.of(year(at.group(group + 3)), Integer.parseInt(at.group(group + 2))), false);
      }
      if (at.group(group + 4) != null) {
        return new When(
            YearMonth.of(
                Integer.parseInt(at.group(group + 4)), Integer.parseInt(at.group(group + 5))),
            false);
      }
      return new When(YearMonth.of(Integer.parseInt(at.group(group + 6)), 1), true);
    } catch (DateTimeException e) {
      return null; // "13/2020" is no date
    }
  }

  /** "'98" and "21" are of the last hundred years, more or less. */
  private static int year(String digits) {
    int year = Integer.parseInt(digits);
    return year >= 100 ? year : year + (year >= 60 ? 1900 : 2000);
  }

  private static int month(String word) {
    Integer month = word.length() < 4 ? null : MONTHS.get(word.substring(0, 4));
    return month != null
        ? month
        : MONTHS.getOrDefault(word.substring(0, Math.min(3, word.length())), 1);
  }

  private record When(YearMonth month, boolean bare) {
    String text() {
      return bare ? String.valueOf(month.getYear()) : month.toString();
    }
  }
}
