package parley.insight;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Similarity of texts by their unit vectors. Immutable; of any other text it knows nothing. */
public final class Embedded implements Similarity {

  private final Map<String, float[]> vectors;

  public Embedded(Map<String, float[]> vectors) {
    this.vectors = Map.copyOf(vectors);
  }

  /**
   * @param vectors in the order of the texts
   */
  public static Embedded of(List<String> texts, List<float[]> vectors) {
    Map<String, float[]> of = new HashMap<>();
    for (int i = 0; i < texts.size(); i++) {
      of.put(texts.get(i), vectors.get(i));
    }
    return new Embedded(of);
  }

  @Override
  public double of(String one, String other) {
    float[] a = vectors.get(one);
    float[] b = vectors.get(other);
    if (a == null || b == null) {
      return 0;
    }
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return Math.round(sum * 100) / 100.0;
  }
}
