package parley.insight;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Holds the local engine and a language model against each other. Where they agree, the mean of
 * both counts; where they do not, or the model does not agree with itself, a person is needed and
 * there is no number. The local engine's reading does not vary, so the mean varies half as much as
 * the model's.
 */
public final class Jury {

  /** Between the scorings of one model, on 0 to 10. */
  static final double WIDEST_SPREAD = 2.0;

  /** Between the model's median and the local engine. */
  static final double WIDEST_GAP = 3.0;

  /** What the whole score may depend on answers that only a person can judge. */
  static final double WIDEST_DOUBT = 0.2;

  /** Of the whole score; twenty repetitions then lie within half a point of each other. */
  static final double WIDEST_ERROR = 0.12;

  private static final Reason DISPUTED = Reason.of(Reason.Code.ANSWER_DISPUTED);

  private final Map<Integer, Panel> panels;

  /**
   * @param panels by the question's index
   */
  public Jury(Map<Integer, Panel> panels) {
    this.panels = new HashMap<>(panels);
    this.panels.values().removeIf(panel -> !panel.usable());
  }

  /** Whether a model has anything to say. */
  public boolean sits() {
    return !panels.isEmpty();
  }

  /** The answer's score as both see it. */
  public AnswerScore judge(AnswerScore local) {
    Panel panel = panels.get(local.question());
    Double composite = local.composite();
    if (panel == null || composite == null) {
      return local;
    }
    if (disputed(panel, composite)) {
      return new AnswerScore(
          local.question(),
          local.competence(),
          Outcome.UNSCORABLE,
          DISPUTED.text(),
          List.of(DISPUTED),
          null,
          null,
          null,
          null,
          local.met(),
          local.missed(),
          local.evidence());
    }
    var met = new LinkedHashMap<String, Evidence>();
    for (int i = 0; i < local.met().size() && i < local.evidence().size(); i++) {
      met.put(local.met().get(i), local.evidence().get(i));
    }
    panel
        .met()
        .forEach(
            (number, words) -> {
              if (words.quotable()) {
                met.putIfAbsent(panel.sheet().points().get(number - 1), words);
              }
            });
    Double accuracy = local.accuracy();
    return new AnswerScore(
        local.question(),
        local.competence(),
        Outcome.SCORED,
        local.why(),
        local.reasons(),
        mean(local.relevance(), panel.median(ModelScoring::relevance)),
        accuracy == null ? null : mean(accuracy, panel.median(ModelScoring::accuracy)),
        mean(local.communication(), panel.median(ModelScoring::communication)),
        mean(composite, panel.composite()),
        List.copyOf(met.keySet()),
        local.missed().stream().filter(what -> !met.containsKey(what)).toList(),
        List.copyOf(met.values()));
  }

  /**
   * What the answer shows as both see it: a point that the model finds met is met in the words that
   * it quotes, and of a disputed answer nothing is made.
   */
  Verdict judge(Verdict local) {
    AnswerScore score = judge(local.score());
    Panel panel = panels.get(local.turn().index());
    if (panel == null || local.score().outcome() != Outcome.SCORED) {
      return local;
    }
    if (score.outcome() != Outcome.SCORED) {
      return new Verdict(local.turn(), local.reading(), local.telling(), score, List.of());
    }
    var met = new HashMap<String, Evidence>();
    panel.met().forEach((number, words) -> met.put(panel.sheet().points().get(number - 1), words));
    List<Finding> findings =
        local.findings().stream()
            .map(f -> f.met() || !met.containsKey(f.what()) ? f : f.met(met.get(f.what())))
            .toList();
    return new Verdict(local.turn(), local.reading(), local.telling(), score, findings);
  }

  /**
   * The insights as both see them. The score is the mean of what counts, without the disputed
   * answers; there is none where it would depend on them, or on the model's own uncertainty.
   *
   * @param local by the local engine alone
   * @param turns of which {@code local} was made
   * @param origin what the model's scorings come from
   */
  public Insights judge(Insights local, List<Turn> turns, String origin) {
    Double score = local.score();
    List<AnswerScore> answers = local.answers().stream().map(this::judge).toList();
    if (score == null) {
      return local.judged(local.outcome(), local.reason(), null, answers, origin);
    }
    var counted = new ArrayList<Double>();
    double low = 0;
    double high = 0;
    double error = 0;
    for (int i = 0; i < turns.size(); i++) {
      AnswerScore before = local.answers().get(i);
      if (!counts(turns.get(i))) {
        continue;
      }
      double alone = before.composite() == null ? 0 : before.composite();
      Panel panel = before.composite() == null ? null : panels.get(before.question());
      if (panel == null) {
        counted.add(alone);
        low += alone;
        high += alone;
      } else if (disputed(panel, alone)) {
        low += Math.min(alone, panel.least());
        high += Math.max(alone, panel.most());
      } else {
        double both = (alone + panel.composite()) / 2;
        counted.add(both);
        low += both;
        high += both;
        error += Math.pow(panel.standardError() / 2, 2);
      }
    }
    int all = (int) turns.stream().filter(Jury::counts).count();
    double mean = counted.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    double doubt = Math.max(high / all, mean) - Math.min(low / all, mean);
    if (counted.isEmpty() || doubt > WIDEST_DOUBT || Math.sqrt(error) / all > WIDEST_ERROR) {
      return local.judged(
          Outcome.UNSCORABLE, Reason.of(Reason.Code.JUDGES_DIFFER), null, answers, origin);
    }
    return local.judged(Outcome.SCORED, null, Anchors.shown(mean), answers, origin);
  }

  private static boolean counts(Turn turn) {
    return Verdict.counts(turn, Reading.of(turn));
  }

  private static boolean disputed(Panel panel, double alone) {
    return panel.spread() > WIDEST_SPREAD || Math.abs(panel.composite() - alone) > WIDEST_GAP;
  }

  private static double mean(@Nullable Double one, double other) {
    return Anchors.shown(one == null ? other : (one + other) / 2);
  }
}
