package parley.verticle.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import parley.bus.Problem;

class EngineTest {

  private static final Engine ENGINE = new Engine(Manifest.shipped(), 1, 100, 50);

  @AfterAll
  static void close() {
    ENGINE.close();
  }

  @Test
  void vectorsAreUnitVectorsOfTheModelsSize() {
    float[] vector = embed("driving licence").getFirst();
    assertThat(vector).hasSize(Manifest.shipped().dims());
    assertThat(dot(vector, vector)).isBetween(0.9999, 1.0001);
  }

  @Test
  void likeMeaningsAreNearAndOthersAreNot() {
    List<float[]> v =
        embed(
            "A driving licence for cars",
            "Holds a valid driver's license",
            "Baked bread for forty guests");
    assertThat(dot(v.get(0), v.get(1))).isGreaterThan(0.5);
    assertThat(dot(v.get(0), v.get(2))).isLessThan(0.3);
  }

  @Test
  void theSameTextHasTheSameVectorWhateverStandsBesideIt() throws Exception {
    try (Model fresh = Model.load(Manifest.shipped())) {
      assertThat(fresh.embed("led a team of six nurses"))
          .isEqualTo(embed("other words", "led  a team\nof six nurses ", "more").get(1));
    }
  }

  @Test
  void aFullQueueIsSaidAtOnce() {
    var engine = new Engine(Manifest.shipped(), 1, 2, 10);
    assertThatThrownBy(() -> engine.embed(List.of("a", "b", "c")).join())
        .hasCauseInstanceOf(Problem.class)
        .cause()
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.code()).isEqualTo(Problem.Code.UNAVAILABLE));
    assertThat(engine.embed(List.of("a", "b")).join()).hasSize(2);
    engine.close();
  }

  @Test
  void aFileThatIsNotTheManifestsIsNotLoaded() {
    Manifest m = Manifest.shipped();
    assertThatThrownBy(() -> ModelFile.read(m.tokenizer(), m.sha256()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("manifest");
  }

  private static List<float[]> embed(String... texts) {
    return ENGINE.embed(List.of(texts)).join();
  }

  private static double dot(float[] one, float[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += (double) one[i] * other[i];
    }
    return sum;
  }
}
