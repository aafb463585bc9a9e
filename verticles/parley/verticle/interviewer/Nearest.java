package parley.verticle.interviewer;

import java.util.List;

/**
 * Which of some unit vectors lies nearest to the first.
 *
 * @param index 0 for the second vector
 * @param cosine -1 to 1
 */
record Nearest(int index, double cosine) {

  static Nearest of(List<float[]> vectors) {
    float[] wanted = vectors.getFirst();
    Nearest best = new Nearest(0, -1);
    for (int i = 1; i < vectors.size(); i++) {
      double cosine = dot(wanted, vectors.get(i));
      if (cosine > best.cosine()) {
        best = new Nearest(i - 1, cosine);
      }
    }
    return best;
  }

  private static double dot(float[] one, float[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }
}
