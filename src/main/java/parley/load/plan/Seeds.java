package parley.load.plan;

import java.util.SplittableRandom;

/**
 * Independent streams of random numbers out of one seed: what one purpose or one candidate draws
 * never shifts what another one gets.
 */
public record Seeds(long value) {

  private static final long GOLDEN = 0x9e3779b97f4a7c15L;

  public SplittableRandom of(String purpose) {
    return of(purpose, 0);
  }

  public SplittableRandom of(String purpose, long index) {
    return new SplittableRandom(mix(value + GOLDEN * mix(purpose.hashCode() + GOLDEN * index)));
  }

  /** The finalizer of MurmurHash3: near seeds must not give near streams. */
  private static long mix(long z) {
    z = (z ^ (z >>> 33)) * 0xff51afd7ed558ccdL;
    z = (z ^ (z >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return z ^ (z >>> 33);
  }
}
