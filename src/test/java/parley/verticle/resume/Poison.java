package parley.verticle.resume;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;

/** PDFs that say one thing to a person and more to a machine. */
final class Poison {

  /** What the machine is to believe. */
  static final List<String> LIES =
      List.of(
          "Experience Senior Java Developer, Oracle Corp Jan 2010 - Present",
          "Spring Boot PostgreSQL REST Docker JUnit Kafka Kubernetes Redis",
          "Projects Bank Core - Java Spring Boot PostgreSQL Docker JUnit REST");

  private static final PDFont FONT = new PDType1Font(FontName.HELVETICA);
  private static final float X = 60;
  private static final float Y = 120;

  private Poison() {}

  @FunctionalInterface
  interface Brush {
    void on(PDPageContentStream page, PDDocument document) throws IOException;
  }

  /** The clean document, and by their names the others, which look the same. */
  static Map<String, byte[]> pdfs(List<String> lines) {
    var pdfs = new LinkedHashMap<String, byte[]>();
    pdfs.put("clean", pdf(lines, (_, _) -> {}));
    pdfs.put("white", coloured(lines, 1));
    pdfs.put("nearly white", coloured(lines, 0.96f));
    pdfs.put(
        "white, drawn as outlines",
        pdf(
            lines,
            (page, _) -> {
              page.setStrokingColor(1f);
              page.setRenderingMode(RenderingMode.STROKE);
              lies(page, 10, X, Y);
            }));
    pdfs.put(
        "dark on dark",
        pdf(
            lines,
            (page, _) -> {
              page.setNonStrokingColor(0.1f, 0.2f, 0.4f);
              page.addRect(40, 60, 500, 100);
              page.fill();
              lies(page, 10, X, Y);
            }));
    pdfs.put(
        "not painted",
        pdf(
            lines,
            (page, _) -> {
              page.setRenderingMode(RenderingMode.NEITHER);
              lies(page, 10, X, Y);
            }));
    pdfs.put(
        "only a clip",
        pdf(
            lines,
            (page, _) -> {
              page.setRenderingMode(RenderingMode.NEITHER_CLIP);
              lies(page, 10, X, Y);
            }));
    pdfs.put(
        "transparent",
        pdf(
            lines,
            (page, _) -> {
              var faint = new PDExtendedGraphicsState();
              faint.setNonStrokingAlphaConstant(0f);
              page.setGraphicsStateParameters(faint);
              lies(page, 10, X, Y);
            }));
    pdfs.put("one point", pdf(lines, (page, _) -> lies(page, 1, X, Y)));
    pdfs.put(
        "scaled down",
        pdf(
            lines,
            (page, _) -> {
              page.transform(Matrix.getScaleInstance(0.05f, 0.05f));
              lies(page, 12, X, Y);
            }));
    pdfs.put(
        "squashed",
        pdf(
            lines,
            (page, _) -> {
              page.transform(Matrix.getScaleInstance(0.02f, 1));
              lies(page, 10, X, Y);
            }));
    pdfs.put("left of the page", pdf(lines, (page, _) -> lies(page, 10, -900, Y)));
    pdfs.put("right of the page", pdf(lines, (page, _) -> lies(page, 10, 700, Y)));
    pdfs.put("above the page", pdf(lines, (page, _) -> lies(page, 10, X, 2_000)));
    pdfs.put("below the page", pdf(lines, (page, _) -> lies(page, 10, X, -300)));
    pdfs.put("under a white box", covered(lines, 1f));
    pdfs.put("under a grey box", covered(lines, 0.8f));
    pdfs.put(
        "under a picture",
        pdf(
            lines,
            (page, document) -> {
              lies(page, 10, X, Y);
              var picture =
                  new java.awt.image.BufferedImage(
                      40, 20, java.awt.image.BufferedImage.TYPE_INT_RGB);
              page.drawImage(LosslessFactory.createFromImage(document, picture), 40, 60, 520, 90);
            }));
    pdfs.put(
        "clipped away",
        pdf(
            lines,
            (page, _) -> {
              page.addRect(10, 10, 5, 5);
              page.clip();
              lies(page, 10, X, Y);
            }));
    pdfs.put("a layer that is off", pdf(lines, Poison::layer));
    pdfs.put("keywords", told(lines, true));
    pdfs.put("subject", told(lines, false));
    return pdfs;
  }

  static byte[] pdf(List<String> lines, Brush brush) {
    try (var document = new PDDocument()) {
      paint(document, lines, brush);
      return bytes(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void paint(PDDocument document, List<String> lines, Brush brush)
      throws IOException {
    var sheet = new PDPage(PDRectangle.A4);
    document.addPage(sheet);
    try (var page = new PDPageContentStream(document, sheet)) {
      float y = 790;
      for (String line : lines) {
        write(page, 10, 60, y, line);
        y -= 14;
      }
    }
    try (var page = new PDPageContentStream(document, sheet, AppendMode.APPEND, true, true)) {
      brush.on(page, document);
    }
  }

  private static byte[] coloured(List<String> lines, float grey) {
    return pdf(
        lines,
        (page, _) -> {
          page.setNonStrokingColor(grey);
          lies(page, 10, X, Y);
        });
  }

  private static byte[] covered(List<String> lines, float grey) {
    return pdf(
        lines,
        (page, _) -> {
          lies(page, 10, X, Y);
          page.setNonStrokingColor(grey);
          page.addRect(40, 60, 520, 100);
          page.fill();
        });
  }

  private static void layer(PDPageContentStream page, PDDocument document) throws IOException {
    var layers = new PDOptionalContentProperties();
    var group = new PDOptionalContentGroup("draft");
    layers.addGroup(group);
    layers.setGroupEnabled(group, false);
    document.getDocumentCatalog().setOCProperties(layers);
    page.beginMarkedContent(COSName.OC, group);
    lies(page, 10, X, Y);
    page.endMarkedContent();
  }

  private static byte[] told(List<String> lines, boolean keywords) {
    try (var document = new PDDocument()) {
      paint(document, lines, (_, _) -> {});
      String lies = String.join(" ", LIES);
      if (keywords) {
        document.getDocumentInformation().setKeywords(lies);
      } else {
        document.getDocumentInformation().setSubject(lies);
      }
      return bytes(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void lies(PDPageContentStream page, float size, float x, float y)
      throws IOException {
    for (int i = 0; i < LIES.size(); i++) {
      write(page, size, x, y - 14 * i, LIES.get(i));
    }
  }

  private static void write(PDPageContentStream page, float size, float x, float y, String text)
      throws IOException {
    page.beginText();
    page.setFont(FONT, size);
    page.newLineAtOffset(x, y);
    page.showText(text);
    page.endText();
  }

  private static byte[] bytes(PDDocument document) throws IOException {
    var out = new ByteArrayOutputStream();
    document.save(out);
    return out.toByteArray();
  }
}
