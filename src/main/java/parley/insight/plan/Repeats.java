package parley.insight.plan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import parley.insight.Similarity;
import parley.interview.Question;
import parley.interview.Question.Kind;

/**
 * Questions of a plan that mean what another one means, in other words. HR's own are never dropped,
 * and those about the candidate's own work are left alone: both would make plans of one job differ.
 */
public final class Repeats {

  /** Cosine from which two questions of the bank ask for the same. */
  static final double SAME = 0.86;

  private Repeats() {}

  /** The questions whose meaning depends on the job alone, in their order. */
  public static List<Question> comparable(List<Question> plan) {
    return plan.stream()
        .filter(q -> q.kind() == Kind.HR || q.kind() == Kind.JOB || q.kind() == Kind.BEHAVIOUR)
        .toList();
  }

  /** Ids of those that repeat one before them, or one of HR's. */
  public static Set<String> in(List<Question> plan, Similarity similarity) {
    List<Question> kept = new ArrayList<>();
    Set<String> repeats = new LinkedHashSet<>();
    comparable(plan).stream().filter(q -> q.kind() == Kind.HR).forEach(kept::add);
    for (Question question : comparable(plan)) {
      if (question.kind() != Kind.HR) {
        if (kept.stream().anyMatch(k -> similarity.of(k.text(), question.text()) >= SAME)) {
          repeats.add(question.id());
        } else {
          kept.add(question);
        }
      }
    }
    return repeats;
  }
}
