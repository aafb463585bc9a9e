package parley.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Ends servers that an earlier run left on a data folder: still in their clean end after a kill -9,
 * or orphans because the guards were killed too. Call it with the home locked: then nobody else can
 * rightly own such a process.
 */
final class Leftovers {
  private static final Duration CLEAN_END = Duration.ofSeconds(15);

  private Leftovers() {}

  /** Both servers work in their data folder, which tells them from every other process. */
  static void end(Path data, String program) throws IOException, InterruptedException {
    var found = ProcessHandle.allProcesses().filter(p -> runs(p, data, program)).toList();
    if (ended(found, CLEAN_END)) return;
    found.forEach(ProcessHandle::destroyForcibly);
    if (!ended(found, CLEAN_END)) {
      throw new EmbeddedException(
          "An earlier %s still runs on %s (processes %s): end it, then start again"
              .formatted(program, data, found.stream().map(ProcessHandle::pid).toList()));
    }
  }

  private static boolean ended(List<ProcessHandle> processes, Duration within)
      throws InterruptedException {
    processes.forEach(ProcessHandle::destroy);
    var all = processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new);
    try {
      CompletableFuture.allOf(all).get(within.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (java.util.concurrent.ExecutionException e) {
      throw new IllegalStateException("waiting for a process cannot fail", e);
    }
  }

  private static boolean runs(ProcessHandle process, Path data, String program) {
    var proc = Path.of("/proc", Long.toString(process.pid()));
    try {
      var exe = Files.readSymbolicLink(proc.resolve("exe")).getFileName();
      return exe != null
          && exe.toString().startsWith(program)
          && Files.readSymbolicLink(proc.resolve("cwd")).equals(data);
    } catch (IOException e) {
      return false; // another user's, a kernel thread, or gone meanwhile
    }
  }
}
