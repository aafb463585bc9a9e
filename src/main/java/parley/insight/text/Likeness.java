package parley.insight.text;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** How alike two texts are by their words alone. */
public final class Likeness {

  private static final double NEAR = 0.75;

  private Likeness() {}

  /** Whether a person would call the second text a repetition of the first. */
  public static boolean nearlySame(String one, String other) {
    return jaccard(Words.stems(one), Words.stems(other)) >= NEAR;
  }

  /** Shared share of two bags of stems (Jaccard, 1901), 0 to 1; two empty bags are the same. */
  public static double jaccard(Collection<String> one, Collection<String> other) {
    Set<String> all = new HashSet<>(one);
    all.addAll(other);
    Set<String> both = new HashSet<>(one);
    both.retainAll(new HashSet<>(other));
    return all.isEmpty() ? 1 : (double) both.size() / all.size();
  }

  /** Share of {@code wanted} that {@code there} has, 0 to 1; of nothing, nothing is there. */
  public static double share(Collection<String> wanted, Collection<String> there) {
    Set<String> set = new HashSet<>(wanted);
    Set<String> found = new HashSet<>(there);
    return set.isEmpty() ? 0 : (double) set.stream().filter(found::contains).count() / set.size();
  }
}
