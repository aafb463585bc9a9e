package parley;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What stands behind {@code parley run}.
 *
 * @param demo adds people, a job and a candidate
 * @param attached ends with the process that started this one: Maven does not pass on its signal
 */
record RunOptions(Set<NodeRole> roles, boolean demo, boolean attached) {

  static final RunOptions DEFAULT = new RunOptions(NodeRole.all(), false, false);

  /**
   * Empty where this is no command line of {@code run}.
   *
   * @throws IllegalArgumentException with a message for the operator, where a role is unknown
   */
  static Optional<RunOptions> parse(List<String> arguments) {
    if (arguments.isEmpty() || !arguments.getFirst().equals("run")) {
      return Optional.empty();
    }
    RunOptions options = DEFAULT;
    for (int i = 1; i < arguments.size(); i++) {
      switch (arguments.get(i)) {
        case "--demo" -> options = new RunOptions(options.roles, true, options.attached);
        case "--attached" -> options = new RunOptions(options.roles, options.demo, true);
        case "--roles" -> {
          if (++i == arguments.size()) {
            return Optional.empty();
          }
          Set<NodeRole> roles = NodeRole.parse(arguments.get(i));
          options = new RunOptions(roles, options.demo, options.attached);
        }
        default -> {
          return Optional.empty();
        }
      }
    }
    return Optional.of(options);
  }
}
