package parley.resume;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who wrote the résumé and how to reach them. None of it ever enters a score. */
record Contact(
    @Nullable String name, @Nullable String email, @Nullable String phone, List<String> links) {

  private static final Pattern EMAIL =
      Pattern.compile(
          "[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){0,4}\\.[A-Za-z]{2,24}");
  private static final Pattern LINK =
      Pattern.compile(
          "(?:https?://|www\\.)[^\\s|,;<>()]{3,200}"
              + "|(?:linkedin\\.com|github\\.com|gitlab\\.com|xing\\.com|stackoverflow\\.com)/[^\\s|,;<>()]{1,200}");
  private static final Pattern PHONE =
      Pattern.compile("(?<![\\w/.-])\\+?\\(?\\d[\\d ()/.-]{6,20}\\d(?![\\w/-])");
  private static final Pattern YEARS = Pattern.compile("(?:19|20)\\d\\d\\D+(?:19|20)\\d\\d");
  private static final Pattern NAME =
      Pattern.compile(
          "\\p{Lu}[\\p{L}'’.-]*(?:"
              + " (?:\\p{Lu}[\\p{L}'’.-]*|van|von|de|der|da|bin|al|la|del|el)){1,4}");

  static Contact of(String whole, List<Line> header) {
    Matcher email = EMAIL.matcher(whole);
    var links = new ArrayList<String>();
    Matcher link = LINK.matcher(whole);
    while (link.find() && links.size() < 20) {
      String found = link.group().replaceAll("[.]+$", "");
      if (!links.contains(found)) {
        links.add(found);
      }
    }
    return new Contact(
        name(header), email.find() ? email.group() : null, phone(header, whole), links);
  }

  private static @Nullable String name(List<Line> header) {
    int seen = 0;
    for (Line line : header) {
      if (line.isBlank()) {
        continue;
      }
      String candidate = line.text().split("\\s{2,}|[|,•·]", 2)[0].strip();
      String cleaned =
          candidate.replaceFirst(
              "(?i)^(?:name|curriculum vitae|resume|résumé|cv)\\s*[:–-]?\\s*", "");
      if (cleaned.length() <= 60
          && NAME.matcher(cleaned).matches()
          && !Titles.isTitle(cleaned)
          && Section.opened(cleaned) == null) {
        return cleaned;
      }
      if (++seen == 4) {
        return null;
      }
    }
    return null;
  }

  /** A phone number has 8 to 15 digits and is no range of years. */
  private static @Nullable String phone(List<Line> header, String whole) {
    for (Line line : header) {
      String found = phone(line.text());
      if (found != null) {
        return found;
      }
    }
    Matcher labelled =
        Pattern.compile(
                "(?i)(?:phone|mobile|tel|telephone|cell)[.:]*\\s{0,3}(\\+?[\\d ()/.-]{8,22})")
            .matcher(whole);
    return labelled.find() ? phone(labelled.group(1).strip()) : null;
  }

  private static @Nullable String phone(String text) {
    Matcher matcher = PHONE.matcher(text);
    while (matcher.find()) {
      String found = matcher.group();
      long digits = found.chars().filter(Character::isDigit).count();
      if (digits >= 8 && digits <= 15 && !YEARS.matcher(found).find()) {
        return found.strip();
      }
    }
    return null;
  }
}
