package parley.interview;

/**
 * The time that a candidate asks for because they need it. It is known where the limit is agreed,
 * and nowhere after: the log, the scorer and the hiring team have the resulting limit alone.
 */
public enum ExtraTime {
  NONE(0),
  QUARTER(25),
  HALF(50),
  DOUBLE(100),
  /** No limit that anybody would notice: {@link #UNTIMED_MS}, however long the job's is. */
  UNTIMED(0);

  /** Eight hours: twice the longest limit that a job can have. */
  public static final long UNTIMED_MS = 8 * 60 * 60 * 1_000L;

  private final int percent;

  ExtraTime(int percent) {
    this.percent = percent;
  }

  /**
   * @param limitMs the job's limit in milliseconds, positive
   * @return the candidate's limit in milliseconds, never below the job's
   */
  public long over(long limitMs) {
    return this == UNTIMED ? Math.max(UNTIMED_MS, limitMs) : limitMs + limitMs * percent / 100;
  }
}
