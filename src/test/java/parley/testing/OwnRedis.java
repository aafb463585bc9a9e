package parley.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import parley.embedded.Ports;

/**
 * A Redis of one's own, as durable as the product's, which may be stopped, hung and started again
 * on its data and its port.
 */
public final class OwnRedis implements AutoCloseable {

  private static final String DATA = "appendonlydir";
  private static final String KEPT = "kept";

  private final Path folder;
  private final int port;
  private final String appendOnly;
  private Process process;

  /**
   * @param folder empty
   */
  public OwnRedis(Path folder) {
    this(folder, "yes");
  }

  private OwnRedis(Path folder, String appendOnly) {
    this.folder = folder;
    this.port = Ports.free();
    this.appendOnly = appendOnly;
    this.process = launch();
  }

  /** One that keeps nothing on disk, and is the quicker for it. */
  public static OwnRedis inMemory(Path folder) {
    return new OwnRedis(folder, "no");
  }

  public String url() {
    return "redis://127.0.0.1:" + port;
  }

  /** kill -9. */
  public void kill() {
    process.destroyForcibly();
    process.onExit().join();
  }

  public void start() {
    process = launch();
  }

  /** Puts its data aside as it is now, for {@link #fallBack}. */
  public void keep() {
    copy(folder.resolve(DATA), folder.resolve(KEPT));
  }

  /** kill -9, and a start on the data of {@link #keep}: as a lagging replica that takes over. */
  public void fallBack() {
    kill();
    copy(folder.resolve(KEPT), folder.resolve(DATA));
    start();
  }

  private static void copy(Path from, Path to) {
    try {
      Files.createDirectories(to);
      try (var old = Files.list(to)) {
        for (Path file : old.toList()) {
          Files.delete(file);
        }
      }
      try (var files = Files.list(from)) {
        for (Path file : files.toList()) {
          Files.copy(file, to.resolve(file.getFileName()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** SIGSTOP: connections stay, nothing answers. */
  public void hang() {
    signal("STOP");
  }

  public void goOn() {
    signal("CONT");
  }

  private void signal(String name) {
    Host.signal(name, process.toHandle());
  }

  private Process launch() {
    try {
      String program = Path.of(Servers.HOME).toAbsolutePath() + "/bin";
      return new ProcessBuilder(
              List.of(
                  program(Path.of(program)),
                  "--bind",
                  "127.0.0.1",
                  "--port",
                  String.valueOf(port),
                  "--dir",
                  folder.toString(),
                  "--save",
                  "",
                  "--appendonly",
                  appendOnly,
                  "--appendfsync",
                  "always"))
          .redirectErrorStream(true)
          .redirectOutput(folder.resolve("log.txt").toFile())
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Unpacked by the embedded servers. */
  private static String program(Path bin) throws IOException {
    if (Servers.redisUrl().isEmpty()) {
      throw new IllegalStateException("the embedded Redis does not run");
    }
    try (var files = Files.walk(bin)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("redis-server"))
          .filter(Files::isRegularFile)
          .findFirst()
          .orElseThrow()
          .toString();
    }
  }

  @Override
  public void close() {
    goOn();
    kill();
  }
}
