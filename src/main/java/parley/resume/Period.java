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
          Map.entry("mrt", 3),
          Map.entry("mei", 5),
          Map.entry("maa", 3),
          Map.entry("maj", 5),
          Map.entry("sty", 1),
          Map.entry("lut", 2),
          Map.entry("kwi", 4),
          Map.entry("cze", 6),
          Map.entry("lip", 7),
          Map.entry("sie", 8),
          Map.entry("wrz", 9),
          Map.entry("paź", 10),
          Map.entry("lis", 11),
          Map.entry("gru", 12),
          Map.entry("oca", 1),
          Map.entry("şub", 2),
          Map.entry("nis", 4),
          Map.entry("haz", 6),
          Map.entry("tem", 7),
          Map.entry("ağu", 8),
          Map.entry("eyl", 9),
          Map.entry("eki", 10),
          Map.entry("kas", 11),
          Map.entry("ara", 12),
          Map.entry("янв", 1),
          Map.entry("фев", 2),
          Map.entry("мар", 3),
          Map.entry("апр", 4),
          Map.entry("май", 5),
          Map.entry("мая", 5),
          Map.entry("июн", 6),
          Map.entry("июл", 7),
          Map.entry("авг", 8),
          Map.entry("сен", 9),
          Map.entry("окт", 10),
          Map.entry("ноя", 11),
          Map.entry("дек", 12),
          Map.entry("q1", 1),
          Map.entry("q2", 4),
          Map.entry("q3", 7),
          Map.entry("q4", 10));

  private static final String WORD =
      "(?:jan(?:uar[yi]?|v(?:ier)?|eiro)?|jän(?:ner)?|enero|ene|gen(?:naio)?"
          + "|feb(?:ruar[yi]?|rero|braio)?|f[ée]v(?:rier|ereiro)?|mar(?:ch"
          + "|s|zo|ço|zec)?|maart|mrt|märz?|apr(?:il|ile)?|avr(?:il)?|abr(?:il)?|may|mayo"
          + "|mai|maj|mei|mag(?:gio)?|maio|juil(?:let)?|juin|june?|juni|junio|giu(?:gno)?"
          + "|junho|july?|juli|julio|julho|lug(?:lio)?|aug(?:ust(?:us)?)?|ago(?:sto)?"
          + "|août|aou|sept?(?:ember|embre|tembre)?|setembro|set|o[ck]t(?:ober"
          + "|obre|ubre)?|ott(?:obre)?|out(?:ubro)?|nov(?:ember|embre|iembre"
          + "|embro)?|de[cz](?:ember|embre|embro)?|déc(?:embre)?|dic(?:iembre|embre)?"
          + "|stycz(?:eń|nia)|lut(?:y|ego)|kwie(?:cień|tnia)|czerw(?:iec|ca)|lip(?:iec|ca)"
          + "|sierp(?:ień|nia)|wrze(?:sień|śnia)|paździer(?:nik|nika)|listopada?|grud(?:zień|nia)"
          + "|ocak|şubat|nisan|haziran|temmuz|ağustos|eylül|ekim|kasım|aralık"
          + "|янв(?:ар[ья])?|фев(?:рал[ья])?|марта?|апр(?:ел[ья])?|ма[йя]|ию[нл][ья]|авг(?:уста?)?"
          + "|сен(?:тябр[ья])?|окт(?:ябр[ья])?|ноя(?:бр[ья])?|дек(?:абр[ья])?"
          + "|winter|spring|summer|autumn|fall|q[1-4])";
  private static final String DAY = "\\d{1,2}(?:st|nd|rd|th|\\.)?";
  private static final String DATE =
      "(?:(?:"
          + DAY
          + "\\s{1,2})?("
          + WORD
          + ")[.,/]?\\s{0,2}(?:"
          + DAY
          + ",?\\s{1,2}(?=(?:19|20)\\d\\d))?(?:of |de )?['’]?((?:19|20)\\d\\d|(?<=['’])\\d\\d)"
          + "|(?:(\\d{1,2})[/.])?(\\d{1,2})\\s?[/.]\\s?((?:19|20)\\d\\d|(?<=\\d/)\\d\\d(?![\\d/.]))"
          + "|((?:19|20)\\d\\d)(?:[-/.]|年)(\\d{1,2})(?!\\d)(?:月|[-/.]\\d{1,2}(?!\\d))?"
          + "|((?:19|20)\\d\\d)年?)";
  private static final int GROUPS = 8;
  private static final String NOW =
      "(present|current|currently|now|today|to date|till date|date|ongoing|still employed|to the"
          + " present|heute|jetzt|laufend|dato|présent|aujourd['’]hui|actuel|ce jour|actualidad"
          + "|actualmente|la actualidad|actual|la fecha|presente|oggi|attuale|atual|atualmente"
          + "|o momento|heden|obecnie|nu|nuvarande|nåværende|nuværende|pågående|halen|günümüz"
          + "|(?:по )?настоящее время|现在|至今|現在|현재)";
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final Pattern RANGE =
      Pattern.compile(
          "(?<![\\w/])"
              + DATE
              + "\\s{0,3}(?:-{1,3}|–|—|−|‐|‑|~|～|〜|→|to|until|till|through|thru|bis|bis"
              + " zum|à|au|a|hasta|al|até|tot|do|по)\\s{0,3}(?:"
              + NOW
              + "|"
              + DATE
              + ")(?![\\w])",
          FLAGS);
  private static final Pattern SINCE =
      Pattern.compile(
          "(?<!\\w)(?:since|seit|from|desde|depuis|dal|sinds|с)\\s{1,3}" + DATE + "(?![\\w/])",
          FLAGS);
  private static final Pattern ONWARDS =
      Pattern.compile("(?<![\\w/])" + DATE + "\\s(?:onwards?|and onwards)(?!\\w)", FLAGS);

  /** "2015–16"; with a hyphen only where it is no month. */
  private static final Pattern SHORT =
      Pattern.compile("(?<![\\w/.-])((?:19|20)(\\d\\d))\\s?(–|-|/)\\s?(\\d\\d)(?![\\w/.-])");

  private static final Pattern SEASON =
      Pattern.compile(
          "(?<!\\w)(spring|summer|autumn|fall)\\s(?:of )?((?:19|20)\\d\\d)(?!\\w)", FLAGS);

  /** The first range of the line, or null. */
  static @Nullable Period in(String line, YearMonth today) {
    Matcher range = RANGE.matcher(line);
    while (range.find()) {
      When from = date(range, 1);
      boolean open = range.group(GROUPS + 1) != null;
      When to = open ? new When(today, false) : date(range, GROUPS + 2);
      if (from != null && to != null) {
        Period period = period(range, from, to, open, today);
        if (period != null) {
          return period;
        }
      }
    }
    for (Pattern open : new Pattern[] {SINCE, ONWARDS}) {
      Matcher since = open.matcher(line);
      When from = since.find() ? date(since, 1) : null;
      if (from != null) {
        return period(since, from, new When(today, false), true, today);
      }
    }
    return shortened(line, today);
  }

  private static @Nullable Period shortened(String line, YearMonth today) {
    Matcher years = SHORT.matcher(line);
    while (years.find()) {
      int from = Integer.parseInt(years.group(2));
      int to = Integer.parseInt(years.group(4));
      if (to > from && (to > 12 || years.group(3).equals("–"))) {
        int first = Integer.parseInt(years.group(1));
        var start = new When(YearMonth.of(first, 1), true);
        return period(
            years, start, new When(YearMonth.of(first + to - from, 1), true), false, today);
      }
    }
    Matcher season = SEASON.matcher(line);
    if (season.find()) {
      int month = month(season.group(1).toLowerCase(Locale.ROOT));
      var start = new When(YearMonth.of(Integer.parseInt(season.group(2)), month), false);
      return period(season, start, new When(start.month.plusMonths(2), false), false, today);
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
      if (at.group(group + 3) != null) {
        int month = Integer.parseInt(at.group(group + 3));
        boolean american = month > 12 && at.group(group + 2) != null; // 03/25/2019
        month = american ? Integer.parseInt(at.group(group + 2)) : month;
        return new When(YearMonth.of(year(at.group(group + 4)), month), false);
      }
      if (at.group(group + 5) != null) {
        return new When(
            YearMonth.of(
                Integer.parseInt(at.group(group + 5)), Integer.parseInt(at.group(group + 6))),
            false);
      }
      return new When(YearMonth.of(Integer.parseInt(at.group(group + 7)), 1), true);
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
