package parley.vector;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * One bit a dimension: whether it lies above the mean of all vectors. The number of different bits
 * ranks rows roughly; the nearest few hundred are then scored exactly.
 */
final class Signs {

  private final int dims;
  private final int words;
  private final float[] mean;
  private long[] bits;

  Signs(int dims, int capacity) {
    this.dims = dims;
    this.words = (dims + 63) / 64;
    this.mean = new float[dims];
    this.bits = new long[capacity * words];
  }

  void grow(int capacity) {
    bits = Arrays.copyOf(bits, capacity * words);
  }

  /** Takes the mean of the first {@code size} rows and writes all bits anew. */
  void rebuild(float[] rows, int size) {
    var sums = new double[dims];
    for (int row = 0; row < size; row++) {
      for (int d = 0; d < dims; d++) {
        sums[d] += rows[row * dims + d];
      }
    }
    for (int d = 0; d < dims; d++) {
      mean[d] = size == 0 ? 0 : (float) (sums[d] / size);
    }
    for (int row = 0; row < size; row++) {
      set(rows, row);
    }
  }

  void set(float[] rows, int row) {
    write(rows, row * dims, bits, row * words);
  }

  void move(int from, int to) {
    System.arraycopy(bits, from * words, bits, to * words, words);
  }

  /** At least {@code wanted} rows that pass, as far as there are as many: those nearest by bits. */
  int[] nearest(float[] query, int size, int wanted, IntPredicate passes) {
    long[] asked = new long[words];
    write(query, 0, asked, 0);
    short[] distance = new short[size];
    int[] count = new int[dims + 2];
    for (int row = 0, at = 0; row < size; row++, at += words) {
      int different = 0;
      for (int w = 0; w < words; w++) {
        different += Long.bitCount(bits[at + w] ^ asked[w]);
      }
      if (!passes.test(row)) {
        different = dims + 1;
      }
      distance[row] = (short) different;
      count[different]++;
    }
    int limit = 0;
    int found = count[0];
    while (found < wanted && limit < dims) {
      found += count[++limit];
    }
    int[] nearest = new int[found];
    for (int row = 0, n = 0; n < found; row++) {
      if (distance[row] <= limit) {
        nearest[n++] = row;
      }
    }
    return nearest;
  }

  private void write(float[] from, int at, long[] to, int word) {
    Arrays.fill(to, word, word + words, 0);
    for (int d = 0; d < dims; d++) {
      if (from[at + d] > mean[d]) {
        to[word + (d >> 6)] |= 1L << (d & 63);
      }
    }
  }
}
