package parley.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.Request;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.testing.OwnRedis;
import parley.testing.Rig;

class RedisLinkIT {

  private static final long TIMEOUT_MS = 500;
  private static final int IDLE_MS = 1_500;

  @TempDir Path folder;
  private final Vertx vertx = Vertx.vertx();
  private final List<String> heard = new CopyOnWriteArrayList<>();
  private final AtomicInteger returns = new AtomicInteger();
  private OwnRedis server;
  private RedisLink link;

  @BeforeEach
  void open() {
    server = new OwnRedis(folder);
    link =
        await()
            .ignoreExceptions()
            .until(
                () -> Rig.wait(RedisLink.open(vertx, server.url(), TIMEOUT_MS, IDLE_MS)),
                RedisLink::up);
    link.onReconnect(returns::incrementAndGet);
    Rig.wait(link.subscribe(List.of("news"), (_, message) -> heard.add(message)));
  }

  @AfterEach
  void close() {
    link.close();
    server.close();
    Rig.wait(vertx.close());
  }

  @Test
  void killedConnectionsComeBackAndSubscribeAgain() {
    for (int i = 1; i <= 3; i++) {
      int before = returns.get();
      asAnotherClient(Request.cmd(Command.CLIENT).arg("KILL").arg("TYPE").arg("normal"));
      asAnotherClient(Request.cmd(Command.CLIENT).arg("KILL").arg("TYPE").arg("pubsub"));
      await().until(() -> returns.get() > before && link.up());
      String news = "news " + i;
      await().until(() -> pinged() && published(news) && heard.contains(news));
    }
    assertThat(link.epoch()).as("it is the same server").isEqualTo(1);
  }

  @Test
  void whatOtherNodesRingIsHeardOnceAndWhatTheNodeItselfRingsIsNot() {
    String own = "3f2a90c1-0000-4000-8000-000000000000";
    Rig.wait(link.subscribeAll(Keys.grownByOthers(own), heard::add));
    List<String> others =
        List.of("4f2a90c1-others-first", "3f2a90c2-others-last", "3f2b0000-in-between", "00000000");
    others.forEach(node -> ring(node, node));
    ring(own, "own");
    Rig.wait(link.send(Request.cmd(Command.PUBLISH).arg("news").arg("the end")));
    await().until(() -> heard.contains("the end"));
    assertThat(heard.subList(0, heard.size() - 1)).containsExactlyElementsOf(others);
  }

  @Test
  void patternsAreSubscribedAgainAfterALoss() {
    Rig.wait(link.subscribeAll(Keys.grownByOthers("3f2a90c1-own"), heard::add));
    int before = returns.get();
    asAnotherClient(Request.cmd(Command.CLIENT).arg("KILL").arg("TYPE").arg("pubsub"));
    await().until(() -> returns.get() > before && link.up());
    ring("a0a0a0a0-other", "after");
    await().until(() -> heard.contains("after"));
  }

  private void ring(String node, String message) {
    Rig.wait(link.send(Request.cmd(Command.PUBLISH).arg(Keys.grown(node)).arg(message)));
  }

  @Test
  void aCommandFailsAfterTheTimeoutWhileTheServerHangsAndTheLinkRecovers() {
    server.hang();
    assertThatThrownBy(() -> Rig.wait(get("x"))).isInstanceOf(TimeoutException.class);
    server.goOn();
    await().until(this::pinged);
  }

  @Test
  void aServerThatHangsForLongIsGivenUpAndFoundAgain() {
    int before = returns.get();
    server.hang();
    await().until(() -> !link.up());
    assertThatThrownBy(() -> Rig.wait(get("x")))
        .isInstanceOfAny(RedisDown.class, TimeoutException.class);
    server.goOn();
    await().until(() -> link.up() && returns.get() > before && pinged());
    await().until(() -> published("after") && heard.contains("after"));
  }

  @Test
  void aPausedServerOnlyDelays() {
    asAnotherClient(Request.cmd(Command.CLIENT).arg("PAUSE").arg(TIMEOUT_MS / 5).arg("ALL"));
    assertThat(Rig.wait(get("x"))).isNull();
  }

  @Test
  void whileTheServerIsAwayCommandsFailAtOnceAndAfterwardsNothingWrittenIsMissing() {
    Rig.wait(link.send(Request.cmd(Command.SET).arg("kept").arg("yes")));
    server.kill();
    await().until(() -> !link.up());
    Future<?> refused = get("kept");
    assertThat(refused.failed()).as("without waiting").isTrue();
    assertThat(refused.cause()).isInstanceOf(RedisDown.class);
    server.start();
    await().until(() -> link.up() && pinged());
    assertThat(String.valueOf(Rig.wait(get("kept")))).isEqualTo("yes");
    assertThat(link.epoch()).as("it is another server").isEqualTo(2);
    await().until(() -> published("back") && heard.contains("back"));
  }

  @Test
  void whatWasUnderWayWhenTheConnectionBrokeFailsAsAway() {
    server.hang();
    List<Future<?>> sent = List.of(get("a"), get("b"), get("c"));
    server.kill();
    for (Future<?> each : sent) {
      assertThatThrownBy(() -> Rig.wait(each))
          .isInstanceOfAny(RedisDown.class, TimeoutException.class);
    }
    server.start();
    await().until(this::pinged);
  }

  private Future<?> get(String key) {
    return link.send(Request.cmd(Command.GET).arg(key));
  }

  private boolean pinged() {
    return link.send(Request.cmd(Command.PING)).map(true).otherwise(false).await();
  }

  private boolean published(String message) {
    return link.send(Request.cmd(Command.PUBLISH).arg("news").arg(message))
        .map(true)
        .otherwise(false)
        .await();
  }

  private void asAnotherClient(Request request) {
    Redis other = Redis.createClient(vertx, server.url());
    try {
      Rig.wait(other.send(request));
    } finally {
      other.close();
    }
  }
}
