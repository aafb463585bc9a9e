package parley.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import parley.vector.VectorIndex.Hit;
import parley.vector.VectorIndex.Mode;

class VectorIndexTest {

  private static final int DIMS = 96;
  private static final Predicate<Map<String, String>> ANY = _ -> true;

  @Test
  void anExactSearchFindsWhatALoopOverAllFinds() {
    var random = new Random(7);
    Map<String, float[]> all = vectors(random, 3_000, DIMS);
    VectorIndex index = index(all, DIMS);
    for (int i = 0; i < 100; i++) {
      float[] query = near(random, of(all, "v" + i));
      List<Hit> hits = index.search(query, 10, ANY, Mode.EXACT);
      assertThat(hits.stream().map(Hit::id)).isEqualTo(nearest(all, query, 10));
      assertThat(hits.getFirst().score())
          .isCloseTo((float) dot(of(all, hits.getFirst().id()), query), within(1e-4f));
    }
  }

  @Test
  void aSearchByBitsFindsNearlyAll() {
    var random = new Random(8);
    Map<String, float[]> all = groups(random, 3_000, 384);
    VectorIndex index = index(all, 384);
    int found = 0;
    for (int i = 0; i < 100; i++) {
      float[] query = near(random, of(all, "v" + i));
      List<String> wanted = nearest(all, query, 10);
      found +=
          (int)
              index.search(query, 10, ANY, Mode.BITS).stream()
                  .filter(hit -> wanted.contains(hit.id()))
                  .count();
    }
    assertThat(found).isGreaterThan(900);
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void whatIsPutIsFoundAndWhatIsRemovedIsGoneWhateverTheOrder(Mode mode) {
    var random = new Random(9);
    var model = new HashMap<String, float[]>();
    var index = new VectorIndex(DIMS);
    for (int step = 0; step < 2_000; step++) {
      String id = "v" + random.nextInt(300);
      if (random.nextInt(3) == 0) {
        assertThat(index.remove(id)).isEqualTo(model.remove(id) != null);
      } else {
        float[] vector = unit(random, DIMS);
        model.put(id, vector);
        index.put(id, vector, Map.of());
        assertThat(index.search(vector, 1, ANY, mode).getFirst().id()).isEqualTo(id);
      }
      assertThat(index.size()).isEqualTo(model.size());
    }
    float[] query = unit(random, DIMS);
    assertThat(index.search(query, 10, ANY, Mode.EXACT).stream().map(Hit::id))
        .isEqualTo(nearest(model, query, 10));
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void aFilterIsNeverWatered(Mode mode) {
    var random = new Random(10);
    var index = new VectorIndex(DIMS);
    for (int i = 0; i < 1_000; i++) {
      index.put("v" + i, unit(random, DIMS), Map.of("level", i % 50 == 0 ? "senior" : "entry"));
    }
    List<Hit> hits =
        index.search(unit(random, DIMS), 30, tags -> "senior".equals(tags.get("level")), mode);
    assertThat(hits)
        .hasSize(20)
        .allSatisfy(hit -> assertThat(Integer.parseInt(hit.id().substring(1)) % 50).isZero())
        .isSortedAccordingTo(Comparator.comparing(Hit::score).reversed());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 16, 33, 64, 100, 384, 385})
  void bothKernelsCountTheSame(int dims) {
    var random = new Random(dims);
    Kernel plain = new PlainKernel();
    Kernel wide = Kernel.best();
    float[] rows = new float[3 * dims];
    byte[] small = new byte[3 * dims];
    random.nextBytes(small);
    for (int i = 0; i < rows.length; i++) {
      rows[i] = random.nextFloat() - 0.5f;
    }
    byte[] asked = new byte[dims];
    random.nextBytes(asked);
    float[] query = unit(random, dims);
    assertThat(wide.dot(small, dims, asked)).isEqualTo(plain.dot(small, dims, asked));
    assertThat(wide.dot(rows, dims, query)).isCloseTo(plain.dot(rows, dims, query), within(1e-4f));
  }

  @Test
  void anotherSizeIsRefusedAndAnEmptyIndexHasNothing() {
    var index = new VectorIndex(DIMS);
    assertThat(index.search(new float[DIMS], 5)).isEmpty();
    assertThat(index.remove("nobody")).isFalse();
    assertThatThrownBy(() -> index.put("a", new float[3], Map.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> index.search(new float[3], 5))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static VectorIndex index(Map<String, float[]> all, int dims) {
    var index = new VectorIndex(dims);
    all.forEach((id, vector) -> index.put(id, vector, Map.of()));
    return index;
  }

  private static Map<String, float[]> vectors(Random random, int number, int dims) {
    var all = new HashMap<String, float[]>();
    for (int i = 0; i < number; i++) {
      all.put("v" + i, unit(random, dims));
    }
    return all;
  }

  /** Texts lie in groups, unlike noise: that is what bits live on. */
  private static Map<String, float[]> groups(Random random, int number, int dims) {
    List<float[]> centres = new ArrayList<>(vectors(random, number / 10, dims).values());
    var all = new HashMap<String, float[]>();
    for (int i = 0; i < number; i++) {
      all.put("v" + i, near(random, centres.get(i % centres.size())));
    }
    return all;
  }

  private static List<String> nearest(Map<String, float[]> all, float[] query, int k) {
    var ids = new ArrayList<>(all.keySet());
    ids.sort(Comparator.comparingDouble(id -> -dot(of(all, id), query)));
    return ids.subList(0, Math.min(k, ids.size()));
  }

  private static float[] near(Random random, float[] to) {
    float[] vector = to.clone();
    for (int i = 0; i < vector.length; i++) {
      vector[i] += (float) random.nextGaussian() * 0.05f;
    }
    return scaled(vector);
  }

  private static float[] unit(Random random, int dims) {
    float[] vector = new float[dims];
    for (int i = 0; i < dims; i++) {
      vector[i] = (float) random.nextGaussian();
    }
    return scaled(vector);
  }

  private static float[] scaled(float[] vector) {
    float scale = (float) (1 / Math.sqrt(dot(vector, vector)));
    for (int i = 0; i < vector.length; i++) {
      vector[i] *= scale;
    }
    return vector;
  }

  private static double dot(float[] one, float[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += (double) one[i] * other[i];
    }
    return sum;
  }

  private static float[] of(Map<String, float[]> all, String id) {
    return Objects.requireNonNull(all.get(id));
  }
}
