package parley.front;

import io.netty.buffer.ByteBufUtil;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import parley.bus.Json;
import parley.config.Config;
import parley.limit.Bucket;
import parley.limit.Rate;

/**
 * One WebSocket with the limits that hold for every protocol here: text frames only, of a bounded
 * size and rate, and a bounded queue of what the peer has not taken. Confined to its event loop.
 *
 * <p>A frame is written at once while the socket takes it. Where it does not, frames wait in a
 * {@link SendQueue} until it does again, or until they are too many or too old: then the peer is
 * closed as too slow. Beyond the queue a socket holds at most 64 KiB and one frame, and what the
 * kernel buffers. Frames of one turn of the event loop leave in one system call.
 *
 * <p>After {@link #close} nothing is delivered or sent any more, though the peer's close frame may
 * take seconds.
 *
 * <p><b>Not guaranteed.</b> That age is noticed to the millisecond: a stuck socket triggers
 * nothing, so that {@link #closedAsOverdue} has to be called from time to time.
 */
public final class Wire {

  /**
   * Durations in milliseconds.
   *
   * @param joinWithinMs from the open socket to the join
   * @param silentAfterMs without a frame, after which a joined peer counts as lost
   * @param maxFrame in bytes
   * @param frames of the peer, pings and fragments included
   * @param queueBytes that may wait for the peer
   * @param queueAgeMs that a frame may wait for the peer
   */
  public record Limits(
      long joinWithinMs,
      long silentAfterMs,
      int maxFrame,
      Rate frames,
      long queueBytes,
      long queueAgeMs) {

    public static Limits of(Config.Room room) {
      // As many as the burst has, in the time in which they flow in.
      long fill = Math.max(1, 1_000L * room.frameBurst() / room.maxFramesPerSecond());
      return new Limits(
          room.joinWithin().toMillis(),
          room.silentAfter().toMillis(),
          room.maxFrame(),
          new Rate(room.frameBurst(), fill),
          room.queueBytes(),
          room.queueAge().toMillis());
    }
  }

  private final Socket socket;
  private final String address;
  private final Limits limits;
  private final long openedAt;
  private final Bucket frames = new Bucket();
  private @Nullable Lobby lobby;
  private @Nullable SendQueue waiting;
  private boolean joined;
  private long heardAt;
  private boolean closed;

  public Wire(Visitor visitor, Limits limits) {
    this.socket = visitor.socket();
    this.address = visitor.address();
    this.lobby = visitor.lobby();
    this.limits = limits;
    this.openedAt = now();
    this.heardAt = openedAt;
  }

  /**
   * Delivers frames, and the end of the connection once. A frame that is refused closes the
   * connection.
   */
  public void open(Consumer<String> frames, Runnable ended) {
    socket.listen(new Incoming(frames, ended));
  }

  /** Of the client, as limits know it. */
  public String address() {
    return address;
  }

  /** From now on silence is measured, no longer the time until the join. */
  public void joined() {
    joined = true;
    leaveLobby();
  }

  /**
   * Closes a peer that did not join in time, gives no sign of life, or does not take what it is
   * sent. True where it did.
   */
  public boolean closedAsOverdue() {
    long now = now();
    if (joined && now - heardAt > limits.silentAfterMs()) {
      close(CloseCode.TOO_SLOW, "No sign of life.");
      return true;
    }
    if (!joined && now - openedAt > limits.joinWithinMs()) {
      close(CloseCode.TOO_SLOW, "No join in time.");
      return true;
    }
    return closedAsSlow(now);
  }

  /** How long ago the last frame came, in milliseconds. */
  public long silentMs() {
    return now() - heardAt;
  }

  /** Milliseconds of a clock that never steps, whatever becomes of the log's. */
  private static long now() {
    return System.nanoTime() / 1_000_000;
  }

  /** What waits for the peer here, in bytes. */
  public long waitingBytes() {
    return waiting == null ? 0 : waiting.bytes();
  }

  /** Does nothing where the connection is gone, whether that was told already or not. */
  public void send(Record frame) {
    if (closed || socket.isClosed()) {
      return;
    }
    if (waiting == null && !socket.isFull()) {
      socket.write(Json.write(frame));
    } else {
      queue(frame);
    }
  }

  public void close(CloseCode code, String message) {
    close(code, message, null);
  }

  /**
   * @param retryAfterMs before which the peer need not try again; null where it may at once
   */
  public void close(CloseCode code, String message, @Nullable Long retryAfterMs) {
    boolean before = closed;
    closed = true;
    leaveLobby();
    if (!before && !socket.isClosed()) {
      if (code != CloseCode.TOO_SLOW) {
        writeWaiting();
      }
      socket.close(code, message, retryAfterMs);
    }
    waiting = null;
  }

  /**
   * What was sent before a close is delivered before it: a page that may not come back needs it.
   */
  private void writeWaiting() {
    String next = waiting == null ? null : waiting.poll();
    while (waiting != null && next != null) {
      socket.write(next);
      next = waiting.poll();
    }
  }

  private void queue(Record frame) {
    SendQueue queue = waiting;
    if (queue == null) {
      queue = new SendQueue();
      waiting = queue;
    }
    long now = now();
    queue.add(frame, now);
    closedAsSlow(now);
  }

  private void drain() {
    while (waiting != null && !closed && !socket.isClosed() && !socket.isFull()) {
      String next = waiting.poll();
      if (next == null) {
        waiting = null;
      } else {
        socket.write(next);
      }
    }
  }

  private boolean closedAsSlow(long now) {
    if (waiting == null || !waiting.exceeds(limits.queueBytes(), limits.queueAgeMs(), now)) {
      return false;
    }
    close(CloseCode.TOO_SLOW, "Frames were not taken in time.");
    return true;
  }

  private static boolean exceeds(String text, int most) {
    return text.length() > most / 3 && ByteBufUtil.utf8Bytes(text) > most;
  }

  private void leaveLobby() {
    Lobby left = lobby;
    lobby = null;
    if (left != null) {
      left.leave(address);
    }
  }

  private final class Incoming implements Socket.Listener {
    private final Consumer<String> texts;
    private final Runnable end;

    private Incoming(Consumer<String> texts, Runnable end) {
      this.texts = texts;
      this.end = end;
    }

    @Override
    public void frame() {
      if (!frames.taken(limits.frames(), now())) {
        close(CloseCode.TOO_FAST, "Too many frames.");
      }
    }

    @Override
    public void text(String message) {
      heardAt = now();
      if (exceeds(message, limits.maxFrame())) {
        tooLong();
      } else {
        texts.accept(message);
      }
    }

    @Override
    public void binary() {
      close(CloseCode.BAD_FRAME, "Frames are text, not binary.");
    }

    @Override
    public void tooLong() {
      close(CloseCode.BAD_FRAME, "A frame has at most " + limits.maxFrame() + " bytes.");
    }

    @Override
    public void writabilityChanged() {
      drain();
    }

    @Override
    public void ended() {
      closed = true;
      waiting = null;
      leaveLobby();
      end.run();
    }
  }
}
