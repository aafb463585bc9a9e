package parley.resume;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote the résumé and how to reach them. None of it ever enters a score.
 *
 * @param emailQuote as the text has it: an address may be broken by the end of a line
 */
record Contact(
    @Nullable Quote name,
    @Nullable String email,
    @Nullable Quote emailQuote,
    @Nullable Quote phone,
    List<Quote> links) {

  private static final int MOST_LINKS = 20;

  private static final Pattern EMAIL =
      Pattern.compile(
          "[\\p{L}\\p{N}._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){0,4}\\.[A-Za-z"
              + "]{2,24}");
  private static final Pattern LINK =
      Pattern.compile(
          "(?:https?://|www\\.)[^\\s|,;<>()]{3,200}"
              + "|(?:[a-z]{2,3}\\.)?(?:linkedin\\.com|github\\.com|gitlab\\.com"
              + "|bitbucket\\.org|xing\\.com"
              + "|stackoverflow\\.com|behance\\.net|dribbble\\.com|medium\\.com"
              + "|kaggle\\.com|orcid\\.org)/[^\\s|,;<>()]{1,200}");
  private static final Pattern PHONE =
      Pattern.compile(
          "(?<![\\w/.@-])\\+?\\(?\\d[\\d ()/.\\u00a0\\u2010\\u2011\\u2013-]{6,22}\\d(?![\\w/@-])");
  private static final Pattern REST_OF_PHONE =
      Pattern.compile("[ -]?\\n(\\d{2,4}(?:[ -]\\d{2,4}){0,2})[ \\t]*(?:[|,;•·\\n]|$)");
  private static final int SHORT_PHONE = 10;
  private static final Pattern NO_PHONE =
      Pattern.compile(
          "(?:19|20)\\d\\d\\D+(?:19|20)\\d\\d|\\d{1,2}[/.-]\\d{1,2}[/.-](?:19"
              + "|20)\\d\\d|(?:19|20)\\d\\d-\\d\\d-\\d\\d|\\d{1,2}[/.]\\d{4}"
              + " ?\\D ?\\d{1,2}[/.]\\d{4}|(?:\\d{4}-){3}\\d{4}");
  private static final Pattern OTHER_NUMBER =
      Pattern.compile(
          "(?i)birth|\\bdob\\b|geburt|passport|\\bvat\\b|\\bssn\\b|\\bid\\b"
              + "|licen[cs]e|regist|\\bfax\\b");

  static Contact of(String whole, List<Line> header, List<Line> all) {
    Quote email = email(whole);
    String address = email == null ? null : email.text().replace("\n", "");
    Quote name = PersonName.of(whole, header, all, address);
    Quote phone = phone(whole, header);
    return new Contact(
        name, address, email, phone == null ? phone(whole, all) : phone, links(whole));
  }

  /** The first; its beginning may stand on the line before, broken at a hyphen or a point. */
  private static @Nullable Quote email(String whole) {
    Matcher matcher = EMAIL.matcher(whole);
    if (!matcher.find()) {
      return null;
    }
    int start = matcher.start();
    if (start > 1
        && whole.charAt(start - 1) == '\n'
        && "-._".indexOf(whole.charAt(start - 2)) >= 0) {
      int before = start - 1;
      while (before > 0 && isLocal(whole.charAt(before - 1))) {
        before--;
      }
      boolean alone = before == 0 || whole.charAt(before - 1) == '\n';
      start = alone && start - before < 40 ? before : start;
    }
    return new Quote(whole.substring(start, matcher.end()), start);
  }

  private static boolean isLocal(char c) {
    return Character.isLetterOrDigit(c) || "._%+-".indexOf(c) >= 0;
  }

  private static List<Quote> links(String whole) {
    var links = new ArrayList<Quote>();
    Matcher link = LINK.matcher(whole);
    while (link.find() && links.size() < MOST_LINKS) {
      String found = link.group().replaceAll("[.]+$", "");
      if (links.stream().noneMatch(one -> one.text().equals(found))) {
        links.add(new Quote(found, link.start()));
      }
    }
    return links;
  }

  /** A phone number has 8 to 15 digits and is neither a range of years nor a date. */
  private static @Nullable Quote phone(String whole, List<Line> lines) {
    for (Line line : lines) {
      Matcher matcher = PHONE.matcher(line.text());
      while (!OTHER_NUMBER.matcher(line.text()).find() && matcher.find()) {
        String found = matcher.group();
        long digits = found.chars().filter(Character::isDigit).count();
        if (digits >= 8 && digits <= 15 && !NO_PHONE.matcher(found).find()) {
          return unbroken(whole, found, line.start() + matcher.start(), digits);
        }
      }
    }
    return null;
  }

  /** The rest of an international number may stand on the next line of a narrow column. */
  private static Quote unbroken(String whole, String found, int start, long digits) {
    int end = start + found.length();
    Matcher rest = REST_OF_PHONE.matcher(whole).region(end, whole.length());
    boolean isShort = found.startsWith("+") && digits <= SHORT_PHONE;
    return isShort && rest.lookingAt()
        ? new Quote(whole.substring(start, rest.end(1)), start)
        : new Quote(found, start);
  }
}
