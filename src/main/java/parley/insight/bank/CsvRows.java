package parley.insight.bank;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows of comma-separated values after RFC 4180: a cell in double quotes may have commas, line
 * breaks and doubled quotes. Each row knows the line that it begins on.
 */
final class CsvRows {

  /**
   * @param line from 1 on
   * @param flaw what is wrong with the row itself, or empty
   */
  record Row(int line, List<String> cells, String flaw) {

    boolean isBlank() {
      return flaw.isEmpty() && cells.size() == 1 && cells.getFirst().isBlank();
    }
  }

  private final String text;
  private int at;
  private int line = 1;

  private CsvRows(String text) {
    this.text = text;
  }

  static List<Row> of(String text) {
    var reader = new CsvRows(text);
    List<Row> rows = new ArrayList<>();
    while (reader.at < text.length()) {
      Row row = reader.row();
      if (!row.isBlank()) {
        rows.add(row);
      }
    }
    return rows;
  }

  private Row row() {
    int begin = line;
    List<String> cells = new ArrayList<>();
    String flaw = "";
    while (true) {
      boolean quoted = at < text.length() && text.charAt(at) == '"';
      String cell = quoted ? quotedCell() : bareCell();
      if (cell == null) {
        return new Row(begin, cells, "a quoted cell is not closed before the end of the file");
      }
      cells.add(cell.strip());
      if (at >= text.length()) {
        return new Row(begin, cells, flaw);
      }
      char c = text.charAt(at++);
      if (c == '\r' && at < text.length() && text.charAt(at) == '\n') {
        c = text.charAt(at++);
      }
      if (c == '\n' || c == '\r') {
        line++;
        return new Row(begin, cells, flaw);
      }
      if (c != ',') {
        flaw = "after a closing quote comes “" + c + "” in place of a comma";
        skipCell();
      }
    }
  }

  /** Null where it is not closed. */
  private @Nullable String quotedCell() {
    var cell = new StringBuilder();
    at++;
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c == '"') {
        if (at < text.length() && text.charAt(at) == '"') {
          at++;
        } else {
          return cell.toString();
        }
      }
      line += c == '\n' ? 1 : 0;
      cell.append(c);
    }
    return null;
  }

  private String bareCell() {
    int from = at;
    skipCellText();
    return text.substring(from, at);
  }

  private void skipCellText() {
    while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
      at++;
    }
  }

  private void skipCell() {
    skipCellText();
    if (at < text.length() && text.charAt(at) == ',') {
      at++;
    }
  }
}
