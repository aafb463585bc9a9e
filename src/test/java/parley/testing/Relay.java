package parley.testing;

import io.vertx.core.Vertx;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetSocket;
import java.net.URI;

/** A TCP relay in front of a server, which may be made slow: everything then arrives later. */
public final class Relay implements AutoCloseable {

  private final Vertx vertx = Vertx.vertx();
  private final NetClient client = vertx.createNetClient();
  private final URI server;
  private final NetServer door;
  private volatile long delayMs;

  /**
   * @param url of the server behind it
   */
  public Relay(String url) {
    server = URI.create(url);
    door = vertx.createNetServer().connectHandler(this::connect);
    Rig.wait(door.listen(0, "127.0.0.1"));
  }

  /** The same URL with the relay's port. */
  public String url() {
    return server.toString().replace(":" + server.getPort(), ":" + door.actualPort());
  }

  /** From now on every piece in either direction waits so long. */
  public void slow(long ms) {
    delayMs = ms;
  }

  private void connect(NetSocket outside) {
    outside.pause();
    client
        .connect(server.getPort(), server.getHost())
        .onSuccess(
            inside -> {
              pass(outside, inside);
              pass(inside, outside);
              outside.resume();
            })
        .onFailure(_ -> outside.close());
  }

  /** In order, also when it becomes faster: a piece never overtakes the one before. */
  private void pass(NetSocket from, NetSocket to) {
    long[] last = {0};
    from.handler(
        piece -> {
          long now = System.nanoTime() / 1_000_000;
          last[0] = Math.max(now + delayMs, last[0]);
          if (last[0] <= now) {
            to.write(piece);
          } else {
            vertx.setTimer(last[0] - now, _ -> to.write(piece));
          }
        });
    from.closeHandler(_ -> to.close());
  }

  @Override
  public void close() {
    Rig.wait(vertx.close());
  }
}
