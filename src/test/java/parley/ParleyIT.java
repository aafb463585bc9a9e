package parley;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.testing.Servers;

/** The program as an operator meets it: a process with output, signals and an exit code. */
class ParleyIT {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int SIGTERM_CODE = 128 + 15;

  @TempDir Path folder;

  /** Unpacking takes seconds of CPU and has nothing to do with these tests. */
  @BeforeEach
  void borrowPrograms() throws IOException {
    assertThat(Servers.redisUrl()).isNotEmpty();
    Files.createSymbolicLink(folder.resolve("bin"), Path.of(Servers.HOME, "bin").toRealPath());
  }

  @AfterEach
  void returnPrograms() throws IOException {
    Files.delete(folder.resolve("bin"));
  }

  @Test
  void runSaysWhereItIsReadyAndEndsCleanlyOnSigterm() throws Exception {
    var node = start(folder, "run");
    await().atMost(PATIENCE).until(() -> output().contains("Parley is ready at http://localhost:"));
    node.destroy();
    assertThat(node.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    assertThat(node.exitValue()).isEqualTo(SIGTERM_CODE);
    assertThat(folder.resolve("servers.json")).doesNotExist();
    assertThat(output()).doesNotContain("ERROR", "Exception");
    assertThat(Files.readString(folder.resolve("classes")))
        .as("a node alone pays for no cluster manager")
        .contains("io.vertx.core.Vertx ")
        .doesNotContain("hazelcast");
  }

  @Test
  void aFailedStartIsOneParagraphWithoutAStackTrace() throws Exception {
    var file = Files.createFile(folder.resolve("file"));
    var node = start(file, "run");
    assertThat(node.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    assertThat(node.exitValue()).isEqualTo(1);
    assertThat(output().lines())
        .singleElement()
        .asString()
        .startsWith("Parley cannot start: starting the embedded servers failed.")
        .contains(file.toString(), "PARLEY_HOME");
  }

  @Test
  void drainEndsTheNodeOfItsHomeAndWaitsForIt() throws Exception {
    var node = start(folder, "run");
    await().atMost(PATIENCE).until(() -> output().contains("Parley is ready at http://localhost:"));
    assertThat(Files.readString(folder.resolve("node.pid"))).startsWith(node.pid() + "\n");
    var drain = start(folder, "drain", "drained");
    assertThat(drain.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    assertThat(drain.exitValue()).isZero();
    assertThat(node.isAlive()).isFalse();
    assertThat(node.exitValue()).isEqualTo(SIGTERM_CODE);
    assertThat(Files.readString(folder.resolve("drained")))
        .contains("Process " + node.pid() + " drains.", "Process " + node.pid() + " has ended");
    assertThat(folder.resolve("node.pid")).doesNotExist();
    assertThat(output()).contains("draining: ", "stopped").doesNotContain("ERROR", "Exception");
  }

  @Test
  void drainWhereNoNodeRunsSaysSo() throws Exception {
    Files.writeString(folder.resolve("node.pid"), ProcessHandle.current().pid() + "\n1\n");
    var drain = start(folder, "drain");
    assertThat(drain.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    assertThat(drain.exitValue()).isEqualTo(1);
    assertThat(output().lines())
        .singleElement()
        .asString()
        .startsWith("No node runs in " + folder)
        .contains("PARLEY_HOME");
  }

  private Process start(Path home, String command) throws IOException {
    return start(home, command, "output");
  }

  private Process start(Path home, String command, String output) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var builder =
        new ProcessBuilder(
            java,
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Xlog:class+load:file=" + folder.resolve("classes"),
            "-cp",
            System.getProperty("java.class.path"),
            "parley.Parley",
            command);
    builder.environment().keySet().removeIf(name -> name.startsWith("PARLEY_"));
    builder.environment().put("PARLEY_HOME", home.toString());
    builder.environment().put("PARLEY_HTTP_PORT", "0");
    return builder
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve(output).toFile())
        .start();
  }

  private String output() throws IOException {
    return Files.readString(folder.resolve("output"));
  }
}
