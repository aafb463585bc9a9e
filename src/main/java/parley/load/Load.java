package parley.load;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import org.slf4j.LoggerFactory;
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
    silence();
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

  /** A run breaks lines on purpose, thousands of them, and its output is for people. */
  private static void silence() {
    if (LoggerFactory.getILoggerFactory() instanceof LoggerContext loggers) {
      loggers.getLogger("io.vertx").setLevel(Level.OFF);
      loggers.getLogger("io.netty").setLevel(Level.OFF);
      loggers.getLogger("parley").setLevel(Level.ERROR);
    }
  }
}
