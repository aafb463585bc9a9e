package parley.front;

import io.vertx.core.http.ServerWebSocket;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import parley.bus.Json;

/**
 * One WebSocket with the limits that hold for every protocol here: text frames only, of a bounded
 * size and rate, and a bounded queue of what the peer has not taken. Confined to its event loop.
 *
 * <p>After {@link #close} nothing is delivered or sent any more, though the peer's close frame may
 * take seconds.
 */
public final class Wire {

  /** What a peer may leave untaken before it counts as too slow, in bytes. */
  private static final int QUEUE_BYTES = 4 << 20;

  private static final long SECOND_MS = 1_000;

  /**
   * Durations in milliseconds.
   *
   * @param joinWithinMs from the open socket to the join
   * @param silentAfterMs without a frame, after which a joined peer counts as lost
   * @param maxFrame in bytes
   */
  public record Limits(
      long joinWithinMs, long silentAfterMs, int maxFrame, int maxFramesPerSecond) {}

  private final ServerWebSocket socket;
  private final Limits limits;
  private final LongSupplier clock;
  private final long openedAt;
  private boolean joined;
  private long heardAt;
  private long windowAt;
  private int framesInWindow;
  private boolean closed;

  /**
   * @param clock milliseconds; only differences count
   */
  public Wire(ServerWebSocket socket, Limits limits, LongSupplier clock) {
    this.socket = socket;
    this.limits = limits;
    this.clock = clock;
    this.openedAt = clock.getAsLong();
    this.heardAt = openedAt;
    socket.setWriteQueueMaxSize(QUEUE_BYTES);
  }

  /** The last frame before the close says why in words. */
  record Error(String type, String code, String message) {}

  /** Closes a socket that nobody takes. */
  static void refuse(ServerWebSocket socket, CloseCode code, String message) {
    socket.writeTextMessage(Json.write(new Error("error", code.wire(), message)));
    socket.close(code.number(), code.wire());
  }

  /**
   * Delivers frames, and the end of the connection once. A frame that is refused closes the
   * connection.
   */
  public void open(Consumer<String> frames, Runnable ended) {
    socket.binaryMessageHandler(_ -> close(CloseCode.BAD_FRAME, "Frames are text, not binary."));
    socket.textMessageHandler(text -> take(text, frames));
    socket.exceptionHandler(_ -> socket.close());
    socket.closeHandler(
        _ -> {
          closed = true;
          ended.run();
        });
  }

  public String path() {
    return socket.path();
  }

  /** From now on silence is measured, no longer the time until the join. */
  public void joined() {
    joined = true;
  }

  /** Closes a peer that did not join in time, or gives no sign of life. True where it did. */
  public boolean closedAsOverdue() {
    long now = clock.getAsLong();
    if (joined && now - heardAt > limits.silentAfterMs()) {
      close(CloseCode.TOO_SLOW, "No sign of life.");
      return true;
    }
    if (!joined && now - openedAt > limits.joinWithinMs()) {
      close(CloseCode.TOO_SLOW, "No join in time.");
      return true;
    }
    return false;
  }

  /** When the last frame came, by the clock. */
  public long heardAt() {
    return heardAt;
  }

  /** Does nothing where the connection is gone, whether that was told already or not. */
  public void send(Record frame) {
    if (closed || socket.isClosed()) {
      return;
    }
    if (socket.writeQueueFull()) {
      close(CloseCode.TOO_SLOW, "Frames were not taken in time.");
      return;
    }
    socket.writeTextMessage(Json.write(frame));
  }

  public void close(CloseCode code, String message) {
    boolean before = closed;
    closed = true;
    if (!before && !socket.isClosed()) {
      refuse(socket, code, message);
    }
  }

  private void take(String text, Consumer<String> frames) {
    if (closed) {
      return;
    }
    heardAt = clock.getAsLong();
    if (tooLong(text)) {
      close(CloseCode.BAD_FRAME, "A frame has at most " + limits.maxFrame() + " bytes.");
    } else if (tooFast()) {
      close(CloseCode.TOO_FAST, "At most " + limits.maxFramesPerSecond() + " frames a second.");
    } else {
      frames.accept(text);
    }
  }

  private boolean tooLong(String text) {
    int most = limits.maxFrame();
    boolean maybe = text.length() > most / 3;
    return maybe && text.getBytes(StandardCharsets.UTF_8).length > most;
  }

  private boolean tooFast() {
    if (heardAt - windowAt >= SECOND_MS) {
      windowAt = heardAt;
      framesInWindow = 0;
    }
    return ++framesInWindow > limits.maxFramesPerSecond();
  }
}
