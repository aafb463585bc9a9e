package parley.config;

import java.util.Objects;

/** The configuration as text for people. */
public final class Reference {
  private Reference() {}

  /** Every setting with its names, type, default and meaning. */
  public static String text() {
    var text = new StringBuilder();
    text.append(
        "Settings are read from the environment, then from $PARLEY_HOME/parley.properties.\n");
    for (var s : Tree.settings(Config.class)) {
      var fallback = s.fallback();
      text.append("\n%s  (%s)%n".formatted(s.key(), s.env()))
          .append("    %s%n".formatted(s.doc()))
          .append(
              "    %s; default %s%n".formatted(s.expected(), fallback == null ? "none" : fallback));
    }
    return text.toString();
  }

  /** One line for each setting that differs from its default, secrets masked. */
  public static String differences(Config config) {
    var defaults = Config.defaults();
    var text = new StringBuilder();
    for (var s : Tree.settings(Config.class)) {
      var is = Tree.value(config, s);
      var was = Tree.value(defaults, s);
      if (!Objects.equals(is, was)) {
        text.append("%s = %s  (default %s)%n".formatted(s.key(), s.shown(is), s.shown(was)));
      }
    }
    return text.isEmpty() ? "Every setting has its default.\n" : text.toString();
  }
}
