package parley.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads raw values: the optional file {@code $PARLEY_HOME/parley.properties}, and over it the
 * environment.
 */
final class Sources {
  static final String PREFIX = "PARLEY_";
  static final String FILE = "parley.properties";
  private static final String HOME = "home";

  private final Map<String, Setting> byKey;
  private final Map<String, Setting> byEnv;
  private final Map<String, Given> values = new HashMap<>();
  private final List<String> problems;

  /** Problems found while reading are added to the given list. */
  Sources(List<Setting> settings, List<String> problems) {
    this.byKey = settings.stream().collect(Collectors.toMap(Setting::key, Function.identity()));
    this.byEnv = settings.stream().collect(Collectors.toMap(Setting::env, Function.identity()));
    this.problems = problems;
  }

  Map<String, Given> values() {
    return values;
  }

  /** An empty variable counts as not set: compose files cannot express anything else. */
  void environment(Map<String, String> env) {
    env.forEach(
        (name, value) -> {
          if (!name.startsWith(PREFIX) || value.isEmpty()) return;
          var setting = byEnv.get(name);
          if (setting == null) unknown("environment variable " + name, name, byEnv);
          else values.put(setting.key(), new Given(value, "the environment variable " + name));
        });
  }

  void file(Path file) {
    if (!Files.exists(file)) return;
    var properties = new Properties();
    try (var reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (IOException | IllegalArgumentException e) {
      problems.add("The file %s cannot be read as UTF-8 properties: %s".formatted(file, e));
      return;
    }
    for (var key : properties.stringPropertyNames()) {
      if (key.equals(HOME)) {
        problems.add("home cannot stand in %s, which lies in it: set PARLEY_HOME".formatted(file));
      } else {
        put(key, new Given(properties.getProperty(key).strip(), "the file " + file));
      }
    }
  }

  void put(String key, Given given) {
    if (byKey.containsKey(key)) values.put(key, given);
    else unknown("key " + key + " in " + given.source(), key, byKey);
  }

  private void unknown(String what, String name, Map<String, Setting> known) {
    problems.add("Unknown %s: did you mean %s?".formatted(what, Nearest.to(name, known.keySet())));
  }
}
