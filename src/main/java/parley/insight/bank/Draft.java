package parley.insight.bank;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import parley.insight.ForbiddenFeatures;
import parley.insight.bank.BankQuestion.Kind;
import parley.insight.text.Injection;
import parley.insight.text.Plain;
import parley.interview.Question.KeyPoint;
import parley.matching.Requirements.Level;

/**
 * An entry as it was written, before it is known whether it is a question. Missing texts are empty.
 */
record Draft(
    int line,
    String id,
    String skill,
    String competence,
    String level,
    String kind,
    String text,
    List<KeyPoint> points,
    List<String> misconceptions) {

  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9.-]{2,49}");

  /** All that is wrong with it; empty where it is a question. */
  List<Flaw> flaws() {
    var flaws = new Flaws(line);
    if (!id.isEmpty() && !ID.matcher(id).matches()) {
      flaws.add("id", "is not 3 to 50 of a-z, 0-9, dot and hyphen, like kafka-order-1");
    }
    flaws.length("skill", skill, 1, 60);
    flaws.length("competence", competence, 1, 60);
    flaws.oneOf("level", level, Level.values());
    flaws.oneOf("kind", kind, Kind.values());
    flaws.length("text", text, 10, 500);
    points(flaws);
    for (int i = 0; i < misconceptions.size(); i++) {
      flaws.length("misconceptions[" + i + "]", misconceptions.get(i), 5, 300);
    }
    flaws.fair("text", text);
    flaws.fair("competence", competence);
    return flaws.found;
  }

  private void points(Flaws flaws) {
    if (points.size() < 3 || points.size() > 6) {
      flaws.add("keyPoints", "are not 3 to 6, but " + points.size());
    }
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < points.size(); i++) {
      KeyPoint point = points.get(i);
      String at = "keyPoints[" + i + "]";
      flaws.length(at + ".point", point.point(), 5, 300);
      flaws.fair(at + ".point", point.point());
      if (!seen.add(point.point().toLowerCase(Locale.ROOT))) {
        flaws.add(at + ".point", "stands twice: " + quoted(point.point()));
      }
      if (point.accept().isEmpty()) {
        flaws.add(at + ".accept", "names no phrasing that counts as having said it");
      }
      for (int j = 0; j < point.accept().size(); j++) {
        flaws.length(at + ".accept[" + j + "]", point.accept().get(j), 2, 120);
      }
    }
  }

  /** Only where it has no flaws. An entry without an id gets one made of its text. */
  BankQuestion question() {
    return new BankQuestion(
        id.isEmpty() ? "q-" + digest(text) : id,
        skill,
        competence,
        Level.valueOf(level.toUpperCase(Locale.ROOT)),
        Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
        text,
        points,
        misconceptions);
  }

  static String quoted(String text) {
    return "“" + Plain.of(text, 60) + "”";
  }

  private static String digest(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The flaws of one entry. */
  private static final class Flaws {

    private final int line;
    private final List<Flaw> found = new ArrayList<>();

    Flaws(int line) {
      this.line = line;
    }

    void add(String field, String message) {
      found.add(new Flaw(line, field, message));
    }

    void length(String field, String text, int least, int most) {
      if (text.isBlank()) {
        add(field, "is missing");
      } else if (text.length() < least || text.length() > most) {
        add(field, "has %d characters; %d to %d are allowed".formatted(text.length(), least, most));
      } else if (Plain.hidesCharacters(text)) {
        add(field, "has characters that nobody can see");
      }
    }

    void oneOf(String field, String text, Enum<?>[] values) {
      List<String> names =
          Arrays.stream(values).map(value -> value.name().toLowerCase(Locale.ROOT)).toList();
      if (text.isBlank()) {
        add(field, "is missing; one of " + String.join(", ", names));
      } else if (!names.contains(text.toLowerCase(Locale.ROOT))) {
        add(
            field,
            "is "
                + quoted(text)
                + "; it must be one of "
                + names.stream().collect(Collectors.joining(", ")));
      }
    }

    void fair(String field, String text) {
      ForbiddenFeatures.askedIn(text)
          .ifPresent(
              feature -> add(field, "asks for " + feature.words() + ", which must not be judged"));
      if (Injection.in(text)) {
        add(field, "speaks to a machine rather than to a candidate");
      }
    }
  }
}
