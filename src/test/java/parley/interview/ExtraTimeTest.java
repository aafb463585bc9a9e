package parley.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExtraTimeTest {

  @Test
  void aHalfHourBecomesWhatWasAskedFor() {
    long halfHour = 1_800_000;
    Map.of(
            ExtraTime.NONE, 1_800_000L,
            ExtraTime.QUARTER, 2_250_000L,
            ExtraTime.HALF, 2_700_000L,
            ExtraTime.DOUBLE, 3_600_000L,
            ExtraTime.UNTIMED, 28_800_000L)
        .forEach(
            (extra, limit) -> assertThat(extra.over(halfHour)).as(extra.name()).isEqualTo(limit));
  }

  @Test
  void pausesComeOnTopAndAreNothingElse() {
    assertThat(new OwnTime(ExtraTime.HALF, 20).over(1_800_000)).isEqualTo(3_900_000);
    assertThat(OwnTime.NONE.over(1_800_000)).isEqualTo(1_800_000);
    assertThatThrownBy(() -> new OwnTime(ExtraTime.NONE, 31))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @EnumSource
  void nobodyGetsLessThanTheJobGives(ExtraTime extra) {
    for (long limit : new long[] {60_000, 1_800_000, 14_400_000}) {
      assertThat(extra.over(limit)).isBetween(limit, ExtraTime.UNTIMED_MS);
    }
  }
}
