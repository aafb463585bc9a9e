package parley.load;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import parley.config.ConfigException;
import parley.embedded.EmbeddedException;

/** The command {@code parley load}. Blocking. */
public final class Load {

  public static final int HELD = 0;
  public static final int BROKE = 1;
  public static final int USAGE = 2;

  private Load() {}

  /**
   * Does what the arguments say; returns the exit status.
   *
   * @param env where the target's configuration is
   */
  public static int run(
      List<String> arguments, Map<String, String> env, PrintStream out, PrintStream err) {
    if (arguments.contains("--help") || arguments.contains("-h")) {
      out.print(Arguments.HELP);
      return HELD;
    }
    // Before the first logger: a run breaks links on purpose, and its output is for people.
    System.setProperty("parley.log.level", "ERROR");
    try {
      Options options = Arguments.read(arguments);
      return new Run(options, "parley load " + String.join(" ", arguments), env, out).go();
    } catch (UsageException e) {
      err.println(e.getMessage());
      err.println("`parley load --help` lists the options.");
      return USAGE;
    } catch (LoadException | ConfigException | EmbeddedException e) {
      err.println(e.getMessage());
      return BROKE;
    }
  }
}
