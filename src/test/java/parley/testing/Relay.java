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

  private void pass(NetSocket from, NetSocket to) {
    from.handler(
        piece -> {
          long wait = delayMs;
          if (wait == 0) {
            to.write(piece);
          } else {
            vertx.setTimer(wait, _ -> to.write(piece));
          }
        });
    from.closeHandler(_ -> to.close());
  }

  @Override
  public void close() {
    Rig.wait(vertx.close());
  }
}
