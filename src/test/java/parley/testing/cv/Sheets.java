package parley.testing.cv;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;

/** Pages with lines, broken where the column ends. The font knows Latin, Greek and Cyrillic. */
final class Sheets implements AutoCloseable {

  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
  private static final float TOP = 790;
  private static final float BOTTOM = 60;

  private final PDDocument document = new PDDocument();
  private final PDFont font;
  private final float size;
  private final boolean hyphens;
  private PDPageContentStream page;
  private float y = TOP;

  Sheets(float size, boolean hyphens) throws IOException {
    this.size = size;
    this.hyphens = hyphens;
    try (InputStream in = PDAcroForm.class.getResourceAsStream(FONT)) {
      font = PDType0Font.load(document, in);
    }
    page = open();
  }

  private PDPageContentStream open() throws IOException {
    var sheet = new PDPage(PDRectangle.A4);
    document.addPage(sheet);
    y = TOP;
    return new PDPageContentStream(document, sheet);
  }

  void big(String text, float x) throws IOException {
    put(text, x, y, size * 1.7f);
    y -= size * 2.4f;
  }

  /** Goes on on the next page where this one is full. */
  void column(List<String> lines, float x, float width) throws IOException {
    for (String line : lines) {
      if (line.isBlank()) {
        y -= size * 0.9f;
        continue;
      }
      int gap = line.indexOf("    ");
      List<String> rows = gap > 0 ? List.of(line.substring(0, gap)) : broken(line, width);
      for (String row : rows) {
        if (y < BOTTOM) {
          page.close();
          page = open();
        }
        put(row, x, y, size);
        if (gap > 0) {
          String right = line.substring(gap).strip();
          put(right, x + width - width(right), y, size);
        }
        y -= size * 1.35f;
      }
    }
  }

  float mark() {
    return y;
  }

  void back(float mark) {
    y = mark;
  }

  private List<String> broken(String line, float width) throws IOException {
    var rows = new ArrayList<String>();
    var row = new StringBuilder();
    for (String word : line.split(" ")) {
      if (row.length() > 0 && width(row + " " + word) > width) {
        int half = word.length() / 2;
        if (hyphens && word.length() > 9 && word.chars().allMatch(Character::isLowerCase)) {
          rows.add(row + " " + word.substring(0, half) + "\u00ad");
          row.setLength(0);
          row.append(word.substring(half));
          continue;
        }
        rows.add(row.toString());
        row.setLength(0);
      }
      row.append(row.isEmpty() ? "" : " ").append(word);
    }
    rows.add(row.toString());
    return rows;
  }

  private float width(String text) throws IOException {
    return font.getStringWidth(text) / 1000 * size;
  }

  private void put(String text, float x, float at, float points) throws IOException {
    page.beginText();
    page.setFont(font, points);
    page.newLineAtOffset(x, at);
    page.showText(text);
    page.endText();
  }

  byte[] bytes() throws IOException {
    page.close();
    var out = new ByteArrayOutputStream();
    document.save(out);
    return out.toByteArray();
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
