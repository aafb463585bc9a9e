package parley.interview;

/**
 * The interview's clock: active time used, and time given back for lost connections. All values in
 * milliseconds.
 *
 * @param mark when the clock was last settled
 * @param fair up to when lost time is settled: what ran before it is never given back, or not again
 * @param limitMs the limit and its extensions
 * @param usedMs active time used up to {@code mark}
 * @param graceMs what may still be given back
 */
public record Clock(Mode mode, long mark, long fair, long limitMs, long usedMs, long graceMs) {

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
    return new Clock(Mode.STOPPED, 0, 0, terms.limitMs(), 0, terms.graceMs());
  }

  /** The same clock, settled at {@code now}. Used time never passes the limit. */
  Clock settle(long now) {
    long passed = Math.max(0, now - mark);
    long given = mode == Mode.OFFLINE ? Math.min(passed, graceMs) : 0;
    long ran = mode == Mode.STOPPED ? 0 : passed - given;
    return new Clock(
        mode, Math.max(mark, now), fair, limitMs, Math.min(limitMs, usedMs + ran), graceMs - given);
  }

  Clock turn(Mode next, long now) {
    Clock c = settle(now);
    long settled = next == mode ? fair : Math.max(fair, c.mark);
    return new Clock(next, c.mark, settled, c.limitMs, c.usedMs, c.graceMs);
  }

  /**
   * The connection is known to be lost since {@code since}: what ran from then on is given back, as
   * far as the grace goes.
   */
  Clock lost(long since, long now) {
    if (mode != Mode.RUNNING) {
      return settle(now);
    }
    long from = Math.max(since, fair);
    if (from >= mark) {
      return turn(Mode.OFFLINE, from).settle(now);
    }
    long back = Math.min(Math.min(mark - from, usedMs), graceMs);
    return new Clock(Mode.OFFLINE, mark, mark, limitMs, usedMs - back, graceMs - back).settle(now);
  }

  /**
   * Nobody could use the time from {@code from} to {@code to}: what ran in it is given back, as far
   * as the grace goes. Where the time was up before, nothing is.
   */
  Clock skip(long from, long to) {
    long begin = Math.max(from, fair);
    Clock c = new Clock(mode, mark, Math.max(fair, to), limitMs, usedMs, graceMs);
    if (mode != Mode.RUNNING || to <= begin || upAt() <= begin) {
      return c;
    }
    return c.unrun(Math.min(to, mark) - begin).stand(Math.max(begin, mark), to);
  }

  /** Takes back what ran already. */
  private Clock unrun(long ms) {
    long back = Math.min(Math.min(Math.max(0, ms), usedMs), graceMs);
    return new Clock(mode, mark, fair, limitMs, usedMs - back, graceMs - back);
  }

  /** Runs up to {@code from}, and stands from there to {@code to} as far as the grace goes. */
  private Clock stand(long from, long to) {
    if (to <= from) {
      return this;
    }
    Clock c = settle(from);
    long stood = Math.min(to - from, c.graceMs);
    return new Clock(mode, from + stood, fair, limitMs, c.usedMs, c.graceMs - stood);
  }

  Clock extend(long ms) {
    return new Clock(mode, mark, fair, limitMs + ms, usedMs, graceMs);
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
