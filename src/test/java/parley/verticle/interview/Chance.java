package parley.verticle.interview;

import java.util.List;
import java.util.Random;

/** All that is random in one schedule: the same seed gives the same schedule. */
final class Chance {

  private static final Fault[] FAULTS = Fault.values();

  private final Random random;

  /** Of 100 calls, how many meet a fault; differs from schedule to schedule. */
  private final int faulty;

  /** Of 100 rings, how many are never heard. */
  private final int deaf;

  private boolean faults = true;

  Chance(long seed) {
    random = new Random(seed * 0x9E3779B97F4A7C15L);
    faulty = random.nextInt(35);
    deaf = random.nextInt(4) == 0 ? 90 : random.nextInt(30);
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  boolean once(int in) {
    return random.nextInt(in) == 0;
  }

  <T> T of(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  boolean faults() {
    return faults;
  }

  void noMoreFaults() {
    faults = false;
  }

  Fault fault() {
    return faults && random.nextInt(100) < faulty
        ? FAULTS[1 + random.nextInt(FAULTS.length - 1)]
        : Fault.NONE;
  }

  /** Whether a ring is lost. */
  boolean unheard() {
    return random.nextInt(100) < deaf;
  }
}
