package parley.vector;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/**
 * Unit vectors by id, searched by cosine. Up to {@link #EXACT_UP_TO} vectors a search looks at each
 * of them as bytes and scores the best by their floats; above, it looks at one bit a dimension
 * first. {@link Mode} says so by hand.
 *
 * <p>Guaranteed: a vector is found by the search after its {@link #put}, and never after its {@link
 * #remove}; the scores are those of the floats. Not guaranteed: that a search by bits finds each of
 * the nearest ({@code parley.bench.VectorSearch} prints how many). Thread-safe; searches run side
 * by side. Memory: 5 bytes and a bit for each dimension.
 */
public final class VectorIndex {

  /** Until here each vector is looked at. */
  public static final int EXACT_UP_TO = 20_000;

  /** Bytes rank nearly as floats do: this many more than wanted are scored again. */
  private static final int RESCORED_BYTES = 10;

  private static final int RESCORED_BITS = 200;

  /** Of a component of a unit vector, so that four standard deviations and more fit into a byte. */
  private static final double BYTE_SCALE = 24.5;

  /** How to search. */
  public enum Mode {
    BY_SIZE,
    EXACT,
    BITS
  }

  /**
   * @param score cosine, -1 to 1
   */
  public record Hit(String id, float score) {}

  private record Entry(String id, Map<String, String> tags) {}

  private final int dims;
  private final Kernel kernel;
  private final float scale;
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private final Map<String, Integer> rowOf = new HashMap<>();
  private final List<Entry> entries = new ArrayList<>();
  private final Signs signs;
  private float[] floats;
  private byte[] bytes;
  private int rebuildAt = 64;

  public VectorIndex(int dims) {
    this(dims, Kernel.best());
  }

  VectorIndex(int dims, Kernel kernel) {
    this.dims = dims;
    this.kernel = kernel;
    this.scale = (float) (BYTE_SCALE * Math.sqrt(dims));
    this.signs = new Signs(dims, 64);
    this.floats = new float[64 * dims];
    this.bytes = new byte[64 * dims];
  }

  public int size() {
    lock.readLock().lock();
    try {
      return entries.size();
    } finally {
      lock.readLock().unlock();
    }
  }

  /**
   * Puts a vector in, in place of the one of that id.
   *
   * @param vector of length 1
   * @param tags what a filter may ask for
   * @throws IllegalArgumentException where its size is not the index's
   */
  public void put(String id, float[] vector, Map<String, String> tags) {
    if (vector.length != dims) {
      throw new IllegalArgumentException("a vector of " + vector.length + ", not " + dims);
    }
    lock.writeLock().lock();
    try {
      Integer known = rowOf.get(id);
      int row = known == null ? entries.size() : known;
      var entry = new Entry(id, Map.copyOf(tags));
      if (known == null) {
        grow(row + 1);
        entries.add(entry);
        rowOf.put(id, row);
      } else {
        entries.set(row, entry);
      }
      System.arraycopy(vector, 0, floats, row * dims, dims);
      small(vector, bytes, row * dims);
      signs.set(floats, row);
      if (entries.size() >= rebuildAt) {
        signs.rebuild(floats, entries.size());
        rebuildAt = 2 * entries.size();
      }
    } finally {
      lock.writeLock().unlock();
    }
  }

  /** Whether there was one. */
  public boolean remove(String id) {
    lock.writeLock().lock();
    try {
      Integer row = rowOf.remove(id);
      if (row == null) {
        return false;
      }
      int last = entries.size() - 1;
      Entry moved = entries.removeLast();
      if (row != last) {
        entries.set(row, moved);
        rowOf.put(moved.id(), row);
        System.arraycopy(floats, last * dims, floats, row * dims, dims);
        System.arraycopy(bytes, last * dims, bytes, row * dims, dims);
        signs.move(last, row);
      }
      return true;
    } finally {
      lock.writeLock().unlock();
    }
  }

  public List<Hit> search(float[] query, int k) {
    return search(query, k, _ -> true, Mode.BY_SIZE);
  }

  /**
   * @param query of length 1
   * @param k how many at most
   * @param filter by tags
   */
  public List<Hit> search(float[] query, int k, Predicate<Map<String, String>> filter, Mode mode) {
    if (query.length != dims) {
      throw new IllegalArgumentException("a query of " + query.length + ", not " + dims);
    }
    lock.readLock().lock();
    try {
      IntPredicate passes = row -> filter.test(entries.get(row).tags());
      boolean exact =
          switch (mode) {
            case EXACT -> true;
            case BITS -> false;
            case BY_SIZE -> entries.size() <= EXACT_UP_TO;
          };
      int[] candidates =
          exact
              ? byBytes(query, k + RESCORED_BYTES, passes)
              : signs.nearest(query, entries.size(), Math.max(RESCORED_BITS, 4 * k), passes);
      return rescored(query, k, candidates);
    } finally {
      lock.readLock().unlock();
    }
  }

  private int[] byBytes(float[] query, int wanted, IntPredicate passes) {
    byte[] asked = new byte[dims];
    small(query, asked, 0);
    var best = new Best(wanted);
    float least = best.least();
    for (int row = 0, at = 0; row < entries.size(); row++, at += dims) {
      int score = kernel.dot(bytes, at, asked);
      if (score > least && passes.test(row)) {
        best.offer(row, score);
        least = best.least();
      }
    }
    return best.rows();
  }

  private List<Hit> rescored(float[] query, int k, int[] candidates) {
    var best = new Best(k);
    for (int row : candidates) {
      best.offer(row, kernel.dot(floats, row * dims, query));
    }
    var hits = new ArrayList<Hit>(k);
    int[] rows = best.rows();
    for (int i = 0; i < rows.length; i++) {
      hits.add(new Hit(entries.get(rows[i]).id(), best.score(i)));
    }
    return hits;
  }

  private void small(float[] from, byte[] to, int at) {
    for (int d = 0; d < dims; d++) {
      to[at + d] = (byte) Math.clamp(Math.round(from[d] * scale), -127, 127);
    }
  }

  private void grow(int rows) {
    if (rows * dims > floats.length) {
      int capacity = 2 * (rows - 1);
      floats = Arrays.copyOf(floats, capacity * dims);
      bytes = Arrays.copyOf(bytes, capacity * dims);
      signs.grow(capacity);
    }
  }
}
