package parley.insight;

import java.util.List;
import parley.insight.plan.Planner;

/** The score of an answer with what it rests on, of which the insights are made. */
record Verdict(
    Turn turn, Reading reading, boolean telling, AnswerScore score, List<Finding> findings) {

  /** An answer whose obstacle is ours is left out; an empty one counts as nothing said. */
  boolean counts() {
    return counts(turn, reading);
  }

  static boolean counts(Turn turn, Reading reading) {
    return !Planner.warmUp(turn.question().id())
        && !reading.foreign()
        && !ForbiddenFeatures.asks(turn.question());
  }

  double composite() {
    Double composite = score.composite();
    return composite == null ? 0 : composite;
  }
}
