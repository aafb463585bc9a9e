package parley.verticle.embedding;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The vectors of the texts used last. Texts that differ only in blanks are one, since they have the
 * same tokens. Thread-safe. A vector is shared: nobody may write into it.
 */
final class VectorCache {

  private final Map<String, float[]> vectors;

  VectorCache(int most) {
    vectors =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<String, float[]> eldest) {
            return size() > most;
          }
        };
  }

  static String key(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  synchronized float @Nullable [] get(String key) {
    return vectors.get(key);
  }

  synchronized void put(String key, float[] vector) {
    vectors.put(key, vector);
  }
}
