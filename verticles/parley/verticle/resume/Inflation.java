package parley.verticle.resume;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Finds a decompression bomb in a PDF before its parser meets it: each stream is unpacked once into
 * nothing, up to a bound. A stream packed twice is not seen through; the heap's own limit is the
 * last line there.
 */
final class Inflation {

  private static final byte[] STREAM = {'s', 't', 'r', 'e', 'a', 'm'};

  private Inflation() {}

  /**
   * @throws UnreadableException broken, where the streams unpack to more than {@code most} bytes
   */
  static void check(byte[] bytes, long most, Deadline deadline) {
    long inflated = 0;
    byte[] buffer = new byte[65_536];
    int at = 0;
    while (at < bytes.length) {
      int data = nextStream(bytes, at);
      if (data < 0) {
        return;
      }
      at = data;
      if (bytes.length - data > 2 && (bytes[data] & 0x0f) == 8) {
        var inflater = new Inflater();
        try {
          inflater.setInput(bytes, data, bytes.length - data);
          int n = inflater.inflate(buffer);
          while (n > 0) {
            inflated += n;
            if (inflated > most) {
              throw new UnreadableException("broken");
            }
            deadline.check();
            n = inflater.inflate(buffer);
          }
          at = data + Math.max(1, (int) inflater.getBytesRead());
        } catch (DataFormatException e) {
          at = data; // not deflated, or broken: the parser will tell
        } finally {
          inflater.end();
        }
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
