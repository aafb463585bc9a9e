package parley;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import parley.life.PidFile;

/**
 * {@code parley drain}: ends the node of a home as SIGTERM does, and waits for its end. However
 * long that takes: to kill a node that holds on is for a person or an orchestrator to decide.
 */
final class Drain {

  private static final Duration WORD_EVERY = Duration.ofSeconds(5);

  private final Path home;
  private final PrintStream out;

  Drain(Path home, PrintStream out) {
    this.home = home;
    this.out = out;
  }

  /** What was wrong, in words for the operator; null where the node has ended. */
  @Nullable String run() {
    Optional<ProcessHandle> node;
    try {
      node = PidFile.of(home).living();
    } catch (IOException e) {
      return "The node of %s cannot be found: %s".formatted(home.toAbsolutePath(), e);
    }
    if (node.isEmpty()) {
      return "No node runs in %s: set PARLEY_HOME to the home of the node to drain."
          .formatted(home.toAbsolutePath());
    }
    return end(node.get());
  }

  private @Nullable String end(ProcessHandle node) {
    Instant began = Instant.now();
    if (!node.destroy() && node.isAlive()) {
      return "Process %d of %s cannot be signalled: run this as its user, %s."
          .formatted(
              node.pid(), home.toAbsolutePath(), node.info().user().orElse("which is not known"));
    }
    out.printf("Process %d drains.%n", node.pid());
    try {
      while (!ended(node)) {
        out.printf("Process %d still drains, after %s s.%n", node.pid(), since(began));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "Interrupted; process %d drains on.".formatted(node.pid());
    }
    out.printf("Process %d has ended, after %s s.%n", node.pid(), since(began));
    return null;
  }

  private static boolean ended(ProcessHandle node) throws InterruptedException {
    try {
      node.onExit().get(WORD_EVERY.toSeconds(), TimeUnit.SECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException("waiting for a process cannot fail", e);
    }
  }

  private static String since(Instant began) {
    return String.format(
        Locale.ROOT, "%.1f", Duration.between(began, Instant.now()).toMillis() / 1000.0);
  }
}
