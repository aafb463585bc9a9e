package parley.interview;

import java.util.concurrent.TimeUnit;

/**
 * The time that a candidate takes because they need it: longer answers, pauses, or both. As {@link
 * ExtraTime}, it is known where the limit is agreed and nowhere after. A pause is not logged: who
 * takes one simply does not write, and silence ends nothing.
 *
 * @param breakMinutes for pauses in all, 0 to {@value #MOST_BREAK_MINUTES}
 */
public record OwnTime(ExtraTime extra, int breakMinutes) {

  public static final OwnTime NONE = new OwnTime(ExtraTime.NONE, 0);

  private static final int MOST_BREAK_MINUTES = 30;

  public OwnTime {
    if (breakMinutes < 0 || breakMinutes > MOST_BREAK_MINUTES) {
      throw new IllegalArgumentException("breaks of " + breakMinutes + " minutes");
    }
  }

  /**
   * @param limitMs the job's limit in milliseconds, positive
   * @return the candidate's limit in milliseconds, never below the job's
   */
  public long over(long limitMs) {
    return extra.over(limitMs) + TimeUnit.MINUTES.toMillis(breakMinutes);
  }
}
