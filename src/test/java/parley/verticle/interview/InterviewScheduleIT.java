package parley.verticle.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.interview.Event;
import parley.store.RedisLink;
import parley.testing.OwnRedis;
import parley.testing.Rig;

/**
 * Many interviews, each from a seed of its own, on the real rules, the real Conductor and the real
 * scripts, with faults between them. One that fails is played again with {@code
 * -Dschedule.seed=SEED -Dschedule.count=1}.
 */
class InterviewScheduleIT {

  private static final long FIRST = Long.getLong("schedule.seed", 1);
  private static final long COUNT = Long.getLong("schedule.count", 1_000);
  private static final int AT_ONCE = 4;
  private static final int ENOUGH = 5;

  private final Queue<String> failures = new ConcurrentLinkedQueue<>();
  private final AtomicLong next = new AtomicLong(FIRST);
  private final Map<String, Integer> kinds = new ConcurrentSkipListMap<>();
  @TempDir Path folder;

  @Test
  void nothingIsLostAndNothingHappensTwice() {
    long began = System.nanoTime();
    Vertx vertx = Vertx.vertx();
    try (OwnRedis redis = OwnRedis.inMemory(folder)) {
      RedisLink link =
          await()
              .ignoreExceptions()
              .until(() -> Rig.wait(RedisLink.open(vertx, redis.url(), 10_000, 30_000)), _ -> true);
      try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
        for (int i = 0; i < AT_ONCE; i++) {
          threads.execute(() -> work(vertx, link));
        }
      }
      link.close();
    } finally {
      vertx.close().await();
    }
    long played = next.get() - AT_ONCE - FIRST;
    System.out.printf(
        "%,d schedules, %.1f s, %s%n", played, (System.nanoTime() - began) / 1e9, kinds);
    assertThat(failures).isEmpty();
    if (COUNT >= 1_000) {
      assertThat(kinds.keySet()).as("what can happen").isEqualTo(kinds(Event.class));
    }
  }

  private void work(Vertx vertx, RedisLink link) {
    for (long seed = next.getAndIncrement();
        seed < FIRST + COUNT && failures.size() < ENOUGH;
        seed = next.getAndIncrement()) {
      Schedule schedule = new Schedule(seed, vertx, link);
      List<String> wrong;
      try {
        wrong = schedule.run();
      } catch (RuntimeException | AssertionError e) {
        wrong = List.of(e + " at " + List.of(e.getStackTrace()).subList(0, 6));
      }
      schedule
          .log()
          .forEach(e -> kinds.merge(e.event().getClass().getSimpleName(), 1, Integer::sum));
      if (!wrong.isEmpty()) {
        failures.add(
            "-Dschedule.seed=" + seed + " -Dschedule.count=1: " + String.join("\n  ", wrong));
      }
    }
  }

  private static Set<String> kinds(Class<?> event) {
    return Stream.of(event.getPermittedSubclasses())
        .flatMap(kind -> kind.isSealed() ? kinds(kind).stream() : Stream.of(kind.getSimpleName()))
        .collect(Collectors.toSet());
  }
}
