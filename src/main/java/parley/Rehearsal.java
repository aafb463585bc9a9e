package parley;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import io.vertx.core.net.SocketAddress;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parley.account.Tokens;
import parley.bus.Json;

/**
 * What a node does before it says that it is ready: it comes to its own door as a candidate, some
 * hundred times, with a good ticket for an interview that does not exist. Each visit goes by the
 * handshake, the ticket, the limits and the bus to the log and to PostgreSQL, and is shown out
 * there; all that it leaves is a count of joins that expires. The JVM has then loaded, and partly
 * compiled, what a join runs: after a restart the candidates of the next node that drains come all
 * at once, and would wait for that.
 *
 * <p><b>Not guaranteed.</b> That all visits are made: it is practice, and is broken off after
 * {@value #MOST_MS} ms.
 */
final class Rehearsal {

  private static final Logger LOG = LoggerFactory.getLogger(Rehearsal.class);
  private static final int VISITS = 300;
  private static final int AT_ONCE = 4;
  private static final long MOST_MS = 3_000;

  private record Join(String type, String token, long lastSeq) {}

  private final WebSocketClient client;
  private final SocketAddress door;
  private final Tokens tokens;
  private final AtomicInteger visits = new AtomicInteger();

  /**
   * @param host that the door listens on
   */
  Rehearsal(Vertx vertx, String host, int port, Tokens tokens) {
    this.client =
        vertx.createWebSocketClient(new WebSocketClientOptions().setMaxConnections(AT_ONCE));
    this.door = SocketAddress.inetSocketAddress(port, host);
    this.tokens = tokens;
  }

  /** Completes when it is over, and never fails. */
  Future<Void> play() {
    return Future.join(IntStream.range(0, AT_ONCE).mapToObj(_ -> visits()).toList())
        .timeout(MOST_MS, TimeUnit.MILLISECONDS)
        .onFailure(Rehearsal::brokenOff)
        .eventually(() -> client.close())
        .<Void>mapEmpty()
        .otherwiseEmpty();
  }

  private static void brokenOff(Throwable failure) {
    if (!(failure instanceof TimeoutException)) {
      LOG.warn("the rehearsal was broken off, the first joins may be slow", failure);
    }
  }

  /** One after the other; the end of the client ends them, too. */
  private Future<Void> visits() {
    return visits.getAndIncrement() < VISITS
        ? visit(UUID.randomUUID().toString()).compose(_ -> visits())
        : Future.succeededFuture();
  }

  private Future<Void> visit(String interview) {
    return client
        .connect(
            new WebSocketConnectOptions()
                .setServer(door)
                .setHost("localhost")
                .setURI("/ws/v1/interviews/" + interview))
        .compose(socket -> join(socket, interview));
  }

  private Future<Void> join(WebSocket socket, String interview) {
    Promise<Void> shownOut = Promise.promise();
    socket.closeHandler(_ -> shownOut.complete());
    String ticket = tokens.ticket(interview, UUID.randomUUID());
    socket.writeTextMessage(Json.write(new Join("join", ticket, 0)));
    return shownOut.future();
  }
}
