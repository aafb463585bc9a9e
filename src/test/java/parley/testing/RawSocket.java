package parley.testing;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A WebSocket on a plain TCP socket, for what a well-behaved client never does: not to read, not to
 * answer a close, to offer what is not wanted. Blocking, for a minute at the most.
 */
public final class RawSocket implements AutoCloseable {

  public static final int TEXT = 1;
  public static final int CLOSE = 8;
  public static final int PING = 9;

  private static final int PATIENCE_MS = 60_000;

  private final Socket socket = new Socket();
  private final DataInputStream in;
  private final String head;

  /**
   * @param compressed whether the frame says that it is
   */
  public record Frame(int opcode, byte[] payload, boolean compressed) {
    public String text() {
      return new String(payload, StandardCharsets.UTF_8);
    }

    public int closeCode() {
      return ByteBuffer.wrap(payload).getShort();
    }
  }

  /**
   * Connects and sends the handshake.
   *
   * @param from the own address
   * @param receiveBuffer of the socket in bytes; 0 for the system's choice
   * @param headers besides those that every handshake has
   */
  public RawSocket(String from, int port, String path, int receiveBuffer, List<String> headers) {
    try {
      if (receiveBuffer > 0) {
        socket.setReceiveBufferSize(receiveBuffer);
      }
      socket.bind(new InetSocketAddress(InetAddress.ofLiteral(from), 0));
      socket.connect(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
      socket.setSoTimeout(PATIENCE_MS);
      in = new DataInputStream(socket.getInputStream());
      String request =
          "GET %s HTTP/1.1\r\nHost: localhost:%d\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                  .formatted(path, port)
              + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n";
      String more = headers.isEmpty() ? "" : String.join("\r\n", headers) + "\r\n";
      socket.getOutputStream().write((request + more + "\r\n").getBytes(StandardCharsets.UTF_8));
      head = readHead();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static RawSocket open(int port, String path, String... headers) {
    return new RawSocket("127.0.0.1", port, path, 0, List.of(headers));
  }

  /** The head of the answer to the handshake. */
  public String head() {
    return head;
  }

  public int status() {
    return Integer.parseInt(head.split(" ", 3)[1]);
  }

  public void send(int opcode, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    ByteBuffer frame = ByteBuffer.allocate(bytes.length + 8).put((byte) (0x80 | opcode));
    if (bytes.length < 126) {
      frame.put((byte) (0x80 | bytes.length));
    } else {
      frame.put((byte) (0x80 | 126)).putShort((short) bytes.length);
    }
    // A mask of zeros leaves the text as it is.
    frame.putInt(0).put(bytes);
    try {
      socket.getOutputStream().write(frame.array(), 0, frame.position());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The next frame, or null where the connection has ended. */
  public @Nullable Frame read() {
    try {
      int first = in.readUnsignedByte();
      int length = in.readUnsignedByte();
      long size = length;
      if (length == 126) {
        size = in.readUnsignedShort();
      } else if (length == 127) {
        size = in.readLong();
      }
      byte[] payload = new byte[Math.toIntExact(size)];
      in.readFully(payload);
      return new Frame(first & 0xf, payload, (first & 0x40) != 0);
    } catch (EOFException | SocketException end) {
      return null;
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

  private String readHead() throws IOException {
    var text = new StringBuilder();
    while (text.indexOf("\r\n\r\n") < 0) {
      text.append((char) in.readUnsignedByte());
    }
    return text.toString();
  }
}
