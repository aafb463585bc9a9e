package parley.insight;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The score of one answer; field names are the HTTP API's. Scores are 0 to 10 with one decimal.
 *
 * @param why in English
 * @param reasons the same, for words in other languages; absent in reports of before
 * @param accuracy absent where there is no key point to hold the answer to
 * @param met key points, in words, that the answer contains
 * @param missed key points that it does not
 * @param evidence the sentence that meets each of {@code met}, in the same order; what cannot be
 *     quoted comes last in {@code met} and has none
 */
public record AnswerScore(
    int question,
    String competence,
    Outcome outcome,
    @Nullable String why,
    @Nullable List<Reason> reasons,
    @Nullable Double relevance,
    @Nullable Double accuracy,
    @Nullable Double communication,
    @Nullable Double composite,
    List<String> met,
    List<String> missed,
    List<Evidence> evidence) {

  private static final String NOT_JUDGED = "not judged";

  public AnswerScore {
    met = List.copyOf(met);
    missed = List.copyOf(missed);
    evidence = List.copyOf(evidence);
  }

  static AnswerScore unscorable(Turn turn, List<Reason> why) {
    return new AnswerScore(
        turn.index(),
        ForbiddenFeatures.asks(turn.question()) ? NOT_JUDGED : turn.question().competence(),
        Outcome.UNSCORABLE,
        Wording.reasons(why),
        why,
        null,
        null,
        null,
        null,
        List.of(),
        List.of(),
        List.of());
  }
}
