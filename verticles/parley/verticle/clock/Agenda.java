package parley.verticle.clock;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * When each partition is looked at next, in milliseconds of one node's monotonic clock. All of them
 * once in a while, since a deadline may have been armed by anybody; between, those whose next
 * deadline is known. Confined to one event loop.
 */
final class Agenda {

  private final long[] at;
  private final long everyMs;
  private long all;

  /**
   * @param everyMs how long a partition goes unseen at the most
   */
  Agenda(int partitions, long everyMs) {
    this.at = new long[partitions];
    this.everyMs = everyMs;
    this.all = Long.MIN_VALUE;
    Arrays.fill(at, Long.MAX_VALUE);
  }

  /** The partitions to look at now. Until {@link #next} is told, they stay due. */
  List<Integer> due(long now) {
    boolean sweep = all <= now;
    if (sweep) {
      all = now + everyMs;
    }
    var due = new ArrayList<Integer>();
    for (int partition = 0; partition < at.length; partition++) {
      if (sweep || at[partition] <= now) {
        at[partition] = now;
        due.add(partition);
      }
    }
    return due;
  }

  /**
   * @param inMs until the partition's next deadline, negative where it has none
   */
  void next(int partition, long now, long inMs) {
    at[partition] = inMs < 0 ? Long.MAX_VALUE : now + inMs;
  }

  /** How long nothing is due, in milliseconds. */
  long pause(long now) {
    long first = all;
    for (long each : at) {
      first = Math.min(first, each);
    }
    return Math.max(0, first - now);
  }
}
