package parley.load.plan;

/**
 * What goes wrong between a candidate and the server, for all candidates alike.
 *
 * @param dropsPerMinute connections cut without a close frame, for each interview
 * @param duplicate probability that a frame is sent twice
 * @param reorder probability that two frames are sent in the wrong order
 */
public record Chaos(double dropsPerMinute, double duplicate, double reorder) {

  public static final Chaos NONE = new Chaos(0, 0, 0);

  public boolean any() {
    return dropsPerMinute > 0 || duplicate > 0 || reorder > 0;
  }
}
