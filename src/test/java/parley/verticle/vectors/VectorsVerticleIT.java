package parley.verticle.vectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.bus.Problem;
import parley.bus.Spaces;
import parley.bus.Spaces.Kept;
import parley.bus.Spaces.Space;
import parley.testing.Rig;
import parley.testing.Servers;
import parley.verticle.embedding.EmbeddingVerticle;

class VectorsVerticleIT {

  private static final Kept GC =
      new Kept(
          "gc", "How does the garbage collector find what is unused?", Map.of("skill", "java"));
  private static final Kept POOL =
      new Kept("pool", "Why does one size a thread pool?", Map.of("skill", "java"));
  private static final Kept BREAD =
      new Kept("bread", "How long does dough have to rest?", Map.of("skill", "baking"));
  private static final String MEMORY = "It frees memory that nothing refers to any more.";

  private final String database = Servers.freshDatabase();
  private final String redis = Servers.flushedRedis();
  private Rig rig = node();

  @BeforeEach
  void put() {
    assertThat(put(GC, POOL, BREAD)).isEqualTo(3);
  }

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void theNearestInMeaningIsFoundFirstAndOnlyWhatTheFilterAllows() {
    assertThat(found(search(Map.of(), List.of()))).startsWith("gc").hasSize(3);
    assertThat(found(search(Map.of("skill", List.of("baking")), List.of())))
        .containsExactly("bread");
    assertThat(found(search(Map.of("skill", List.of("java")), List.of("gc"))))
        .containsExactly("pool");
    assertThat(found(search(Map.of("level", List.of("mid")), List.of()))).isEmpty();
  }

  @Test
  void spacesDoNotMix() {
    Spaces.Search other = new Spaces.Search(Space.IDEAL_ANSWERS, MEMORY, 5, Map.of(), List.of());
    assertThat(found(other)).isEmpty();
  }

  @Test
  void onlyWhatIsNewOrWordedAnewCostsAnEmbedding() {
    assertThat(put(GC, POOL)).isZero();
    assertThat(put(GC, new Kept("pool", "Why not a thread for each task?", POOL.tags())))
        .isEqualTo(1);
    assertThat(put(new Kept("gc", GC.text(), Map.of("skill", "jvm")))).isZero();
    assertThat(found(search(Map.of("skill", List.of("jvm")), List.of()))).containsExactly("gc");
  }

  @Test
  void whatIsRemovedIsNotFoundAndMayBePutAgain() {
    assertThat(
            Rig.wait(
                rig.bus.ask(
                    Spaces.REMOVE, new Spaces.Remove(Space.QUESTIONS, List.of("gc", "none")))))
        .isEqualTo(new Spaces.Removed(1));
    assertThat(found(search(Map.of(), List.of()))).doesNotContain("gc");
    assertThat(put(GC)).isZero();
    assertThat(found(search(Map.of(), List.of()))).startsWith("gc");
  }

  @Test
  void aNodeThatStartsFindsWhatIsKeptWithoutAnEmbedding() {
    rig.close();
    rig = node();
    assertThat(found(search(Map.of(), List.of()))).startsWith("gc").hasSize(3);
    assertThat(put(GC, POOL, BREAD)).isZero();
  }

  @Test
  void anotherNodeFollows() throws Exception {
    try (Rig other = node()) {
      assertThat(found(other, search(Map.of(), List.of()))).hasSize(3);
      put(new Kept("heap", "What fills the heap?", Map.of()));
      Rig.wait(rig.bus.ask(Spaces.REMOVE, new Spaces.Remove(Space.QUESTIONS, List.of("bread"))));
      long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
      while (!List.copyOf(found(other, search(Map.of(), List.of()))).contains("heap")) {
        if (System.nanoTime() > until) {
          throw new TimeoutException("the other node does not follow");
        }
        Thread.onSpinWait();
      }
      assertThat(found(other, search(Map.of(), List.of())))
          .containsExactlyInAnyOrder("gc", "pool", "heap");
    }
  }

  @Test
  void vectorsOfAnotherModelAreNotFoundUntilTheirTextsArePutAgain() {
    Rig.wait(rig.database.run("update meaning set model = 'another' where id = 'gc'"));
    rig.close();
    rig = node();
    assertThat(found(search(Map.of(), List.of()))).doesNotContain("gc").hasSize(2);
    assertThat(put(GC)).isEqualTo(1);
    assertThat(found(search(Map.of(), List.of()))).startsWith("gc");
  }

  @Test
  void whatCannotBeKeptIsRefusedByItsField() {
    assertThatThrownBy(() -> put(GC, GC))
        .isInstanceOfSatisfying(Problem.class, VectorsVerticleIT::isInvalid);
    assertThatThrownBy(() -> put(new Kept("x", " ", Map.of())))
        .isInstanceOfSatisfying(Problem.class, VectorsVerticleIT::isInvalid);
    assertThatThrownBy(() -> found(new Spaces.Search(Space.QUESTIONS, "x", 0, Map.of(), List.of())))
        .isInstanceOfSatisfying(Problem.class, VectorsVerticleIT::isInvalid);
  }

  private static void isInvalid(Problem problem) {
    assertThat(problem.code()).isEqualTo(Problem.field("f", "w").code());
  }

  private Rig node() {
    var node = new Rig(database, redis);
    Rig.wait(node.vertx.deployVerticle(new EmbeddingVerticle(EmbeddingVerticle.Options.DEFAULT)));
    Rig.wait(node.vertx.deployVerticle(new VectorsVerticle(node.database)));
    return node;
  }

  private int put(Kept... texts) {
    return Rig.wait(rig.bus.ask(Spaces.PUT, new Spaces.Put(Space.QUESTIONS, List.of(texts))))
        .embedded();
  }

  private static Spaces.Search search(Map<String, List<String>> where, List<String> without) {
    return new Spaces.Search(Space.QUESTIONS, MEMORY, 5, where, without);
  }

  private List<String> found(Spaces.Search search) {
    return found(rig, search);
  }

  private static List<String> found(Rig node, Spaces.Search search) {
    return Rig.wait(node.bus.ask(Spaces.SEARCH, search)).hits().stream()
        .map(Spaces.Hit::id)
        .toList();
  }
}
