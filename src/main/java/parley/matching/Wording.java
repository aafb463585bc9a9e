package parley.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Words in a job's text that keep people from applying who could do it. Advice to HR, never more:
 * nothing is changed and nothing is forbidden.
 *
 * @param text as it stands in the job's text
 * @param start offset there, in UTF-16 code units
 */
public record Wording(String text, int start, String advice) {

  private static final Map<String, String> ADVICE =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry(
                  "rock ?stars?|ninjas?|gurus?|wizards?|superstars?",
                  "name the skill and the level in place of a figure of speech"),
              Map.entry(
                  "young (?:and|team|professional|dynamic)[\\w ]{0,15}|digital natives?|recent"
                      + " graduates?(?: only)?|youthful|mature candidates?",
                  "speaks of age: name the experience that is needed"),
              Map.entry(
                  "native (?:\\w+ )?speakers?|mother tongue",
                  "speaks of origin: ask for the level of the language"),
              Map.entry(
                  "salesm[ae]n|chairm[ae]n|foreman|manpower|handyman|waitress|stewardess|girls?|guys",
                  "takes a gender for granted: use the neutral word"),
              Map.entry(
                  "\\bhe\\b(?! ?/)|\\bhis\\b|\\bhim\\b",
                  "takes a man for granted: write you or they"),
              Map.entry(
                  "aggressive(?:ly)?|dominan(?:t|ce)|killer instinct|fearless|ruthless",
                  "is read as a call for men: say what is to be reached"),
              Map.entry(
                  "able[- ]bodied|physically fit|no disabilit(?:y|ies)|must be able to stand",
                  "shuts out people with disabilities: name the task itself"),
              Map.entry(
                  "work hard,? play hard|like a family|24/7 availab\\w+|thick skin(?:ned)?|no"
                      + " nine-to-five",
                  "is read as overwork: say the hours and how they are made up for"),
              Map.entry(
                  "clean[- ]shaven|unmarried|no children|without family obligations",
                  "asks for what must not count: leave it out")));

  private static final Map<Pattern, String> RULES = rules();

  private static Map<Pattern, String> rules() {
    var rules = new java.util.LinkedHashMap<Pattern, String>();
    ADVICE.forEach(
        (words, advice) ->
            rules.put(
                Pattern.compile(
                    "(?<![\\p{L}\\d])(?:" + words + ")(?![\\p{L}\\d])", Pattern.CASE_INSENSITIVE),
                advice));
    return rules;
  }

  /** In the order of the text. */
  static List<Wording> of(String text) {
    var found = new ArrayList<Wording>();
    RULES.forEach(
        (pattern, advice) ->
            pattern.matcher(text).results().map(hit -> of(hit, advice)).forEach(found::add));
    found.sort(java.util.Comparator.comparingInt(Wording::start));
    return List.copyOf(found);
  }

  private static Wording of(MatchResult hit, String advice) {
    return new Wording(
        hit.group(),
        hit.start(),
        "“%s” %s".formatted(hit.group().toLowerCase(Locale.ROOT).strip(), advice));
  }
}
