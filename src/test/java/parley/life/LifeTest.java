package parley.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import parley.life.Life.State;

class LifeTest {

  private static final long WITHIN_MS = 60_000;

  private final Life life =
      new Life(
          new Life.Pace(
              Duration.ofMinutes(1), Duration.ofMillis(WITHIN_MS), 1, Duration.ofSeconds(1)));

  @Test
  void oneCallerMovesItToEachState() {
    assertThat(life.running()).isTrue();
    assertThat(life.advance(State.DRAINING)).isTrue();
    assertThat(life.advance(State.DRAINING)).isFalse();
    assertThat(life.running()).isFalse();
    assertThat(life.advance(State.STOPPED)).isTrue();
    assertThat(life.state()).isEqualTo(State.STOPPED);
  }

  @Test
  void itNeverGoesBack() {
    life.advance(State.STOPPED);
    assertThatThrownBy(() -> life.advance(State.DRAINING))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("STOPPED does not become DRAINING");
    assertThat(life.state()).isEqualTo(State.STOPPED);
  }

  @Test
  void thereIsTimeForAnOrderlyEndOnlyInADrain() {
    assertThat(life.leftMs()).isZero();
    life.advance(State.DRAINING);
    assertThat(life.leftMs()).isGreaterThan(WITHIN_MS);
    life.advance(State.STOPPED);
    assertThat(life.leftMs()).isZero();
  }

  @Test
  void whatNeedsOnlyAMomentGetsItHoweverLateItIs() {
    var late = new Life(new Life.Pace(Duration.ZERO, Duration.ZERO, 1, Duration.ofSeconds(1)));
    late.advance(State.DRAINING);
    assertThat(late.leftMs()).isEqualTo(1_000);
  }
}
