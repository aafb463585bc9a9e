package parley.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/** Documents as people upload them, and as they should not. */
public final class Papers {

  /** Of the strong résumé's person. */
  public static final String NAME = "Mara Lindqvist";

  private static final PDFont PLAIN = new PDType1Font(FontName.HELVETICA);
  private static final PDFont BOLD = new PDType1Font(FontName.HELVETICA_BOLD);
  private static final int LINES_PER_PAGE = 34;

  private Papers() {}

  @FunctionalInterface
  private interface Drawing {
    void on(PDPageContentStream page) throws IOException;
  }

  public static String javaDeveloper() {
    return text("java-developer.txt");
  }

  public static String nurse() {
    return text("nurse.txt");
  }

  public static String javaJob() {
    return text("java-job.txt");
  }

  /** A file of {@code src/test/resources/papers}. */
  public static String text(String file) {
    try (InputStream in = Papers.class.getResourceAsStream("/papers/" + file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The strong résumé for the Java job, on two pages. */
  public static byte[] javaDeveloperPdf() {
    return pdf(javaDeveloper());
  }

  public static byte[] nursePdf() {
    return pdf(nurse());
  }

  public static byte[] pdf(String text) {
    try (var document = new PDDocument()) {
      List<String> lines = text.lines().toList();
      for (int from = 0; from < lines.size(); from += LINES_PER_PAGE) {
        List<String> page = lines.subList(from, Math.min(lines.size(), from + LINES_PER_PAGE));
        draw(document, content -> column(content, page, 56, 780));
      }
      return bytes(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The name across the page, contact and skills in a dark sidebar in white, the rest beside it.
   */
  public static byte[] twoColumnPdf() {
    return one(
        content -> {
          write(content, BOLD, 20, 56, 790, "Ines Haddad");
          content.setNonStrokingColor(0.1f, 0.15f, 0.3f);
          content.addRect(40, 80, 170, 690);
          content.fill();
          content.setNonStrokingColor(1f, 1f, 1f);
          column(
              content,
              List.of(
                  "Contact",
                  "ines@example.org",
                  "+33 1 70 18 99 00",
                  "",
                  "Skills",
                  "Python",
                  "Django",
                  "PostgreSQL",
                  "Docker",
                  "",
                  "Languages",
                  "French",
                  "English"),
              50,
              745);
          content.setNonStrokingColor(0f, 0f, 0f);
          column(
              content,
              List.of(
                  "Experience",
                  "Backend Developer, Quai Neuf SAS",
                  "Jan 2020 - Dec 2023",
                  "• Built booking services with Python and Django.",
                  "• Ran PostgreSQL for four teams.",
                  "• Moved all of it to Docker.",
                  "",
                  "Education",
                  "M.Sc. in Computer Science, University of Lyon, 2019"),
              230,
              745);
        });
  }

  /** Visible text about cooking, and skills that only a machine would read, in four ways. */
  public static byte[] hiddenTextPdf() {
    return one(
        content -> {
          column(
              content,
              List.of(
                  "Paul Example",
                  "paul@example.org",
                  "Experience",
                  "Cook, Old Mill Inn, 2019 - 2023"),
              56,
              780);
          content.setNonStrokingColor(1f, 1f, 1f);
          write(content, PLAIN, 11, 56, 300, "Kubernetes Kafka");
          content.setNonStrokingColor(0f, 0f, 0f);
          write(content, PLAIN, 1, 56, 280, "Terraform Ansible");
          write(content, PLAIN, 11, 56, -200, "Haskell Erlang");
          content.setRenderingMode(RenderingMode.NEITHER);
          write(content, PLAIN, 11, 56, 260, "Spring Boot");
        });
  }

  /** Needs a password to be opened. */
  public static byte[] encryptedPdf() {
    try (var document = new PDDocument()) {
      draw(document, content -> write(content, PLAIN, 11, 56, 780, "secret"));
      var policy = new StandardProtectionPolicy("owner", "user", new AccessPermission());
      policy.setEncryptionKeyLength(128);
      document.protect(policy);
      return bytes(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A picture of a page: no text in it. */
  public static byte[] scannedPdf() {
    try (var document = new PDDocument()) {
      var page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      var image =
          JPEGFactory.createFromImage(
              document,
              new java.awt.image.BufferedImage(
                  200, 280, java.awt.image.BufferedImage.TYPE_INT_RGB));
      try (var content = new PDPageContentStream(document, page)) {
        content.drawImage(
            image, 0, 0, page.getMediaBox().getWidth(), page.getMediaBox().getHeight());
      }
      return bytes(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Cut off in the middle, as by a broken upload. */
  public static byte[] brokenPdf() {
    byte[] whole = javaDeveloperPdf();
    return Arrays.copyOf(whole, whole.length / 2);
  }

  public static byte[] endlessPdf(int pages) {
    try (var document = new PDDocument()) {
      for (int i = 0; i < pages; i++) {
        document.addPage(new PDPage(PDRectangle.A4));
      }
      return bytes(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Named like one, but none. */
  public static byte[] notAPdf() {
    return "MZ\u0000\u0003 this is a program, not a document".getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Starts like a PDF and goes on with noise. */
  public static byte[] noisePdf() {
    byte[] noise = new byte[20_000];
    new java.util.Random(7).nextBytes(noise);
    byte[] head = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(head, 0, noise, 0, head.length);
    return noise;
  }

  /** The text in paragraphs, and what a word processor adds: a table, and hidden words. */
  public static byte[] docx(String text) {
    try (var document = new XWPFDocument();
        var out = new ByteArrayOutputStream()) {
      text.lines().forEach(line -> document.createParagraph().createRun().setText(line));
      XWPFTable table = document.createTable(1, 2);
      table.getRow(0).getCell(0).setText("References");
      table.getRow(0).getCell(1).setText("on request");
      var hidden = document.createParagraph().createRun();
      hidden.setText("Haskell Erlang Terraform");
      hidden.setVanish(true);
      document.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] one(Drawing drawing) {
    try (var document = new PDDocument()) {
      draw(document, drawing);
      return bytes(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void draw(PDDocument document, Drawing drawing) throws IOException {
    var page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    try (var content = new PDPageContentStream(document, page)) {
      drawing.on(content);
    }
  }

  private static void column(PDPageContentStream content, List<String> lines, float x, float top)
      throws IOException {
    float y = top;
    for (String line : lines) {
      int gap = line.indexOf("    ");
      if (gap > 0) { // what follows a wide gap stands at the right margin
        write(content, PLAIN, 9, x, y, line.substring(0, gap));
        String right = line.substring(gap).strip();
        write(content, PLAIN, 9, 540 - PLAIN.getStringWidth(right) / 1000 * 9, y, right);
      } else {
        write(content, line.length() < 14 ? BOLD : PLAIN, 9, x, y, line);
      }
      y -= line.isBlank() ? 10 : 14;
    }
  }

  private static void write(
      PDPageContentStream content, PDFont font, float size, float x, float y, String text)
      throws IOException {
    content.beginText();
    content.setFont(font, size);
    content.newLineAtOffset(x, y);
    content.showText(text);
    content.endText();
  }

  private static byte[] bytes(PDDocument document) throws IOException {
    var out = new ByteArrayOutputStream();
    document.save(out);
    return out.toByteArray();
  }
}
