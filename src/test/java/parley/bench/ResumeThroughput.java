package parley.bench;

import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.ThreadingModel;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import parley.bus.Bus;
import parley.bus.Json;
import parley.bus.Minds;
import parley.bus.Work;
import parley.matching.JobText;
import parley.matching.Ontology;
import parley.matching.Requirements;
import parley.matching.Weights;
import parley.store.Database;
import parley.store.Ids;
import parley.store.Migrations;
import parley.store.Tasks;
import parley.testing.Papers;
import parley.testing.Servers;
import parley.testing.cv.LabelledSet;
import parley.testing.cv.PdfLayout;
import parley.verticle.embedding.EmbeddingVerticle;
import parley.verticle.matching.MatchingVerticle;
import parley.verticle.resume.Limits;
import parley.verticle.resume.ResumeVerticle;

/**
 * A hundred résumés of two pages handed over at once, each read, stored and matched with a job that
 * asks for skills. Prints the throughput, the time of each from the hand-over to its match, memory,
 * and the longest time that an event loop was late.
 */
public final class ResumeThroughput {

  private static final int DOCUMENTS = 100;
  private static final int TICK_MS = 5;
  private static final UUID OWNER = Ids.next();
  private static final Tasks TASKS = new Tasks(3);

  private ResumeThroughput() {}

  static void main() throws IOException {
    List<byte[]> documents = twoPages();
    Vertx vertx = Vertx.vertx();
    Database database = Database.open(vertx, Servers.freshDatabase(), 8, 30_000);
    UUID job = prepare(vertx, database);
    play(vertx, database, job, documents.subList(0, 20)); // warm
    var late = new AtomicLong();
    watch(vertx, late);
    long from = System.nanoTime();
    double[] ms = play(vertx, database, job, documents);
    double seconds = (System.nanoTime() - from) / 1e9;
    Arrays.sort(ms);
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    System.out.printf(
        "%d résumés of 2 pages read and matched in %.1f s: %.1f/s; p50 %.0f ms, p95 %.0f ms%n",
        ms.length, seconds, ms.length / seconds, ms[ms.length / 2], ms[ms.length * 95 / 100]);
    System.out.printf(
        "heap %d MB after a collection, %s; an event loop was late by %d ms at most%n",
        (runtime.totalMemory() - runtime.freeMemory()) >> 20,
        Files.readAllLines(Path.of("/proc/self/status")).stream()
            .filter(line -> line.startsWith("VmHWM"))
            .findFirst()
            .orElse("")
            .replaceAll("\\s+", " "),
        late.get());
    wait(database.close());
    wait(vertx.close());
    System.exit(0); // the model's and the stores' threads would keep the process
  }

  private static List<byte[]> twoPages() throws IOException {
    var documents = new ArrayList<byte[]>();
    for (int size = 14; documents.size() < DOCUMENTS; size++) {
      for (LabelledSet.Printed person : LabelledSet.printed()) {
        byte[] pdf = PdfLayout.SEVERAL_PAGES.pdf(person.cv(), size);
        try (PDDocument document = Loader.loadPDF(pdf)) {
          if (document.getNumberOfPages() == 2 && documents.size() < DOCUMENTS) {
            documents.add(pdf);
          }
        }
      }
    }
    return documents;
  }

  private static UUID prepare(Vertx vertx, Database database) {
    Ontology skills = Ontology.shipped();
    UUID job = Ids.next();
    wait(Migrations.run(database));
    wait(
        database.run(
            "insert into account(id, name, email, password_hash, role) values ($1, 'A',"
                + " 'a@example.org', '', 'hr')",
            OWNER));
    Requirements asked = JobText.read(skills, "Java Developer", Papers.javaJob());
    wait(
        database.run(
            "insert into posting(id, owner_id, title, description, duration_ms, question_count,"
                + " threshold, visibility, share_key, status, requirements) values ($1, $2, 'T',"
                + " 'D', 1, 1, 70, 'public', 'k', 'active', $3::text::jsonb)",
            job,
            OWNER,
            Json.write(asked)));
    var workers = new DeploymentOptions().setThreadingModel(ThreadingModel.WORKER);
    wait(
        vertx.deployVerticle(new ResumeVerticle(database, TASKS, skills, Limits.DEFAULT), workers));
    wait(
        vertx.deployVerticle(
            new MatchingVerticle(database, TASKS, () -> skills, Weights.DEFAULT), workers));
    wait(vertx.deployVerticle(new EmbeddingVerticle(EmbeddingVerticle.Options.DEFAULT)));
    return job;
  }

  private static double[] play(Vertx vertx, Database database, UUID job, List<byte[]> documents) {
    Bus bus = Bus.of(vertx);
    for (byte[] bytes : documents) {
      UUID id = Ids.next();
      wait(
          database.inTransaction(
              sql ->
                  sql.run(
                          "insert into resume(id, owner_id, file_name, size, content) values ($1,"
                              + " $2, 'cv.pdf', $3, $4)",
                          id,
                          OWNER,
                          bytes.length,
                          Buffer.buffer(bytes))
                      .compose(_ -> TASKS.put(sql, Tasks.PARSE_RESUME, id.toString()))));
    }
    var times = new ArrayList<Future<Double>>();
    for (Work.Task task : wait(TASKS.claim(database, "bench", DOCUMENTS, 600_000))) {
      long from = System.nanoTime();
      times.add(
          bus.ask(Work.PARSE_RESUME, task)
              .compose(_ -> bus.ask(Minds.MATCH, new Minds.Pair(job.toString(), task.payload())))
              .map(_ -> (System.nanoTime() - from) / 1e6));
    }
    return wait(Future.all(times)).<Double>list().stream().mapToDouble(t -> t).toArray();
  }

  private static void watch(Vertx vertx, AtomicLong late) {
    var last = new AtomicLong(System.nanoTime());
    vertx.setPeriodic(
        TICK_MS,
        _ -> {
          long now = System.nanoTime();
          long waited = (now - last.getAndSet(now)) / 1_000_000 - TICK_MS;
          late.accumulateAndGet(waited, Math::max);
        });
  }

  private static <T> T wait(Future<T> future) {
    return future.timeout(10, TimeUnit.MINUTES).await();
  }
}
