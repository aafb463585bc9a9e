package parley.limit;

/**
 * So many in a window: a token bucket that holds {@code count} and takes {@code windowMs} to fill.
 * Who was idle may take {@code count} at once; who never rests gets {@code count} in each window on
 * the average, and so at most twice as many in one window that begins with a full bucket.
 *
 * @param count 0 for no limit
 */
public record Rate(int count, long windowMs) {

  public static final Rate UNLIMITED = new Rate(0, 1);

  public Rate {
    if (count < 0 || windowMs <= 0) {
      throw new IllegalArgumentException(count + " in " + windowMs + " ms");
    }
  }

  public boolean limited() {
    return count > 0;
  }

  /** The same window with so many times as many, at most what an int can say. */
  public Rate times(int factor) {
    return new Rate((int) Math.min(Integer.MAX_VALUE, (long) count * factor), windowMs);
  }
}
