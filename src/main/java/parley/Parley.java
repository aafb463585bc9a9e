package parley;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.config.Config;
import parley.config.ConfigException;
import parley.config.Reference;
import parley.load.Load;

/**
 * The program: what to do is the first argument, everything else is configuration.
 *
 * <p>Exit codes: 0 done, 1 cannot start or drain, 2 wrong command line, 78 wrong configuration
 * (EX_CONFIG of sysexits.h). "run" that a signal ended has 128 and the number of the signal, as
 * shells say it: 143 for SIGTERM, however orderly its end was.
 */
public final class Parley {
  static final int DONE = 0;
  static final int CANNOT_START = 1;
  static final int CANNOT_DRAIN = 1;
  static final int USAGE = 2;
  static final int CONFIG = 78;

  private static final String HELP =
      """
      Usage: parley <command>

        run [--roles edge,engine,ai] [--demo] [--attached]
                      start this node; --roles takes only part of the work, others of its cluster
                      do the rest; --demo adds people, a job and a candidate to try it with;
                      --attached ends it with the process that started it
        drain         end the node of this home in the orderly way, as SIGTERM does: nothing new is
                      taken, connections go to other nodes, what is under way is finished
        migrate       bring the database to this version's schema, then end
        config        print every setting: name, environment variable, type, default, meaning
        check         read the configuration, print what differs from the defaults, then end
        load          play candidates and check that nothing is lost; `parley load --help`
        help          print this
      """;

  private final Map<String, String> env;
  private final PrintStream out;
  private final PrintStream err;

  Parley(Map<String, String> env, PrintStream out, PrintStream err) {
    this.env = env;
    this.out = out;
    this.err = err;
  }

  public static void main(String[] arguments) {
    int code = new Parley(System.getenv(), System.out, System.err).command(List.of(arguments));
    if (code != DONE) System.exit(code);
  }

  /**
   * Does what the arguments say and returns the exit code. "run" returns when the node has ended.
   */
  int command(List<String> arguments) {
    if (!arguments.isEmpty() && arguments.getFirst().equals("load")) {
      return Load.run(arguments.subList(1, arguments.size()), env, out, err);
    }
    try {
      return switch (String.join(" ", arguments)) {
        case "drain" -> drain();
        case "migrate" -> migrate();
        case "config" -> print(Reference.text());
        case "check" -> print(Reference.differences(Config.load(env)));
        case "help", "--help", "-h" -> print(HELP);
        default -> {
          Optional<RunOptions> options = options(arguments);
          yield options.isPresent() ? run(options.get()) : USAGE;
        }
      };
    } catch (ConfigException e) {
      err.println(e.getMessage());
      return CONFIG;
    } catch (StartException e) {
      err.println(e.getMessage());
      return CANNOT_START;
    }
  }

  /** Those of "run", or empty where it is said on stderr why there are none. */
  private Optional<RunOptions> options(List<String> arguments) {
    try {
      Optional<RunOptions> options = RunOptions.parse(arguments);
      if (options.isEmpty()) {
        err.print(HELP);
      }
      return options;
    } catch (IllegalArgumentException e) {
      err.println("parley run: " + e.getMessage());
      return Optional.empty();
    }
  }

  private int run(RunOptions options) {
    var config = Config.load(env);
    Topology.check(config, options);
    var node = Node.start(config, options);
    if (options.attached()) {
      ProcessHandle.current()
          .parent()
          .ifPresent(parent -> parent.onExit().thenRun(() -> node.end(DONE)));
    }
    out.println(node.readyLine());
    node.awaitEnd();
    return DONE;
  }

  private int drain() {
    String problem = new Drain(Config.load(env).home(), out).run();
    if (problem == null) {
      return DONE;
    }
    err.println(problem);
    return CANNOT_DRAIN;
  }

  private int migrate() {
    Node.migrate(Config.load(env));
    return print("The database has this version's schema.\n");
  }

  private int print(String text) {
    out.print(text);
    return DONE;
  }
}
