package parley.verticle.resume;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Plain text: UTF-8 where it is valid, else what Windows writes; UTF-16 by its mark. */
final class TxtReader {

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private TxtReader() {}

  static boolean isText(byte[] bytes) {
    if (isUtf16(bytes)) {
      return true;
    }
    int odd = 0;
    int seen = Math.min(bytes.length, 4_096);
    for (int i = 0; i < seen; i++) {
      int b = bytes[i] & 0xff;
      if (b == 0) {
        return false;
      }
      odd += b < 32 && b != '\n' && b != '\r' && b != '\t' && b != '\f' ? 1 : 0;
    }
    return odd * 50 <= seen;
  }

  static Document read(byte[] bytes) {
    if (isUtf16(bytes)) {
      return Document.of(new String(bytes, StandardCharsets.UTF_16), false, new HiddenText());
    }
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      text = new String(bytes, WINDOWS); // not UTF-8, and every byte means something there
    }
    return Document.of(text, false, new HiddenText());
  }

  private static boolean isUtf16(byte[] bytes) {
    return bytes.length >= 2
        && ((bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xfe)
            || (bytes[0] == (byte) 0xfe && bytes[1] == (byte) 0xff));
  }
}
