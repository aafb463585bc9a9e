package parley.insight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.insight.Explanation.Measure;
import parley.insight.plan.Planner;
import parley.insight.text.Sentence;
import parley.interview.Question.KeyPoint;

/**
 * Scores one answer, 0 to 10 each:
 *
 * <ul>
 *   <li>accuracy = 10 × coverage to the power of {@code exponent} in {@code scoring/local-2.json},
 *       where coverage is the mean credit of the key points ({@link Facts}); −2.5 where a
 *       misconception is stated
 *   <li>relevance: closeness of the nearest statement to the question, or the root of the coverage
 *   <li>communication: share of whole sentences, reasons given, more than one thought
 *   <li>composite = 0.95 accuracy + 0.03 relevance + 0.02 communication, at most accuracy + 1.5;
 *       for a {@link Telling} 0.50 concreteness + 0.35 relevance + 0.15 communication, at most
 *       relevance + 3
 * </ul>
 */
public final class Scorer {

  /** As people are told; the weights are those of the composite. */
  static final List<Measure> MEASURES =
      List.of(
          new Measure(
              "accuracy",
              "How much of what a good answer says is there, key point by key point. For an own"
                  + " experience: how concrete it is (case, own part, reasons, result, details).",
              0.95,
              0.5),
          new Measure("relevance", "Whether the answer speaks of what was asked.", 0.03, 0.35),
          new Measure(
              "communication",
              "Whether the content comes in whole thoughts that give reasons; style, grammar and"
                  + " length do not count.",
              0.02,
              0.15));

  private static final Pattern REASON =
      Pattern.compile(
          "\\b(?:because|so that|therefore|thus|for example|for instance|such"
              + " as|first|then|finally|which means|if|when)\\b",
          Pattern.CASE_INSENSITIVE);

  private final Similarity similarity;
  private final Anchors anchors;

  public Scorer(Similarity similarity) {
    this(similarity, Anchors.STANDARD);
  }

  public Scorer(Similarity similarity, Anchors anchors) {
    this.similarity = similarity;
    this.anchors = anchors;
  }

  public AnswerScore score(Turn turn) {
    return judge(turn).score();
  }

  /** Every text whose similarity to another the scorer will ask for. */
  public static Set<String> texts(Turn turn) {
    var texts = new LinkedHashSet<String>();
    Reading reading = Reading.of(turn);
    if (reading.scorable() && !Planner.warmUp(turn.question().id())) {
      texts.add(turn.question().text());
      turn.question().keyPoints().stream().map(KeyPoint::point).forEach(texts::add);
      texts.addAll(turn.question().misconceptions());
      reading.statements().stream().map(Sentence::plain).forEach(texts::add);
    }
    return texts;
  }

  Verdict judge(Turn turn) {
    Reading reading = Reading.of(turn);
    boolean telling = Telling.judges(turn.question());
    if (Planner.warmUp(turn.question().id())) {
      return none(turn, reading, telling, List.of(Reason.of(Reason.Code.WARM_UP)));
    }
    if (ForbiddenFeatures.asks(turn.question())) {
      return none(turn, reading, telling, List.of(Reason.of(Reason.Code.FORBIDDEN)));
    }
    if (!reading.scorable()) {
      return none(turn, reading, telling, reading.obstacles());
    }
    return telling ? telling(turn, reading) : facts(turn, reading);
  }

  private static Verdict none(Turn turn, Reading reading, boolean telling, List<Reason> why) {
    return new Verdict(turn, reading, telling, AnswerScore.unscorable(turn, why), List.of());
  }

  private Verdict facts(Turn turn, Reading reading) {
    Facts facts = new Facts(similarity, anchors, turn.question());
    List<Finding> findings = facts.find(reading.statements());
    double coverage = findings.stream().mapToDouble(Finding::credit).average().orElse(0);
    double wrong = facts.misconceived(reading.statements()) ? 2.5 : 0;
    double accuracy = Math.clamp(anchors.accuracy(coverage) - wrong, 0, 10);
    double relevance = Math.max(relevance(turn, reading, 0.15, 0.55), 10 * Math.sqrt(coverage));
    double communication = communication(reading, relevance);
    double composite =
        Math.min(accuracy + 1.5, 0.95 * accuracy + 0.03 * relevance + 0.02 * communication);
    Reason why = wrong > 0 ? Reason.of(Reason.Code.MISCONCEPTION) : null;
    return verdict(
        turn, reading, false, findings, relevance, accuracy, communication, composite, why);
  }

  private Verdict telling(Turn turn, Reading reading) {
    List<Finding> findings = Telling.find(similarity, turn.question(), reading.statements());
    double concrete = findings.stream().mapToDouble(Finding::credit).average().orElse(0);
    double relevance = relevance(turn, reading, 0.08, 0.42);
    double communication = communication(reading, relevance);
    double composite =
        Math.min(relevance + 3, 5 * concrete + 0.35 * relevance + 0.15 * communication);
    return verdict(
        turn,
        reading,
        true,
        findings,
        relevance,
        null,
        communication,
        composite,
        Reason.of(Reason.Code.TELLING));
  }

  private double relevance(Turn turn, Reading reading, double low, double high) {
    double nearest = 0;
    for (Sentence sentence : reading.statements()) {
      nearest = Math.max(nearest, similarity.of(turn.question().text(), sentence.plain()));
    }
    return 10 * Anchors.ramp(nearest, low, high);
  }

  private static double communication(Reading reading, double relevance) {
    long whole = reading.statements().stream().filter(s -> !Prose.fragment(s)).count();
    double prose = (double) whole / reading.statements().size();
    boolean reasons = REASON.matcher(reading.whole()).find();
    boolean several = reading.statements().size() > 1;
    double score = 6 * prose + (reasons ? 2 : 0) + (several ? 2 : 0);
    return Math.min(score, relevance + 3);
  }

  private static Verdict verdict(
      Turn turn,
      Reading reading,
      boolean telling,
      List<Finding> findings,
      double relevance,
      @Nullable Double accuracy,
      double communication,
      double composite,
      @Nullable Reason why) {
    var reasons = new ArrayList<Reason>();
    if (why != null) {
      reasons.add(why);
    }
    reasons.addAll(reading.remarks());
    List<Finding> met =
        findings.stream()
            .filter(Finding::met)
            .sorted(Comparator.comparing(f -> !quotable(turn, f)))
            .toList();
    AnswerScore score =
        new AnswerScore(
            turn.index(),
            turn.question().competence(),
            Outcome.SCORED,
            Wording.reasons(reasons),
            List.copyOf(reasons),
            Anchors.shown(relevance),
            accuracy == null ? null : Anchors.shown(accuracy),
            Anchors.shown(communication),
            Anchors.shown(composite),
            met.stream().map(Finding::what).toList(),
            findings.stream().filter(f -> !f.met()).map(Finding::what).toList(),
            met.stream()
                .filter(f -> quotable(turn, f))
                .map(f -> Evidence.of(turn.index(), f.nearest()))
                .toList());
    return new Verdict(turn, reading, telling, score, findings);
  }

  /** What candidates tell of themselves that must not be judged is counted, but never quoted. */
  private static boolean quotable(Turn turn, Finding finding) {
    return Evidence.of(turn.index(), finding.nearest()).quotable();
  }
}
