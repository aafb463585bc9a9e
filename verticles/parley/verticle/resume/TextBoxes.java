package parley.verticle.resume;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;

/**
 * The paragraphs of the text boxes that hang on a run: in many templates they are the whole side
 * column. Word writes a box twice, once for older readers; that one is left out.
 */
final class TextBoxes {

  private static final String PARAGRAPHS =
      "declare namespace w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'"
          + " .//w:txbxContent/w:p";

  private TextBoxes() {}

  /**
   * A box within a box belongs to the paragraph that it hangs on.
   *
   * @throws IOException where what stands in a box is no paragraph
   */
  static List<XWPFParagraph> of(XWPFRun run, XWPFParagraph paragraph) throws IOException {
    var paragraphs = new ArrayList<XWPFParagraph>();
    for (XmlObject found : run.getCTR().selectPath(PARAGRAPHS)) {
      if (isFirst(found)) {
        try {
          CTP parsed = CTP.Factory.parse(found.xmlText());
          paragraphs.add(new XWPFParagraph(parsed, paragraph.getBody()));
        } catch (XmlException e) {
          throw new IOException("a text box cannot be read", e);
        }
      }
    }
    return paragraphs;
  }

  /** In one box only, as far as the run goes, and not in the copy for older readers. */
  private static boolean isFirst(XmlObject found) {
    int boxes = 0;
    try (XmlCursor cursor = found.newCursor()) {
      while (cursor.toParent() && cursor.getName() != null) {
        String name = cursor.getName().getLocalPart();
        if (name.equals("Fallback")) {
          return false;
        }
        boxes += name.equals("txbxContent") ? 1 : 0;
      }
    }
    return boxes == 1;
  }
}
