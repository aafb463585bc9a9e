package parley.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.matching.Requirements.Level;

/**
 * How well a job's text tells people what they need to know (rules H01 to H04 of the formula's
 * source). Advice for HR: a flag warns and stops nothing.
 *
 * @param quality 0 to 100; 50 where the text is too short to tell
 * @param band excellent from 90, good from 70, fair from 50, poor from 30, else very poor
 * @param arrangement remote, hybrid or onsite, where the text says so
 * @param location where the text says that the work is done
 */
public record JobReview(
    int quality,
    String band,
    @Nullable String arrangement,
    @Nullable String location,
    List<Point> points,
    List<String> redFlags,
    List<String> suggestions,
    List<Wording> wording) {

  /** One reason of the quality: so many of so many points. */
  public record Point(String what, int points, int of) {}

  private static final int LEAST_WORDS = 12;
  private static final int UNDETERMINED = 50;
  private static final int MOST_MUSTS = 12;
  private static final int SENIOR_YEARS = 5;

  private static final Pattern SALARY =
      Pattern.compile(
          "(?i)(?:[€$£]|\\b(?:eur|usd|gbp|chf|inr)\\b)\\s?\\d|\\d[\\d.,]*\\s?k?\\s?(?:[€$£]|(?:eur|usd|gbp|chf|inr)\\b)|\\b(?:salary|compensation|pay)\\b[^.\\n"
              + "]{0,30}\\d");
  private static final Pattern REMOTE =
      Pattern.compile(
          "(?i)\\b(?:fully |100 ?% )?remote(?:ly)?\\b|\\bwork from home\\b|\\bhome office\\b");
  private static final Pattern HYBRID =
      Pattern.compile(
          "(?i)\\bhybrid\\b|\\b\\d (?:or \\d )?days (?:a week |per week )?(?:in|at) (?:the|our)"
              + " office\\b|\\bpartly remote\\b");
  private static final Pattern ONSITE =
      Pattern.compile(
          "(?i)\\bon[- ]?site\\b|\\bin[- ]office\\b|\\bat our"
              + " (?:office|site|plant|clinic|hospital|school|shop)\\b");
  private static final Pattern TASKS =
      Pattern.compile(
          "(?im)\\b(?:responsibilit\\w+|what you(?:'|’| wi)ll do|what you will do|your"
              + " tasks|tasks|duties|your role|the role)\\b");
  private static final Pattern JUNIOR =
      Pattern.compile(
          "(?i)\\b(?:junior|entry[- ]level|graduate|trainee|intern|internship|apprentice)\\b");

  public JobReview {
    points = List.copyOf(points);
    redFlags = List.copyOf(redFlags);
    suggestions = List.copyOf(suggestions);
    wording = List.copyOf(wording);
  }

  /**
   * @param given the place as HR gave it beside the text, or null
   */
  public static JobReview of(
      String title, String description, @Nullable String given, Requirements asked) {
    var review = new Draft();
    String arrangement = arrangement(description);
    int words = description.isBlank() ? 0 : description.strip().split("\\s+").length;
    List<Wording> wording = Wording.of(description);
    String location = JobPlace.of(description);
    boolean place =
        location != null || given != null && !given.isBlank() || "remote".equals(arrangement);

    review.point("must-haves named", Math.min(3, asked.required().size()), 3, 20);
    review.point("nice-to-haves told apart", asked.preferred().isEmpty() ? 0 : 1, 1, 10);
    review.point(
        "years of experience", asked.minYears() > 0 || asked.maxYears() != null ? 1 : 0, 1, 10);
    review.point("tasks described", TASKS.matcher(description).find() ? 1 : 0, 1, 15);
    boolean salary = SALARY.matcher(description).find();
    review.point("salary", salary ? 1 : 0, 1, 15);
    review.point("place of work", place ? 1 : 0, 1, 10);
    review.point("remote, hybrid or on site", arrangement == null ? 0 : 1, 1, 5);
    review.point("length of 60 to 900 words", words >= 60 && words <= 900 ? 1 : 0, 1, 5);
    review.point("open wording", Math.max(0, 2 - wording.size()), 2, 10);

    review.flag(!salary, "no salary is named", "Name a range: fewer people drop out late.");
    review.flag(
        !place, "no place of work is named", "Say where the work is done, or that it is remote.");
    boolean unlikely = JUNIOR.matcher(title).find() && asked.minYears() >= SENIOR_YEARS;
    review.flag(
        unlikely,
        "a junior post that asks for %s years".formatted(Component.number(asked.minYears())),
        "Lower the years or change the title.");
    boolean many = asked.required().size() > MOST_MUSTS;
    review.flag(
        many,
        "%s must-haves".formatted(asked.required().size()),
        "Keep the five that the first months need; move the rest to nice-to-have.");
    boolean range =
        asked.level() == Level.ENTRY
            && asked.maxYears() != null
            && asked.maxYears() > SENIOR_YEARS * 2;
    review.flag(range, "a range of years too wide to mean anything", "Say which years count.");
    review.suggest(asked.preferred().isEmpty(), "Say what is only nice to have.");
    review.suggest(arrangement == null, "Say whether the work is remote, hybrid or on site.");
    wording.forEach(word -> review.suggest(true, word.advice()));

    int score =
        words < LEAST_WORDS ? UNDETERMINED : review.score((unlikely ? 15 : 0) + (many ? 10 : 0));
    return new JobReview(
        score,
        band(score),
        arrangement,
        location,
        review.points,
        review.flags,
        review.suggestions,
        wording);
  }

  private static String band(int quality) {
    return quality >= 90
        ? "excellent"
        : quality >= 70 ? "good" : quality >= 50 ? "fair" : quality >= 30 ? "poor" : "very poor";
  }

  private static @Nullable String arrangement(String text) {
    if (HYBRID.matcher(text).find()) {
      return "hybrid";
    }
    return REMOTE.matcher(text).find() ? "remote" : ONSITE.matcher(text).find() ? "onsite" : null;
  }

  private static final class Draft {
    final List<Point> points = new ArrayList<>();
    final List<String> flags = new ArrayList<>();
    final List<String> suggestions = new ArrayList<>();

    void point(String what, int reached, int of, int worth) {
      points.add(new Point(what, worth * reached / of, worth));
    }

    void flag(boolean raised, String flag, String suggestion) {
      if (raised) {
        flags.add(flag);
        suggestions.add(suggestion);
      }
    }

    void suggest(boolean wanted, String suggestion) {
      if (wanted) {
        suggestions.add(suggestion);
      }
    }

    /** The share of the points that can be had, less what is deducted. */
    int score(int deducted) {
      int reached = points.stream().mapToInt(Point::points).sum();
      int most = points.stream().mapToInt(Point::of).sum();
      return Math.clamp(100L * reached / most - deducted, 0, 100);
    }
  }
}
