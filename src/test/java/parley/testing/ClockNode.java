package parley.testing;

import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import parley.verticle.clock.ClockVerticle;
import parley.verticle.interview.InterviewVerticle;

/** A JVM of its own with the verticles {@code clock} and {@code interview}, to be killed. */
public final class ClockNode implements AutoCloseable {

  private static final String READY = "the clock runs";

  private final Process process;

  private ClockNode(Process process) {
    this.process = process;
  }

  /** The program of the child: fires deadlines until it is killed. */
  public static void main(String[] arguments) {
    Rig rig = new Rig(arguments[0], arguments[1]);
    Rig.wait(rig.vertx.deployVerticle(new InterviewVerticle(rig.log, rig.clock)));
    Rig.wait(rig.vertx.deployVerticle(new ClockVerticle(rig.deadlines)));
    System.out.println(READY);
  }

  /** Returns when its clock runs. */
  public static ClockNode start(String databaseUrl, String redisUrl) {
    try {
      Process process =
          Host.java(
                  List.of(),
                  List.of(
                      "-Xmx256m",
                      "--sun-misc-unsafe-memory-access=allow",
                      ClockNode.class.getName(),
                      databaseUrl,
                      redisUrl))
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      var node = new ClockNode(process);
      var out =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
      await().atMost(Duration.ofMinutes(1)).until(() -> READY.equals(out.readLine()));
      Thread.ofVirtual().start(() -> out.lines().forEach(_ -> {}));
      return node;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What it has used of a processor since it started. */
  public Duration cpu() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** kill -9. */
  public void kill() {
    process.destroyForcibly();
    process.onExit().join();
  }

  @Override
  public void close() {
    kill();
  }
}
