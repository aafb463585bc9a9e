package parley.load.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** How many files, and so sockets, this process may have open. */
public final class FileLimit {

  private static final Path LIMITS = Path.of("/proc/self/limits");
  private static final int SOFT = 3;

  private FileLimit() {}

  /** What to tell where {@code sockets} are too many for this process; empty where they are not. */
  public static Optional<String> refusal(long sockets) {
    long allowed = allowed();
    return sockets <= allowed
        ? Optional.empty()
        : Optional.of(
            "This run needs about %d open files, and %d are allowed: run `ulimit -n %d` first, or ask for fewer interviews."
                .formatted(sockets, allowed, sockets));
  }

  private static long allowed() {
    try {
      return Files.readAllLines(LIMITS).stream()
          .filter(line -> line.startsWith("Max open files"))
          .map(line -> line.split("\\s+", -1)[SOFT])
          .mapToLong(word -> word.equals("unlimited") ? Long.MAX_VALUE : Long.parseLong(word))
          .findFirst()
          .orElse(Long.MAX_VALUE);
    } catch (IOException e) {
      return Long.MAX_VALUE; // not Linux: the run itself will find out
    }
  }
}
