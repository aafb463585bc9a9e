package parley.verticle.resume;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** A document and the way to read it, told by its bytes and held against its name. */
final class Paper {

  private enum Kind {
    PDF,
    DOCX,
    TXT,
    OLE,
    OTHER
  }

  private Paper() {}

  /**
   * @throws UnreadableException where there is a code for what is wrong
   * @throws IOException where the document is broken
   */
  static Document read(String fileName, byte[] bytes, Limits limits, Deadline deadline)
      throws IOException {
    Kind kind = kind(bytes);
    if (kind == Kind.OLE) {
      // A DOCX with a password is wrapped in the old container; an old DOC is only that.
      throw new UnreadableException(
          contains(bytes, "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), bytes.length)
              ? "encrypted"
              : "not_a_document");
    }
    Kind named = named(fileName);
    if (kind == Kind.OTHER || (named != Kind.OTHER && named != kind)) {
      throw new UnreadableException("not_a_document");
    }
    Document read =
        switch (kind) {
          case PDF -> PdfReader.read(bytes, limits, deadline);
          case DOCX -> DocxReader.read(bytes, limits, deadline);
          case TXT, OLE, OTHER -> TxtReader.read(bytes);
        };
    if (read.text().isBlank()) {
      throw new UnreadableException("no_text");
    }
    return read;
  }

  private static Kind kind(byte[] bytes) {
    if (contains(bytes, "%PDF-".getBytes(StandardCharsets.US_ASCII), 1024)) {
      return Kind.PDF;
    }
    if (starts(bytes, 'P', 'K', 3, 4)) {
      return Kind.DOCX;
    }
    if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
      return Kind.OLE;
    }
    return TxtReader.isText(bytes) ? Kind.TXT : Kind.OTHER;
  }

  private static Kind named(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    if (name.endsWith(".pdf")) {
      return Kind.PDF;
    }
    if (name.endsWith(".docx")) {
      return Kind.DOCX;
    }
    return name.endsWith(".txt") ? Kind.TXT : Kind.OTHER;
  }

  private static boolean starts(byte[] bytes, int... head) {
    for (int i = 0; i < head.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xff) != head[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean contains(byte[] bytes, byte[] wanted, int within) {
    int last = Math.min(bytes.length, within) - wanted.length;
    for (int i = 0; i <= last; i++) {
      if (bytes[i] == wanted[0]
          && Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
        return true;
      }
    }
    return false;
  }
}
