package parley.interview;

/**
 * The interview's clock: active time used, and time given back for lost connections. All values in
 * milliseconds.
 *
 * @param mark when the clock was last settled
 * @param limitMs the limit and its extensions
 * @param usedMs active time used up to {@code mark}
 * @param graceMs what may still be given back
 */
public record Clock(Mode mode, long mark, long limitMs, long usedMs, long graceMs) {

  public enum Mode {
    STOPPED,
    RUNNING,
    /**
     * The candidate is away: lost time is given back until the grace is used up, then the clock
     * runs on.
     */
    OFFLINE
  }

  static Clock of(Terms terms) {
    return new Clock(Mode.STOPPED, 0, terms.limitMs(), 0, terms.graceMs());
  }

  /** The same clock, settled at {@code now}. Used time never passes the limit. */
  Clock settle(long now) {
    long passed = Math.max(0, now - mark);
    long given = mode == Mode.OFFLINE ? Math.min(passed, graceMs) : 0;
    long ran = mode == Mode.STOPPED ? 0 : passed - given;
    return new Clock(
        mode, Math.max(mark, now), limitMs, Math.min(limitMs, usedMs + ran), graceMs - given);
  }

  Clock turn(Mode next, long now) {
    Clock c = settle(now);
    return new Clock(next, c.mark, c.limitMs, c.usedMs, c.graceMs);
  }

  /**
   * The connection is known to be lost since {@code since}: what ran from then on is given back, as
   * far as the grace goes.
   */
  Clock lost(long since, long now) {
    if (mode != Mode.RUNNING) {
      return settle(now);
    }
    if (since >= mark) {
      return settle(since).turn(Mode.OFFLINE, since).settle(now);
    }
    Clock c = settle(mark);
    long back = Math.min(Math.min(mark - since, c.usedMs), c.graceMs);
    return new Clock(Mode.OFFLINE, c.mark, c.limitMs, c.usedMs - back, c.graceMs - back)
        .settle(now);
  }

  Clock extend(long ms) {
    return new Clock(mode, mark, limitMs + ms, usedMs, graceMs);
  }

  /** Time left for the candidate at {@code now}. */
  public long remaining(long now) {
    Clock c = settle(now);
    return c.limitMs - c.usedMs;
  }

  public boolean running() {
    return mode == Mode.RUNNING;
  }

  /** When the time is up if nothing else happens; {@link Long#MAX_VALUE} while the clock stands. */
  long upAt() {
    return switch (mode) {
      case STOPPED -> Long.MAX_VALUE;
      case RUNNING -> mark + (limitMs - usedMs);
      case OFFLINE -> mark + graceMs + (limitMs - usedMs);
    };
  }
}
