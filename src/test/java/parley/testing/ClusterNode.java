package parley.testing;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One node of a cluster in a JVM of its own: some roles, shared PostgreSQL and Redis, an own home
 * under {@code target} with {@code log.txt}. Blocking.
 */
public final class ClusterNode implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);
  private static final List<String> FLAGS =
      List.of(
          "--sun-misc-unsafe-memory-access=allow",
          "--add-exports=java.base/jdk.internal.ref=ALL-UNNAMED",
          "--add-opens=java.base/java.lang=ALL-UNNAMED",
          "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
          "--add-opens=java.management/sun.management=ALL-UNNAMED",
          "--add-opens=jdk.management/com.sun.management.internal=ALL-UNNAMED",
          "-Xmx384m");

  private final Path home;
  private final List<String> before;
  private final List<String> arguments;
  private final Map<String, String> environment;
  private Process process;

  private ClusterNode(
      Path home, List<String> before, List<String> arguments, Map<String, String> environment) {
    this.home = home;
    this.before = before;
    this.arguments = arguments;
    this.environment = environment;
    this.process = launch();
  }

  /**
   * Launches it on an empty home. {@link #awaitReady} says when it serves.
   *
   * @param name of its home under {@code target}
   * @param before a command that runs the node, such as {@code ip netns exec}, or nothing
   * @param arguments behind {@code run}
   * @param settings configuration keys and values, among them the URLs of the servers
   */
  public static ClusterNode launch(
      String name, List<String> before, List<String> arguments, Map<String, String> settings) {
    Path home = Path.of("target", name).toAbsolutePath();
    Host.delete(home);
    var environment = new HashMap<String, String>();
    environment.put("PARLEY_HOME", home.toString());
    environment.put("PARLEY_LOG_JSON", "false");
    environment.put("PARLEY_SECURITY_SIGNING_KEY", KEY);
    environment.put("PARLEY_CLUSTER_BUS_PORT", "0");
    settings.forEach((key, value) -> environment.put(Host.variable(key), value));
    return new ClusterNode(home, before, arguments, environment);
  }

  public ClusterNode awaitReady() {
    await().atMost(PATIENCE).until(this::ready);
    return this;
  }

  public Path home() {
    return home;
  }

  /** All that it said so far, in its latest life. */
  public String log() {
    try {
      return Files.readString(home.resolve("log.txt"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** kill -9. */
  public void kill() {
    process.destroyForcibly();
    process.onExit().join();
  }

  /** Launches it again on the same home. */
  public void restart() {
    process = launch();
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }

  private Process launch() {
    try {
      Files.createDirectories(home);
      var more = new ArrayList<>(FLAGS);
      more.addAll(List.of("parley.Parley", "run"));
      more.addAll(arguments);
      var builder = Host.java(before, more).redirectErrorStream(true);
      builder.redirectOutput(ProcessBuilder.Redirect.to(home.resolve("log.txt").toFile()));
      builder.environment().putAll(environment);
      return builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean ready() {
    if (!process.isAlive()) {
      throw new IllegalStateException("the node ended with " + process.exitValue() + ":\n" + log());
    }
    return log().contains("Parley is ready");
  }
}
