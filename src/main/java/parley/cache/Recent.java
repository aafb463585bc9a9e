package parley.cache;

import java.util.LinkedHashMap;
import java.util.Map;

/** A map of those entries that were put or read last: one more than it holds drops the eldest. */
public final class Recent<K, V> extends LinkedHashMap<K, V> {

  private static final long serialVersionUID = 1L;

  private final int most;

  /**
   * @param most entries that it holds, at least 1
   */
  public Recent(int most) {
    super(16, 0.75f, true);
    this.most = most;
  }

  @Override
  protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
    return size() > most;
  }
}
