package parley.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class BucketTest {

  private static final Rate FIVE_IN_15_MIN = new Rate(5, 900_000);

  @Test
  void aFullBucketGivesAllItsTokensAtOnceAndThenSaysWhenTheNextIsThere() {
    var bucket = new Bucket();
    for (int left = 4; left >= 0; left--) {
      assertThat(bucket.take(FIVE_IN_15_MIN, 1_000))
          .isEqualTo(new Grant(true, left, 0, (5 - left) * 180_000L));
    }
    assertThat(bucket.take(FIVE_IN_15_MIN, 1_000)).isEqualTo(new Grant(false, 0, 180_000, 900_000));
    assertThat(bucket.take(FIVE_IN_15_MIN, 180_999).retryAfterMs()).isEqualTo(1);
    assertThat(bucket.take(FIVE_IN_15_MIN, 181_000).allowed()).isTrue();
    assertThat(bucket.take(FIVE_IN_15_MIN, 181_000).allowed()).isFalse();
  }

  @Test
  void aRefusalTakesNothing() {
    var bucket = new Bucket();
    Rate one = new Rate(1, 1_000);
    assertThat(bucket.taken(one, 0)).isTrue();
    for (int i = 0; i < 100; i++) {
      assertThat(bucket.taken(one, 999)).isFalse();
    }
    assertThat(bucket.taken(one, 1_000)).isTrue();
  }

  @Test
  void aNumberThatDoesNotDivideTheWindowIsNotRoundedDown() {
    var bucket = new Bucket();
    Rate seven = new Rate(7, 60_000);
    for (int i = 0; i < 7; i++) {
      assertThat(bucket.taken(seven, 0)).isTrue();
    }
    assertThat(bucket.taken(seven, 0)).isFalse();
  }

  @Test
  void aClockThatStepsBackGivesNothing() {
    var bucket = new Bucket();
    Rate two = new Rate(2, 1_000);
    assertThat(bucket.taken(two, 10_000)).isTrue();
    assertThat(bucket.taken(two, 5_000)).isFalse();
    assertThat(bucket.taken(two, 10_000)).isTrue();
  }

  @Test
  void noLimitIsNoLimit() {
    var bucket = new Bucket();
    for (int i = 0; i < 1_000; i++) {
      assertThat(bucket.take(Rate.UNLIMITED, 0).allowed()).isTrue();
    }
  }

  @Property
  void neverMoreThanTheBucketAndWhatFlowedIn(
      @ForAll @IntRange(min = 1, max = 50) int count,
      @ForAll @IntRange(min = 10, max = 100_000) int windowMs,
      @ForAll @Size(min = 1, max = 200) List<@IntRange(max = 5_000) Integer> steps) {
    var bucket = new Bucket();
    Rate rate = new Rate(count, windowMs);
    long now = 0;
    int given = 0;
    for (int step : steps) {
      now += step;
      Grant grant = bucket.take(rate, now);
      if (grant.allowed()) {
        given++;
        assertThat(grant.remaining()).isBetween(0, count - 1);
      } else {
        assertThat(bucket.take(rate, now + grant.retryAfterMs()).allowed()).isTrue();
        given++;
        now += grant.retryAfterMs();
      }
      assertThat(given).isLessThanOrEqualTo(count + (int) (now * count / windowMs) + 1);
    }
  }
}
