package parley.verticle.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import parley.bench.Timers;

/** Three nodes fire what is due; one of them is killed in the middle of it. */
class TimersFaultIT {

  private static final int NUMBER = 1_000;

  @Test
  void everyDeadlineFiresOnceWhereANodeIsKilledHalfWay() {
    Timers.Result result = Timers.run(NUMBER, Duration.ofSeconds(3));
    assertThat(result.notOnce()).isEmpty();
    assertThat(result.late()).hasSize(NUMBER);
  }
}
