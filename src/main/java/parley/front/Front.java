package parley.front;

import io.netty.handler.flush.FlushConsolidationHandler;
import io.vertx.core.Context;
import io.vertx.core.Deployable;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.http.ServerWebSocketHandshake;
import io.vertx.core.internal.ContextInternal;
import io.vertx.core.net.impl.ConnectionBase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import parley.life.Life;

/**
 * One HTTP server on one event loop, and the verticles behind its doors on the same one.
 *
 * <p>permessage-deflate is off: it costs seven times the memory of a connection. A WebSocket is
 * accepted from the page's own origin, or without an Origin header (no browser sends none). What a
 * client may take its time with is bounded by {@link Patience}. HTTP/2 without TLS is off: Vert.x
 * waits for its first byte without any bound, and no browser speaks it.
 *
 * <p>While the node drains a new WebSocket is closed with 4503, and when this is undeployed then,
 * the open ones are asked to leave and running requests end, within the time for that. Where the
 * node ends without a drain, all are cut.
 */
public final class Front implements Deployable, Doors {

  private static final int FLUSH_AFTER = 256;

  private final HttpServerOptions options;
  private final Entrance entrance;
  private final Patience patience;
  private final Life life;
  private final List<Function<Doors, ? extends Deployable>> behind;
  private final List<Deployable> started = new ArrayList<>();
  private final Map<String, Handler<Visitor>> sockets = new LinkedHashMap<>();
  private final List<Supplier<List<Leaver>>> connections = new ArrayList<>();
  private Handler<HttpServerRequest> requests =
      request -> request.response().setStatusCode(404).end();
  private @Nullable HttpServer server;

  /**
   * @param port 0 for any free one
   * @param maxFrame the longest WebSocket frame in bytes; twice as much is read, so that a longer
   *     one gets its own close code
   * @param idleMs how long a connection may wait for its next request
   * @param strictThreads whether connections take less memory, and writes of their own thread only
   */
  public Front(
      String host,
      int port,
      int maxFrame,
      long idleMs,
      boolean strictThreads,
      Entrance entrance,
      Life life,
      List<Function<Doors, ? extends Deployable>> behind) {
    this.options =
        new HttpServerOptions()
            .setHost(host)
            .setPort(port)
            .setCompressionSupported(true)
            .setStrictThreadMode(strictThreads)
            .setHttp2ClearTextEnabled(false)
            .setPerFrameWebSocketCompressionSupported(false)
            .setPerMessageWebSocketCompressionSupported(false)
            .setMaxWebSocketFrameSize(2 * maxFrame)
            .setMaxWebSocketMessageSize(2 * maxFrame)
            .addWebSocketSubProtocol(entrance.subprotocol());
    this.entrance = entrance;
    this.patience = new Patience(idleMs);
    this.life = life;
    this.behind = List.copyOf(behind);
  }

  @Override
  public Future<?> deploy(Context context) {
    Future<?> chain = Future.succeededFuture();
    for (Function<Doors, ? extends Deployable> door : behind) {
      Deployable verticle = door.apply(this);
      started.add(verticle);
      // A verticle may have started elsewhere; what follows belongs on this event loop.
      chain = Here.on(context, chain.compose(_ -> start(verticle, context)));
    }
    return chain.compose(
        _ -> {
          server =
              context
                  .owner()
                  .createHttpServer(options)
                  .connectionHandler(this::connected)
                  .webSocketHandshakeHandler(this::shake)
                  .webSocketHandler(accepted -> open(accepted, (ContextInternal) context))
                  .requestHandler(this::request);
          context.owner().setPeriodic(patience.period(), _ -> patience.sweep());
          return server.listen();
        });
  }

  @Override
  public Future<?> undeploy(Context context) {
    HttpServer open = server;
    Future<?> closed = open == null ? Future.succeededFuture() : close(context.owner(), open);
    return closed.eventually(
        () -> Future.join(started.stream().map(one -> stop(one, context)).toList()));
  }

  private Future<Void> close(Vertx vertx, HttpServer open) {
    if (life.leftMs() == 0) {
      return open.close();
    }
    List<Leaver> leavers = connections.stream().flatMap(door -> door.get().stream()).toList();
    return Departure.of(vertx, leavers, life)
        .compose(_ -> open.shutdown(life.leftMs(), TimeUnit.MILLISECONDS));
  }

  /** The port that is open; for a configured 0 the one that was found. */
  public int port() {
    return server == null ? -1 : server.actualPort();
  }

  @Override
  public void requests(Handler<HttpServerRequest> handler) {
    requests = handler;
  }

  @Override
  public void sockets(String path, Handler<Visitor> handler) {
    sockets.put(path, handler);
  }

  @Override
  public void connections(Supplier<List<Leaver>> open) {
    connections.add(open);
  }

  /**
   * What is written to a connection within one turn of the event loop leaves in one system call: an
   * answer is followed by several frames.
   */
  private void connected(HttpConnection connection) {
    patience.connected(connection);
    ((ConnectionBase) connection)
        .channel()
        .pipeline()
        .addFirst(new FlushConsolidationHandler(FLUSH_AFTER, true));
  }

  private static Future<?> start(Deployable verticle, Context context) {
    try {
      return verticle.deploy(context);
    } catch (Exception e) {
      return Future.failedFuture(e);
    }
  }

  private static Future<?> stop(Deployable verticle, Context context) {
    try {
      return verticle.undeploy(context);
    } catch (Exception e) {
      return Future.failedFuture(e);
    }
  }

  private void shake(ServerWebSocketHandshake handshake) {
    int refusal = door(handshake.path()) == null ? 404 : entrance.refusal(handshake);
    if (refusal == 0) {
      handshake.accept();
    } else {
      handshake.reject(refusal);
    }
  }

  private void request(HttpServerRequest request) {
    patience.requested(request);
    requests.handle(request);
  }

  private void open(ServerWebSocket accepted, ContextInternal context) {
    patience.upgraded(accepted.remoteAddress());
    Socket socket = Socket.of(accepted, context, options.getMaxWebSocketMessageSize());
    Handler<Visitor> door = door(accepted.path());
    if (door == null || !life.running()) {
      socket.leave();
    } else if (!socket.isClosed()) {
      door.handle(entrance.admit(socket, accepted));
    }
  }

  private @Nullable Handler<Visitor> door(String path) {
    return sockets.entrySet().stream()
        .filter(door -> fits(path, door.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }

  private static boolean fits(String path, String door) {
    return door.endsWith("/") ? path.startsWith(door) : path.equals(door);
  }
}
