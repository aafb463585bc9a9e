package parley.resume;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A phone number: 7 to 15 digits as its country groups them. In the header a number is one unless
 * it is labelled as another; further down it must say that it is, by a label, a country's code or
 * an address beside it.
 */
final class PhoneNumber {

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final String DIGITS =
      "\\p{Nd}(?:[ ()\\[\\]/.\\u2010\\u2011\\u2013-]{0,3}\\p{Nd}){6,23}";
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}_@#+-])(?<!\\p{N}[./])(?<!\\S/(?!\\+))(?<![$€£] ?)(?:[(\\[]?\\+"
              + " ?)?[(\\[]?"
              + DIGITS
              + "(?:,? ?(?:x|ext\\.?|extension|#) ?\\p{Nd}{1,6})?(?![\\p{L}\\p{N}_@]| ?[%€$£])",
          FLAGS);
  private static final Pattern EXTENSION = Pattern.compile(",? ?(?:x|ext|#).*", FLAGS);

  /** A country's code with the beginning, and the rest on the next line of a narrow column. */
  private static final Pattern BROKEN =
      Pattern.compile(
          "(\\+\\(?\\p{Nd}(?:[ ()/.-]{0,3}\\p{Nd}){0,9})[ )-]{0,2}\\n"
              + "(\\(?\\p{Nd}(?:[ ()-]{0,2}\\p{Nd}){1,9})(?=[ \\t]*(?:[|,;•·\\n]|$))");

  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

  private static final Pattern LABEL =
      Pattern.compile(
          "(?:phone|mobile?|móvil|cell|celular|cellulare|handy|gsm|whatsapp|tel(?:e[fp]h?one?|éfono"
              + "|efon|éphone)?|fon|contact (?:no|number)|mob|ph|[☎✆📞📱]|тел\\p{L}*|τηλ\\p{L}*|電話"
              + "|电话|手机|携帯|전화|هاتف|\\b[mtpc](?=[.:]))[^\\p{Nd}\\n]{0,12}$",
          FLAGS);
  private static final Pattern OTHER =
      Pattern.compile(
          "(?:birth|\\bdob\\b|\\bborn\\b|gebor|geburt|passport|reisepass|\\bvat\\b|\\bssn\\b|\\bid\\b"
              + "|licen[cs]e|regist|\\bfax\\b|telefax|\\bisbn|\\bissn|orcid|iban|konto|account|matrikel"
              + "|patent|steuer|\\btax\\b|student|employee|member|certificate|\\bcpf\\b|\\bdni\\b"
              + "|aadhaar|pesel|\\bpin\\b|\\bzip\\b|\\bdoi\\b)[^|]{0,30}$",
          FLAGS);
  private static final Pattern FAX = Pattern.compile("fax[^\\p{Nd}]{0,6}$", FLAGS);
  private static final Pattern PARTS = Pattern.compile(".*(?:[|•·;,]|\\s{2,})");
  private static final Pattern APART = Pattern.compile("\\s*/\\s*|\\s{2,}|\\s[–-]\\s");
  private static final Pattern ZIP = Pattern.compile("^\\d{5}(?:-\\d{4})?[ ]+(?=(.+)$)");
  private static final Pattern TRAILING_YEARS =
      Pattern.compile("[ ]+(?:19|20)\\d\\d(?:\\s?[–-]\\s?(?:19|20)\\d\\d)?$");
  private static final Pattern DATES =
      Pattern.compile(
          "(?:19|20)\\d\\d\\D+(?:19|20)\\d\\d|\\d{1,2}[/.-]\\d{1,2}[/.-](?:19"
              + "|20)\\d\\d|(?:19|20)\\d\\d-\\d\\d-\\d\\d|\\d{1,2}[/.]\\d{4}"
              + " ?\\D ?\\d{1,2}[/.]\\d{4}|(?:\\d{4}-){3}\\d{3}");
  private static final int LABEL_LENGTH = 48;
  private static final int LONGEST_REST = 30;
  private static final int NEAR = 2;
  private static final int MOST = 15;
  private static final int LABELLED = 7;
  private static final int ALONE = 8;
  private static final int INTERNATIONAL = 9;

  private PhoneNumber() {}

  /** A number, and whether it says by itself that it is a phone's. */
  private record Candidate(Quote quote, boolean sure) {}

  /**
   * @param lines the person's own, of the whole text
   */
  static @Nullable Quote of(String whole, List<Line> header, List<Line> lines) {
    Quote found = find(whole, header, true, false);
    found = found == null ? find(whole, header, false, false) : found;
    found = found == null ? find(whole, lines, true, true) : found;
    return found == null ? find(whole, lines, false, true) : found;
  }

  private static @Nullable Quote find(
      String whole, List<Line> lines, boolean sure, boolean careful) {
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (careful && (tells(line) || !(sure || isOfContact(lines, i)))) {
        continue;
      }
      Candidate found = in(whole, line, i == 0 ? "" : lines.get(i - 1).text(), sure);
      if (found != null) {
        return found.quote;
      }
    }
    return null;
  }

  private static @Nullable Candidate in(String whole, Line line, String above, boolean sure) {
    Candidate broken = broken(whole, line);
    if (broken != null) {
      return broken;
    }
    Matcher number = NUMBER.matcher(line.text());
    while (number.find()) {
      int from = Math.max(0, number.start() - LABEL_LENGTH);
      String head = line.text().substring(from, number.start());
      boolean opens = from == 0 && head.isBlank() && above.length() <= 20;
      String before = opens ? above : PARTS.matcher(head).replaceFirst("");
      Candidate found = candidate(number.group(), line.start() + number.start(), before);
      if (found != null && (found.sure || !sure)) {
        return found;
      }
    }
    return null;
  }

  private static @Nullable Candidate candidate(String group, int start, String before) {
    int from = leading(group);
    String found = cut(group.substring(from));
    boolean plus = found.indexOf('+') >= 0 && found.indexOf('+') < 2;
    boolean labelled = LABEL.matcher(before).find() && !FAX.matcher(before).find();
    long digits = digits(EXTENSION.matcher(found).replaceFirst(""));
    if (digits > MOST || FAX.matcher(before).find()) {
      return null;
    }
    var quote = new Quote(found, start + from);
    if (digits >= (plus ? INTERNATIONAL : LABELLED) && (plus || labelled)) {
      return new Candidate(quote, true);
    }
    boolean other = OTHER.matcher(before).find() || DATES.matcher(found).find();
    return digits >= ALONE && !other ? new Candidate(quote, false) : null;
  }

  /** The length of a postal code in front: "94103 (415) 555-0132". */
  private static int leading(String group) {
    Matcher zip = ZIP.matcher(group);
    return zip.find() && (zip.group(1).startsWith("(") || digits(zip.group(1)) > INTERNATIONAL)
        ? zip.end()
        : 0;
  }

  /** The first of two numbers, and no years behind it. */
  private static String cut(String group) {
    Matcher apart = APART.matcher(group);
    while (apart.find()) {
      boolean both =
          digits(group.substring(0, apart.start())) >= LABELLED
              && digits(group.substring(apart.end())) >= LABELLED;
      if (both) {
        return group.substring(0, apart.start());
      }
    }
    return digits(group) > MOST ? TRAILING_YEARS.matcher(group).replaceFirst("") : group;
  }

  private static @Nullable Candidate broken(String whole, Line line) {
    int end = line.start() + line.text().length();
    Matcher broken =
        BROKEN
            .matcher(whole)
            .useTransparentBounds(true)
            .useAnchoringBounds(false)
            .region(line.start(), Math.min(whole.length(), end + LONGEST_REST));
    while (broken.find() && broken.start() < end) {
      long first = digits(broken.group(1));
      long both = first + digits(broken.group(2));
      boolean year = first >= ALONE && YEAR.matcher(broken.group(2)).matches();
      if (broken.end(1) <= end && first < 11 && both >= INTERNATIONAL && both <= MOST && !year) {
        return new Candidate(new Quote(broken.group(), broken.start()), true);
      }
    }
    return null;
  }

  /** A sentence counts records and customers. */
  private static boolean tells(Line line) {
    return line.words() > 8 && (line.isBullet() || Titles.isSentence(line.text()));
  }

  /** Whether an address stands in this line or near it. */
  private static boolean isOfContact(List<Line> lines, int i) {
    return lines.subList(Math.max(0, i - NEAR), Math.min(lines.size(), i + NEAR + 1)).stream()
        .anyMatch(line -> line.text().indexOf('@') > 0 && line.words() < 12);
  }

  private static long digits(String text) {
    return text.codePoints().filter(Character::isDigit).count();
  }
}
