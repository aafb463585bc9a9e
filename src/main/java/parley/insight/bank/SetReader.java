package parley.insight.bank;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import parley.insight.text.Words;
import parley.interview.Question.KeyPoint;

/**
 * Reads question sets of people: JSON Lines or CSV. It reads on after a flaw, so that all of them
 * are told at once; nothing of an entry with a flaw is kept.
 *
 * <p>Fields: {@code id} (optional), {@code skill}, {@code competence}, {@code level}, {@code kind},
 * {@code text}, {@code keyPoints} of {@code point} and {@code accept}, {@code misconceptions}. In
 * CSV the first line names the columns; {@code point1} to {@code point6} and {@code accept1} to
 * {@code accept6} stand for the key points, and phrasings and misconceptions are separated by
 * semicolons.
 */
public final class SetReader {

  /** Flaws beyond are counted, not told. */
  static final int MOST_TOLD = 200;

  private static final Set<String> FIELDS =
      Set.of("id", "skill", "competence", "level", "kind", "text", "keyPoints", "misconceptions");
  private static final Set<String> POINT_FIELDS = Set.of("point", "accept");
  private static final int MOST_POINTS = 6;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** How a file is written. */
  public enum Format {
    JSONL,
    CSV
  }

  /**
   * @param entries of the file, good and bad
   * @param flawed entries with a flaw or more
   * @param flaws the first {@value #MOST_TOLD} of them, by line
   */
  public record Reading(int entries, int flawed, List<BankQuestion> questions, List<Flaw> flaws) {
    public Reading {
      questions = List.copyOf(questions);
      flaws = List.copyOf(flaws);
    }
  }

  private final Map<String, String> known = new HashMap<>();
  private final Map<String, Integer> ids = new HashMap<>();
  private final List<BankQuestion> questions = new ArrayList<>();
  private final List<Flaw> flaws = new ArrayList<>();
  private int entries;
  private int flawed;

  /**
   * @param bank whose questions need no second copy
   */
  private SetReader(QuestionBank bank) {
    bank.all().forEach(q -> known.put(key(q.text()), "the bank has this question: " + q.id()));
  }

  /**
   * @param bank whose questions are refused as repetitions
   */
  public static Reading read(byte[] file, Format format, QuestionBank bank) {
    var reader = new SetReader(bank);
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
    } catch (CharacterCodingException e) {
      reader.flaw(new Flaw(badLine(file), "", "is not UTF-8; save the file as UTF-8"));
      return reader.result();
    }
    String content = text.startsWith("\uFEFF") ? text.substring(1) : text;
    switch (format) {
      case JSONL -> reader.lines(content);
      case CSV -> reader.rows(content);
    }
    if (reader.entries == 0 && reader.flaws.isEmpty()) {
      reader.flaw(new Flaw(1, "", "the file has no entry"));
    }
    return reader.result();
  }

  private Reading result() {
    return new Reading(
        entries, flawed, questions, flaws.subList(0, Math.min(MOST_TOLD, flaws.size())));
  }

  /** The line on which the bytes stop being UTF-8. */
  private static int badLine(byte[] file) {
    ByteBuffer in = ByteBuffer.wrap(file);
    var out = java.nio.CharBuffer.allocate(file.length + 1);
    StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
    int line = 1;
    for (int i = 0; i < in.position(); i++) {
      line += file[i] == '\n' ? 1 : 0;
    }
    return line;
  }

  private void lines(String text) {
    int number = 0;
    for (String line : text.split("\n", -1)) {
      number++;
      if (!line.isBlank()) {
        entries++;
        List<Flaw> odd = new ArrayList<>();
        try {
          take(draft(number, JSON.readTree(line), odd), odd);
        } catch (JsonProcessingException e) {
          odd.add(new Flaw(number, "", "is no JSON object: " + e.getOriginalMessage()));
          refuse(odd);
        }
      }
    }
  }

  private static Draft draft(int line, JsonNode json, List<Flaw> odd) {
    if (!json.isObject()) {
      odd.add(new Flaw(line, "", "is no JSON object"));
    }
    unknown(line, "", json, FIELDS, odd);
    List<KeyPoint> points = new ArrayList<>();
    JsonNode array = array(line, json, "keyPoints", odd);
    for (int i = 0; i < array.size(); i++) {
      String at = "keyPoints[" + i + "]";
      unknown(line, at + ".", array.get(i), POINT_FIELDS, odd);
      points.add(
          new KeyPoint(
              text(line, at + ".point", array.get(i).path("point"), odd),
              texts(line, at + ".accept", array(line, array.get(i), "accept", odd), odd)));
    }
    return new Draft(
        line,
        text(line, "id", json.path("id"), odd),
        text(line, "skill", json.path("skill"), odd),
        text(line, "competence", json.path("competence"), odd),
        text(line, "level", json.path("level"), odd),
        text(line, "kind", json.path("kind"), odd),
        text(line, "text", json.path("text"), odd),
        points,
        texts(line, "misconceptions", array(line, json, "misconceptions", odd), odd));
  }

  private static void unknown(
      int line, String at, JsonNode json, Set<String> names, List<Flaw> odd) {
    json.fieldNames()
        .forEachRemaining(
            name -> {
              if (!names.contains(name)) {
                odd.add(
                    new Flaw(
                        line,
                        at + name,
                        "is not known; known are "
                            + names.stream().sorted().collect(Collectors.joining(", "))));
              }
            });
  }

  private static JsonNode array(int line, JsonNode json, String name, List<Flaw> odd) {
    JsonNode node = json.path(name);
    if (!node.isMissingNode() && !node.isNull() && !node.isArray()) {
      odd.add(new Flaw(line, name, "is no list"));
    }
    return node.isArray() ? node : JSON.createArrayNode();
  }

  private static List<String> texts(int line, String at, JsonNode array, List<Flaw> odd) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < array.size(); i++) {
      texts.add(text(line, at + "[" + i + "]", array.get(i), odd));
    }
    return texts;
  }

  private static String text(int line, String at, JsonNode node, List<Flaw> odd) {
    if (!node.isMissingNode() && !node.isNull() && !node.isTextual()) {
      odd.add(new Flaw(line, at, "is no text"));
    }
    return node.isTextual() ? node.textValue().strip() : "";
  }

  private void rows(String text) {
    List<CsvRows.Row> rows = CsvRows.of(text);
    if (rows.isEmpty()) {
      return;
    }
    CsvRows.Row first = rows.getFirst();
    if (!first.flaw().isEmpty()) {
      flaw(new Flaw(first.line(), "", first.flaw()));
      return;
    }
    List<String> columns =
        first.cells().stream().map(cell -> cell.toLowerCase(Locale.ROOT)).toList();
    if (header(first.line(), columns)) {
      for (CsvRows.Row row : rows.subList(1, rows.size())) {
        entries++;
        List<Flaw> odd = new ArrayList<>();
        if (!row.flaw().isEmpty()) {
          odd.add(new Flaw(row.line(), "", row.flaw()));
        } else if (row.cells().size() > columns.size()) {
          odd.add(
              new Flaw(
                  row.line(),
                  "",
                  "has %d cells, the first line names %d columns; a text with commas stands in double quotes"
                      .formatted(row.cells().size(), columns.size())));
        }
        take(draft(row, columns), odd);
      }
    }
  }

  private boolean header(int line, List<String> columns) {
    List<Flaw> odd = new ArrayList<>();
    for (String needed :
        List.of("skill", "competence", "level", "kind", "text", "point1", "accept1")) {
      if (!columns.contains(needed)) {
        odd.add(new Flaw(line, needed, "is not among the columns that the first line names"));
      }
    }
    for (String column : columns) {
      boolean known =
          column.matches("(?:point|accept)[1-" + MOST_POINTS + "]")
              || (FIELDS.contains(column) && !column.equals("keyPoints"));
      if (!known) {
        odd.add(
            new Flaw(
                line,
                column,
                "is not known; known are id, skill, competence, level, kind, text, point1 to"
                    + " point6, accept1 to accept6, misconceptions"));
      }
    }
    odd.forEach(this::flaw);
    return odd.isEmpty();
  }

  private static Draft draft(CsvRows.Row row, List<String> columns) {
    Map<String, String> cells = new HashMap<>();
    for (int i = 0; i < Math.min(columns.size(), row.cells().size()); i++) {
      cells.put(columns.get(i), row.cells().get(i));
    }
    List<KeyPoint> points = new ArrayList<>();
    for (int i = 1; i <= MOST_POINTS; i++) {
      String point = cells.getOrDefault("point" + i, "");
      List<String> accept = parts(cells.getOrDefault("accept" + i, ""));
      if (!point.isEmpty() || !accept.isEmpty()) {
        points.add(new KeyPoint(point, accept));
      }
    }
    return new Draft(
        row.line(),
        cells.getOrDefault("id", ""),
        cells.getOrDefault("skill", ""),
        cells.getOrDefault("competence", ""),
        cells.getOrDefault("level", ""),
        cells.getOrDefault("kind", ""),
        cells.getOrDefault("text", ""),
        points,
        parts(cells.getOrDefault("misconceptions", "")));
  }

  private static List<String> parts(String cell) {
    List<String> parts = new ArrayList<>();
    for (String part : cell.split(";", -1)) {
      if (!part.isBlank()) {
        parts.add(part.strip());
      }
    }
    return parts;
  }

  private void take(Draft draft, List<Flaw> odd) {
    List<Flaw> all = new ArrayList<>(odd);
    // What could not be read is told once, not as missing, too.
    if (odd.isEmpty()) {
      all.addAll(draft.flaws());
    }
    if (all.isEmpty()) {
      all.addAll(repeated(draft));
    }
    if (all.isEmpty()) {
      questions.add(draft.question());
    } else {
      refuse(all);
    }
  }

  private List<Flaw> repeated(Draft draft) {
    List<Flaw> flaws = new ArrayList<>();
    String before =
        known.putIfAbsent(key(draft.text()), "the same text stands in line " + draft.line());
    if (before != null) {
      flaws.add(new Flaw(draft.line(), "text", before));
    }
    Integer line = ids.putIfAbsent(draft.question().id(), draft.line());
    if (line != null) {
      flaws.add(new Flaw(draft.line(), "id", "the same id stands in line " + line));
    }
    return flaws;
  }

  private void refuse(List<Flaw> found) {
    flawed++;
    found.forEach(this::flaw);
  }

  private void flaw(Flaw flaw) {
    flaws.add(flaw);
  }

  /** Equal where a reader would see the same sentence. */
  private static String key(String text) {
    return String.join(" ", Words.of(text));
  }
}
