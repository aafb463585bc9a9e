package parley.verticle.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.bus.Problem;
import parley.bus.Work;
import parley.life.Life;
import parley.store.Tasks;
import parley.testing.Rig;

class JobsIT {

  private static final int BATCH = 2;
  private static final long RARELY_MS = 600_000;

  private final Tasks tasks = new Tasks(2);
  private Rig rig;

  @BeforeEach
  void open() {
    rig = new Rig();
  }

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void aTaskIsHandedOutWhenItRingsWithoutWaitingForThePoll() {
    List<String> done = new CopyOnWriteArrayList<>();
    serve(task -> finish(task).onSuccess(_ -> done.add(task.payload())));
    deploy(RARELY_MS, 60_000);
    put("a");
    put("b");
    await().until(() -> done.size() == 2);
    assertThat(done).containsExactlyInAnyOrder("a", "b");
    assertThat(count("select count(*) from task")).isZero();
  }

  @Test
  void whatWasThereBeforeTheStartIsFound() {
    List<String> done = new CopyOnWriteArrayList<>();
    put("earlier");
    serve(task -> finish(task).onSuccess(_ -> done.add(task.payload())));
    deploy(RARELY_MS, 60_000);
    await().until(() -> done.contains("earlier"));
  }

  @Test
  void noMoreThanTheBatchIsOutAtOnceAndAllIsDoneInTheEnd() {
    AtomicInteger out = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    List<Promise<Void>> held = new CopyOnWriteArrayList<>();
    serve(
        task -> {
          most.accumulateAndGet(out.incrementAndGet(), Math::max);
          Promise<Void> promise = Promise.promise();
          held.add(promise);
          return promise.future().compose(_ -> finish(task)).onComplete(_ -> out.decrementAndGet());
        });
    deploy(RARELY_MS, 60_000);
    IntStream.range(0, 3 * BATCH).forEach(i -> put("t" + i));
    await()
        .until(
            () -> {
              held.forEach(promise -> promise.tryComplete());
              return count("select count(*) from task") == 0;
            });
    assertThat(most.get()).isBetween(1, BATCH);
  }

  @Test
  void aFailedTaskComesBackAndIsDeadWithItsReasonAfterTheLastAttempt() {
    AtomicInteger attempts = new AtomicInteger();
    serve(
        _ -> {
          attempts.incrementAndGet();
          return Future.failedFuture(Problem.of(Problem.Code.RESUME_FAILED, "unreadable"));
        });
    deploy(100, 60_000);
    put("broken");
    await().until(() -> count("select count(*) from task where dead") == 1);
    assertThat(attempts.get()).isEqualTo(2);
    assertThat(Rig.wait(rig.database.list(r -> r.getString(0), "select last_error from task")))
        .containsExactly("unreadable");
  }

  @Test
  void aTaskThatNobodyDoesFailsAndStopsNothing() {
    List<String> done = new CopyOnWriteArrayList<>();
    serve(task -> finish(task).onSuccess(_ -> done.add(task.payload())));
    Rig.wait(tasks.put(rig.database, "juggle", "x"));
    put("after it");
    deploy(100, 60_000);
    await().until(() -> done.contains("after it"));
    await()
        .until(
            () ->
                count("select count(*) from task where kind = 'juggle' and last_error is not null")
                    == 1);
  }

  @Test
  void aNodeThatDrainsClaimsNothingAndFinishesWhatIsOut() {
    Promise<Void> held = Promise.promise();
    serve(task -> held.future().compose(_ -> finish(task)));
    put("out");
    String jobs = deploy(100, 60_000);
    await().until(() -> count("select count(*) from task where worker = 'node'") == 1);
    rig.life.advance(Life.State.DRAINING);
    put("late");
    Future<Void> ended = rig.vertx.undeploy(jobs);
    held.complete();
    Rig.wait(ended);
    assertThat(
            Rig.wait(
                rig.database.list(
                    r -> r.getString(0), "select payload from task where attempt = 0")))
        .containsExactly("late");
    assertThat(count("select count(*) from task")).isEqualTo(1);
  }

  @Test
  void whatIsNotDoneInTimeIsGivenBackAsIfItHadNotBeenClaimed() {
    List<Promise<Void>> held = new CopyOnWriteArrayList<>();
    serve(
        _ -> {
          Promise<Void> promise = Promise.promise();
          held.add(promise);
          return promise.future();
        });
    put("too long");
    String jobs = deploy(100, 60_000);
    await().until(() -> held.size() == 1);
    Rig.wait(rig.vertx.undeploy(jobs));
    assertThat(
            count(
                "select count(*) from task where attempt = 0 and worker is null and run_at <="
                    + " now()"))
        .isEqualTo(1);
    held.getFirst().fail("too late to count");
    deploy(100, 60_000);
    await().until(() -> held.size() == 2);
    assertThat(count("select attempt::bigint from task")).isEqualTo(1);
  }

  private interface Worker {
    Future<Void> work(Work.Task task);
  }

  private void serve(Worker worker) {
    Rig.wait(
        rig.bus.serve(
            Work.PARSE_RESUME, task -> worker.work(task).map(_ -> new Work.Done(task.id()))));
  }

  private Future<Void> finish(Work.Task task) {
    return rig.database.inTransaction(tx -> tasks.finish(tx, task));
  }

  private String deploy(long pollMs, long visibilityMs) {
    return Rig.wait(
        rig.vertx.deployVerticle(
            new JobsVerticle(rig.database, tasks, "node", BATCH, pollMs, visibilityMs, rig.life)));
  }

  private void put(String payload) {
    Rig.wait(tasks.put(rig.database, Tasks.PARSE_RESUME, payload));
  }

  private long count(String sql) {
    return Rig.wait(rig.database.first(row -> row.getLong(0), sql)).orElseThrow();
  }
}
