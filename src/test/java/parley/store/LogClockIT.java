package parley.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.testing.OwnRedis;
import parley.testing.Rig;
import parley.testing.Servers;

/** The clock as the sign of life between a node and its Redis. */
class LogClockIT {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final long READY_MS = 2_000;

  @TempDir Path folder;

  @Test
  void aRedisThatHangsOrDiesIsSilentUntilItAnswersAgain() {
    try (var redis = new OwnRedis(folder);
        var rig = new Rig(Servers.freshDatabase(), redis.url())) {
      assertThat(rig.clock.silentMs()).isLessThan(READY_MS);
      redis.hang();
      await().atMost(PATIENCE).until(() -> rig.clock.silentMs() > READY_MS);
      redis.goOn();
      await().atMost(PATIENCE).until(() -> rig.clock.silentMs() < READY_MS);
      redis.kill();
      await().atMost(PATIENCE).until(() -> rig.clock.silentMs() > READY_MS);
      redis.start();
      await().atMost(PATIENCE).until(() -> rig.clock.silentMs() < READY_MS);
    }
  }
}
