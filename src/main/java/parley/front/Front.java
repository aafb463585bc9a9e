package parley.front;

import io.netty.handler.flush.FlushConsolidationHandler;
import io.vertx.core.Context;
import io.vertx.core.Deployable;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.http.ServerWebSocketHandshake;
import io.vertx.core.net.impl.ConnectionBase;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP server on one event loop, and the verticles behind its doors on the same one.
 *
 * <p>permessage-deflate is off: it costs seven times the memory of a connection. A WebSocket is
 * accepted from the page's own origin, or without an Origin header (no browser sends none).
 */
public final class Front implements Deployable, Doors {

  private static final int CLOSING_TIMEOUT_S = 3;
  private static final int FLUSH_AFTER = 256;

  private final HttpServerOptions options;
  private final @Nullable String publicUrl;
  private final List<Function<Doors, ? extends Deployable>> behind;
  private final List<Deployable> started = new ArrayList<>();
  private final Map<String, Handler<ServerWebSocket>> sockets = new LinkedHashMap<>();
  private Handler<HttpServerRequest> requests =
      request -> request.response().setStatusCode(404).end();
  private @Nullable HttpServer server;

  /**
   * @param port 0 for any free one
   * @param maxFrame the longest WebSocket frame in bytes; twice as much is read, so that a longer
   *     one gets its own close code
   * @param publicUrl the pages' address where it differs from the Host header, or null
   */
  public Front(
      String host,
      int port,
      int maxFrame,
      String subprotocol,
      @Nullable String publicUrl,
      List<Function<Doors, ? extends Deployable>> behind) {
    this.options =
        new HttpServerOptions()
            .setHost(host)
            .setPort(port)
            .setCompressionSupported(true)
            .setPerFrameWebSocketCompressionSupported(false)
            .setPerMessageWebSocketCompressionSupported(false)
            .setMaxWebSocketFrameSize(2 * maxFrame)
            .setMaxWebSocketMessageSize(2 * maxFrame)
            .setWebSocketClosingTimeout(CLOSING_TIMEOUT_S)
            .addWebSocketSubProtocol(subprotocol);
    this.publicUrl = publicUrl;
    this.behind = List.copyOf(behind);
  }

  @Override
  public Future<?> deploy(Context context) {
    Future<?> chain = Future.succeededFuture();
    for (Function<Doors, ? extends Deployable> door : behind) {
      Deployable verticle = door.apply(this);
      started.add(verticle);
      chain = chain.compose(_ -> start(verticle, context));
    }
    return chain.compose(
        _ -> {
          server =
              context
                  .owner()
                  .createHttpServer(options)
                  .connectionHandler(Front::gather)
                  .webSocketHandshakeHandler(this::shake)
                  .webSocketHandler(this::open)
                  .requestHandler(request -> requests.handle(request));
          return server.listen();
        });
  }

  @Override
  public Future<?> undeploy(Context context) {
    Future<?> closed = server == null ? Future.succeededFuture() : server.close();
    return closed.eventually(
        () -> Future.join(started.stream().map(one -> stop(one, context)).toList()));
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
  public void sockets(String path, Handler<ServerWebSocket> handler) {
    sockets.put(path, handler);
  }

  /**
   * What is written to a connection within one turn of the event loop leaves in one system call: an
   * answer is followed by several frames.
   */
  private static void gather(HttpConnection connection) {
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
    if (door(handshake.path()) == null) {
      handshake.reject(404);
    } else if (!sameOrigin(handshake)) {
      handshake.reject(403);
    } else {
      handshake.accept();
    }
  }

  private void open(ServerWebSocket socket) {
    Handler<ServerWebSocket> door = door(socket.path());
    if (door != null) {
      door.handle(socket);
    }
  }

  private @Nullable Handler<ServerWebSocket> door(String path) {
    return sockets.entrySet().stream()
        .filter(door -> fits(path, door.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }

  private static boolean fits(String path, String door) {
    return door.endsWith("/") ? path.startsWith(door) : path.equals(door);
  }

  private boolean sameOrigin(ServerWebSocketHandshake handshake) {
    String origin = handshake.headers().get("Origin");
    if (origin == null) {
      return true;
    }
    String host = handshake.headers().get("Host");
    return origin.equals(publicUrl) || (host != null && host.equals(authority(origin)));
  }

  private static @Nullable String authority(String origin) {
    try {
      return URI.create(origin).getAuthority();
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
