package parley.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.bus.Work;
import parley.testing.Rig;

class TasksIT {

  private static final int WORKERS = 3;
  private static final int TASKS = 60;
  private static final long VISIBLE_MS = 60_000;

  private final Tasks tasks = new Tasks(50);
  private Rig rig;

  @BeforeEach
  void open() {
    rig = new Rig();
    run("create table effect(payload text primary key, n int not null)");
  }

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void everyEffectHappensOnceUnderWorkersThatFailAtRandom() {
    for (int i = 0; i < TASKS; i++) {
      put("t" + i);
      run("insert into effect values ($1, 0)", "t" + i);
    }
    try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int worker = 0; worker < WORKERS; worker++) {
        int seed = worker;
        workers.submit(() -> work(new Random(seed)));
      }
      await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> numbers("select count(*) from task").equals(List.of(0L)));
    }
    assertThat(numbers("select n::bigint from effect")).hasSize(TASKS).containsOnly(1L);
  }

  @Test
  void putTwiceIsOneTask() {
    put("same");
    put("same");
    assertThat(numbers("select count(*) from task")).containsExactly(1L);
  }

  @Test
  void aClaimedTaskIsNobodyElsesUntilItsWorkerHasBeenSilentForLong() {
    put("one");
    Work.Task first = claim(300).getFirst();
    assertThat(claim(300)).isEmpty();
    Work.Task second = await().until(() -> claim(VISIBLE_MS), c -> !c.isEmpty()).getFirst();
    assertThat(second.id()).isEqualTo(first.id());
    assertThat(second.attempt()).isEqualTo(first.attempt() + 1);
  }

  @Test
  void theEffectOfAWorkerThatWasTakenOverIsRefused() {
    put("one");
    run("insert into effect values ('one', 0)");
    Work.Task slow = claim(1).getFirst();
    Work.Task fast = await().until(() -> claim(VISIBLE_MS), c -> !c.isEmpty()).getFirst();
    assertThatThrownBy(() -> Rig.wait(effect(slow))).isInstanceOf(Tasks.TakenOver.class);
    Rig.wait(tasks.fail(rig.database, slow, "too late to book anything"));
    assertThat(numbers("select count(*) from task where last_error is not null"))
        .containsExactly(0L);
    Rig.wait(effect(fast));
    assertThatThrownBy(() -> Rig.wait(effect(slow))).isInstanceOf(Tasks.TakenOver.class);
    assertThat(numbers("select n::bigint from effect")).containsExactly(1L);
  }

  @Test
  void aFailureComesBackAfterOneTwoFourSeconds() {
    put("one");
    for (long pause : List.of(1L, 2L, 4L, 8L)) {
      Work.Task task = claim(VISIBLE_MS).getFirst();
      Rig.wait(tasks.fail(rig.database, task, "no"));
      assertThat(claim(VISIBLE_MS)).isEmpty();
      assertThat(numbers("select ceil(extract(epoch from run_at - now()))::bigint from task"))
          .allMatch(left -> left <= pause && left > pause / 2);
      run("update task set run_at = now()");
    }
  }

  @Test
  void theLastFailureIsTheEnd() {
    Tasks three = new Tasks(3);
    Rig.wait(three.put(rig.database, "kind", "one"));
    for (int attempt = 1; attempt <= 3; attempt++) {
      Work.Task task = claim(VISIBLE_MS).getFirst();
      assertThat(task.attempt()).isEqualTo(attempt);
      Rig.wait(three.fail(rig.database, task, "failure " + attempt));
      run("update task set run_at = now()");
    }
    assertThat(claim(VISIBLE_MS)).isEmpty();
    assertThat(numbers("select count(*) from task where dead and last_error = 'failure 3'"))
        .containsExactly(1L);
  }

  /** A task that takes its worker with it must not go on taking workers for ever. */
  @Test
  void theLastAttemptThatEndsInSilenceIsTheEnd() {
    Rig.wait(new Tasks(2).put(rig.database, "kind", "deadly"));
    for (int attempt = 1; attempt <= 2; attempt++) {
      assertThat(claim(VISIBLE_MS)).hasSize(1);
      run("update task set run_at = now()");
    }
    put("harmless");
    assertThat(claim(VISIBLE_MS)).extracting(Work.Task::payload).containsExactly("harmless");
    assertThat(numbers("select count(*) from task where dead and last_error is not null"))
        .containsExactly(1L);
  }

  @Test
  void theProbeFailsWhileTasksWaitForNobody() {
    put("one");
    Rig.wait(tasks.probe(rig.database));
    run("update task set run_at = now() - interval '2 minutes'");
    assertThatThrownBy(() -> Rig.wait(tasks.probe(rig.database)))
        .hasMessageContaining("1 tasks wait");
    run("update task set dead = true");
    Rig.wait(tasks.probe(rig.database));
  }

  /** Fails before the effect, within its transaction, or not at all; or falls silent. */
  private void work(Random random) {
    while (!Thread.currentThread().isInterrupted()) {
      List<Work.Task> claimed = claim(200);
      if (claimed.isEmpty() && numbers("select count(*) from task").equals(List.of(0L))) {
        return;
      }
      var works = new ArrayList<Future<Void>>();
      for (Work.Task task : claimed) {
        switch (random.nextInt(4)) {
          case 0 -> works.add(failed(task));
          case 1 -> works.add(broken(task));
          case 2 -> {}
          default -> works.add(effect(task).otherwiseEmpty());
        }
      }
      Rig.wait(Future.join(works));
    }
  }

  private Future<Void> failed(Work.Task task) {
    return tasks
        .fail(rig.database, task, "random")
        .compose(_ -> rig.database.run("update task set run_at = now() where id = $1", task.id()))
        .mapEmpty();
  }

  /** The effect is there, and then its transaction fails. */
  private Future<Void> broken(Work.Task task) {
    return rig.database
        .<Void>inTransaction(
            tx -> grow(tx, task).compose(_ -> Future.failedFuture("random, in the transaction")))
        .otherwiseEmpty();
  }

  private Future<Void> effect(Work.Task task) {
    return rig.database.inTransaction(tx -> grow(tx, task).compose(_ -> tasks.finish(tx, task)));
  }

  private static Future<Void> grow(Sql tx, Work.Task task) {
    return tx.run("update effect set n = n + 1 where payload = $1", task.payload()).mapEmpty();
  }

  private void put(String payload) {
    Rig.wait(tasks.put(rig.database, "kind", payload));
  }

  private List<Work.Task> claim(long visibilityMs) {
    return Rig.wait(tasks.claim(rig.database, "worker", 4, visibilityMs));
  }

  private List<Long> numbers(String sql) {
    return Rig.wait(rig.database.list(row -> row.getLong(0), sql));
  }

  private void run(String sql, Object... arguments) {
    Rig.wait(rig.database.run(sql, arguments));
  }
}
