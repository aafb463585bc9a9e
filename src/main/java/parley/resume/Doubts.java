package parley.resume;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a person should look at: words to a machine, letters that pose as others, and claims that
 * cannot be. Nothing of it changes a score.
 */
final class Doubts {

  private static final int MOST = 10;
  private static final int LONGEST = 200;

  private static final Pattern INSTRUCTION =
      Pattern.compile(
          "(?i)[^.\\n"
              + "]{0,60}\\b(?:ignore|disregard|forget|override)\\b.{0,30}\\b(?:instructions?|prompts?|rules|criteria|above|previous)\\b[^.\\n"
              + "]{0,80}|[^.\\n"
              + "]{0,40}\\b(?:you are an? (?:ai|assistant|language model)|system"
              + " prompt|(?:rate|score|rank|recommend) this"
              + " (?:candidate|applicant|resume|résumé))\\b[^.\\n"
              + "]{0,80}");
  private static final Pattern MIXED =
      Pattern.compile(
          "(?U)\\b\\w*(?:\\p{IsLatin}[\\p{IsCyrillic}\\p{IsGreek}]|[\\p{IsCyrillic}\\p{IsGreek}]\\p{IsLatin})\\w*");
  private static final Pattern YEARS_OF =
      Pattern.compile("(?i)\\b(\\d{1,2})\\+? years?[^.\\n]{0,40}");

  /** The year of the first public release, by the projects' own pages. */
  private static final Map<String, Integer> SINCE =
      Map.ofEntries(
          Map.entry("kubernetes", 2014),
          Map.entry("docker", 2013),
          Map.entry("react native", 2015),
          Map.entry("react", 2013),
          Map.entry("vue", 2014),
          Map.entry("angular", 2010),
          Map.entry("typescript", 2012),
          Map.entry("golang", 2009),
          Map.entry("rust", 2012),
          Map.entry("swift", 2014),
          Map.entry("kotlin", 2011),
          Map.entry("flutter", 2017),
          Map.entry("spring boot", 2014),
          Map.entry("graphql", 2015),
          Map.entry("pytorch", 2016),
          Map.entry("tensorflow", 2015),
          Map.entry("kafka", 2011),
          Map.entry("terraform", 2014),
          Map.entry("node.js", 2009),
          Map.entry("next.js", 2016),
          Map.entry("langchain", 2022),
          Map.entry("chatgpt", 2022),
          Map.entry("fastapi", 2018),
          Map.entry("snowflake", 2014),
          Map.entry("power bi", 2014));

  /** More than anybody works. */
  private static final int MOST_MONTHS = 55 * 12;

  private Doubts() {}

  static List<Review.Doubt> of(String text, List<JobEntry> jobs, YearMonth today) {
    var doubts = new ArrayList<Review.Doubt>();
    find(doubts, "instructions", INSTRUCTION, text);
    find(doubts, "lookalike_letters", MIXED, text);
    Matcher years = YEARS_OF.matcher(text);
    while (years.find() && doubts.size() < MOST) {
      int claimed = Integer.parseInt(years.group(1));
      if (isTooLong(claimed, years.group().toLowerCase(Locale.ROOT), today)) {
        doubts.add(new Review.Doubt("unlikely_years", quote(years)));
      }
    }
    for (JobEntry job : jobs) {
      Period period = job.period();
      if (period != null && period.months() > MOST_MONTHS && !job.header().isEmpty()) {
        Line line = job.header().getFirst();
        doubts.add(new Review.Doubt("unlikely_years", new Quote(line.text(), line.start())));
      }
    }
    return doubts;
  }

  private static boolean isTooLong(int claimed, String words, YearMonth today) {
    return claimed * 12 > MOST_MONTHS
        || SINCE.entrySet().stream()
            .anyMatch(
                one ->
                    claimed > today.getYear() - one.getValue()
                        && words.matches(".*\\b" + Pattern.quote(one.getKey()) + "\\b.*"));
  }

  private static void find(List<Review.Doubt> doubts, String code, Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find() && doubts.size() < MOST) {
      doubts.add(new Review.Doubt(code, quote(matcher)));
    }
  }

  private static Quote quote(Matcher matcher) {
    String words = matcher.group();
    return new Quote(words.substring(0, Math.min(LONGEST, words.length())), matcher.start());
  }
}
