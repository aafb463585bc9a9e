package parley.limit;

import java.util.Map;
import parley.cache.Recent;

/**
 * The buckets of many in this process alone, for as long as there is nothing better. Thread-safe.
 *
 * <p>At most {@code most} are kept: the one that was used longest ago is forgotten, and would be
 * full again.
 */
public final class LocalBuckets {

  private final Map<String, Bucket> buckets;

  public LocalBuckets(int most) {
    this.buckets = new Recent<>(most);
  }

  public synchronized Grant take(String key, Rate rate, long nowMs) {
    return buckets.computeIfAbsent(key, _ -> new Bucket()).take(rate, nowMs);
  }
}
