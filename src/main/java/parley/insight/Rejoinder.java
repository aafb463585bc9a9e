package parley.insight;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import parley.insight.bank.BankQuestion;
import parley.insight.text.Injection;
import parley.insight.text.Likeness;
import parley.insight.text.Words;
import parley.interview.Question;

/**
 * A question back that a language model proposes; field names are those of the prompt's output
 * schema.
 *
 * @param ask {@code listed}, {@code own} or {@code none}
 * @param number of the listed question, from 1 on
 * @param quote the candidate's words that it picks up
 */
public record Rejoinder(String ask, int number, String quote, String text) {

  /** Before the number of the answered question, in the id of a model's own question. */
  public static final String OWN = "follow-";

  /** In the source of what a model proposed, before what proposed it. */
  public static final String BY = "; ";

  private static final int LEAST_CHARS = 15;
  private static final int MOST_CHARS = 320;
  private static final double SAME_QUESTION = 0.4;

  /**
   * The question as it may be asked, or nothing where it cannot be: it picks up what was not
   * written, is no single question, speaks of the person, or was asked before. A listed question
   * that was rewritten into another one is asked in its own words, since its key points are to
   * hold.
   *
   * @param asked texts of what was asked or is planned
   * @param origin what proposed it, for HR
   */
  public Optional<Question> verified(
      Turn turn, List<BankQuestion> listed, Collection<String> asked, String origin) {
    String source = "Follows from the answer to question " + turn.index() + BY + origin;
    if (ask.equals("listed") && number >= 1 && number <= listed.size()) {
      return Optional.of(ofBank(turn, listed.get(number - 1), asked, source));
    }
    return ask.equals("own") && sound(turn, asked)
        ? Optional.of(
            new Question(
                OWN + turn.index(),
                Question.Kind.FOLLOW_UP,
                turn.question().competence(),
                text.strip(),
                source,
                List.of(),
                List.of()))
        : Optional.empty();
  }

  private Question ofBank(Turn turn, BankQuestion chosen, Collection<String> asked, String source) {
    Question own = chosen.asked(Question.Kind.FOLLOW_UP, source);
    boolean same = Likeness.share(Words.stems(chosen.text()), Words.stems(text)) >= SAME_QUESTION;
    return same && sound(turn, asked)
        ? new Question(
            own.id(),
            own.kind(),
            own.competence(),
            text.strip(),
            own.source(),
            own.keyPoints(),
            own.misconceptions())
        : own;
  }

  private boolean sound(Turn turn, Collection<String> asked) {
    String plain = text.strip();
    return !quote.isBlank()
        && turn.answer().contains(quote)
        && plain.length() >= LEAST_CHARS
        && plain.length() <= MOST_CHARS
        && plain.endsWith("?")
        && plain.indexOf('?') == plain.length() - 1
        && !ForbiddenFeatures.in(plain)
        && !Injection.in(plain)
        && asked.stream().noneMatch(before -> Likeness.nearlySame(before, plain));
  }
}
