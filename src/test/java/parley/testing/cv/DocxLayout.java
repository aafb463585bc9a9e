package parley.testing.cv;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;

/** What word processors make: paragraphs with tabs, who it is in the page's header, tables. */
public enum DocxLayout {
  PARAGRAPHS {
    @Override
    void write(Cv cv, XWPFDocument document) {
      PlainLines.of(cv, Wording.PLAIN).forEach(line -> fill(document.createParagraph(), line));
    }
  },
  PAGE_HEADER {
    @Override
    void write(Cv cv, XWPFDocument document) {
      var header = document.createHeader(HeaderFooterType.DEFAULT);
      PlainLines.head(cv).forEach(line -> fill(header.createParagraph(), line));
      PlainLines.story(cv, Wording.BRITISH).forEach(l -> fill(document.createParagraph(), l));
      PlainLines.lists(cv, Wording.BRITISH).forEach(l -> fill(document.createParagraph(), l));
    }
  },
  SIDEBAR_TABLE {
    @Override
    void write(Cv cv, XWPFDocument document) {
      PlainLines.head(cv).forEach(line -> fill(document.createParagraph(), line));
      XWPFTable table = document.createTable(1, 2);
      cell(table.getRow(0).getCell(0), PlainLines.lists(cv, Wording.SHORT));
      cell(table.getRow(0).getCell(1), PlainLines.story(cv, Wording.SHORT));
    }
  },
  DATES_IN_A_TABLE {
    @Override
    void write(Cv cv, XWPFDocument document) {
      PlainLines.head(cv).forEach(line -> fill(document.createParagraph(), line));
      fill(document.createParagraph(), "Professional Experience");
      XWPFTable jobs = document.createTable(cv.work().size(), 2);
      for (int i = 0; i < cv.work().size(); i++) {
        Cv.Work job = cv.work().get(i);
        cell(jobs.getRow(i).getCell(0), List.of(job.dates()));
        var told = new java.util.ArrayList<>(List.of(job.title() + ", " + job.company()));
        job.points().forEach(point -> told.add("• " + point));
        cell(jobs.getRow(i).getCell(1), told);
      }
      fill(document.createParagraph(), "Education");
      XWPFTable studies = document.createTable(cv.education().size(), 2);
      for (int i = 0; i < cv.education().size(); i++) {
        Cv.Study study = cv.education().get(i);
        cell(studies.getRow(i).getCell(0), List.of(String.valueOf(study.dates())));
        cell(
            studies.getRow(i).getCell(1),
            List.of(study.degree() + ", " + String.valueOf(study.institution())));
      }
      PlainLines.lists(cv, Wording.PLAIN).forEach(l -> fill(document.createParagraph(), l));
    }
  };

  abstract void write(Cv cv, XWPFDocument document);

  public byte[] docx(Cv cv) {
    try (var document = new XWPFDocument();
        var out = new ByteArrayOutputStream()) {
      write(cv, document);
      document.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void cell(XWPFTableCell cell, List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      fill(i == 0 ? cell.getParagraphs().getFirst() : cell.addParagraph(), lines.get(i));
    }
  }

  /** What stands at the right margin follows a tab. */
  private static void fill(XWPFParagraph paragraph, String line) {
    XWPFRun run = paragraph.createRun();
    int gap = line.indexOf("    ");
    run.setText(gap > 0 ? line.substring(0, gap) : line);
    if (gap > 0) {
      run.addTab();
      run.setText(line.substring(gap).strip());
    }
  }
}
