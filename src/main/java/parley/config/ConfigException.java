package parley.config;

import java.util.List;

/**
 * The configuration cannot be used. Holds every problem found, each a sentence that names the key
 * and its source.
 */
public final class ConfigException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final List<String> problems;

  public ConfigException(List<String> problems) {
    super(
        "The configuration has "
            + problems.size()
            + " problem(s):\n  - "
            + String.join("\n  - ", problems));
    this.problems = List.copyOf(problems);
  }

  public List<String> problems() {
    return problems;
  }
}
