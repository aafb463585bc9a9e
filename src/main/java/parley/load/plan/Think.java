package parley.load.plan;

import java.util.SplittableRandom;

/**
 * How long a candidate thinks before an answer.
 *
 * @param meanMs milliseconds
 */
public record Think(long meanMs, Kind kind) {

  public enum Kind {
    EXPONENTIAL,
    FIXED
  }

  long next(SplittableRandom random) {
    return switch (kind) {
      case FIXED -> meanMs;
      case EXPONENTIAL -> Math.round(-Math.log(1 - random.nextDouble()) * meanMs);
    };
  }
}
