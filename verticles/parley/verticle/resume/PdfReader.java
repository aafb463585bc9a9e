package parley.verticle.resume;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** PDF: what a reader of the page sees, in reading order. */
final class PdfReader {

  private static final long KEPT_BYTES = 100_000_000;

  private PdfReader() {}

  static Document read(byte[] bytes, Limits limits, Deadline deadline) throws IOException {
    Inflation.check(bytes, limits.inflatedBytes(), deadline);
    try (PDDocument document =
        Loader.loadPDF(
            new RandomAccessReadBuffer(bytes),
            "",
            null,
            null,
            MemoryUsageSetting.setupMainMemoryOnly(KEPT_BYTES).streamCache)) {
      if (document.getNumberOfPages() > limits.pages()) {
        throw new UnreadableException("too_many_pages");
      }
      return read(document, bytes, deadline);
    } catch (InvalidPasswordException e) {
      throw new UnreadableException("encrypted");
    }
  }

  private static Document read(PDDocument document, byte[] bytes, Deadline deadline)
      throws IOException {
    var pages = new VisibleText(document, deadline);
    boolean broken = !hasEnd(bytes);
    try {
      pages.getText(document);
    } catch (IOException | IllegalArgumentException e) {
      broken = true; // what was read up to here is kept, and the reader is told
    }
    String raw = pages.text();
    metadata(document, raw, pages.hidden());
    Document read = Document.of(raw, broken, pages.hidden());
    if (read.text().isBlank() && (broken || document.getNumberOfPages() == 0)) {
      throw new UnreadableException("broken");
    }
    return read;
  }

  /** Subject and keywords, where they say what the page does not. */
  private static void metadata(PDDocument document, String text, HiddenText hidden) {
    PDDocumentInformation about = document.getDocumentInformation();
    for (String told : new String[] {about.getSubject(), about.getKeywords()}) {
      if (told != null && !text.contains(told.strip())) {
        hidden.add(Hidden.Kind.METADATA, told);
        hidden.part(Hidden.Kind.METADATA);
      }
    }
  }

  /** A PDF ends with %%EOF; one that was cut off does not. */
  private static boolean hasEnd(byte[] bytes) {
    int from = Math.max(0, bytes.length - 2_048);
    return new String(bytes, from, bytes.length - from, StandardCharsets.ISO_8859_1)
        .contains("%%EOF");
  }
}
