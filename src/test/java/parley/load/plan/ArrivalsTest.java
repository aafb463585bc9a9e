package parley.load.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ArrivalsTest {

  private static final int MANY = 10_000;

  @Test
  void theSameSeedGivesTheSameArrivalsAndAnotherSeedOthers() {
    long[] first = Arrivals.of(new Seeds(42), 100, 10, 2_000);
    assertThat(Arrivals.of(new Seeds(42), 100, 10, 2_000)).isEqualTo(first);
    assertThat(Arrivals.of(new Seeds(43), 100, 10, 2_000)).isNotEqualTo(first);
  }

  @Test
  void theyComeInOrderAtTheRate() {
    long[] at = Arrivals.of(new Seeds(1), MANY, 100, 0);
    assertThat(at).isSorted();
    assertThat(at[MANY - 1]).isBetween(95_000L, 105_000L);
  }

  @Test
  void theyComeAtRandomAndNotInStep() {
    long[] at = Arrivals.of(new Seeds(1), MANY, 100, 0);
    long close = 0;
    for (int i = 1; i < at.length; i++) {
      close += at[i] - at[i - 1] < 5 ? 1 : 0;
    }
    // Of exponential steps with a mean of 10 ms, 39 % are shorter than 5 ms.
    assertThat(close / (double) MANY).isBetween(0.33, 0.5);
  }

  @Test
  void theRampBringsHalfAsManyAsTheFullRateWould() {
    long[] at = Arrivals.of(new Seeds(1), MANY, 100, 60_000);
    long inRamp = Arrays.stream(at).filter(ms -> ms < 60_000).count();
    long inFirstHalf = Arrays.stream(at).filter(ms -> ms < 30_000).count();
    assertThat(inRamp).isBetween(2_800L, 3_200L);
    assertThat(inFirstHalf / (double) inRamp).isBetween(0.21, 0.29);
  }
}
