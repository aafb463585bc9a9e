package parley.verticle.resume;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** How many facts of each field were found, missed and invented. */
public final class FieldScores {

  /** What is counted. */
  public enum Field {
    NAME,
    EMAIL,
    PHONE,
    SKILLS,
    EMPLOYERS,
    TITLES,
    EDUCATION,
    LANGUAGES,
    /** Total months of work, right where at most six away. */
    EXPERIENCE
  }

  private static final class Count {
    int found;
    int missed;
    int invented;
  }

  private final Map<Field, Count> counts = new EnumMap<>(Field.class);

  private final StringBuilder differences = new StringBuilder();

  FieldScores() {
    for (Field field : Field.values()) {
      counts.put(field, new Count());
    }
  }

  void one(Field field, @Nullable String wanted, @Nullable String read) {
    all(
        field,
        wanted == null ? List.of() : List.of(wanted),
        read == null ? List.of() : List.of(read),
        String::equals);
  }

  /** Pairs each wanted fact with one that was read. */
  void all(Field field, List<String> wanted, List<String> read, BiPredicate<String, String> same) {
    Count count = count(field);
    var left = new ArrayList<>(read);
    for (String fact : wanted) {
      String hit = left.stream().filter(one -> same.test(fact, one)).findFirst().orElse(null);
      if (hit == null) {
        count.missed++;
        differences.append("  missed ").append(field).append(": ").append(fact).append('\n');
      } else {
        count.found++;
        left.remove(hit);
      }
    }
    count.invented += left.size();
    left.forEach(
        one ->
            differences.append("  invented ").append(field).append(": ").append(one).append('\n'));
  }

  /** Each fact that was missed or invented, a line each. */
  public String differences() {
    return differences.toString();
  }

  public double precision(Field field) {
    Count count = count(field);
    return ratio(count.found, count.invented);
  }

  public double recall(Field field) {
    Count count = count(field);
    return ratio(count.found, count.missed);
  }

  public double f1(Field field) {
    double sum = precision(field) + recall(field);
    return sum == 0 ? 0 : 2 * precision(field) * recall(field) / sum;
  }

  private Count count(Field field) {
    return Objects.requireNonNull(counts.get(field));
  }

  private static double ratio(int good, int bad) {
    return good + bad == 0 ? 1 : (double) good / (good + bad);
  }

  @Override
  public String toString() {
    var table = new StringBuilder("field       precision  recall  F1     found missed invented\n");
    counts.forEach(
        (field, count) ->
            table.append(
                "%-11s %.3f      %.3f   %.3f  %5d %6d %8d%n"
                    .formatted(
                        field.name().toLowerCase(Locale.ROOT),
                        precision(field),
                        recall(field),
                        f1(field),
                        count.found,
                        count.missed,
                        count.invented)));
    return table.toString();
  }
}
