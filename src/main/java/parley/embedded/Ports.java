package parley.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Chooses the loopback port of a server. */
final class Ports {
  private Ports() {}

  /**
   * The wanted port if it is free, or any free one for 0.
   *
   * <p><b>Not guaranteed.</b> That it is still free when the server binds it: then the server fails
   * and says so.
   *
   * @param setting the environment variable to name where the port is taken
   */
  static int choose(int wanted, String setting) {
    try (var probe = new ServerSocket(wanted, 1, InetAddress.getLoopbackAddress())) {
      return probe.getLocalPort();
    } catch (IOException e) {
      throw new EmbeddedException(
          "Port %d of 127.0.0.1 cannot be used (%s): stop what uses it, or set %s to another port, or 0 for any free one"
              .formatted(wanted, e.getMessage(), setting),
          e);
    }
  }
}
