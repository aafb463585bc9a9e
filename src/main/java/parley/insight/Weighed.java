package parley.insight;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.insight.Insights.Band;
import parley.insight.Insights.CompetenceScore;

/**
 * An interview as the local engine reads it, before a report is made of it. The report can be made
 * without a model, or with one.
 */
public final class Weighed {

  private static final int LEAST_ANSWERS = 3;
  private static final int LEAST_WORDS = 60;

  /** Between the strict and the lenient reading; beyond it a number would pretend to know. */
  private static final double WIDEST_SPREAD = 2.5;

  private final String interviewId;
  private final List<Verdict> verdicts;
  private final List<Verdict> strict;
  private final List<Verdict> lenient;

  /**
   * @param verdicts by the standard reading of the rubric, one a turn
   * @param strict the same by the strict reading
   * @param lenient the same by the lenient one
   */
  Weighed(String interviewId, List<Verdict> verdicts, List<Verdict> strict, List<Verdict> lenient) {
    this.interviewId = interviewId;
    this.verdicts = List.copyOf(verdicts);
    this.strict = List.copyOf(strict);
    this.lenient = List.copyOf(lenient);
  }

  List<Verdict> verdicts() {
    return verdicts;
  }

  public List<Turn> turns() {
    return verdicts.stream().map(Verdict::turn).toList();
  }

  /** The report by the local engine alone. */
  public Insights insights() {
    Reason obstacle = obstacle();
    if (obstacle != null) {
      return Insights.without(interviewId, Outcome.UNSCORABLE, obstacle, answers(verdicts));
    }
    var insights =
        new Insights(
            interviewId,
            Outcome.SCORED,
            null,
            null,
            Anchors.shown(mean(verdicts)),
            new Band(Anchors.shown(mean(strict)), Anchors.shown(mean(lenient))),
            competences(),
            List.of(),
            List.of(),
            answers(verdicts),
            Rubric.ANCHORS,
            Insights.ENGINE,
            Insights.VERSION);
    return clean(pointed(insights, verdicts));
  }

  /**
   * The report as the local engine and a model see it together.
   *
   * @param origin what the model's part comes from
   */
  public Insights insights(Jury jury, String origin) {
    Insights local = insights();
    Insights judged = jury.judge(local, turns(), origin);
    return clean(
        judged.outcome() == Outcome.SCORED
            ? pointed(judged, verdicts.stream().map(jury::judge).toList())
            : judged);
  }

  /** With the points that the verdicts carry, or without a score where they do not suffice. */
  private Insights pointed(Insights insights, List<Verdict> verdicts) {
    var answers =
        turns().stream().collect(Collectors.toMap(Turn::index, Turn::answer, (_, last) -> last));
    var selection = new Selection(new EvidenceVerifier(answers));
    List<Point> strengths = selection.of(Strengths.of(verdicts), Strengths.ofTopic(verdicts));
    List<Point> improvements = selection.of(Improvements.of(verdicts), List.of());
    return strengths.size() < Selection.EACH || improvements.size() < Selection.EACH
        ? insights.withoutScore(
            Reason.of(Reason.Code.FEW_POINTS, strengths.size(), improvements.size()))
        : insights.with(strengths, improvements);
  }

  /** Nothing gets out of here that speaks of what must not be judged. */
  private Insights clean(Insights report) {
    List<ReportScan.Found> found = ReportScan.of(report, turns());
    return found.isEmpty() ? report : report.withheld(found);
  }

  private @Nullable Reason obstacle() {
    Reason thin = thin();
    if (thin != null) {
      return thin;
    }
    return mean(lenient) - mean(strict) > WIDEST_SPREAD
        ? Reason.of(
            Reason.Code.READINGS_DIFFER, Anchors.shown(mean(strict)), Anchors.shown(mean(lenient)))
        : null;
  }

  private @Nullable Reason thin() {
    List<Verdict> told =
        verdicts.stream().filter(v -> v.score().outcome() == Outcome.SCORED).toList();
    int words = told.stream().mapToInt(v -> v.reading().words()).sum();
    long foreign = verdicts.stream().filter(v -> v.reading().foreign()).count();
    if (foreign > told.size()) {
      return Reason.of(Reason.Code.MOSTLY_FOREIGN);
    }
    return told.size() < LEAST_ANSWERS || words < LEAST_WORDS
        ? Reason.of(Reason.Code.TOO_THIN, told.size(), words, LEAST_ANSWERS, LEAST_WORDS)
        : null;
  }

  private List<CompetenceScore> competences() {
    Map<String, List<Integer>> places = new LinkedHashMap<>();
    for (int i = 0; i < verdicts.size(); i++) {
      if (verdicts.get(i).counts()) {
        String competence = verdicts.get(i).turn().question().competence();
        places.computeIfAbsent(competence, _ -> new ArrayList<>()).add(i);
      }
    }
    return places.entrySet().stream()
        .map(entry -> competence(entry.getKey(), entry.getValue()))
        .toList();
  }

  private CompetenceScore competence(String name, List<Integer> places) {
    ToDoubleFunction<List<Verdict>> mean = all -> mean(places.stream().map(all::get).toList());
    return new CompetenceScore(
        name,
        Anchors.shown(mean.applyAsDouble(verdicts)),
        new Band(
            Anchors.shown(mean.applyAsDouble(strict)), Anchors.shown(mean.applyAsDouble(lenient))),
        places.stream().map(i -> verdicts.get(i).turn().index()).toList());
  }

  private static List<AnswerScore> answers(List<Verdict> verdicts) {
    return verdicts.stream().map(Verdict::score).toList();
  }

  private static double mean(List<Verdict> verdicts) {
    return verdicts.stream()
        .filter(Verdict::counts)
        .mapToDouble(Verdict::composite)
        .average()
        .orElse(0);
  }
}
