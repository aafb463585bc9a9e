package parley.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Chooses the port of a server. */
public final class Ports {
  /**
   * A free port can be taken before the server binds it; that this happens again and again is no
   * accident.
   */
  private static final int ATTEMPTS = 3;

  private static final Set<Integer> TOLD = ConcurrentHashMap.newKeySet();

  private Ports() {}

  /** Starts a server on the port it is given. */
  interface Start<T> {
    T on(int port) throws IOException, InterruptedException;
  }

  /**
   * Starts the server on the wanted port, or on any free one for 0.
   *
   * @param setting the environment variable to name where the port is taken
   */
  static <T> T start(int wanted, String setting, Start<T> start)
      throws IOException, InterruptedException {
    for (int attempt = 1; ; attempt++) {
      int port = choose(wanted, setting);
      try {
        return start.on(port);
      } catch (EmbeddedException e) {
        if (wanted != 0 || attempt == ATTEMPTS || isFree(port)) throw e;
      }
    }
  }

  /**
   * A port of this machine that nobody listens on now, and that was not told before: whoever was
   * told of one may not listen yet.
   */
  public static int free() {
    int port = any();
    while (!TOLD.add(port)) {
      port = any();
    }
    return port;
  }

  private static int any() {
    try (var probe = new ServerSocket(0)) {
      return probe.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int choose(int wanted, String setting) {
    try (var probe = bind(wanted)) {
      return probe.getLocalPort();
    } catch (IOException e) {
      throw new EmbeddedException(
          "Port %d of 127.0.0.1 cannot be used (%s): stop what uses it, or set %s to another port, or 0 for any free one"
              .formatted(wanted, e.getMessage(), setting),
          e);
    }
  }

  private static boolean isFree(int port) {
    try (var probe = bind(port)) {
      return probe.isBound();
    } catch (IOException e) {
      return false;
    }
  }

  private static ServerSocket bind(int port) throws IOException {
    return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
  }
}
