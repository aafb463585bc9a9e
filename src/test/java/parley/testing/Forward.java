package parley.testing;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetSocket;
import java.net.URI;

/** Passes TCP connections on from an address of this host to a server that listens on loopback. */
public final class Forward {

  private Forward() {}

  /**
   * @param url of the server
   * @return the same URL with the new address in place of the server's
   */
  public static String to(Vertx vertx, String url, String host) {
    URI server = URI.create(url);
    int port =
        Rig.wait(
                vertx
                    .createNetServer()
                    .connectHandler(in -> connect(vertx, in, server))
                    .listen(0, host))
            .actualPort();
    return url.replace("@" + server.getHost() + ":" + server.getPort(), "@" + host + ":" + port);
  }

  private static void connect(Vertx vertx, NetSocket in, URI server) {
    in.pause();
    vertx
        .createNetClient()
        .connect(server.getPort(), server.getHost())
        .onFailure(_ -> in.close())
        .onSuccess(
            out -> {
              Future.join(in.pipeTo(out), out.pipeTo(in)).onFailure(_ -> in.close());
              in.resume();
            });
  }
}
