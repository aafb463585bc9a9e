package parley.load.check;

/**
 * How far the log's clock is from the candidates' own: the least difference seen between hearing an
 * event and its time, which includes the fastest delivery. Confined to the event loop, read when it
 * is over.
 */
public final class LogTime {

  private long offset = Long.MAX_VALUE;

  /** A live event of log time {@code at} was heard at local {@code now}. */
  public void heard(long at, long now) {
    offset = Math.min(offset, now - at);
  }

  public boolean known() {
    return offset != Long.MAX_VALUE;
  }

  /** Log time at local {@code now}. */
  public long at(long now) {
    return now - offset;
  }
}
