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
 * <p>The evidence of a sentence for a point is its {@link Nearness}. An accepted phrasing counts
 * too, where the sentence is on the topic at all. A sentence that negates the point, exchanges its
 * roles or is nearer to a misconception counts for nothing.
 */
final class Facts {

  /** Of the same words and yet negated: the opposite is meant. */
  private static final double SAME_WORDS = 0.6;

  private static final double MISCONCEIVED = 0.5;

  /** So near must another sentence come to count beside one that says the opposite. */
  private static final double AS_NEAR = 0.85;

  /** Negated, but hardly in the same words: often the same thing said the other way round. */
  private static final double DOUBT = 0.85;

  private final Nearness nearness;
  private final Anchors anchors;
  private final Question question;
  private final Rivals rivals;

  Facts(Similarity similarity, Anchors anchors, Question question) {
    this.nearness = new Nearness(similarity, question.text());
    this.anchors = anchors;
    this.question = question;
    this.rivals = new Rivals(question);
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
        Comparator.comparingDouble(f -> nearness.of(point.point(), f.nearest()));
    List<Finding> found = statements.stream().map(s -> look(point, s)).toList();
    Finding nearest = Collections.max(found, near);
    Finding best =
        Collections.max(found, Comparator.comparingDouble(Finding::credit).thenComparing(near));
    boolean asNear =
        nearness.of(point.point(), best.nearest())
            >= AS_NEAR * nearness.of(point.point(), nearest.nearest());
    return nearest.contradicted() && !asNear ? nearest : best;
  }

  private Finding look(KeyPoint point, Sentence sentence) {
    double cosine = nearness.cosine(point.point(), sentence);
    double meaning = anchors.credit(nearness.of(point.point(), sentence));
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

  private boolean misled(KeyPoint point, Sentence sentence) {
    double here = nearness.of(point.point(), sentence);
    return question.misconceptions().stream()
        .anyMatch(
            m ->
                nearness.cosine(m, sentence) >= MISCONCEIVED
                    && nearness.of(m, sentence) > here + 0.05
                    && Polarity.negated(m) == Polarity.negated(sentence.text(), Words.stems(m)));
  }

  /** 1 where nothing speaks against it, 0 where the opposite is said. */
  private double doubt(KeyPoint point, Sentence sentence) {
    List<String> stems = Words.stems(point.point());
    double words = Likeness.share(stems, sentence.stems());
    if (words >= SAME_WORDS && RoleSwap.in(sentence.text(), point.point())) {
      return 0;
    }
    if (Polarity.denied(sentence.text())
        || rivals.exchanged(Polarity.clause(sentence.text(), stems), point.point())) {
      return 0;
    }
    boolean said = Polarity.negated(sentence.text(), stems);
    boolean meant = Polarity.negated(point.point(), sentence.stems());
    boolean accepted =
        point.accept().stream()
            .anyMatch(
                a ->
                    Polarity.negated(a) == Polarity.negated(sentence.text(), Words.stems(a))
                        && Phrase.weight(List.of(a), sentence) > 0);
    if (said != meant && !accepted) {
      return words >= SAME_WORDS || Phrase.weight(point.accept(), sentence) > 0 ? 0 : DOUBT;
    }
    if (Polarity.opposed(sentence.text(), point.point()) && !accepted) {
      return words >= 0.5 ? 0 : DOUBT;
    }
    return 1;
  }
}
