package parley.insight;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import parley.insight.text.Likeness;
import parley.insight.text.Sentence;
import parley.insight.text.Words;
import parley.interview.Question;
import parley.interview.Question.KeyPoint;

/**
 * Looks for the key points of a question in the statements of an answer.
 *
 * <p>The evidence of a sentence for a point is its cosine plus {@link Anchors#WORDS} × the share of
 * the point's words that the question does not give away. An accepted phrasing counts too, where
 * the sentence is on the topic at all. A sentence that negates the point, exchanges its roles or is
 * nearer to a misconception counts for nothing.
 */
final class Facts {

  /** Of the same words and yet negated: the opposite is meant. */
  private static final double SAME_WORDS = 0.6;

  private static final double MISCONCEIVED = 0.5;

  private final Similarity similarity;
  private final Anchors anchors;
  private final Question question;
  private final List<String> given;

  Facts(Similarity similarity, Anchors anchors, Question question) {
    this.similarity = similarity;
    this.anchors = anchors;
    this.question = question;
    this.given = Words.stems(question.text());
  }

  List<Finding> find(List<Sentence> statements) {
    return question.keyPoints().stream().map(point -> best(point, statements)).toList();
  }

  /** Whether a statement says what a misconception says, and no key point comes nearer. */
  boolean misconceived(List<Sentence> statements) {
    return statements.stream()
        .anyMatch(s -> question.keyPoints().stream().allMatch(p -> misled(p, s)));
  }

  /**
   * The sentence with the most credit. Where the one that comes nearest says the opposite, what
   * others merely touch does not make up for it.
   */
  private Finding best(KeyPoint point, List<Sentence> statements) {
    Comparator<Finding> near =
        Comparator.comparingDouble(f -> evidence(point.point(), f.nearest()));
    List<Finding> found = statements.stream().map(s -> look(point, s)).toList();
    Finding nearest = Collections.max(found, near);
    Finding best =
        Collections.max(found, Comparator.comparingDouble(Finding::credit).thenComparing(near));
    return nearest.contradicted() && !best.met() ? nearest : best;
  }

  private Finding look(KeyPoint point, Sentence sentence) {
    double cosine = similarity.of(point.point(), sentence.plain());
    double meaning = anchors.credit(evidence(point.point(), sentence));
    double phrase = Phrase.weight(point.accept(), sentence) * Anchors.ramp(cosine, 0.05, 0.25);
    double credit = Math.max(Math.min(1, meaning + phrase / 4), phrase);
    boolean contradicted = misled(point, sentence);
    if (contradicted) {
      credit = 0;
    } else {
      double doubt = doubt(point, sentence);
      contradicted = doubt == 0;
      credit *= doubt;
    }
    credit = credit < Anchors.NOISE ? 0 : credit;
    return new Finding(point.point(), credit, credit >= anchors.met(), contradicted, sentence);
  }

  private double evidence(String reference, Sentence sentence) {
    return similarity.of(reference, sentence.plain())
        + Anchors.WORDS * Likeness.share(own(reference), sentence.stems());
  }

  /** The words of a reference that the question does not give away. */
  private List<String> own(String reference) {
    List<String> stems = Words.stems(reference);
    List<String> own = stems.stream().filter(stem -> !given.contains(stem)).toList();
    return own.isEmpty() ? stems : own;
  }

  private boolean misled(KeyPoint point, Sentence sentence) {
    double here = evidence(point.point(), sentence);
    return question.misconceptions().stream()
        .anyMatch(
            m ->
                similarity.of(m, sentence.plain()) >= MISCONCEIVED
                    && evidence(m, sentence) > here + 0.05
                    && Polarity.negated(m) == Polarity.negated(sentence.text(), Words.stems(m)));
  }

  /** 1 where nothing speaks against it, 0 where the opposite is said. */
  private double doubt(KeyPoint point, Sentence sentence) {
    List<String> stems = Words.stems(point.point());
    double words = Likeness.share(stems, sentence.stems());
    if (words >= SAME_WORDS && RoleSwap.in(sentence.text(), point.point())) {
      return 0;
    }
    boolean said = Polarity.negated(sentence.text(), stems);
    boolean meant = Polarity.negated(point.point());
    boolean accepted =
        point.accept().stream()
            .anyMatch(
                a ->
                    Polarity.negated(a) == Polarity.negated(sentence.text(), Words.stems(a))
                        && Phrase.weight(List.of(a), sentence) > 0);
    if (said != meant && !accepted) {
      return words >= SAME_WORDS || Phrase.weight(point.accept(), sentence) > 0 ? 0 : 0.6;
    }
    if (Polarity.opposed(sentence.text(), point.point()) && !accepted) {
      return words >= 0.5 ? 0 : 0.7;
    }
    return 1;
  }
}
