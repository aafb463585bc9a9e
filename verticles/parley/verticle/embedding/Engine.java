package parley.verticle.embedding;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parley.bus.Problem;
import parley.threads.Background;

/**
 * The model, its threads and its queue.
 *
 * <p>Guaranteed: no more than {@code queue} texts wait; one more question is refused at once with
 * {@link Problem.Code#UNAVAILABLE}. Platform threads, since the native call would pin virtual ones.
 */
final class Engine implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Engine.class);

  /**
   * ONNX Runtime 1.29 matches the process' command line with a recursive regular expression when
   * its environment is made: a class path of some kilobytes overflows an ordinary stack and kills
   * the JVM.
   */
  private static final long STACK_BYTES = 64L << 20;

  private static final long LONGEST_END_S = 20;

  private final Manifest manifest;
  private final int queue;
  private final VectorCache cache;
  private final ExecutorService threads;
  private final AtomicInteger waiting = new AtomicInteger();
  private @Nullable Model model;

  Engine(Manifest manifest, int threads, int queue, int cached) {
    this.manifest = manifest;
    this.queue = queue;
    this.cache = new VectorCache(cached);
    this.threads =
        Executors.newFixedThreadPool(threads, Background.threads("embedding", STACK_BYTES));
  }

  /** Loads the model behind the back of whoever starts up. */
  void warmUp() {
    threads.execute(
        () -> {
          try {
            model();
          } catch (Problem e) {
            LOG.warn("{}; tried again with the next question", e.detail());
          } catch (IllegalStateException e) {
            LOG.info("the model is not loaded: {}", e.getMessage()); // the JVM is shutting down
          }
        });
  }

  CompletableFuture<List<float[]>> embed(List<String> texts) {
    if (waiting.addAndGet(texts.size()) > queue) {
      waiting.addAndGet(-texts.size());
      return CompletableFuture.failedFuture(
          Problem.of(Problem.Code.UNAVAILABLE, "too many texts wait for their vectors"));
    }
    return CompletableFuture.supplyAsync(() -> vectors(texts), threads)
        .whenComplete((_, _) -> waiting.addAndGet(-texts.size()));
  }

  private List<float[]> vectors(List<String> texts) {
    var vectors = new ArrayList<float[]>(texts.size());
    for (String text : texts) {
      String key = VectorCache.key(text);
      float[] known = cache.get(key);
      float[] vector = known != null ? known : compute(key);
      if (known == null) {
        cache.put(key, vector);
      }
      vectors.add(vector);
    }
    return vectors;
  }

  private float[] compute(String text) {
    try {
      return model().embed(text);
    } catch (OrtException e) {
      throw new IllegalStateException("the model failed on a text", e);
    }
  }

  private synchronized Model model() {
    Model loaded = model;
    if (loaded == null) {
      try {
        long begin = System.nanoTime();
        loaded = Model.load(manifest);
        model = loaded;
        LOG.info(
            "model {} loaded in {} ms", manifest.name(), (System.nanoTime() - begin) / 1_000_000);
      } catch (IOException | LinkageError e) {
        LOG.error("model {} cannot be loaded", manifest.name(), e);
        throw Problem.of(Problem.Code.UNAVAILABLE, "the embedding model cannot be loaded");
      }
    }
    return loaded;
  }

  /**
   * Blocks until no thread is in the model any more. ONNX Runtime takes its environment down when
   * the JVM ends, and a text or a load that is under way then aborts the process. The session
   * itself ends with the process.
   */
  @Override
  public void close() {
    threads.shutdownNow();
    try {
      if (!threads.awaitTermination(LONGEST_END_S, TimeUnit.SECONDS)) {
        LOG.warn("a text is still in the model after {} s", LONGEST_END_S);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
