package parley;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import parley.config.Config;
import parley.config.ConfigException;
import parley.config.Reference;
import parley.load.Load;

/**
 * The program: what to do is the first argument, everything else is configuration.
 *
 * <p>Exit codes: 0 done, 1 cannot start, 2 wrong command line, 78 wrong configuration (EX_CONFIG of
 * sysexits.h).
 */
public final class Parley {
  static final int DONE = 0;
  static final int CANNOT_START = 1;
  static final int USAGE = 2;
  static final int CONFIG = 78;

  private static final String HELP =
      """
      Usage: parley <command>

        run [--demo [--attached]]
                      start this node; --demo adds people, a job and a candidate to try it with,
                      --attached ends it with the process that started it
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
        case "run" -> run(false, false);
        case "run --demo" -> run(true, false);
        case "run --demo --attached" -> run(true, true);
        case "migrate" -> migrate();
        case "config" -> print(Reference.text());
        case "check" -> print(Reference.differences(Config.load(env)));
        case "help", "--help", "-h" -> print(HELP);
        default -> {
          err.print(HELP);
          yield USAGE;
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

  /**
   * @param attached ends with the process that started this one: Maven does not pass on its signal
   */
  private int run(boolean demo, boolean attached) {
    var node = Node.start(Config.load(env), demo);
    if (attached) {
      ProcessHandle.current()
          .parent()
          .ifPresent(parent -> parent.onExit().thenRun(() -> node.end(DONE)));
    }
    out.println(node.readyLine());
    node.awaitEnd();
    return DONE;
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
