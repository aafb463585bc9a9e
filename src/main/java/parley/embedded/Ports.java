package parley.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** Chooses the port of a server. */
public final class Ports {
  /**
   * A free port can be taken before the server binds it; that this happens again and again is no
   * accident.
   */
  private static final int ATTEMPTS = 3;

  /**
   * Below 32768, from where on Linux gives ports to outgoing connections: one of those could take a
   * port between its being told and its being bound.
   */
  private static final int LOWEST = 15_000;

  private static final int BEYOND = 32_768;

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
    int port;
    do {
      port = ThreadLocalRandom.current().nextInt(LOWEST, BEYOND);
    } while (!isFree(port) || !TOLD.add(port));
    return port;
  }

  private static int choose(int wanted, String setting) {
    if (wanted == 0) {
      return free();
    }
    try (var probe = new ServerSocket(wanted, 1, InetAddress.getLoopbackAddress())) {
      return probe.getLocalPort();
    } catch (IOException e) {
      throw new EmbeddedException(
          "Port %d of 127.0.0.1 cannot be used (%s): stop what uses it, or set %s to another port, or 0 for any free one"
              .formatted(wanted, e.getMessage(), setting),
          e);
    }
  }

  /** Of this machine, on all its addresses. */
  private static boolean isFree(int port) {
    try (var probe = new ServerSocket(port)) {
      return probe.isBound();
    } catch (IOException e) {
      return false;
    }
  }
}
