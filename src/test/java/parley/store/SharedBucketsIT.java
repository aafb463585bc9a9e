package parley.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import parley.limit.Grant;
import parley.limit.Rate;
import parley.testing.Rig;
import parley.testing.Servers;

class SharedBucketsIT {

  private static Rig rig;
  private static Rig other;

  @BeforeAll
  static void start() {
    rig = new Rig();
    other = new Rig(rig.database.url(), Servers.redisUrl());
  }

  @AfterAll
  static void stop() {
    other.close();
    rig.close();
  }

  @Test
  void itHoldsSoManyAndThenSaysWhenTheNextIsThere() {
    var buckets = new SharedBuckets(rig.redis);
    Rate five = new Rate(5, 900_000);
    for (int left = 4; left >= 0; left--) {
      Grant grant = Rig.wait(buckets.take("127.0.0.1", "login", five));
      assertThat(grant.allowed()).isTrue();
      assertThat(grant.remaining()).isEqualTo(left);
    }
    Grant refused = Rig.wait(buckets.take("127.0.0.1", "login", five));
    assertThat(refused.allowed()).isFalse();
    assertThat(refused.retryAfterMs()).isBetween(150_000L, 180_000L);
    assertThat(Rig.wait(buckets.take("127.0.0.2", "login", five)).allowed()).isTrue();
    assertThat(Rig.wait(buckets.take("127.0.0.1", "register", five)).allowed()).isTrue();
  }

  @Test
  void allNodesTakeFromTheSameOneAndNeverTooMuch() {
    var here = new SharedBuckets(rig.redis);
    var there = new SharedBuckets(other.redis);
    Rate twenty = new Rate(20, 3_600_000);
    List<Future<Grant>> taken =
        IntStream.range(0, 200)
            .mapToObj(i -> (i % 2 == 0 ? here : there).take("somebody", "job", twenty))
            .toList();
    assertThat(taken.stream().map(Rig::wait).filter(Grant::allowed)).hasSize(20);
  }

  @Test
  void aTokenComesBackAndAFullBucketIsForgotten() {
    var buckets = new SharedBuckets(rig.redis);
    Rate fast = new Rate(1, 2_000);
    assertThat(Rig.wait(buckets.take("f", "x", fast)).allowed()).isTrue();
    long life =
        Rig.wait(rig.redis.send(Request.cmd(Command.PTTL).arg(Keys.bucket("f", "x")))).toLong();
    assertThat(life).isBetween(0L, 2_000L);
    await().until(() -> !exists(Keys.bucket("f", "x")));
    assertThat(Rig.wait(buckets.take("f", "x", fast)).allowed()).isTrue();
  }

  @Test
  void aWindowThatWasMadeShorterFreesWhoWaitsForTheLongerOne() {
    var buckets = new SharedBuckets(rig.redis);
    assertThat(Rig.wait(buckets.take("w", "x", new Rate(1, 3_600_000))).allowed()).isTrue();
    Grant refused = Rig.wait(buckets.take("w", "x", new Rate(1, 1_000)));
    assertThat(refused.allowed()).isFalse();
    assertThat(refused.retryAfterMs()).isBetween(1L, 1_000L);
  }

  private static boolean exists(String key) {
    return Rig.wait(rig.redis.send(Request.cmd(Command.EXISTS).arg(key))).toInteger() == 1;
  }
}
