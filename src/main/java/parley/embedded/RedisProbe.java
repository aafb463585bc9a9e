package parley.embedded;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * Asks a starting Redis how it is, by inline commands on a plain socket: no client is running yet.
 */
final class RedisProbe {
  private static final int TIMEOUT_MS = 1000;

  private RedisProbe() {}

  /** False while it does not listen, or still loads its data. */
  static boolean ready(int port, String password) {
    try {
      return ask(port, password, "PING").contains("+PONG");
    } catch (IOException e) {
      return false; // not listening yet; the guard bounds the wait
    }
  }

  static long pid(int port, String password) throws IOException {
    return ask(port, password, "INFO server")
        .lines()
        .filter(line -> line.startsWith("process_id:"))
        .map(line -> Long.parseLong(line.substring(line.indexOf(':') + 1).strip()))
        .findFirst()
        .orElseThrow(() -> new IOException("Redis does not tell its process id"));
  }

  /** The raw replies to AUTH, the command and QUIT. */
  static String ask(int port, String password, String command) throws IOException {
    try (var socket = new Socket()) {
      socket.setSoTimeout(TIMEOUT_MS);
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), TIMEOUT_MS);
      var request = "AUTH %s\r\n%s\r\nQUIT\r\n".formatted(password, command);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      var reply = new ByteArrayOutputStream();
      socket.getInputStream().transferTo(reply);
      return reply.toString(StandardCharsets.UTF_8);
    }
  }
}
