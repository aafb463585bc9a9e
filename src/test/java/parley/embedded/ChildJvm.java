package parley.embedded;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import parley.config.Config;

/** A JVM of its own that runs the embedded servers on a home, to be killed. */
final class ChildJvm implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Path home;
  private final Process process;

  private ChildJvm(Path home, Process process) {
    this.home = home;
    this.process = process;
  }

  /** The program of the child: serves until it is killed. */
  public static void main(String[] arguments) throws InterruptedException {
    var servers = EmbeddedServers.start(Config.of(Map.of("home", arguments[0])));
    Runtime.getRuntime().addShutdownHook(new Thread(servers::close));
    Thread.currentThread().join();
  }

  /** Returns when both servers answer. */
  static ChildJvm start(Path home) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var process =
        new ProcessBuilder(
                java,
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                ChildJvm.class.getName(),
                home.toString())
            .inheritIO()
            .start();
    await().atMost(PATIENCE).until(() -> Files.exists(home.resolve(ServersFile.NAME)));
    return new ChildJvm(home, process);
  }

  long pid() {
    return process.pid();
  }

  JsonNode servers() throws IOException {
    return new ObjectMapper().readTree(home.resolve(ServersFile.NAME).toFile());
  }

  /** The processes of PostgreSQL and Redis. */
  List<ProcessHandle> serverProcesses() throws IOException {
    return Stream.of("postgres", "redis")
        .map(servers()::path)
        .map(server -> ProcessHandle.of(server.path("pid").asLong()).orElseThrow())
        .toList();
  }

  /** Every shell that guards a server of this child. */
  List<ProcessHandle> guards() throws IOException {
    var servers = serverProcesses();
    return process
        .descendants()
        .filter(p -> !servers.contains(p))
        .filter(ChildJvm::isShell)
        .toList();
  }

  private static boolean isShell(ProcessHandle process) {
    return process.info().command().map(c -> c.endsWith("sh")).orElse(false);
  }

  void terminate() throws InterruptedException {
    process.destroy();
    process.waitFor();
  }

  void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
  }

  static void awaitEnd(List<ProcessHandle> processes) {
    await().atMost(PATIENCE).until(() -> processes.stream().noneMatch(ProcessHandle::isAlive));
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
