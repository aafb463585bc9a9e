package parley.front;

import io.netty.buffer.ByteBufUtil;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.bus.Json;

/**
 * The frames that wait because a peer does not take them, in their order. Exists only while some
 * do. Confined to its event loop.
 *
 * <p>A {@link Piece} takes the place of the first one of its kind that waits. A {@link Whole}
 * removes its pieces.
 *
 * <p><b>Not guaranteed.</b> A bound of its own: {@link #exceeds} says when to give up. Bytes are
 * those of UTF-8; a text that is not Latin takes up to twice as much memory while it waits.
 */
final class SendQueue {

  /** What a frame costs besides its text: the queue's entry, the head on the wire. */
  private static final int OVERHEAD = 64;

  /** A frame as it is sent, or the pieces that become one. */
  private static final class Waiting {
    private final long since;
    private final @Nullable Piece piece;
    private final StringBuilder text;
    private long bytes;

    private Waiting(long since, @Nullable Piece piece, String text) {
      this.since = since;
      this.piece = piece;
      this.text = new StringBuilder(text);
    }

    private String frame() {
      return piece == null ? text.toString() : Json.write(piece.with(text.toString()));
    }
  }

  private final ArrayDeque<Waiting> frames = new ArrayDeque<>();
  private final Map<Long, Waiting> pieces = new HashMap<>();
  private long bytes;

  /**
   * @param now milliseconds; only differences count
   */
  void add(Record frame, long now) {
    if (frame instanceof Piece piece) {
      Waiting before = pieces.get(piece.of());
      if (before == null) {
        before = new Waiting(now, piece, "");
        pieces.put(piece.of(), before);
        append(before, OVERHEAD);
      }
      before.text.append(piece.text());
      grow(before, ByteBufUtil.utf8Bytes(piece.text()));
      return;
    }
    if (frame instanceof Whole whole) {
      drop(pieces.remove(whole.whole()));
    }
    String text = Json.write(frame);
    append(new Waiting(now, null, text), OVERHEAD + ByteBufUtil.utf8Bytes(text));
  }

  /** The next frame as text, or null where none waits any more. */
  @Nullable String poll() {
    Waiting next = frames.poll();
    if (next == null) {
      return null;
    }
    bytes -= next.bytes;
    if (next.piece != null) {
      pieces.remove(next.piece.of());
    }
    return next.frame();
  }

  /**
   * @param mostBytes that may wait
   * @param longestMs that the oldest may have waited
   */
  boolean exceeds(long mostBytes, long longestMs, long now) {
    Waiting oldest = frames.peek();
    return oldest != null && (bytes > mostBytes || now - oldest.since > longestMs);
  }

  /** What waits, in bytes. */
  long bytes() {
    return bytes;
  }

  private void append(Waiting waiting, int size) {
    frames.add(waiting);
    grow(waiting, size);
  }

  private void grow(Waiting waiting, int by) {
    waiting.bytes += by;
    bytes += by;
  }

  private void drop(@Nullable Waiting waiting) {
    if (waiting != null && frames.remove(waiting)) {
      bytes -= waiting.bytes;
    }
  }
}
