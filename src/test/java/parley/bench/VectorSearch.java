package parley.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.ThreadingModel;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import parley.bus.Bus;
import parley.bus.Json;
import parley.bus.Minds;
import parley.vector.VectorIndex;
import parley.vector.VectorIndex.Hit;
import parley.vector.VectorIndex.Mode;
import parley.verticle.embedding.EmbeddingVerticle;

/**
 * Vector search beside Lucene's HNSW graph, on one thread: queries a second of processor time, and
 * recall of the ten nearest. The vectors are real: questions, key points, accepted phrasings and
 * misconceptions of the question bank, embedded with the model that ships; other ones of them ask.
 */
final class VectorSearch {

  private static final int STORED = 10_000;
  private static final int ASKED = 250;
  private static final int K = 10;
  private static final int ROUNDS = 6;

  private VectorSearch() {}

  public static void main(String[] args) throws IOException {
    List<float[]> vectors = embedded(texts());
    if (vectors.size() < STORED + ASKED) {
      throw new IllegalStateException("the bank has only " + vectors.size() + " texts");
    }
    List<float[]> stored = vectors.subList(0, STORED);
    List<float[]> queries = vectors.subList(STORED, STORED + ASKED);
    List<Set<String>> truth = queries.stream().map(q -> nearest(stored, q)).toList();

    long begin = cpu();
    var index = new VectorIndex(stored.getFirst().length);
    for (int i = 0; i < stored.size(); i++) {
      index.put(String.valueOf(i), stored.get(i), Map.of());
    }
    System.out.printf(Locale.ROOT, "built in %.1f s of processor time%n", (cpu() - begin) / 1e9);
    measure("bytes, rescored", queries, truth, q -> ids(index.search(q, K, _ -> true, Mode.EXACT)));
    measure("bits, rescored", queries, truth, q -> ids(index.search(q, K, _ -> true, Mode.BITS)));
    lucene(stored, queries, truth);
  }

  private static void lucene(List<float[]> stored, List<float[]> queries, List<Set<String>> truth)
      throws IOException {
    try (var directory = new ByteBuffersDirectory()) {
      long begin = cpu();
      var config =
          new IndexWriterConfig()
              .setMergeScheduler(new org.apache.lucene.index.SerialMergeScheduler());
      try (var writer = new IndexWriter(directory, config)) {
        for (int i = 0; i < stored.size(); i++) {
          var document = new Document();
          document.add(
              new KnnFloatVectorField("v", stored.get(i), VectorSimilarityFunction.DOT_PRODUCT));
          document.add(new StoredField("id", String.valueOf(i)));
          writer.addDocument(document);
        }
        writer.forceMerge(1);
      }
      System.out.printf(
          Locale.ROOT, "Lucene HNSW built in %.1f s of processor time%n", (cpu() - begin) / 1e9);
      try (var reader = DirectoryReader.open(directory)) {
        var searcher = new IndexSearcher(reader);
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < reader.maxDoc(); i++) {
          ids.add(reader.storedFields().document(i).get("id"));
        }
        for (int width : new int[] {50, 100, 200}) {
          measure(
              "Lucene HNSW, " + width + " wide",
              queries,
              truth,
              q -> hnsw(searcher, ids, q, width));
        }
      }
    }
  }

  private static List<String> hnsw(
      IndexSearcher searcher, List<String> ids, float[] query, int width) {
    try {
      ScoreDoc[] hits = searcher.search(new KnnFloatVectorQuery("v", query, width), K).scoreDocs;
      return Arrays.stream(hits).map(hit -> ids.get(hit.doc)).toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void measure(
      String name,
      List<float[]> queries,
      List<Set<String>> truth,
      Function<float[], List<String>> search) {
    long found = 0;
    long best = Long.MAX_VALUE;
    for (int round = 0; round < ROUNDS; round++) {
      found = 0;
      long begin = cpu();
      List<List<String>> answers = queries.stream().map(search).toList();
      best = Math.min(best, cpu() - begin);
      for (int i = 0; i < queries.size(); i++) {
        Set<String> wanted = truth.get(i);
        found += answers.get(i).stream().filter(wanted::contains).count();
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%-24s %6.0f queries/s of processor time, recall %.4f%n",
        name,
        queries.size() * 1e9 / best,
        (double) found / queries.size() / K);
  }

  private static Set<String> nearest(List<float[]> stored, float[] query) {
    record Scored(int row, double score) {}
    var scored = new ArrayList<Scored>();
    for (int i = 0; i < stored.size(); i++) {
      double sum = 0;
      for (int d = 0; d < query.length; d++) {
        sum += (double) stored.get(i)[d] * query[d];
      }
      scored.add(new Scored(i, sum));
    }
    scored.sort((a, b) -> Double.compare(b.score(), a.score()));
    var ids = new LinkedHashSet<String>();
    scored.subList(0, K).forEach(s -> ids.add(String.valueOf(s.row())));
    return ids;
  }

  private static List<String> ids(List<Hit> hits) {
    return hits.stream().map(Hit::id).toList();
  }

  private static List<String> texts() throws IOException {
    var texts = new LinkedHashSet<String>();
    try (var files = Files.list(Path.of("src/main/resources/questions"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".jsonl")).sorted().toList()) {
        for (String line : Files.readAllLines(file)) {
          JsonNode question = Json.tree(line);
          texts.add(question.path("text").asText());
          question
              .path("keyPoints")
              .forEach(
                  point -> {
                    texts.add(point.path("point").asText());
                    point.path("accept").forEach(accept -> texts.add(accept.asText()));
                  });
          question.path("misconceptions").forEach(text -> texts.add(text.asText()));
        }
      }
    }
    var shuffled = new ArrayList<>(texts);
    Collections.shuffle(shuffled, new Random(1));
    return shuffled.subList(0, Math.min(shuffled.size(), STORED + ASKED));
  }

  private static List<float[]> embedded(List<String> texts) {
    var vertx = Vertx.vertx();
    try {
      wait(
          vertx.deployVerticle(
              new EmbeddingVerticle(EmbeddingVerticle.Options.DEFAULT),
              new DeploymentOptions().setThreadingModel(ThreadingModel.WORKER)));
      var vectors = new ArrayList<float[]>();
      for (int from = 0; from < texts.size(); from += 64) {
        List<String> batch = List.copyOf(texts.subList(from, Math.min(texts.size(), from + 64)));
        vectors.addAll(wait(Bus.of(vertx).ask(Minds.EMBED, new Minds.Embed(batch))).vectors());
      }
      return vectors;
    } finally {
      wait(vertx.close());
    }
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static <T> T wait(Future<T> future) {
    return future.timeout(120, TimeUnit.SECONDS).await();
  }
}
