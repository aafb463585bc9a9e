package parley.verticle.room;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

/** A TCP connection to the room's port, to say to it what no client would. Blocking. */
final class RawPeer implements AutoCloseable {

  private static final int PATIENCE_MS = 20_000;

  private final Socket socket;

  RawPeer(String base) {
    try {
      URI uri = URI.create(base);
      socket = new Socket("127.0.0.1", uri.getPort());
      socket.setSoTimeout(PATIENCE_MS);
      socket.setTcpNoDelay(true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String handshake(String interview) {
    return "GET /ws/v1/interviews/"
        + interview
        + " HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n"
        + "Sec-WebSocket-Protocol: parley.v1\r\n\r\n";
  }

  /** A handshake with one thing wrong. */
  static byte[] brokenHandshake(String interview, Random random) {
    String whole = handshake(interview);
    String text =
        switch (random.nextInt(8)) {
          case 0 -> whole.substring(0, random.nextInt(whole.length()));
          case 1 -> whole.replace("13", "999");
          case 2 -> whole.replaceAll("Sec-WebSocket-Key: [^\r]*\r\n", "");
          case 3 -> whole.replace("Upgrade: websocket", "Upgrade: \u0001");
          case 4 -> whole.replace("HTTP/1.1", "HTTP/9.9");
          case 5 -> whole.replace("Host:", "X: " + "y".repeat(20_000) + "\r\nHost:");
          case 6 -> whole.replace(interview, "%ff%00%zz");
          default -> whole.replace("GET", "\u0000\u0016\u0003\u0001");
        };
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Frames with any opcode, any flags, any length that may be a lie, masked or not, cut or not. */
  static byte[] frames(Random random) {
    var out = new ByteArrayOutputStream();
    int frames = 1 + random.nextInt(4);
    for (int i = 0; i < frames; i++) {
      byte[] payload = new byte[random.nextInt(random.nextInt(4) == 0 ? 2_000 : 60)];
      random.nextBytes(payload);
      boolean masked = random.nextInt(4) != 0;
      out.write(random.nextInt(256));
      length(out, random, payload.length, masked ? 0x80 : 0);
      if (masked) {
        out.writeBytes(new byte[4]);
      }
      out.writeBytes(payload);
    }
    byte[] whole = out.toByteArray();
    return random.nextInt(3) == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole;
  }

  private static void length(ByteArrayOutputStream out, Random random, int length, int mask) {
    switch (random.nextInt(5)) {
      case 0 -> {
        out.write(mask | 127);
        for (int i = 0; i < 8; i++) {
          out.write(random.nextInt(256));
        }
      }
      case 1 -> {
        out.write(mask | 126);
        out.write(random.nextInt(256));
        out.write(random.nextInt(256));
      }
      default -> {
        out.write(mask | (length < 126 ? length : 126));
        if (length >= 126) {
          out.write(length >> 8);
          out.write(length);
        }
      }
    }
  }

  /** True where it was taken; a peer that has been cut off is told so by its own system. */
  boolean send(byte[] bytes) {
    try {
      socket.getOutputStream().write(bytes);
      socket.getOutputStream().flush();
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** The first bytes of the answer. */
  String answer() {
    try {
      byte[] some = new byte[1_024];
      int n = socket.getInputStream().read(some);
      return n < 0 ? "" : new String(some, 0, n, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
