package parley.interview;

/**
 * A time in which nobody could use the service, by our fault: from the last sign of life before it
 * to the first after it. Milliseconds of the log's clock.
 */
public record Outage(long from, long to) {

  /** What of it is after {@code begin}, without what was not lost to it. */
  public long after(long begin) {
    return Math.max(0, to - Math.max(from, begin));
  }
}
