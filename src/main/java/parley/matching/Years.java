package parley.matching;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A range of years of experience as a job's text states it. */
record Years(double least, @Nullable Double most) {

  private static final Map<String, Integer> WORDS =
      Map.ofEntries(
          Map.entry("one", 1),
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("seven", 7),
          Map.entry("eight", 8),
          Map.entry("nine", 9),
          Map.entry("ten", 10));
  private static final String NUMBER =
      "(\\d{1,2}(?:[.,]\\d)?|one|two|three|four|five|six|seven|eight|nine|ten)";
  private static final Pattern RANGE =
      Pattern.compile(
          "(?i)(up to |maximum |less than )?\\b"
              + NUMBER
              + "\\s*(?:\\+|plus)?\\s*(?:(?:-|–|—|to)\\s*"
              + NUMBER
              + "\\s*)?(\\+)?\\s*(?:or more )?(?:years?|yrs?|jahre)(?![^.;]{0,25}\\bago\\b)");
  private static final Pattern ABOUT_EXPERIENCE =
      Pattern.compile(
          "(?i)experience|professional|working|practice|hands-on|background|berufserfahrung|in a"
              + " similar|development");

  /** The range with the highest lower bound among the clauses that demand something, or null. */
  static @Nullable Years of(List<Clause> clauses) {
    return clauses.stream()
        .filter(clause -> clause.scope() == Scope.REQUIRED || clause.scope() == Scope.NEUTRAL)
        .filter(
            clause ->
                clause.scope() == Scope.REQUIRED || ABOUT_EXPERIENCE.matcher(clause.text()).find())
        .flatMap(clause -> RANGE.matcher(clause.text()).results())
        .map(Years::read)
        .max((a, b) -> Double.compare(a.least, b.least))
        .orElse(null);
  }

  private static Years read(MatchResult range) {
    double first = number(range.group(2));
    if (range.group(1) != null) {
      return new Years(0, first);
    }
    if (range.group(3) == null) {
      return new Years(first, null);
    }
    double second = number(range.group(3));
    return new Years(
        Math.min(first, second), range.group(4) != null ? null : Math.max(first, second));
  }

  private static double number(String text) {
    Integer word = WORDS.get(text.toLowerCase(Locale.ROOT));
    return word != null ? word : Double.parseDouble(text.replace(',', '.'));
  }
}
