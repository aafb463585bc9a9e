package parley.resume;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The first e-mail address. It may be broken anywhere by the end of a line, as narrow columns do,
 * and be written against robots: "ann (at) example (dot) org".
 */
final class EmailAddress {

  private static final int LONGEST = 64;
  private static final String LABEL = "[\\p{L}\\p{N}-]{1,63}";
  private static final String TOP = "(?:\\p{Ll}{2,24}|\\p{Lu}{2,24}|\\p{Lu}\\p{Ll}{1,23})";
  private static final Pattern DOMAIN =
      Pattern.compile(LABEL + "(?:\\." + LABEL + "){0,4}\\." + TOP);
  private static final Pattern VEILED =
      Pattern.compile(
          "([\\p{L}\\p{N}._%+-]{1,64})(?: ?[\\[({] ?(?:at|@|ät) ?[\\])}] ?|( ?@ ?| at (?=\\S{1,63}"
              + " dot )))("
              + LABEL
              + "(?:(?:\\.| ?[\\[({] ?(?:dot|punkt|\\.) ?[\\])}] ?| dot )"
              + LABEL
              + "){1,4})",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern BEFORE_VEILED = Pattern.compile("(?:^|[\\n|•·:;✉])[ \\t]*$");
  private static final Pattern DOT =
      Pattern.compile(" ?[\\[({] ?(?:dot|punkt|\\.) ?[\\])}] ?| dot ", Pattern.CASE_INSENSITIVE);

  /** A line that can only be the beginning of an address. */
  private static final Pattern BEGUN =
      Pattern.compile(
          "(?:.*e-?mail\\s*:?\\s*([\\p{Ll}\\p{N}._%+-]+)|([\\p{Ll}\\p{N}_%+-]*[\\p{N}._-]"
              + "[\\p{Ll}\\p{N}._%+-]*))$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern ENDED = Pattern.compile("[-._]");
  private static final Pattern GOES_ON = Pattern.compile("[\\p{L}\\p{N}.-]{1,63}");
  private static final Pattern TAIL = Pattern.compile("[a-z]{1,4}");
  private static final Pattern COMMON = Pattern.compile(".*\\.(?:com|org|net|edu|info)");

  private EmailAddress() {}

  /**
   * @param lines of {@code whole} that may hold it
   */
  static Contact.@Nullable Reading of(String whole, List<Line> lines) {
    for (int i = 0; i < lines.size(); i++) {
      String text = lines.get(i).text();
      for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
        Contact.Reading found = around(whole, lines, i, at);
        if (found != null) {
          return found;
        }
      }
    }
    return lines.stream()
        .map(EmailAddress::veiled)
        .filter(found -> found != null)
        .findFirst()
        .orElse(null);
  }

  private static Contact.@Nullable Reading around(String whole, List<Line> lines, int i, int at) {
    Line line = lines.get(i);
    int end = line.start() + at + 1;
    String domain = run(line.text(), at + 1);
    end += domain.length();
    boolean atEnd = at + 1 + domain.length() == line.text().length();
    if (atEnd && i + 1 < lines.size() && goesOn(domain, lines.get(i + 1).text())) {
      String rest = run(lines.get(i + 1).text(), 0);
      domain += rest;
      end = lines.get(i + 1).start() + rest.length();
    }
    Matcher full = DOMAIN.matcher(domain);
    if (!full.lookingAt()) {
      return null;
    }
    end -= domain.length() - full.end();
    int start = at;
    while (start > 0 && at - start < LONGEST && isLocal(line.text().charAt(start - 1))) {
      start--;
    }
    String local = line.text().substring(start, at);
    int from = line.start() + start;
    if (start == 0 && i > 0) {
      String begun = begun(lines.get(i - 1).text(), local);
      from = begun.isEmpty() ? from : end(lines.get(i - 1)) - begun.length();
      local = begun + local;
    }
    return local.isEmpty()
        ? null
        : new Contact.Reading(
            local + "@" + full.group(), new Quote(whole.substring(from, end), from));
  }

  private static boolean goesOn(String domain, String next) {
    Matcher rest = GOES_ON.matcher(next);
    String joined = rest.lookingAt() ? domain + rest.group() : domain;
    String whole = domain.endsWith(".") ? domain.substring(0, domain.length() - 1) : domain;
    if (DOMAIN.matcher(whole).matches()) { // "example.co" and "m", but not "example.org" and "Bonn"
      return TAIL.matcher(next).matches()
          && (domain.endsWith(".") || COMMON.matcher(joined).matches());
    }
    return !DOMAIN.matcher(domain).lookingAt() && DOMAIN.matcher(joined).matches();
  }

  /** What the line before has of it: up to a hyphen or a point, or after its own label. */
  private static String begun(String before, String local) {
    Matcher begun = BEGUN.matcher(before);
    if (before.length() > LONGEST || !begun.matches()) {
      return "";
    }
    String labelled = begun.group(1);
    if (labelled != null) {
      return labelled.contains("@") ? "" : labelled;
    }
    boolean open = ENDED.matcher(before.substring(before.length() - 1)).matches();
    return open || local.isEmpty() ? before : "";
  }

  private static Contact.@Nullable Reading veiled(Line line) {
    Matcher veiled = VEILED.matcher(line.text());
    while (veiled.find()) {
      String domain = DOT.matcher(veiled.group(3)).replaceAll(".");
      boolean plain = veiled.group(2) != null; // "Engineer @ booking.com" is none
      boolean alone = BEFORE_VEILED.matcher(line.text().substring(0, veiled.start())).find();
      boolean fits = !plain || (alone && Character.isLowerCase(veiled.group(1).codePointAt(0)));
      if (fits && DOMAIN.matcher(domain).matches()) {
        return new Contact.Reading(
            veiled.group(1) + "@" + domain,
            new Quote(veiled.group(), line.start() + veiled.start()));
      }
    }
    return null;
  }

  private static String run(String text, int from) {
    Matcher run = GOES_ON.matcher(text).region(from, text.length());
    return run.lookingAt() ? run.group() : "";
  }

  private static boolean isLocal(char c) {
    return Character.isLetterOrDigit(c) || "._%+-".indexOf(c) >= 0;
  }

  private static int end(Line line) {
    return line.start() + line.text().length();
  }
}
