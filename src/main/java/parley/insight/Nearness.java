package parley.insight;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import parley.insight.text.Grams;
import parley.insight.text.Likeness;
import parley.insight.text.Sentence;
import parley.insight.text.Words;

/**
 * How much of a reference a sentence says, 0 to 1, by four measures: cosine; cosine with the
 * question's part taken out of both; share of the reference's own stems; share of its own character
 * trigrams. Own is what the question does not give away (question demoting after Mohler, Bunescu
 * and Mihalcea, 2011). All are recalls: a longer sentence has no advantage by its length. Not safe
 * for threads.
 */
final class Nearness {

  /** Where text and question are the same there is nothing to divide by. */
  private static final double LEAST = 0.05;

  private static final Calibration PARTS = Calibration.SHIPPED;

  private final Similarity similarity;
  private final String question;
  private final Set<String> givenStems;
  private final Set<String> givenGrams;
  private final Map<String, Own> references = new HashMap<>();

  /** What only the reference says. */
  private record Own(Collection<String> stems, Collection<String> grams) {}

  Nearness(Similarity similarity, String question) {
    this.similarity = similarity;
    this.question = question;
    this.givenStems = Set.copyOf(Words.stems(question));
    this.givenGrams = Set.copyOf(Grams.of(Words.of(question)));
  }

  double of(String reference, Sentence sentence) {
    Own own = references.computeIfAbsent(reference, this::own);
    double cosine = similarity.of(reference, sentence.plain());
    return Math.max(
        0,
        PARTS.cosine() * cosine
            + PARTS.demoted() * demoted(cosine, reference, sentence)
            + PARTS.stems() * Likeness.share(own.stems(), sentence.stems())
            + PARTS.grams() * Likeness.share(own.grams(), Grams.of(sentence.words())));
  }

  double cosine(String reference, Sentence sentence) {
    return similarity.of(reference, sentence.plain());
  }

  /** Partial correlation: the cosine of what is left of two unit vectors without a third. */
  private double demoted(double cosine, String reference, Sentence sentence) {
    double asked = similarity.of(reference, question);
    double repeated = similarity.of(sentence.plain(), question);
    double left = Math.sqrt((1 - asked * asked) * (1 - repeated * repeated));
    return Double.isFinite(left)
        ? Math.clamp((cosine - asked * repeated) / Math.max(LEAST, left), -1, 1)
        : 0;
  }

  private Own own(String reference) {
    List<String> stems = Words.stems(reference);
    Set<String> grams = Grams.of(Words.of(reference));
    return new Own(without(stems, givenStems), without(grams, givenGrams));
  }

  private static Collection<String> without(Collection<String> all, Set<String> given) {
    List<String> own = all.stream().filter(one -> !given.contains(one)).toList();
    return own.isEmpty() ? all : own;
  }
}
