package parley.verticle.resume;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * Finds a decompression bomb in a PDF before its parser meets it: each stream is unpacked once into
 * nothing, up to a bound, and what is packed within it as well. Streams in another packing are not
 * seen through; the heap's own limit is the last line there.
 */
final class Inflation {

  private static final byte[] STREAM = {'s', 't', 'r', 'e', 'a', 'm'};
  private static final int BUFFER = 65_536;

  /** Packed within packed within packed. */
  private static final int DEEPEST = 4;

  private final long most;
  private final Deadline deadline;
  private long inflated;

  private Inflation(long most, Deadline deadline) {
    this.most = most;
    this.deadline = deadline;
  }

  /**
   * @throws UnreadableException broken, where the streams unpack to more than {@code most} bytes
   */
  static void check(byte[] bytes, long most, Deadline deadline) {
    var inflation = new Inflation(most, deadline);
    int at = nextStream(bytes, 0);
    while (at >= 0 && at < bytes.length) {
      if (bytes.length - at > 2 && (bytes[at] & 0x0f) == 8) {
        try (var level = new Level(0)) {
          inflation.feed(level, bytes, at, bytes.length - at);
          at += Math.max(1, (int) level.inflater.getBytesRead());
        } catch (DataFormatException e) {
          // Not deflated, or broken: the parser will tell.
        }
      }
      at = nextStream(bytes, at);
    }
  }

  private void feed(Level level, byte[] data, int from, int length) throws DataFormatException {
    level.inflater.setInput(data, from, length);
    int n = level.inflater.inflate(level.buffer);
    while (n > 0) {
      inflated += n;
      if (inflated > most) {
        throw new UnreadableException("broken");
      }
      deadline.check();
      Level within = level.within(n);
      if (within != null) {
        try {
          feed(within, level.buffer, 0, n);
        } catch (DataFormatException e) {
          level.isPlain(); // it only looked packed
        }
      }
      n = level.inflater.inflate(level.buffer);
    }
  }

  /** One packing, and what is found in it. */
  private static final class Level implements AutoCloseable {
    private final int depth;
    private final Inflater inflater = new Inflater();
    private final byte[] buffer = new byte[BUFFER];
    private boolean plain;
    private @Nullable Level within;

    Level(int depth) {
      this.depth = depth;
    }

    /**
     * @param length of what was unpacked
     */
    @Nullable Level within(int length) {
      if (within == null && !plain) {
        plain = length < 2 || depth + 1 >= DEEPEST || !isPacked();
        within = plain ? null : new Level(depth + 1);
      }
      return plain ? null : within;
    }

    /** The head of the format: a method, and a check sum of the two bytes. */
    private boolean isPacked() {
      int head = (buffer[0] & 0xff) << 8 | (buffer[1] & 0xff);
      return (buffer[0] & 0x0f) == 8 && head % 31 == 0;
    }

    void isPlain() {
      plain = true;
    }

    @Override
    public void close() {
      inflater.end();
      if (within != null) {
        within.close();
      }
    }
  }

  /** Where the data of the next stream begins, or -1. */
  private static int nextStream(byte[] bytes, int from) {
    for (int i = from; i < bytes.length - STREAM.length - 1; i++) {
      if (bytes[i] == 's' && isKeyword(bytes, i) && (i == 0 || bytes[i - 1] != 'd')) {
        int data = i + STREAM.length;
        if (bytes[data] == '\r') {
          data++;
        }
        if (data < bytes.length && bytes[data] == '\n') {
          data++;
        }
        return data;
      }
    }
    return -1;
  }

  private static boolean isKeyword(byte[] bytes, int at) {
    for (int i = 0; i < STREAM.length; i++) {
      if (bytes[at + i] != STREAM[i]) {
        return false;
      }
    }
    return true;
  }
}
