package parley.load.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What Linux says of a process.
 *
 * @param cpuMs processor time used so far
 * @param rssKib memory that is resident now
 */
public record ProcessUse(long cpuMs, long rssKib) {

  public static final ProcessUse NONE = new ProcessUse(0, 0);

  /** Fields of /proc/PID/stat after the name, which may contain spaces: utime is the 12th. */
  private static final int UTIME = 11;

  /** USER_HZ is 100 on every Linux that Java 25 runs on. */
  private static final long MS_PER_TICK = 10;

  /** {@link #NONE} where there is no such process, or no /proc. */
  public static ProcessUse of(long pid) {
    Path proc = Path.of("/proc", Long.toString(pid));
    try {
      String stat = Files.readString(proc.resolve("stat"));
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
      long ticks = Long.parseLong(fields[UTIME]) + Long.parseLong(fields[UTIME + 1]);
      return new ProcessUse(ticks * MS_PER_TICK, line(proc.resolve("status"), "VmRSS:"));
    } catch (IOException e) {
      return NONE;
    }
  }

  private static long line(Path file, String name) throws IOException {
    return Files.readAllLines(file).stream()
        .filter(line -> line.startsWith(name))
        .map(line -> line.replaceAll("\\D", ""))
        .mapToLong(Long::parseLong)
        .findFirst()
        .orElse(0);
  }
}
