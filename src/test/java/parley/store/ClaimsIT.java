package parley.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Future;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import parley.testing.Rig;
import parley.testing.Servers;

class ClaimsIT {

  private static Rig rig;
  private static Rig other;

  @BeforeAll
  static void open() {
    rig = new Rig();
    other = new Rig(rig.database.url(), Servers.redisUrl());
  }

  @AfterAll
  static void close() {
    other.close();
    rig.close();
  }

  @Test
  void ofManyWhoClaimAtOnceOneGetsIt() {
    Claims here = Claims.shared(rig.redis, "one");
    Claims there = Claims.shared(other.redis, "two");
    String interview = Ids.next().toString();
    List<Future<Boolean>> claims =
        IntStream.range(0, 40)
            .mapToObj(i -> (i % 2 == 0 ? here : there).take(interview, "score:1", 60_000))
            .toList();
    Rig.wait(Future.join(claims));
    assertThat(claims).filteredOn(Future::result).hasSize(1);
  }

  @Test
  void anotherInterviewOrOtherWorkIsAnotherClaim() {
    Claims claims = Claims.shared(rig.redis, "one");
    String interview = Ids.next().toString();
    assertThat(Rig.wait(claims.take(interview, "score:1", 60_000))).isTrue();
    assertThat(Rig.wait(claims.take(interview, "score:2", 60_000))).isTrue();
    assertThat(Rig.wait(claims.take(Ids.next().toString(), "score:1", 60_000))).isTrue();
  }

  @Test
  void whatADeadClaimerHeldCanBeHadAgain() {
    String interview = Ids.next().toString();
    assertThat(Rig.wait(Claims.shared(rig.redis, "dead").take(interview, "reply:9", 200))).isTrue();
    Claims heir = Claims.shared(other.redis, "heir");
    await().until(() -> Rig.wait(heir.take(interview, "reply:9", 60_000)));
  }

  @Test
  void aNodeAloneAsksNobody() {
    Claims alone = Claims.alone();
    for (int i = 0; i < 3; i++) {
      assertThat(alone.take("interview", "work", 60_000).result()).isTrue();
    }
  }
}
