package parley.verticle.resume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.testing.Papers;

class PaperTest {

  private static final Limits LIMITS = Limits.DEFAULT;

  @Test
  void aPdfGivesItsLinesInReadingOrder() throws IOException {
    Document read = read("cv.pdf", Papers.javaDeveloperPdf());
    assertThat(read.problems()).isEmpty();
    assertThat(read.text()).startsWith("Mara Lindqvist\nJava Developer\n");
    assertThat(read.text().lines())
        .contains(
            "• Introduced Kafka for shipment events, which cut the end-of-day import from five"
                + " hours to minutes.");
    assertThat(read.text())
        .containsPattern("Senior Java Developer, Nordlys Logistics AB {4}Mar 2021 – Present");
    assertThat(read.text().indexOf("Education")).isGreaterThan(read.text().indexOf("Projects"));
  }

  @Test
  void twoColumnsAreReadOneAfterTheOtherAndWhiteOnDarkIsSeen() throws IOException {
    Document read = read("cv.pdf", Papers.twoColumnPdf());
    assertThat(read.problems()).isEmpty();
    String text = read.text();
    assertThat(text).startsWith("Ines Haddad");
    assertThat(text).containsPattern("Skills\\s+Python\\s+Django\\s+PostgreSQL\\s+Docker");
    assertThat(text).containsPattern("Backend Developer, Quai Neuf SAS\\s+Jan 2020 - Dec 2023");
    assertThat(text.indexOf("English")).isLessThan(text.indexOf("Experience"));
  }

  @Test
  void textThatNobodySeesIsLeftOutAndReported() throws IOException {
    Document read = read("cv.pdf", Papers.hiddenTextPdf());
    assertThat(read.problems()).containsExactly("hidden_text");
    assertThat(read.text()).contains("Cook, Old Mill Inn");
    assertThat(read.text()).doesNotContain("Kubernetes", "Terraform", "Haskell", "Spring Boot");
  }

  @Test
  void aDocxGivesParagraphsAndTablesButNoHiddenRuns() throws IOException {
    Document read = read("cv.docx", Papers.docx(Papers.nurse()));
    assertThat(read.problems()).containsExactly("hidden_text");
    assertThat(read.text()).contains("Tobias Okafor", "References    on request");
    assertThat(read.text()).doesNotContain("Haskell");
  }

  @Test
  void aTextBoxIsReadOnce() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var document = new XWPFDocument()) {
      document.createParagraph().createRun().setText("Ann Lee");
      PoisonDocx.textBox(document, "", "Skills: Java and Kafka");
      document.createParagraph().createRun().setText("Experience");
      document.write(out);
    }
    assertThat(read("cv.docx", out.toByteArray()).text())
        .containsOnlyOnce("Skills: Java and Kafka")
        .containsSubsequence("Ann Lee", "Skills: Java", "Experience");
  }

  @Test
  void anArchiveWithinADocxIsNotUnpacked() throws IOException {
    byte[] inner = with(Papers.docx(Papers.nurse()), "zeros", new byte[80_000_000]);
    byte[] docx = with(Papers.docx(Papers.nurse()), "word/embeddings/inner.xml", inner);
    Limits limits = new Limits(60, LIMITS.deadlineMs(), 40_000_000, 1);
    assertThat(Paper.read("cv.docx", docx, limits, new Deadline(limits.deadlineMs())).text())
        .contains("Tobias Okafor");
    assertThatThrownBy(
            () -> Paper.read("cv.docx", inner, limits, new Deadline(limits.deadlineMs())))
        .isInstanceOfSatisfying(
            UnreadableException.class, e -> assertThat(e.code()).isEqualTo("broken"));
  }

  /** The archive with one more entry. */
  private static byte[] with(byte[] archive, String name, byte[] content) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var in = new ZipInputStream(new ByteArrayInputStream(archive));
        var zip = new ZipOutputStream(out)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        zip.putNextEntry(new ZipEntry(entry.getName()));
        in.transferTo(zip);
      }
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
    }
    return out.toByteArray();
  }

  @Test
  void aTextIsReadInItsOwnEncoding() throws IOException {
    String text = "Zoë Müller\nEntwicklerin";
    assertThat(read("cv.txt", text.getBytes(StandardCharsets.UTF_8)).text()).isEqualTo(text);
    assertThat(read("cv.txt", text.getBytes(StandardCharsets.ISO_8859_1)).text()).isEqualTo(text);
    assertThat(read("cv.txt", ("\ufeff" + text).getBytes(StandardCharsets.UTF_16)).text())
        .isEqualTo(text);
  }

  @Test
  void whatCannotBeReadHasACode() {
    assertCode("encrypted", "cv.pdf", Papers.encryptedPdf());
    assertCode("no_text", "cv.pdf", Papers.scannedPdf());
    assertCode("too_many_pages", "cv.pdf", Papers.endlessPdf(2_000));
    assertCode("not_a_document", "cv.pdf", Papers.notAPdf());
    assertCode("not_a_document", "cv.pdf", "just text".getBytes(StandardCharsets.UTF_8));
    assertCode("not_a_document", "cv.docx", Papers.javaDeveloperPdf());
    assertCode("not_a_document", "cv.txt", Papers.javaDeveloperPdf());
  }

  @Test
  void aCutPdfIsReadAsFarAsItGoesOrIsBroken() {
    assertBroken(at("cv.pdf", Papers.brokenPdf()));
    assertThat(at("cv.pdf", Papers.noisePdf())).isEqualTo(new Reading.Unreadable("broken"));
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 1_000, 2_000, 3_000, 4_000, 5_000})
  void noCutTakesTheReaderDown(int length) {
    byte[] whole = Papers.docx(Papers.javaDeveloper());
    byte[] cut = java.util.Arrays.copyOf(whole, Math.min(length, whole.length - 10));
    assertBroken(at("cv.docx", cut));
  }

  @Test
  void aDecompressionBombIsBrokenBeforeItIsKept() {
    byte[] zeros = new byte[50_000_000];
    var deflater = new Deflater(9);
    deflater.setInput(zeros);
    deflater.finish();
    byte[] packed = new byte[200_000];
    int length = deflater.deflate(packed);
    deflater.end();
    String head = "%PDF-1.7\n1 0 obj\n<</Length " + length + "/Filter/FlateDecode>>\nstream\n";
    byte[] start = head.getBytes(StandardCharsets.US_ASCII);
    byte[] bomb = new byte[5 * (start.length + length)];
    for (int i = 0; i < 5; i++) {
      System.arraycopy(start, 0, bomb, i * (start.length + length), start.length);
      System.arraycopy(packed, 0, bomb, i * (start.length + length) + start.length, length);
    }
    assertCode("broken", "cv.pdf", bomb);
  }

  @Test
  void aDocumentThatTakesTooLongIsGivenUp() {
    try (var desk = new Desk(new Limits(60, 0, 1_000_000_000, 1), _ -> java.util.List.of())) {
      assertThat(desk.read("cv.pdf", Papers.javaDeveloperPdf()).join())
          .isEqualTo(new Reading.Unreadable("too_slow"));
    }
  }

  private static Document read(String name, byte[] bytes) throws IOException {
    return Paper.read(name, bytes, LIMITS, new Deadline(LIMITS.deadlineMs()));
  }

  private static Reading at(String name, byte[] bytes) {
    try (var desk = new Desk(LIMITS, _ -> java.util.List.of())) {
      return desk.read(name, bytes).join();
    }
  }

  private static void assertBroken(Reading reading) {
    switch (reading) {
      case Reading.Unreadable(String code) -> assertThat(code).isEqualTo("broken");
      case Reading.Parsed parsed -> assertThat(parsed.problems()).contains("broken");
    }
  }

  private static void assertCode(String code, String name, byte[] bytes) {
    assertThatThrownBy(() -> read(name, bytes))
        .isInstanceOfSatisfying(
            UnreadableException.class, e -> assertThat(e.code()).isEqualTo(code));
  }
}
