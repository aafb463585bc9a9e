package parley.verticle.resume;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** The same of a word processor. */
final class PoisonDocx {

  private PoisonDocx() {}

  /** The clean document, and by their names the others, which look the same. */
  static Map<String, byte[]> all(List<String> lines) {
    var all = new LinkedHashMap<String, byte[]>();
    all.put("clean", docx(lines, _ -> {}));
    all.put("vanished", docx(lines, d -> lies(d).setVanish(true)));
    all.put("white", docx(lines, d -> lies(d).setColor("FFFFFF")));
    all.put("nearly white", docx(lines, d -> lies(d).setColor("F4F6F5")));
    all.put("half a point", docx(lines, d -> lies(d).setFontSize(1)));
    all.put("vanished by its style", docx(lines, d -> lies(d).setStyle(style(d, false))));
    all.put("white by its style", docx(lines, d -> lies(d).setStyle(style(d, true))));
    all.put(
        "white in a table",
        docx(
            lines,
            d -> {
              XWPFRun run =
                  d.createTable(1, 1).getRow(0).getCell(0).getParagraphs().getFirst().createRun();
              run.setText(String.join(" ", Poison.LIES));
              run.setColor("FFFFFF");
            }));
    all.put(
        "white in a text box",
        docx(lines, d -> textBox(d, "<w:color w:val='FFFFFF'/>", String.join(" ", Poison.LIES))));
    all.put(
        "black on black",
        docx(
            lines,
            d -> {
              XWPFRun run = lies(d);
              run.setColor("000000");
              run.getCTR().getRPr().addNewShd().setFill("000000");
            }));
    all.put(
        "keywords",
        docx(
            lines,
            d -> d.getProperties().getCoreProperties().setKeywords(String.join(" ", Poison.LIES))));
    return all;
  }

  /** A text box as Word writes it, with the copy for older readers. */
  static void textBox(XWPFDocument document, String properties, String text) {
    String content =
        "<w:txbxContent><w:p><w:r><w:rPr>%s</w:rPr><w:t>%s</w:t></w:r></w:p></w:txbxContent>"
            .formatted(properties, text);
    String run =
        """
        <xml-fragment xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
            xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
            xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
            xmlns:v="urn:schemas-microsoft-com:vml">
          <mc:AlternateContent>
            <mc:Choice Requires="wps"><w:drawing><wps:txbx>%s</wps:txbx></w:drawing></mc:Choice>
            <mc:Fallback><w:pict><v:textbox>%s</v:textbox></w:pict></mc:Fallback>
          </mc:AlternateContent>
        </xml-fragment>\
        """
            .formatted(content, content);
    try {
      document.createParagraph().getCTP().addNewR().set(CTR.Factory.parse(run));
    } catch (XmlException e) {
      throw new IllegalArgumentException(run, e);
    }
  }

  private static XWPFRun lies(XWPFDocument document) {
    XWPFRun run = document.createParagraph().createRun();
    run.setText(String.join(" ", Poison.LIES));
    return run;
  }

  private static String style(XWPFDocument document, boolean white) {
    CTStyle style = CTStyle.Factory.newInstance();
    style.setStyleId("Sly");
    style.setType(STStyleType.CHARACTER);
    style.addNewName().setVal("Sly");
    if (white) {
      style.addNewRPr().addNewColor().setVal("FFFFFF");
    } else {
      style.addNewRPr().addNewVanish();
    }
    document.createStyles().addStyle(new XWPFStyle(style));
    return "Sly";
  }

  private static byte[] docx(List<String> lines, Consumer<XWPFDocument> poison) {
    try (var document = new XWPFDocument();
        var out = new ByteArrayOutputStream()) {
      lines.forEach(line -> document.createParagraph().createRun().setText(line));
      poison.accept(document);
      document.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
