package parley.insight.plan;

import java.util.List;
import parley.insight.bank.BankQuestion;
import parley.matching.Requirements.Level;

/**
 * How hard a question back is. What is planned is the same for all candidates of a job; a follow-up
 * goes a level up where the answer before was good, and a level down where it was weak, so that
 * everybody has something to show.
 */
public final class Difficulty {

  /** Composite, 0 to 10, from which on an answer is good. */
  static final double GOOD = 7;

  /** Composite below which it is weak. */
  static final double WEAK = 3.5;

  private Difficulty() {}

  /**
   * Those of {@code listed} at the level that fits, or all of them where there is none.
   *
   * @param asked of the question that was answered
   * @param composite of its answer, 0 to 10
   */
  public static List<BankQuestion> fitting(
      List<BankQuestion> listed, Level asked, double composite) {
    int step = composite >= GOOD ? 1 : composite < WEAK ? -1 : 0;
    int wanted = Math.clamp((long) asked.ordinal() + step, 0, Level.values().length - 1);
    List<BankQuestion> fitting =
        listed.stream().filter(q -> q.level().ordinal() == wanted).toList();
    return fitting.isEmpty() ? listed : fitting;
  }
}
