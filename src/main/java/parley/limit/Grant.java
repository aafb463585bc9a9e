package parley.limit;

/**
 * What a bucket answers.
 *
 * @param remaining tokens that are left
 * @param retryAfterMs until the next token is there; 0 where one was given
 * @param fullAfterMs until the bucket is full, if nothing more is taken
 */
public record Grant(boolean allowed, int remaining, long retryAfterMs, long fullAfterMs) {

  public static final Grant UNLIMITED = new Grant(true, Integer.MAX_VALUE, 0, 0);

  /** The next whole second, as HTTP counts; 1 or more. */
  public long retryAfterSeconds() {
    return Math.max(1, (retryAfterMs + 999) / 1_000);
  }
}
