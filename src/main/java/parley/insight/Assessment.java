package parley.insight;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.insight.Insights.CompetenceScore;

/**
 * Makes the insights of a whole interview. Where the transcript is too thin, the readings of the
 * rubric lie too far apart, or three strengths and three improvements cannot each be quoted, there
 * is no score.
 */
public final class Assessment {

  private static final int EACH = 3;
  private static final int LEAST_ANSWERS = 3;
  private static final int LEAST_WORDS = 60;

  /** Between the strict and the lenient reading; beyond it a number would pretend to know. */
  private static final double WIDEST_SPREAD = 2.5;

  private final Similarity similarity;

  public Assessment(Similarity similarity) {
    this.similarity = similarity;
  }

  /**
   * @param turns what was answered, in order; open questions are no turns
   */
  public Insights of(String interviewId, List<Turn> turns) {
    List<Verdict> verdicts = judge(turns, Anchors.STANDARD);
    List<AnswerScore> answers = verdicts.stream().map(Verdict::score).toList();
    String thin = thin(verdicts);
    if (thin != null) {
      return Insights.without(interviewId, Outcome.UNSCORABLE, thin, answers);
    }
    double strict = mean(judge(turns, Anchors.STRICT));
    double lenient = mean(judge(turns, Anchors.LENIENT));
    if (lenient - strict > WIDEST_SPREAD) {
      return Insights.without(
          interviewId,
          Outcome.UNSCORABLE,
          "A person should judge: a strict reading gives %s, a lenient one %s."
              .formatted(Anchors.shown(strict), Anchors.shown(lenient)),
          answers);
    }
    var verifier =
        new EvidenceVerifier(
            turns.stream().collect(Collectors.toMap(Turn::index, Turn::answer, (_, last) -> last)));
    List<Point> strengths = pick(Strengths.of(verdicts), verifier, Set.of());
    List<Point> improvements = pick(Improvements.of(verdicts), verifier, texts(strengths));
    if (strengths.size() < EACH || improvements.size() < EACH) {
      return Insights.without(
          interviewId,
          Outcome.UNSCORABLE,
          "Only %d strengths and %d improvements can be backed by the transcript; three of each are needed."
              .formatted(strengths.size(), improvements.size()),
          answers);
    }
    return new Insights(
        interviewId,
        Outcome.SCORED,
        null,
        Anchors.shown(mean(verdicts)),
        new Insights.Band(Anchors.shown(strict), Anchors.shown(lenient)),
        competences(verdicts),
        strengths,
        improvements,
        answers,
        Insights.ENGINE,
        Insights.VERSION);
  }

  private List<Verdict> judge(List<Turn> turns, Anchors anchors) {
    Scorer scorer = new Scorer(similarity, anchors);
    return turns.stream().map(scorer::judge).toList();
  }

  private static @Nullable String thin(List<Verdict> verdicts) {
    List<Verdict> told =
        verdicts.stream().filter(v -> v.score().outcome() == Outcome.SCORED).toList();
    int words = told.stream().mapToInt(v -> v.reading().words()).sum();
    long foreign = verdicts.stream().filter(v -> v.reading().foreign()).count();
    if (foreign > told.size()) {
      return "Most answers are not in English; a person must read them.";
    }
    return told.size() < LEAST_ANSWERS || words < LEAST_WORDS
        ? "The transcript is too thin: %d answers with content, %d words in all; %d answers and %d words are needed."
            .formatted(told.size(), words, LEAST_ANSWERS, LEAST_WORDS)
        : null;
  }

  private static List<CompetenceScore> competences(List<Verdict> verdicts) {
    Map<String, List<Verdict>> of =
        verdicts.stream()
            .filter(Verdict::counts)
            .collect(
                Collectors.groupingBy(
                    v -> v.turn().question().competence(),
                    LinkedHashMap::new,
                    Collectors.toList()));
    return of.entrySet().stream()
        .filter(e -> !ForbiddenFeatures.in(e.getKey()))
        .map(
            e ->
                new CompetenceScore(
                    e.getKey(),
                    Anchors.shown(mean(e.getValue())),
                    e.getValue().stream().map(v -> v.turn().index()).toList()))
        .toList();
  }

  private static double mean(List<Verdict> verdicts) {
    return verdicts.stream()
        .filter(Verdict::counts)
        .mapToDouble(Verdict::composite)
        .average()
        .orElse(0);
  }

  /** The best claims: first one a question, then more of the same; never the same twice. */
  private static List<Point> pick(
      List<Claim> claims, EvidenceVerifier verifier, Set<String> taken) {
    var picked = new ArrayList<Point>();
    var questions = new HashSet<Integer>();
    var texts = new HashSet<>(taken);
    for (boolean fresh : List.of(true, false)) {
      for (Claim claim : claims) {
        List<Point> exact = verifier.verified(List.of(claim.point()));
        boolean wanted =
            picked.size() < EACH
                && !exact.isEmpty()
                && !ForbiddenFeatures.in(claim.point())
                && (!fresh || !questions.contains(claim.question()));
        if (wanted && texts.add(claim.question() + claim.point().text())) {
          questions.add(claim.question());
          picked.add(exact.getFirst());
        }
      }
    }
    return List.copyOf(picked);
  }

  private static Set<String> texts(List<Point> points) {
    return points.stream()
        .map(point -> point.evidence().getFirst().question() + point.text())
        .collect(Collectors.toSet());
  }
}
