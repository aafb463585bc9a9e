package parley.front;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DepartureTest {

  @Test
  void batchesAreAsConfiguredWhereTheTimeIsEnough() {
    assertThat(Departure.batch(500, 100, 100, 10_000)).isEqualTo(100);
    assertThat(Departure.batch(0, 100, 100, 10_000)).isEqualTo(100);
  }

  @Test
  void batchesGrowSoThatAllAreAskedInHalfOfTheTime() {
    assertThat(Departure.batch(10_000, 100, 100, 10_000)).isEqualTo(200);
    assertThat(Departure.batch(10_000, 1, 10_000, 1_000)).isEqualTo(10_000);
  }
}
