package parley.verticle.embedding;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.cache.Recent;

/**
 * The vectors of the texts used last. Texts that differ only in blanks are one, since they have the
 * same tokens. Thread-safe. A vector is shared: nobody may write into it.
 */
final class VectorCache {

  private final Map<String, float[]> vectors;

  VectorCache(int most) {
    vectors = new Recent<>(most);
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
