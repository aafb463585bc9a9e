package parley.testing.cv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Layouts that are drawn line by line, as word processors write them. */
public enum PdfLayout {
  ONE_COLUMN {
    @Override
    void draw(Cv cv, Sheets sheets) throws IOException {
      List<String> lines = PlainLines.of(cv, Wording.PLAIN);
      sheets.big(lines.getFirst(), LEFT);
      sheets.column(lines.subList(1, lines.size()), LEFT, WIDTH);
    }
  },
  NARROW_AND_WIDE {
    @Override
    void draw(Cv cv, Sheets sheets) throws IOException {
      sheets.big(cv.name(), LEFT);
      float top = sheets.mark();
      var narrow =
          new ArrayList<String>(PlainLines.head(cv).subList(1, PlainLines.head(cv).size()));
      narrow.addAll(PlainLines.lists(cv, Wording.SHORT));
      sheets.column(narrow, LEFT, 150);
      sheets.back(top);
      sheets.column(PlainLines.story(cv, Wording.SHORT), LEFT + 180, WIDTH - 180);
    }
  },
  LIGATURES(9.5f, true) {
    @Override
    void draw(Cv cv, Sheets sheets) throws IOException {
      List<String> lines =
          PlainLines.of(cv, Wording.FORMAL).stream()
              .map(line -> line.contains("@") ? line : bound(line))
              .toList();
      sheets.big(cv.name(), LEFT);
      sheets.column(lines.subList(1, lines.size()), LEFT, WIDTH);
    }
  },
  SEVERAL_PAGES(17, false) {
    @Override
    void draw(Cv cv, Sheets sheets) throws IOException {
      sheets.big(cv.name(), LEFT);
      List<String> lines = PlainLines.of(cv, Wording.BRITISH);
      sheets.column(lines.subList(1, lines.size()), LEFT, WIDTH);
    }
  };

  private static final float LEFT = 50;
  private static final float WIDTH = 490;

  private final float size;
  private final boolean hyphens;

  PdfLayout() {
    this(10, false);
  }

  PdfLayout(float size, boolean hyphens) {
    this.size = size;
    this.hyphens = hyphens;
  }

  abstract void draw(Cv cv, Sheets sheets) throws IOException;

  public byte[] pdf(Cv cv) {
    try (var sheets = new Sheets(size, hyphens)) {
      draw(cv, sheets);
      return sheets.bytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String bound(String line) {
    return line.replace("fi", "\ufb01").replace("fl", "\ufb02");
  }
}
