package parley.insight;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import parley.insight.text.Likeness;
import parley.insight.text.Words;
import parley.interview.Question;
import parley.interview.Question.Kind;

/**
 * Whether a question back that a language model made for one candidate may be asked of others. It
 * may where nothing of it is that candidate's: it speaks of no earlier words, and every word of
 * content stands in the question that was asked before it or in the bank's texts of the same skill.
 */
public final class Reusable {

  /** Composite of its answer, 0 to 10, from which on it has shown to be worth asking. */
  public static final double WORTH = 5;

  private static final Pattern SPEAKS_BACK =
      Pattern.compile(
          "[“”\"«»„]|\\b(?:you (?:\\w+"
              + " )?(?:said|wrote|mentioned|told|described|put|named|used|chose|had|were|did)|your"
              + " (?:answer|example|project|team|company|case|words|colleagues?|customers?)|that"
              + " (?:time|case|project|system|incident)|this (?:case|project|system|incident))\\b",
          Pattern.CASE_INSENSITIVE);

  private static final int LEAST_STEMS = 3;

  private Reusable() {}

  /**
   * @param followUp as it was asked
   * @param before the question whose answer it followed
   * @param vocabulary texts of the bank about the same skill
   */
  public static boolean of(Question followUp, Question before, Collection<String> vocabulary) {
    List<String> stems = Words.stems(followUp.text());
    Set<String> known = new HashSet<>(Words.stems(before.text()));
    vocabulary.forEach(text -> known.addAll(Words.stems(text)));
    return followUp.kind() == Kind.FOLLOW_UP
        && !SPEAKS_BACK.matcher(followUp.text()).find()
        && stems.size() >= LEAST_STEMS
        && known.containsAll(stems)
        && vocabulary.stream().noneMatch(text -> Likeness.nearlySame(text, followUp.text()))
        && !ForbiddenFeatures.in(followUp.text())
        && ForbiddenFeatures.askedIn(followUp.text()).isEmpty();
  }
}
