package parley.load.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import parley.load.plan.Fault.Family;
import parley.load.plan.Fault.Kind;

/** Which faults strike when. It depends on the seed and the options alone. */
public final class FaultPlan {

  /** Before the first one, so that candidates are there. */
  private static final long CALM_MS = 5_000;

  private FaultPlan() {}

  /**
   * Faults in order of time. Each is mended before {@code untilMs}.
   *
   * @param everyMs mean time from one to the next, exponentially distributed
   */
  public static List<Fault> of(
      Seeds seeds, Set<Family> families, long everyMs, long untilMs, int nodes) {
    List<List<Kind>> kinds =
        Arrays.stream(Family.values()).filter(families::contains).map(FaultPlan::kinds).toList();
    kinds = kinds.stream().filter(list -> !list.isEmpty()).toList();
    if (kinds.isEmpty()) {
      return List.of();
    }
    SplittableRandom random = seeds.of("faults");
    List<Fault> faults = new ArrayList<>();
    long at = CALM_MS;
    while (true) {
      at += Math.round(-Math.log(1 - random.nextDouble()) * everyMs);
      List<Kind> family = kinds.get(random.nextInt(kinds.size()));
      Kind kind = family.get(random.nextInt(family.size()));
      int node = random.nextInt(Math.max(1, nodes));
      long lasts = random.nextLong(kind.leastMs(), kind.mostMs() + 1);
      if (at >= untilMs) {
        return List.copyOf(faults);
      }
      if (at + lasts < untilMs) {
        faults.add(new Fault(at, kind, kind.atNode() ? node : -1, lasts));
      }
    }
  }

  private static List<Kind> kinds(Family family) {
    return Arrays.stream(Kind.values())
        .filter(k -> k.family() == family && k != Kind.NODE_RESTART)
        .toList();
  }
}
