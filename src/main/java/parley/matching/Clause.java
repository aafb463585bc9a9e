package parley.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The smallest piece of a job's text that asks for something, and how strongly. */
record Clause(String text, Scope scope, boolean cued) {

  /** A heading within a line: "Nice to have: Kafka". */
  private static final Pattern INLINE =
      Pattern.compile("(?:^|(?<=[.;!?]\\s))\\s*([\\p{L}][\\p{L}'’ /&-]{2,45}):\\s*");

  private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?])\\s+(?=[\\p{Lu}\\d•-])");
  private static final Pattern PARTS =
      Pattern.compile(
          "\\s*;\\s*|,?\\s*\\b(?=(?:ideally|preferably)\\b)|\\s*\\((?=[^)]*(?:a plus|preferred|nice"
              + " to have|optional)\\b)");
  private static final Pattern BULLET = Pattern.compile("^[•·▪●◦‣–—*○■➢✓-]\\s+|^\\d{1,2}[.)]\\s+");

  static List<Clause> of(String description) {
    var clauses = new ArrayList<Clause>();
    Scope block = Scope.NEUTRAL;
    for (String raw : description.split("\\R", -1)) {
      String line = BULLET.matcher(raw.strip()).replaceFirst("");
      if (line.isBlank()) {
        continue;
      }
      Scope heading = Scope.ofHeadingLine(line);
      if (heading != null) {
        block = heading;
      } else {
        line(clauses, line, block);
      }
    }
    return clauses;
  }

  private static void line(List<Clause> clauses, String line, Scope block) {
    Matcher inline = INLINE.matcher(line);
    int from = 0;
    Scope scope = block;
    while (inline.find()) {
      Scope opened = Scope.ofHeading(inline.group(1));
      if (opened != null) {
        sentences(clauses, line.substring(from, inline.start()), scope, block);
        scope = opened;
        from = inline.end();
      }
    }
    sentences(clauses, line.substring(from), scope, block);
  }

  /** "Nice to have:" within a line ends with its sentence; "Requirements:" with the line. */
  private static void sentences(List<Clause> clauses, String text, Scope scope, Scope block) {
    Scope current = scope;
    for (String sentence : SENTENCE.split(text)) {
      for (String part : PARTS.split(sentence)) {
        String clause = part.strip().replaceAll("[.;,:)]+$", "").strip();
        if (!clause.isEmpty()) {
          add(clauses, clause, current);
        }
      }
      if (current == Scope.PREFERRED && block != Scope.PREFERRED) {
        current = block;
      }
    }
  }

  /** "Java is a must, Kafka is a plus": the cue at the end belongs to the last part. */
  private static void add(List<Clause> clauses, String clause, Scope scope) {
    boolean optional = Scope.isOptional(clause);
    int comma = clause.lastIndexOf(',');
    if (optional
        && comma > 0
        && Scope.isDemand(clause.substring(0, comma))
        && !Scope.isOptional(clause.substring(0, comma))) {
      add(clauses, clause.substring(0, comma), scope);
      add(clauses, clause.substring(comma + 1).strip(), scope);
      return;
    }
    boolean demand = Scope.isDemand(clause);
    Scope own =
        scope == Scope.IGNORED
            ? scope
            : optional
                ? Scope.PREFERRED
                : demand && scope == Scope.NEUTRAL ? Scope.REQUIRED : scope;
    clauses.add(new Clause(clause, own, optional || demand || scope != Scope.NEUTRAL));
  }
}
