package parley.limit;

/**
 * A token bucket in one number: the time at which it will be full again (the generic cell rate
 * algorithm of ITU-T I.371). Not thread-safe.
 *
 * <p>A clock that steps back neither gives nor takes tokens: nothing flows in until it has caught
 * up.
 */
public final class Bucket {

  private static final long US = 1_000;

  private long fullAtUs = Long.MIN_VALUE;

  /**
   * Takes one token where there is one.
   *
   * @param rate the same at every call
   * @param nowMs milliseconds; only differences count
   */
  public Grant take(Rate rate, long nowMs) {
    if (!rate.limited()) {
      return Grant.UNLIMITED;
    }
    boolean allowed = taken(rate, nowMs);
    long span = rate.windowMs() * US;
    long missing = Math.max(0, fullAtUs - nowMs * US);
    long step = step(rate);
    return allowed
        ? new Grant(true, (int) ((span - missing) / step), 0, ms(missing))
        : new Grant(false, 0, ms(missing + step - span), ms(missing));
  }

  /** Takes one token where there is one, and says only whether. */
  public boolean taken(Rate rate, long nowMs) {
    if (!rate.limited()) {
      return true;
    }
    long now = nowMs * US;
    long later = Math.max(now, fullAtUs) + step(rate);
    if (later - now > rate.windowMs() * US) {
      return false;
    }
    fullAtUs = later;
    return true;
  }

  /** In how many microseconds one token flows in. */
  private static long step(Rate rate) {
    return Math.max(1, rate.windowMs() * US / rate.count());
  }

  private static long ms(long us) {
    return (us + US - 1) / US;
  }
}
