package parley.testing;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import parley.embedded.Ports;

/**
 * The whole product in a JVM of its own, as an operator starts it: to be used from outside, and to
 * be killed. Its log goes to {@code log.txt} of its home. Blocking.
 */
public final class Product implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final List<String> FLAGS =
      List.of("--sun-misc-unsafe-memory-access=allow", "-Xmx512m");

  private final Path home;
  private final Map<String, String> environment;
  private final boolean demo;
  private Process process;

  private Product(Path home, Map<String, String> environment, boolean demo) {
    this.home = home;
    this.environment = environment;
    this.demo = demo;
    this.process = launch();
  }

  /**
   * Starts it with demo data on an empty home and waits until it is ready.
   *
   * @param name of its home under {@code target}
   * @param settings configuration keys and values, {@code interview.greeting} and so on
   */
  public static Product start(String name, Map<String, String> settings) {
    return start(name, settings, true);
  }

  /** As {@link #start(String, Map)}, without demo data. */
  public static Product node(String name, Map<String, String> settings) {
    return start(name, settings, false);
  }

  private static Product start(String name, Map<String, String> settings, boolean demo) {
    var environment = new HashMap<String, String>();
    Path home = Path.of("target", name).toAbsolutePath();
    Host.delete(home);
    environment.put("PARLEY_HOME", home.toString());
    environment.put("PARLEY_HTTP_PORT", String.valueOf(Ports.free()));
    environment.put("PARLEY_LOG_JSON", "false");
    // Everybody in a test comes from one address.
    List.of("login", "register", "upload", "job", "api", "visitor", "interviewJoin", "addressJoin")
        .forEach(limit -> environment.put(Host.variable("limits." + limit + "Count"), "0"));
    settings.forEach((key, value) -> environment.put(Host.variable(key), value));
    return new Product(home, environment, demo);
  }

  /** Where its pages are. */
  public String url() {
    return "http://localhost:" + environment.get("PARLEY_HTTP_PORT");
  }

  public long pid() {
    return process.pid();
  }

  public Path home() {
    return home;
  }

  /** What {@code demo.json} says: {@code hr}, {@code candidate}, {@code admin}, {@code jobId}. */
  public JsonNode demo() {
    try {
      return new ObjectMapper().readTree(home.resolve("demo.json").toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The embedded Redis. */
  public String redisUrl() {
    return redis().path("url").asText();
  }

  /** The embedded PostgreSQL. */
  public String postgresUrl() {
    return server("postgres").path("url").asText();
  }

  /** SIGSTOP of the embedded Redis: connections stay, nothing answers. */
  public void hangRedis() {
    signalRedis("STOP");
  }

  public void goOnRedis() {
    signalRedis("CONT");
  }

  private void signalRedis(String name) {
    Host.signal(name, ProcessHandle.of(redis().path("pid").asLong()).orElseThrow());
  }

  private JsonNode redis() {
    return server("redis");
  }

  private JsonNode server(String name) {
    try {
      return new ObjectMapper().readTree(home.resolve("servers.json").toFile()).path(name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** kill -9. The embedded servers go with it. */
  public void kill() {
    process.destroyForcibly();
    process.onExit().join();
  }

  /** SIGTERM; the exit code when it has ended. */
  public int terminate() {
    process.destroy();
    return process.onExit().join().exitValue();
  }

  /** Starts it again on the same home and port, and waits until it is ready. */
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
      if (demo) {
        more.add("--demo");
      }
      var builder = Host.java(List.of(), more).redirectErrorStream(true);
      builder.redirectOutput(ProcessBuilder.Redirect.appendTo(home.resolve("log.txt").toFile()));
      builder.environment().putAll(environment);
      Process started = builder.start();
      try {
        await().atMost(PATIENCE).until(() -> ready(started));
      } catch (RuntimeException e) {
        started.destroyForcibly();
        throw e;
      }
      return started;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean ready(Process started) throws IOException {
    if (!started.isAlive()) {
      throw new IllegalStateException(
          "the product ended with "
              + started.exitValue()
              + ":\n"
              + Files.readString(home.resolve("log.txt")));
    }
    return (!demo || Files.exists(home.resolve("demo.json"))) && answers(url() + "/health/ready");
  }

  private static boolean answers(String url) {
    try {
      HttpURLConnection connection = (HttpURLConnection) URI.create(url).toURL().openConnection();
      return connection.getResponseCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }
}
