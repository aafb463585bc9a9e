package parley.load;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The words of a command line as named values. Throws {@link UsageException}. */
final class Words {

  private static final long SECOND_MS = 1_000;
  private static final long MINUTE_MS = 60 * SECOND_MS;

  private final Map<String, String> values = new HashMap<>();
  private final Set<String> flags = new TreeSet<>();

  /**
   * @param valued names that take a value, with their dashes
   * @param bare names that take none
   */
  Words(List<String> arguments, Set<String> valued, Set<String> bare) {
    Deque<String> rest = new ArrayDeque<>(arguments);
    while (!rest.isEmpty()) {
      String word = rest.pop();
      int equals = word.indexOf('=');
      String name = equals < 0 ? word : word.substring(0, equals);
      if (bare.contains(name) && equals < 0) {
        flags.add(name);
      } else if (valued.contains(name)) {
        if (equals < 0 && rest.isEmpty()) {
          throw new UsageException(name + " needs a value.");
        }
        String value = equals < 0 ? rest.pop() : word.substring(equals + 1);
        if (values.put(name, value) != null) {
          throw new UsageException(name + " is given twice.");
        }
      } else {
        throw new UsageException("There is no option " + word + ".");
      }
    }
  }

  boolean flag(String name) {
    return flags.contains(name);
  }

  boolean has(String name) {
    return values.containsKey(name);
  }

  @Nullable String text(String name) {
    return values.get(name);
  }

  List<String> list(String name) {
    String value = values.get(name);
    return value == null ? List.of() : List.of(value.split(",", -1));
  }

  int count(String name, int otherwise, int least, int most) {
    long n = read(name, (long) otherwise, Long::parseLong, "a whole number");
    return (int) ranged(name, n, least, most);
  }

  long whole(String name, long otherwise) {
    return read(name, otherwise, Long::parseLong, "a whole number");
  }

  double number(String name, double otherwise, double least, double most) {
    double n = read(name, otherwise, Double::parseDouble, "a number");
    if (!(n >= least && n <= most)) {
      throw new UsageException("%s is from %s to %s.".formatted(name, least, most));
    }
    return n;
  }

  /** Milliseconds out of 500ms, 30s, 10m or 1h. */
  long duration(String name, long otherwise) {
    return read(name, otherwise, Words::milliseconds, "a duration such as 500ms, 30s, 10m or 1h");
  }

  static long milliseconds(String text) {
    String digits = text.replaceFirst("[a-z]+$", "");
    double n = Double.parseDouble(digits);
    double unit =
        switch (text.substring(digits.length())) {
          case "ms" -> 1;
          case "s" -> SECOND_MS;
          case "m" -> MINUTE_MS;
          case "h" -> 60 * MINUTE_MS;
          default -> throw new NumberFormatException("no unit: " + text);
        };
    if (!(n >= 0)) {
      throw new NumberFormatException("below 0: " + text);
    }
    return Math.round(n * unit);
  }

  private <T> T read(String name, T otherwise, Function<String, T> parse, String what) {
    String value = values.get(name);
    if (value == null) {
      return otherwise;
    }
    try {
      return parse.apply(value);
    } catch (NumberFormatException e) {
      throw new UsageException(name + " is " + what + ", not \"" + value + "\".");
    }
  }

  private static long ranged(String name, long n, long least, long most) {
    if (n < least || n > most) {
      throw new UsageException("%s is from %d to %d.".formatted(name, least, most));
    }
    return n;
  }
}
