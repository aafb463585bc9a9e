package parley.verticle.scoring;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import parley.bus.Bus;
import parley.bus.Minds;
import parley.cache.Recent;
import parley.insight.Embedded;
import parley.insight.Similarity;

/**
 * Similarities of texts by their embeddings, asked for in batches and kept for a while: key points
 * come again with every candidate, answers with the insights. For the event loop alone; the
 * similarity it returns is immutable and may go anywhere.
 */
final class Embeddings {

  /** The most texts that one question to the embedding verticle may carry. */
  private static final int BATCH = 64;

  /** 384 floats each: about 6 MB. */
  private static final int KEPT = 4_000;

  private final Bus bus;
  private final Map<String, float[]> kept = new Recent<>(KEPT);

  Embeddings(Bus bus) {
    this.bus = bus;
  }

  /** Knows all of {@code texts}; of any other text the similarity is 0. */
  Future<Similarity> of(Collection<String> texts) {
    Map<String, float[]> vectors = new HashMap<>();
    List<String> missing = new ArrayList<>();
    for (String text : texts) {
      float[] vector = kept.get(text);
      if (vector == null) {
        missing.add(text);
      } else {
        vectors.put(text, vector);
      }
    }
    Future<Void> asked = Future.succeededFuture();
    for (int from = 0; from < missing.size(); from += BATCH) {
      List<String> batch =
          List.copyOf(missing.subList(from, Math.min(from + BATCH, missing.size())));
      asked = asked.compose(_ -> embed(batch, vectors));
    }
    return asked.map(_ -> new Embedded(vectors));
  }

  private Future<Void> embed(List<String> batch, Map<String, float[]> vectors) {
    return bus.ask(Minds.EMBED, new Minds.Embed(batch))
        .map(
            embedded -> {
              for (int i = 0; i < batch.size(); i++) {
                vectors.put(batch.get(i), embedded.vectors().get(i));
                kept.put(batch.get(i), embedded.vectors().get(i));
              }
              return null;
            });
  }
}
