package parley.load.room;

import java.util.EnumMap;
import java.util.Map;
import parley.load.measure.Cause;

/** When and why a candidate was without a line; the longest time of each cause is kept. */
final class Absence {

  private final Map<Cause, Long> longest = new EnumMap<>(Cause.class);
  private Cause cause = Cause.OTHER;
  private long sinceNanos;
  private boolean away;

  /** The next loss is of our own making. */
  void expect(Cause why) {
    cause = why;
  }

  /**
   * @param otherwise why, where it is not of our own making
   */
  void begins(Cause otherwise) {
    if (!away) {
      away = true;
      sinceNanos = System.nanoTime();
      cause = cause == Cause.OTHER ? otherwise : cause;
    }
  }

  /** False where there was none. */
  boolean ends() {
    boolean was = away;
    if (was) {
      longest.merge(cause, System.nanoTime() - sinceNanos, Math::max);
    }
    away = false;
    cause = Cause.OTHER;
    return was;
  }

  Map<Cause, Long> longest() {
    return longest;
  }
}
