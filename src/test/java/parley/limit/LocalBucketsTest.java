package parley.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LocalBucketsTest {

  private static final Rate ONE = new Rate(1, 1_000);

  @Test
  void everyKeyHasItsOwn() {
    var buckets = new LocalBuckets(10);
    assertThat(buckets.take("a", ONE, 0).allowed()).isTrue();
    assertThat(buckets.take("b", ONE, 0).allowed()).isTrue();
    assertThat(buckets.take("a", ONE, 0).allowed()).isFalse();
  }

  @Test
  void theOneThatWasUsedLongestAgoIsForgotten() {
    var buckets = new LocalBuckets(2);
    buckets.take("a", ONE, 0);
    buckets.take("b", ONE, 0);
    buckets.take("a", ONE, 0);
    buckets.take("c", ONE, 0);
    assertThat(buckets.take("a", ONE, 0).allowed()).isFalse();
    assertThat(buckets.take("b", ONE, 0).allowed()).isTrue();
  }
}
