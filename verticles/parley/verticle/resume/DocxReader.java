package parley.verticle.resume;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.IRunElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/**
 * DOCX: headers, paragraphs and tables in their order, a text box behind the paragraph that it
 * hangs on. Hidden runs are left out and reported.
 */
final class DocxReader {

  private static final int ENTRIES = 2_000;

  /** Of text boxes within text boxes. */
  private static final int DEEPEST = 3;

  static {
    // Of the whole JVM: POI has these limits as statics only.
    ZipSecureFile.setMinInflateRatio(0.005);
    ZipSecureFile.setMaxEntrySize(60_000_000);
    ZipSecureFile.setMaxFileCount(ENTRIES);
  }

  private final StringBuilder text = new StringBuilder();
  private final HiddenText hidden = new HiddenText();
  private final Deadline deadline;
  private final RunLook look;

  private DocxReader(XWPFDocument document, Deadline deadline) {
    this.deadline = deadline;
    this.look = new RunLook(document.getStyles());
  }

  static Document read(byte[] bytes, Limits limits, Deadline deadline) throws IOException {
    checkParts(bytes, limits, deadline);
    try (var document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
      var reader = new DocxReader(document, deadline);
      for (XWPFHeader header : document.getHeaderList()) {
        reader.elements(header.getBodyElements());
      }
      reader.elements(document.getBodyElements());
      for (XWPFFooter footer : document.getFooterList()) {
        reader.elements(footer.getBodyElements());
      }
      reader.metadata(document.getProperties().getCoreProperties());
      return Document.of(reader.text.toString(), !hasEnd(bytes), reader.hidden);
    }
  }

  private void metadata(POIXMLProperties.CoreProperties about) {
    for (String told : new String[] {about.getSubject(), about.getKeywords()}) {
      if (told != null && text.indexOf(told.strip()) < 0) {
        hidden.add(Hidden.Kind.METADATA, told);
        hidden.part(Hidden.Kind.METADATA);
      }
    }
  }

  /** Unpacks once into nothing, so that a zip bomb is found before anything is kept. */
  private static void checkParts(byte[] bytes, Limits limits, Deadline deadline)
      throws IOException {
    boolean document = false;
    long inflated = 0;
    int entries = 0;
    byte[] buffer = new byte[65_536];
    try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        document |= entry.getName().equals("word/document.xml");
        for (int n = zip.read(buffer); n >= 0; n = zip.read(buffer)) {
          inflated += n;
          if (inflated > limits.inflatedBytes() || entries > ENTRIES) {
            throw new UnreadableException("broken");
          }
          deadline.check();
        }
        entries++;
      }
    }
    if (!document) {
      throw new UnreadableException(entries > 0 && inflated > 0 ? "not_a_document" : "broken");
    }
  }

  /** A ZIP ends with its directory; one that was cut off does not, though its parts may be read. */
  private static boolean hasEnd(byte[] bytes) {
    for (int i = bytes.length - 22; i >= 0 && i > bytes.length - 66_000; i--) {
      if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 5 && bytes[i + 3] == 6) {
        return true;
      }
    }
    return false;
  }

  private void elements(List<IBodyElement> elements) throws IOException {
    for (IBodyElement element : elements) {
      deadline.check();
      if (element instanceof XWPFParagraph paragraph) {
        paragraph(paragraph, 0);
      } else if (element instanceof XWPFTable table) {
        table(table);
      }
    }
  }

  private void paragraph(XWPFParagraph paragraph, int depth) throws IOException {
    if (paragraph.getNumFmt() != null) {
      text.append("• ");
    }
    for (IRunElement element : paragraph.getIRuns()) {
      if (element instanceof XWPFRun run) {
        run(run, paragraph);
      }
    }
    text.append('\n');
    boxes(paragraph, depth);
  }

  private void boxes(XWPFParagraph paragraph, int depth) throws IOException {
    for (IRunElement element : paragraph.getIRuns()) {
      if (element instanceof XWPFRun run && depth < DEEPEST) {
        for (XWPFParagraph boxed : TextBoxes.of(run, paragraph)) {
          deadline.check();
          paragraph(boxed, depth + 1);
        }
      }
    }
  }

  private void run(XWPFRun run, XWPFParagraph paragraph) {
    Hidden.Kind kind = look.hiding(run, paragraph);
    if (kind == null) {
      text.append(run.text());
    } else {
      hidden.add(kind, run.text());
      hidden.part(kind);
    }
  }

  private void table(XWPFTable table) throws IOException {
    for (XWPFTableRow row : table.getRows()) {
      for (XWPFTableCell cell : row.getTableCells()) {
        int before = text.length();
        elements(cell.getBodyElements());
        boolean oneLine = text.indexOf("\n", before) == text.length() - 1;
        if (oneLine && text.length() > before) {
          text.setLength(text.length() - 1);
          text.append("    ");
        }
      }
      text.append('\n');
    }
  }
}
