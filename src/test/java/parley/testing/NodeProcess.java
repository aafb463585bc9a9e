package parley.testing;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;

/** A {@link LiveNode} in a JVM of its own, on given stores: to be frozen and killed. Blocking. */
public final class NodeProcess implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Process process;
  private final Path address;

  /**
   * Returns when it serves.
   *
   * @param folder for its log and its address
   */
  public NodeProcess(Path folder, String postgresUrl, String redisUrl) {
    address = folder.resolve("address.txt");
    try {
      var builder =
          Host.java(
              List.of(), List.of("-Xmx256m", NodeProcess.class.getName(), address.toString()));
      builder.environment().put("TEST_POSTGRES_URL", postgresUrl);
      builder.environment().put("TEST_REDIS_URL", redisUrl);
      builder.redirectErrorStream(true);
      builder.redirectOutput(folder.resolve("node.log").toFile());
      process = builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    await()
        .atMost(PATIENCE)
        .failFast("the node has ended: " + folder, () -> !process.isAlive())
        .until(() -> Files.exists(address));
  }

  /** The program of the child: serves until it is killed. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    var rig = new Rig(System.getenv("TEST_POSTGRES_URL"), System.getenv("TEST_REDIS_URL"));
    var node = new LiveNode(rig, LiveNode.LIMITS);
    Path address = Path.of(arguments[0]);
    Path whole = Files.writeString(address.resolveSibling("address.part"), node.base());
    Files.move(whole, address, StandardCopyOption.ATOMIC_MOVE);
    Thread.currentThread().join();
  }

  public String base() {
    try {
      return Files.readString(address);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** SIGSTOP: its sockets stay open and take what is sent. */
  public void freeze() {
    signal("STOP");
  }

  public void wake() {
    signal("CONT");
  }

  private void signal(String name) {
    Host.signal(name, process.toHandle());
  }

  @Override
  public void close() {
    process.destroyForcibly();
    process.onExit().join();
  }
}
