package parley.front;

import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Closes HTTP connections that keep the server waiting: for the next whole head, however slowly its
 * bytes drip, or for the end of a body. Confined to its event loop.
 *
 * <p><b>Not guaranteed.</b> Anything about an answer that the peer reads slowly: what is answered
 * is written at once, and bounded. Nor about WebSockets, which have their own bounds.
 */
final class Patience {

  /** A body may take so many times as long as a head. */
  private static final int BODY = 4;

  private static final class Waiting {
    private final HttpConnection connection;
    private long since;
    private @Nullable HttpServerRequest request;

    private Waiting(HttpConnection connection, long since) {
      this.connection = connection;
      this.since = since;
    }
  }

  private final long idleMs;
  private final Map<SocketAddress, Waiting> connections = new HashMap<>();

  /**
   * @param idleMs from the connection, or the end of an answer, to the next whole head
   */
  Patience(long idleMs) {
    this.idleMs = idleMs;
  }

  /** How often to call {@link #sweep}, in milliseconds. */
  long period() {
    return Math.clamp(idleMs / 4, 100, 5_000);
  }

  void connected(HttpConnection connection) {
    SocketAddress peer = connection.remoteAddress();
    Waiting waiting = new Waiting(connection, now());
    connections.put(peer, waiting);
    connection.closeHandler(_ -> connections.remove(peer, waiting));
  }

  void requested(HttpServerRequest request) {
    Waiting waiting = connections.get(request.connection().remoteAddress());
    if (waiting != null) {
      waiting.request = request;
      waiting.since = now();
    }
  }

  /** It is a WebSocket now. */
  void upgraded(SocketAddress peer) {
    connections.remove(peer);
  }

  void sweep() {
    long now = now();
    for (Waiting waiting : List.copyOf(connections.values())) {
      HttpServerRequest request = waiting.request;
      if (request != null && !request.response().ended() && request.isEnded()) {
        waiting.since = now;
      } else if (now - waiting.since > (reads(request) ? BODY * idleMs : idleMs)) {
        waiting.connection.close();
      } else if (request != null && request.response().ended()) {
        waiting.request = null;
      }
    }
  }

  int size() {
    return connections.size();
  }

  private static boolean reads(@Nullable HttpServerRequest request) {
    return request != null && !request.response().ended();
  }

  private static long now() {
    return System.nanoTime() / 1_000_000;
  }
}
