package parley.insight;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import parley.insight.text.Likeness;
import parley.insight.text.Words;

/**
 * A language model's reply to a candidate's own question; field names are those of the prompt's
 * output schema.
 *
 * @param answered whether the job's text has an answer
 * @param quote the words of that text that answer it
 */
public record JobReply(boolean answered, String quote, String reply) {

  /** In digits or in words; "one" is too often no number. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "\\d+(?:[.,]\\d+)*|\\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\w+teen"
              + "|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundred|thousand|million|dozen|half|quarter"
              + "|third|twice|double|triple)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final int LEAST_QUOTE = 12;

  /** Words that a reply may add to those of quote and question: yes, per, and the like. */
  private static final double GROUNDED = 0.75;

  /**
   * What may be said: the reply where it says nothing that the quote does not, else the quote
   * alone; nothing where the text does not have the quote.
   *
   * @param job the job's own text
   */
  public Optional<Said> verified(String question, String job) {
    String exact = quote.strip();
    if (!answered || exact.length() < LEAST_QUOTE || !job.contains(exact)) {
      return Optional.empty();
    }
    return Optional.of(new Said(exact, grounded(question, exact) ? reply.strip() : ""));
  }

  /**
   * @param quote exact words of the job's text
   * @param reply what they come to, or empty where that cannot be verified
   */
  public record Said(String quote, String reply) {}

  /** Its words are those of quote and question, its numbers the quote's, its sense not negated. */
  private boolean grounded(String question, String exact) {
    List<String> said = content(reply);
    Set<String> known = new HashSet<>(Words.stems(exact));
    known.addAll(Words.stems(question));
    return !reply.isBlank()
        && Likeness.share(said, known) >= GROUNDED
        && numbers(exact).containsAll(numbers(reply))
        && Polarity.negated(reply) == Polarity.negated(exact)
        && !ForbiddenFeatures.in(reply);
  }

  private static List<String> content(String text) {
    return Words.stems(text.replaceAll("(?i)^(?:yes|no)\\b", ""));
  }

  private static Set<String> numbers(String text) {
    return NUMBER
        .matcher(text)
        .results()
        .map(found -> found.group().toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }
}
