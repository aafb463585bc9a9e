package parley.verticle.resume;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parley.resume.Resume;
import parley.testing.Papers;

/**
 * Documents made to exhaust: each has an outcome with its words, allocates no more than a bound
 * that does not grow with what it unpacks to, and leaves its reader to the next document.
 */
class BoundsTest {

  private static final Limits LIMITS = new Limits(60, 20_000, 40_000_000, 1);

  /** Of all that reading one document allocates, kept or not. */
  private static final long MOST_ALLOCATED = 400_000_000;

  /** Of a document that is refused before its parser meets it. */
  private static final long MOST_OF_REFUSED = 60_000_000;

  /**
   * @param codes one of which is its outcome; "read" where its text may be had
   * @param most bytes that reading it may allocate
   */
  private record Hostile(String what, String file, byte[] bytes, List<String> codes, long most) {
    @Override
    public String toString() {
      return what;
    }
  }

  static List<Hostile> documents() {
    var all = new ArrayList<Hostile>();
    all.add(
        new Hostile(
            "5,000 pages",
            "cv.pdf",
            Papers.endlessPdf(5_000),
            List.of("too_many_pages"),
            MOST_ALLOCATED));
    all.add(refused("a part of 300 MB in a DOCX", "cv.docx", docx(1, 300_000_000)));
    all.add(refused("30,000 parts in a DOCX", "cv.docx", docx(30_000, 1)));
    byte[] bomb = packed(300_000_000);
    all.add(refused("300 MB in a stream", "cv.pdf", pdf("/Filter/FlateDecode", bomb)));
    byte[] twice = packed(bomb);
    all.add(
        refused("300 MB packed twice", "cv.pdf", pdf("/Filter[/FlateDecode/FlateDecode]", twice)));
    all.add(
        refused(
            "300 MB packed three times",
            "cv.pdf",
            pdf("/Filter[/FlateDecode/FlateDecode/FlateDecode]", packed(twice))));
    all.add(nested("arrays within arrays", "[".repeat(200_000)));
    all.add(nested("dictionaries within dictionaries", "<</A".repeat(200_000)));
    all.add(
        nested(
            "pages that are their own parents",
            "<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Count 9/Kids[2 0 R 2 0"
                + " R]>>"));
    all.add(
        new Hostile(
            "an image of 60,000 by 60,000",
            "cv.pdf",
            image(),
            List.of("read", "no_text", "broken"),
            MOST_ALLOCATED));
    all.add(
        new Hostile(
            "forms that paint each other, ten times each",
            "cv.pdf",
            forms(),
            List.of("too_slow", "broken", "no_text", "read"),
            Long.MAX_VALUE));
    all.add(
        new Hostile(
            "a text of 9 MB",
            "cv.txt",
            "word ".repeat(1_800_000).getBytes(StandardCharsets.US_ASCII),
            List.of("read", "too_slow"),
            MOST_ALLOCATED));
    return all;
  }

  private static Hostile refused(String what, String file, byte[] bytes) {
    return new Hostile(what, file, bytes, List.of("broken"), MOST_OF_REFUSED + 4L * bytes.length);
  }

  private static Hostile nested(String what, String objects) {
    String text = "%PDF-1.7\n1 0 obj\n" + objects + "\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF\n";
    return new Hostile(
        what,
        "cv.pdf",
        text.getBytes(StandardCharsets.US_ASCII),
        List.of("broken", "no_text", "too_many_pages"),
        MOST_ALLOCATED);
  }

  @ParameterizedTest
  @MethodSource("documents")
  void itsOutcomeHasWordsAndItsMemoryIsBounded(Hostile hostile) throws InterruptedException {
    var outcome = new String[1];
    var allocated = new long[1];
    // As on a desk: a stack of 2 MB, and what exhausts it is broken.
    Thread reader =
        new Thread(
            null,
            () -> {
              var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
              long before = threads.getCurrentThreadAllocatedBytes();
              outcome[0] = outcome(hostile);
              allocated[0] = threads.getCurrentThreadAllocatedBytes() - before;
            },
            "reader",
            2L << 20);
    reader.start();
    reader.join();
    assertThat(hostile.codes()).contains(outcome[0]);
    assertThat(allocated[0]).as("bytes allocated").isLessThanOrEqualTo(hostile.most());
    if (!outcome[0].equals("read")) {
      assertThat(Findings.message(outcome[0])).isNotBlank();
    }
  }

  private static String outcome(Hostile hostile) {
    try {
      Document document = Paper.read(hostile.file(), hostile.bytes(), LIMITS, new Deadline(4_000));
      assertThat(document.text().length()).isLessThanOrEqualTo(Resume.LONGEST_TEXT);
      return "read";
    } catch (UnreadableException e) {
      return e.code();
    } catch (IOException | RuntimeException | StackOverflowError e) {
      return "broken";
    }
  }

  @Test
  void theOneReaderGoesOnAfterAllOfThem() {
    var limits = new Limits(60, 4_000, 40_000_000, 1);
    try (var desk = new Desk(limits, _ -> List.of())) {
      for (Hostile hostile : documents()) {
        switch (desk.read(hostile.file(), hostile.bytes()).join()) {
          case Reading.Unreadable(String code) ->
              assertThat(hostile.codes()).as(hostile.what()).contains(code);
          case Reading.Parsed parsed ->
              assertThat(parsed.text().length()).isLessThanOrEqualTo(Resume.LONGEST_TEXT);
        }
      }
      assertThat(desk.read("cv.pdf", Papers.javaDeveloperPdf()).join())
          .isInstanceOfSatisfying(
              Reading.Parsed.class,
              parsed -> assertThat(parsed.profile().name()).isEqualTo(Papers.NAME));
    }
  }

  private static byte[] docx(int parts, int bytes) {
    var out = new ByteArrayOutputStream();
    byte[] block = new byte[Math.min(bytes, 1_000_000)];
    try (var zip = new ZipOutputStream(out)) {
      zip.setLevel(9);
      for (int part = 0; part < parts; part++) {
        zip.putNextEntry(new ZipEntry(part == 0 ? "word/document.xml" : "word/part" + part));
        for (int written = 0; written < bytes; written += block.length) {
          zip.write(block);
        }
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static byte[] packed(int zeros) {
    var deflater = new Deflater(9);
    var out = new ByteArrayOutputStream();
    byte[] block = new byte[1_000_000];
    byte[] buffer = new byte[65_536];
    for (int fed = 0; fed < zeros; fed += block.length) {
      deflater.setInput(block);
      drain(deflater, buffer, out);
    }
    deflater.finish();
    drain(deflater, buffer, out);
    deflater.end();
    return out.toByteArray();
  }

  private static byte[] packed(byte[] bytes) {
    var deflater = new Deflater(9);
    var out = new ByteArrayOutputStream();
    deflater.setInput(bytes);
    deflater.finish();
    drain(deflater, new byte[65_536], out);
    deflater.end();
    return out.toByteArray();
  }

  private static void drain(Deflater deflater, byte[] buffer, ByteArrayOutputStream out) {
    for (int n = deflater.deflate(buffer); n > 0; n = deflater.deflate(buffer)) {
      out.write(buffer, 0, n);
    }
  }

  /** One page whose content is the stream. */
  private static byte[] pdf(String filter, byte[] stream) {
    return document(
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R>>", stream(filter, stream));
  }

  private static byte[] image() {
    byte[] content = "q 500 0 0 500 0 0 cm /I Do Q".getBytes(StandardCharsets.US_ASCII);
    String dictionary =
        "/Type/XObject/Subtype/Image/Width 60000/Height 60000/BitsPerComponent"
            + " 8/ColorSpace/DeviceRGB/Filter/FlateDecode";
    return document(
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</XObject<</I 5 0 R>>>>/Contents"
            + " 4 0 R>>",
        stream("", content),
        stream(dictionary, packed(1_000_000)));
  }

  private static byte[] forms() {
    var objects = new ArrayList<byte[]>();
    int first = 5;
    int levels = 12;
    objects.add(stream("", "/F Do".getBytes(StandardCharsets.US_ASCII)));
    for (int level = 0; level < levels; level++) {
      String next = "/Resources<</XObject<</F " + (first + level + 1) + " 0 R>>>>";
      objects.add(
          stream(
              "/Type/XObject/Subtype/Form/BBox[0 0 9 9]" + (level + 1 < levels ? next : ""),
              (level + 1 < levels ? "/F Do ".repeat(10) : "0 0 m")
                  .getBytes(StandardCharsets.US_ASCII)));
    }
    return document(
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</XObject<</F 5 0 R>>>>/Contents"
            + " 4 0 R>>",
        objects.toArray(byte[][]::new));
  }

  private static byte[] stream(String dictionary, byte[] data) {
    var out = new ByteArrayOutputStream();
    out.writeBytes(
        ("<<" + dictionary + "/Length " + data.length + ">>\nstream\n")
            .getBytes(StandardCharsets.US_ASCII));
    out.writeBytes(data);
    out.writeBytes("\nendstream".getBytes(StandardCharsets.US_ASCII));
    return out.toByteArray();
  }

  /** Catalogue, pages, the page, and from 4 on the objects. */
  private static byte[] document(String page, byte[]... objects) {
    var all = new ArrayList<byte[]>();
    all.add("<</Type/Catalog/Pages 2 0 R>>".getBytes(StandardCharsets.US_ASCII));
    all.add("<</Type/Pages/Count 1/Kids[3 0 R]>>".getBytes(StandardCharsets.US_ASCII));
    all.add(page.getBytes(StandardCharsets.US_ASCII));
    all.addAll(List.of(objects));
    var out = new ByteArrayOutputStream();
    out.writeBytes("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII));
    for (int i = 0; i < all.size(); i++) {
      out.writeBytes((i + 1 + " 0 obj\n").getBytes(StandardCharsets.US_ASCII));
      out.writeBytes(all.get(i));
      out.writeBytes("\nendobj\n".getBytes(StandardCharsets.US_ASCII));
    }
    out.writeBytes("trailer\n<</Root 1 0 R>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
    return out.toByteArray();
  }
}
