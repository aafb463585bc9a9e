package parley.llm;

/**
 * How the money stands. From 80 % of a limit on an alert is raised and uses that can be spared are
 * left out; at 100 % nothing that costs is asked any more.
 *
 * @param jobNano limit of one job in all, in nanodollars; 0 for none
 * @param monthNano limit of all jobs in a calendar month (UTC); 0 for none
 */
public record Budget(long jobNano, long monthNano) {

  /** In order of severity. */
  public enum Level {
    OPEN,
    SHORT,
    SPENT
  }

  public static Level level(long spent, long limit) {
    if (limit == 0 || spent < 0.8 * limit) {
      return Level.OPEN;
    }
    return spent < limit ? Level.SHORT : Level.SPENT;
  }

  /**
   * Whether a call may be made. One that costs nothing always may.
   *
   * @param spent what is spent of a limit, without this call
   * @param cost the most that this call should cost
   */
  public static boolean allows(long spent, long cost, long limit, boolean spare) {
    if (cost == 0 || limit == 0) {
      return true;
    }
    return switch (level(spent, limit)) {
      case OPEN -> spent + cost <= limit;
      case SHORT -> !spare && spent + cost <= limit;
      case SPENT -> false;
    };
  }
}
