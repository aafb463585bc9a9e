package parley.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * A server as a child process that cannot outlive this JVM.
 *
 * <p>A shell starts the server and waits on a pipe from the JVM. When the JVM closes it, or dies in
 * any way, the shell sends the server its signal for a clean end, and SIGKILL if that has not
 * helped after 30 s. Unlike a parent-death signal this does not depend on the thread that started
 * it, and gives the server time to finish.
 *
 * <p><b>Not guaranteed.</b> If somebody kills both shells of the guard and the JVM, the server
 * stays; the next start on the same home ends it ({@link Leftovers}).
 */
final class Guard implements AutoCloseable {
  private static final long LOG_LIMIT = 10L << 20;
  private static final int LOG_TAIL = 12;
  private static final Duration STOP_WITHIN = Duration.ofSeconds(40);

  /** Arguments: the signal's name, then the server's command. */
  private static final String SCRIPT =
      """
      trap '' TERM HUP INT
      exec 3<&0
      signal=$1; shift
      "$@" 3<&- </dev/null &
      server=$!
      (
        read -r nothing <&3
        kill -"$signal" $server 2>/dev/null
        tries=0
        while [ $tries -lt 300 ] && kill -0 $server 2>/dev/null; do sleep 0.1; tries=$((tries + 1)); done
        kill -KILL $server 2>/dev/null
      ) &
      watch=$!
      wait $server
      code=$?
      kill -KILL $watch 2>/dev/null
      exit $code
      """;

  private final Process process;
  private final Path log;
  private final long logStart;
  private final String name;

  private Guard(String name, Process process, Path log, long logStart) {
    this.name = name;
    this.process = process;
    this.log = log;
    this.logStart = logStart;
  }

  /**
   * Starts the command.
   *
   * @param signal without SIG, what asks this server for a clean end
   */
  static Guard start(String name, String signal, Path log, List<String> command)
      throws IOException {
    if (Files.exists(log) && Files.size(log) > LOG_LIMIT) {
      Files.move(
          log, log.resolveSibling(log.getFileName() + ".old"), StandardCopyOption.REPLACE_EXISTING);
    }
    long logStart = Files.exists(log) ? Files.size(log) : 0;
    // A session of its own: Ctrl-C in the terminal must reach the JVM only, which stops the servers
    // last.
    var line = new ArrayList<>(List.of("setsid", "sh", "-c", SCRIPT, "guard", signal));
    line.addAll(command);
    var process =
        new ProcessBuilder(line)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    return new Guard(name, process, log, logStart);
  }

  /**
   * Waits until ready says so. Throws with the end of the server's log if it ends or takes too
   * long.
   */
  void await(Duration within, Readiness ready, String advice)
      throws IOException, InterruptedException {
    long end = System.nanoTime() + within.toNanos();
    while (!ready.now()) {
      boolean ended = process.waitFor(5, TimeUnit.MILLISECONDS);
      if (!ended && System.nanoTime() < end) continue;
      throw failure(
          ended ? "ended with code " + process.exitValue() : "was not ready within " + within,
          advice);
    }
  }

  /** Waits for a program that ends by itself. Throws with the end of its log if it fails. */
  void finish(String advice) throws IOException, InterruptedException {
    int code = process.waitFor();
    if (code != 0) throw failure("ended with code " + code, advice);
  }

  private EmbeddedException failure(String what, String advice) throws IOException {
    return new EmbeddedException(
        "%s %s. %s. The end of %s:%n%s".formatted(name, what, advice, log, tail()));
  }

  private String tail() throws IOException {
    try (var in = Files.newInputStream(log)) {
      in.skipNBytes(logStart);
      var lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
      return lines.stream()
          .skip(Math.max(0, lines.size() - LOG_TAIL))
          .collect(Collectors.joining("\n  ", "  ", ""));
    }
  }

  /** Ends the server in the clean way and waits for it. */
  @Override
  public void close() {
    try {
      process.getOutputStream().close();
      if (!process.waitFor(STOP_WITHIN.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new EmbeddedException(name + " did not end within " + STOP_WITHIN + "; see " + log);
      }
    } catch (IOException e) {
      throw new EmbeddedException(name + " cannot be told to end", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the guard goes on without us
    }
  }

  /** Whether a server answers by now. */
  interface Readiness {
    boolean now() throws IOException;
  }
}
