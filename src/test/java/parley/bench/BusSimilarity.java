package parley.bench;

import io.vertx.core.Vertx;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import parley.bus.Bus;
import parley.bus.Minds;
import parley.insight.Similarity;
import parley.verticle.embedding.EmbeddingVerticle;

/** The embeddings of the product, one text at a time. */
public final class BusSimilarity implements Similarity, AutoCloseable {

  private final Vertx vertx = Vertx.vertx();
  private final Bus bus = Bus.of(vertx);
  private final Map<String, float[]> vectors = new HashMap<>();

  public BusSimilarity() {
    vertx.deployVerticle(new EmbeddingVerticle(EmbeddingVerticle.Options.DEFAULT)).await();
  }

  @Override
  public double of(String one, String other) {
    float[] a = vectors.computeIfAbsent(one, this::embed);
    float[] b = vectors.computeIfAbsent(other, this::embed);
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return Math.round(sum * 100) / 100.0;
  }

  @Override
  public void close() {
    vertx.close().await();
  }

  private float[] embed(String text) {
    return bus.ask(Minds.EMBED, new Minds.Embed(List.of(text))).await().vectors().getFirst();
  }
}
