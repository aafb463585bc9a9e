package parley.vector;

import java.util.Arrays;

/**
 * The rows with the highest scores, best first; of equal ones the lower row. A few dozen at most.
 */
final class Best {

  private final int[] rows;
  private final float[] scores;
  private int size;

  Best(int most) {
    rows = new int[most];
    scores = new float[most];
  }

  /** What a score must exceed to change anything. */
  float least() {
    return size < rows.length ? Float.NEGATIVE_INFINITY : scores[size - 1];
  }

  void offer(int row, float score) {
    if (rows.length == 0 || (size == rows.length && score <= scores[size - 1])) {
      return;
    }
    int at = size < rows.length ? size++ : size - 1;
    while (at > 0 && scores[at - 1] < score) {
      rows[at] = rows[at - 1];
      scores[at] = scores[at - 1];
      at--;
    }
    rows[at] = row;
    scores[at] = score;
  }

  int[] rows() {
    return Arrays.copyOf(rows, size);
  }

  float score(int at) {
    return scores[at];
  }
}
