package parley.insight.plan;

import java.util.Comparator;
import java.util.function.Function;

/** Order among equals that depends on the job alone, so that all its candidates get the same. */
final class Seed {

  private final long seed;

  Seed(String jobId) {
    this.seed = mix(jobId.hashCode());
  }

  <T> Comparator<T> order(Function<T, String> id) {
    return Comparator.<T>comparingLong(t -> mix(seed ^ id.apply(t).hashCode())).thenComparing(id);
  }

  /** The finaliser of MurmurHash3 (Appleby, public domain). */
  private static long mix(long h) {
    long x = (h ^ (h >>> 33)) * 0xff51afd7ed558ccdL;
    x = (x ^ (x >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return x ^ (x >>> 33);
  }
}
