package parley.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.RedisConnection;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.testing.OwnRedis;
import parley.testing.Rig;

/** Crowds of commands that are asked for in one turn of the event loop. */
class PipelineIT {

  private static final long TIMEOUT_MS = 2_000;
  private static final int CROWD = 3 * Pipeline.MOST_UNDER_WAY;

  @TempDir Path folder;
  private final Vertx vertx = Vertx.vertx();
  private final io.vertx.core.Context context = vertx.getOrCreateContext();
  private OwnRedis server;
  private RedisConnection connection;
  private Pipeline pipeline;

  @BeforeEach
  void open() {
    server = new OwnRedis(folder);
    connection =
        await()
            .ignoreExceptions()
            .until(
                () -> Rig.wait(Redis.createClient(vertx, server.url()).connect()),
                opened -> opened != null);
    pipeline = new Pipeline(vertx, context, () -> connection, TIMEOUT_MS);
  }

  @AfterEach
  void close() {
    Rig.wait(vertx.close());
    server.close();
  }

  @Test
  void aCrowdIsServedInItsOrderAndASignOfLifeBeforeIt() {
    List<Future<Response>> sent =
        inOneTurn(
            () -> {
              List<Future<Response>> all = crowd(i -> push("list", i));
              all.add(pipeline.sendFirst(push("list", -1)));
              return all;
            });
    assertThat(sent).allMatch(Future::succeeded);
    Response list =
        Rig.wait(connection.send(Request.cmd(Command.LRANGE).arg("list").arg(0).arg(-1)));
    assertThat(list.stream().map(Response::toInteger))
        .containsExactlyElementsOf(IntStream.range(-1, CROWD).boxed().toList());
  }

  @Test
  void oneBadCommandInACrowdFailsAloneAndWithItsOwnWords() {
    Rig.wait(connection.send(Request.cmd(Command.SET).arg("text").arg("no list")));
    List<Future<Response>> sent =
        inOneTurn(() -> crowd(i -> push(i % 100 == 99 ? "text" : "list", i)));
    for (int i = 0; i < CROWD; i++) {
      Throwable cause = sent.get(i).cause();
      if (i % 100 == 99) {
        assertThat(cause).hasMessageStartingWith("WRONGTYPE");
      } else {
        assertThat(cause).as("command %d", i).isNull();
      }
    }
  }

  @Test
  void whatRedisRefusesToQueueFailsWithItsOwnWordsAndTheOthersAsUnknown() {
    Request bad = Request.cmd(Command.create("nonsense")).arg("x");
    List<Future<Response>> sent =
        inOneTurn(() -> crowd(i -> i == 30 ? bad : push("list", i)).subList(0, 100));
    assertThat(sent.get(30).cause()).hasMessageContaining("unknown command");
    assertThat(sent.get(0).cause()).isInstanceOf(RedisDown.class);
    assertThat(sent.get(99).cause()).isInstanceOf(RedisDown.class);
  }

  @Test
  void whatWaitsBehindASilentServerFailsAsNotSentAndDoesNotHappen() {
    server.hang();
    List<Future<Response>> sent = inOneTurn(() -> crowd(i -> push("list", i)));
    for (int i = 0; i < CROWD; i++) {
      if (i < Pipeline.MOST_UNDER_WAY) {
        assertThat(sent.get(i).cause()).isInstanceOf(TimeoutException.class);
      } else {
        assertThat(sent.get(i).cause()).hasMessageContaining("not sent");
      }
    }
    server.goOn();
    Response length = Rig.wait(connection.send(Request.cmd(Command.LLEN).arg("list")));
    assertThat(length.toLong()).isLessThanOrEqualTo(Pipeline.MOST_UNDER_WAY);
    assertThat(inOneTurn(() -> crowd(i -> push("after", i)))).allMatch(Future::succeeded);
  }

  private List<Future<Response>> crowd(Function<Integer, Request> command) {
    List<Future<Response>> sent = new ArrayList<>();
    for (int i = 0; i < CROWD; i++) {
      sent.add(pipeline.send(command.apply(i)));
    }
    return sent;
  }

  private static Request push(String key, int number) {
    return Request.cmd(Command.RPUSH).arg(key).arg(number);
  }

  /** All are ended when this returns, one way or the other. */
  private List<Future<Response>> inOneTurn(Supplier<List<Future<Response>>> work) {
    CompletableFuture<List<Future<Response>>> asked = new CompletableFuture<>();
    context.runOnContext(_ -> asked.complete(work.get()));
    List<Future<Response>> sent = asked.join();
    Rig.wait(Future.join(sent).transform(_ -> Future.succeededFuture()));
    return sent;
  }
}
