package parley.load.check;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What came of all checks: how many interviews were looked at, and which broke what. */
public final class Verdict {

  private static final int MOST_WORDS = 200;

  private final Map<Invariant, Set<String>> broken = new EnumMap<>(Invariant.class);
  private final List<Breach> first = new ArrayList<>();
  private int checked;

  public void broke(Breach breach) {
    broken.computeIfAbsent(breach.invariant(), _ -> new HashSet<>()).add(breach.interview());
    if (first.size() < MOST_WORDS) {
      first.add(breach);
    }
  }

  void checkedOne() {
    checked++;
  }

  public int checked() {
    return checked;
  }

  /** How many interviews broke it. */
  public int broken(Invariant invariant) {
    return broken.getOrDefault(invariant, Set.of()).size();
  }

  public boolean holds() {
    return broken.isEmpty();
  }

  /** The first breaches, in the order of finding. */
  public List<Breach> breaches() {
    return List.copyOf(first);
  }
}
