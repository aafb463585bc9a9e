package parley.verticle.embedding;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import parley.bus.Bus;
import parley.bus.Minds;
import parley.bus.Problem;

/** Answers {@link Minds#EMBED}. */
public final class EmbeddingVerticle extends VerticleBase {

  private static final int MOST_TEXTS = 64;

  /**
   * @param modelPath an operator's own model, or null for the one that ships
   * @param tokenizerPath its {@code tokenizer.json}; wanted with {@code modelPath}
   * @param threads that run the model
   * @param queue texts that may wait
   * @param cached vectors that are kept
   */
  public record Options(
      @Nullable String modelPath,
      @Nullable String tokenizerPath,
      int threads,
      int queue,
      int cached) {

    public static final Options DEFAULT = new Options(null, null, 2, 2_000, 20_000);

    Manifest manifest() {
      if (modelPath == null) {
        return Manifest.shipped();
      }
      if (tokenizerPath == null) {
        throw new IllegalArgumentException("a model of one's own needs its tokenizer's path");
      }
      return Manifest.own(modelPath, tokenizerPath, Manifest.shipped().maxTokens());
    }
  }

  private final Engine engine;
  private final String model;

  public EmbeddingVerticle(Options options) {
    Manifest manifest = options.manifest();
    model = manifest.label();
    engine = new Engine(manifest, options.threads(), options.queue(), options.cached());
  }

  @Override
  public Future<?> start() {
    engine.warmUp();
    return Bus.of(vertx).serve(Minds.EMBED, this::embed);
  }

  @Override
  public Future<?> stop() {
    engine.close();
    return Future.succeededFuture();
  }

  private Future<Minds.Vectors> embed(Minds.Embed question) {
    if (question.texts().size() > MOST_TEXTS) {
      return Future.failedFuture(Problem.field("texts", "no more than " + MOST_TEXTS + " at once"));
    }
    return Future.fromCompletionStage(engine.embed(question.texts()), context)
        .recover(
            failure ->
                Future.failedFuture(
                    failure instanceof CompletionException && failure.getCause() != null
                        ? failure.getCause()
                        : failure))
        .map(vectors -> new Minds.Vectors(vectors, model));
  }
}
