package parley.limit;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The buckets of many in this process alone, for as long as there is nothing better. Thread-safe.
 *
 * <p>At most {@code most} are kept: the one that was used longest ago is forgotten, and would be
 * full again.
 */
public final class LocalBuckets {

  private final Map<String, Bucket> buckets;

  public LocalBuckets(int most) {
    this.buckets =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > most;
          }
        };
  }

  public synchronized Grant take(String key, Rate rate, long nowMs) {
    return buckets.computeIfAbsent(key, _ -> new Bucket()).take(rate, nowMs);
  }
}
