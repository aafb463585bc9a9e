package parley.load.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import parley.load.LoadException;
import parley.load.measure.ProcessUse;

/** One {@code parley run} in a process of its own: this JVM's java and class path. Blocking. */
final class NodeProcess {

  private static final List<String> FLAGS =
      List.of(
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow",
          "-XX:+UseSerialGC",
          "-XX:+UseCompactObjectHeaders");
  private static final int PROBE_MS = 2_000;
  private static final long POLL_MS = 100;
  private static final long READY_S = 150;
  private static final long END_S = 60;
  private static final int OK = 200;
  private static final int MOST_STARTS = 10;

  private final String name;
  private final Path home;
  private final int port;
  private final Map<String, String> environment;
  private final List<String> memory;
  private Process process;
  private long cpuMsBefore;

  /**
   * @param memory flags of the JVM's heap
   */
  NodeProcess(
      String name, Path home, int port, Map<String, String> environment, List<String> memory) {
    this.name = name;
    this.home = home;
    this.port = port;
    this.environment = environment;
    this.memory = memory;
    this.process = launch();
  }

  private Process launch() {
    try {
      Files.createDirectories(home);
      var command = new ArrayList<String>();
      command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      command.addAll(FLAGS);
      command.addAll(memory);
      command.addAll(List.of("parley.Parley", "run"));
      var builder = new ProcessBuilder(command).redirectErrorStream(true);
      builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
      builder.environment().keySet().removeIf(variable -> variable.startsWith("PARLEY_"));
      builder.environment().putAll(environment);
      builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
      return builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException("a node cannot be started", e);
    }
  }

  private Path log() {
    return home.resolve("log.txt");
  }

  private void awaitReady() throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(READY_S);
    while (!ready()) {
      if (!process.isAlive() || System.nanoTime() > end) {
        throw new LoadException("%s is not ready; the end of its log:%n%s".formatted(name, tail()));
      }
      TimeUnit.MILLISECONDS.sleep(POLL_MS);
    }
  }

  private boolean ready() {
    try {
      var url = URI.create("http://127.0.0.1:" + port + "/health/ready").toURL();
      var connection = (HttpURLConnection) url.openConnection();
      connection.setConnectTimeout(PROBE_MS);
      connection.setReadTimeout(PROBE_MS);
      return connection.getResponseCode() == OK;
    } catch (IOException e) {
      return false;
    }
  }

  private String tail() {
    try {
      List<String> lines = Files.readAllLines(log());
      return String.join("\n", lines.subList(Math.max(0, lines.size() - 15), lines.size()));
    } catch (IOException e) {
      return "(" + e.getMessage() + ")";
    }
  }

  boolean alive() {
    return process.isAlive();
  }

  long pid() {
    return process.pid();
  }

  /** kill -9. */
  void kill() {
    cpuMsBefore = use().cpuMs();
    process.destroyForcibly();
    process.onExit().join();
  }

  /** SIGTERM, and waits for its end. False where it had to be killed. */
  boolean end() throws InterruptedException {
    cpuMsBefore = use().cpuMs();
    process.destroy();
    boolean ended = process.waitFor(END_S, TimeUnit.SECONDS);
    if (!ended) {
      kill();
    }
    return ended;
  }

  /** Starts it again. The number of starts that it took. */
  int restart() throws InterruptedException {
    process = launch();
    return insist();
  }

  /**
   * Returns when it is ready; starts it once more where it ends before that or is not ready in
   * time, as a supervisor would: a store may be away just now. The number of starts that it took.
   */
  int insist() throws InterruptedException {
    for (int start = 1; ; start++) {
      try {
        awaitReady();
        return start;
      } catch (LoadException e) {
        if (start == MOST_STARTS) {
          throw e;
        }
        kill();
        process = launch();
      }
    }
  }

  /** Processor time counts over restarts. */
  ProcessUse use() {
    ProcessUse now = ProcessUse.of(process.pid());
    return new ProcessUse(cpuMsBefore + now.cpuMs(), now.rssKib());
  }

  /** Where this JDK has a jcmd. */
  void collectGarbage() throws IOException, InterruptedException {
    Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    if (Files.isExecutable(jcmd)) {
      new ProcessBuilder(jcmd.toString(), Long.toString(pid()), "GC.run")
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    }
  }
}
