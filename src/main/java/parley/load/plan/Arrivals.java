package parley.load.plan;

import java.util.SplittableRandom;

/**
 * When each candidate comes: a Poisson process whose rate rises from 0 within the ramp.
 *
 * <p>Unit exponential steps are summed and put through the inverse of the expected number of
 * arrivals, which gives a Poisson process of any rate (time change).
 */
public final class Arrivals {

  private Arrivals() {}

  /**
   * Milliseconds from the start, in order, one for each of {@code n} candidates.
   *
   * @param rate arrivals a second after the ramp
   * @param rampMs within which the rate rises evenly; 0 for none
   */
  public static long[] of(Seeds seeds, int n, double rate, long rampMs) {
    SplittableRandom random = seeds.of("arrivals");
    long[] at = new long[n];
    double ramp = rampMs / 1_000.0;
    double inRamp = rate * ramp / 2;
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum += -Math.log(1 - random.nextDouble());
      double seconds = sum < inRamp ? Math.sqrt(2 * ramp * sum / rate) : sum / rate + ramp / 2;
      at[i] = Math.round(seconds * 1_000);
    }
    return at;
  }
}
