package parley.config;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Walks a tree of records: lists its settings, fills it from raw values, and reads values back out
 * of it.
 */
final class Tree {
  private Tree() {}

  /** Every setting below this record, in the order of declaration. */
  static List<Setting> settings(Class<? extends Record> root) {
    var found = new ArrayList<Setting>();
    collect("", root, found);
    return found;
  }

  private static void collect(String prefix, Class<?> type, List<Setting> found) {
    for (var component : type.getRecordComponents()) {
      var key = prefix + component.getName();
      if (component.getType().isRecord()) collect(key + ".", component.getType(), found);
      else found.add(new Setting(key, component));
    }
  }

  /**
   * Builds the tree. Adds to {@code problems} what is missing or malformed; the result is null if
   * there was any.
   */
  static <T extends Record> @Nullable T fill(
      Class<T> root, Map<String, Given> given, List<String> problems) {
    return fill("", root, given, problems);
  }

  private static <T> @Nullable T fill(
      String prefix, Class<T> type, Map<String, Given> given, List<String> problems) {
    int before = problems.size();
    var components = type.getRecordComponents();
    var values = new @Nullable Object[components.length];
    var types = new Class<?>[components.length];
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      var key = prefix + components[i].getName();
      values[i] =
          types[i].isRecord()
              ? fill(key + ".", types[i], given, problems)
              : leaf(new Setting(key, components[i]), given.get(key), problems);
    }
    if (problems.size() > before) return null;
    try {
      return type.getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot build " + type, e);
    }
  }

  private static @Nullable Object leaf(
      Setting setting, @Nullable Given given, List<String> problems) {
    var fallback = setting.fallback();
    var raw = given == null && fallback != null ? new Given(fallback, "the default") : given;
    if (raw == null) {
      if (!setting.optional()) {
        problems.add(
            "%s is missing: set %s to %s"
                .formatted(setting.key(), setting.env(), setting.expected()));
      }
      return null;
    }
    try {
      return setting.parse(raw.value());
    } catch (IllegalArgumentException e) {
      problems.add(
          "%s is %s in %s: expected %s"
              .formatted(
                  setting.key(),
                  setting.secret() ? "malformed (the value is hidden)" : "\"" + raw.value() + "\"",
                  raw.source(),
                  setting.expected()));
      return null;
    }
  }

  /** The value that this tree holds for the key of the setting. */
  static @Nullable Object value(Record root, Setting setting) {
    Object at = root;
    var steps = setting.key().split("\\.", -1);
    for (int i = 0; i < steps.length - 1; i++) at = Objects.requireNonNull(read(at, steps[i]));
    return read(at, steps[steps.length - 1]);
  }

  private static @Nullable Object read(Object owner, String name) {
    for (RecordComponent component : owner.getClass().getRecordComponents()) {
      if (!component.getName().equals(name)) continue;
      try {
        return component.getAccessor().invoke(owner);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("cannot read " + name, e);
      }
    }
    throw new IllegalArgumentException("no component " + name);
  }

  /** The record as text with its secrets hidden, so that it may be logged. */
  static String masked(Record leaves) {
    return settings(leaves.getClass()).stream()
        .map(s -> s.key() + "=" + s.shown(value(leaves, s)))
        .collect(Collectors.joining(", ", leaves.getClass().getSimpleName() + "[", "]"));
  }
}
