package parley.store;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import parley.interview.Outage;

/**
 * The outages that this node knows of: those of everybody, as Redis wrote them down, and those of
 * this node alone, which only it remembers. Thread-safe.
 */
final class Outages {

  /** How many of each kind are kept; an interview asks for those of its own last minutes. */
  static final int MOST = 64;

  private List<Outage> everybody = List.of();
  private final Deque<Outage> mine = new ArrayDeque<>();

  synchronized void everybody(List<Outage> known) {
    everybody = known;
  }

  synchronized void mine(Outage outage) {
    mine.addFirst(outage);
    if (mine.size() > MOST) {
      mine.removeLast();
    }
  }

  /** In order, without overlap. Those of this node count from {@code conn} on, if that is not 0. */
  synchronized List<Outage> of(long conn) {
    if (everybody.isEmpty() && (conn == 0 || mine.isEmpty())) {
      return List.of();
    }
    var all = new ArrayList<>(everybody);
    if (conn > 0) {
      mine.stream()
          .filter(outage -> outage.to() > conn)
          .forEach(outage -> all.add(new Outage(Math.max(conn, outage.from()), outage.to())));
    }
    return merged(all);
  }

  private static List<Outage> merged(List<Outage> all) {
    all.sort(Comparator.comparingLong(Outage::from));
    var merged = new ArrayList<Outage>(all.size());
    for (Outage next : all) {
      Outage last = merged.isEmpty() ? null : merged.getLast();
      if (last == null || next.from() > last.to()) {
        merged.add(next);
      } else if (next.to() > last.to()) {
        merged.set(merged.size() - 1, new Outage(last.from(), next.to()));
      }
    }
    return merged;
  }
}
