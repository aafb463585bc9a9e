package parley.config;

import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One leaf of the tree: its key, and the text form of its values.
 *
 * @param key the path in the tree, for example {@code interview.nudgeAfter}
 * @param component the record component that declares it
 */
record Setting(String key, RecordComponent component) {

  /** {@code interview.nudgeAfter} is {@code PARLEY_INTERVIEW_NUDGE_AFTER}. */
  String env() {
    return Sources.PREFIX
        + key.replaceAll("([a-z])([A-Z])", "$1_$2").replace('.', '_').toUpperCase(Locale.ROOT);
  }

  String doc() {
    var doc = component.getAnnotation(Doc.class);
    if (doc == null) throw new IllegalStateException("no @Doc on " + key);
    return doc.value();
  }

  @Nullable String fallback() {
    var given = component.getAnnotation(Default.class);
    return given == null ? null : given.value();
  }

  /** True where the setting may be absent: its component is {@code @Nullable}. */
  boolean optional() {
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  boolean secret() {
    return component.isAnnotationPresent(Secret.class);
  }

  /** The value of this text. Throws IllegalArgumentException where {@link #expected} is not met. */
  Object parse(String text) {
    var value = convert(text);
    var shape = component.getAnnotation(Shape.class);
    if (shape != null && !text.matches(shape.value())) throw new IllegalArgumentException(text);
    var range = component.getAnnotation(Range.class);
    if (range != null && (compare(value, range.min()) < 0 || compare(value, range.max()) > 0)) {
      throw new IllegalArgumentException(text);
    }
    return value;
  }

  private Object convert(String text) {
    var type = component.getType();
    if (type == int.class) return Integer.valueOf(text);
    if (type == long.class) return Long.valueOf(text);
    if (type == String.class) return text;
    if (type == Path.class) return Path.of(text);
    if (type == Networks.class) return Networks.parse(text);
    if (type == boolean.class) {
      if (text.equals("true") || text.equals("false")) return Boolean.valueOf(text);
      throw new IllegalArgumentException(text);
    }
    if (type == Duration.class) {
      try {
        return Duration.parse(text);
      } catch (DateTimeParseException e) {
        throw new IllegalArgumentException(e);
      }
    }
    for (var constant : type.getEnumConstants()) {
      if (constant.toString().equals(text)) return constant;
    }
    throw new IllegalArgumentException(text);
  }

  private int compare(Object value, String bound) {
    return switch (value) {
      case Integer i -> i.compareTo(Integer.valueOf(bound));
      case Long l -> l.compareTo(Long.valueOf(bound));
      case Duration d -> d.compareTo(Duration.parse(bound));
      default -> throw new IllegalStateException("no @Range for the type of " + key);
    };
  }

  /** What a value must be: ends the sentence "expected …". */
  String expected() {
    var shape = component.getAnnotation(Shape.class);
    if (shape != null) return shape.says();
    var range = component.getAnnotation(Range.class);
    return type() + (range == null ? "" : " from " + range.min() + " to " + range.max());
  }

  String type() {
    var type = component.getType();
    if (type.isEnum()) {
      return Arrays.stream(type.getEnumConstants())
          .map(Object::toString)
          .collect(Collectors.joining(", ", "one of ", ""));
    }
    return switch (type.getSimpleName()) {
      case "int", "long" -> "a whole number";
      case "boolean" -> "true or false";
      case "Duration" -> "an ISO 8601 duration such as PT30S";
      case "Path" -> "a path";
      case "Networks" -> "networks such as 10.0.0.0/8, 2001:db8::/32";
      default -> "text";
    };
  }

  /** The value as it may be printed. */
  String shown(@Nullable Object value) {
    if (value == null) return "not set";
    if (!secret()) return value.toString();
    var text = value.toString();
    return text.contains("://") ? text.replaceFirst("(://[^:/@]*:)[^/]*@", "$1****@") : "****";
  }
}
