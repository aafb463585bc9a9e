package parley.verticle.resume;

/**
 * What reading one document may cost.
 *
 * @param pages of a PDF; one more is {@code too_many_pages}
 * @param deadlineMs from the start of reading to {@code too_slow}
 * @param inflatedBytes of all compressed parts together; more is {@code broken}
 * @param readers threads that read at once
 */
public record Limits(int pages, long deadlineMs, long inflatedBytes, int readers) {

  public static final Limits DEFAULT = new Limits(60, 30_000, 200_000_000, 2);
}
