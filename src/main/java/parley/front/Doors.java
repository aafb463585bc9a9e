package parley.front;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.function.Supplier;

/** Where a verticle says what it serves. To be used while it starts, before the port is open. */
public interface Doors {

  /** Takes every request that is not a WebSocket. */
  void requests(Handler<HttpServerRequest> handler);

  /**
   * Takes the WebSockets of {@code path}, or of all paths below it where it ends with a slash. The
   * {@link Entrance} has let them in.
   */
  void sockets(String path, Handler<Visitor> handler);

  /** Asked when the node drains: the connections that are open then, in the order of their end. */
  void connections(Supplier<List<Leaver>> open);
}
