package parley.life;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * {@code node.pid} of a home: the process of the node that runs there, and when that was born, so
 * that a process which got the same number later is not taken for it.
 *
 * <p><b>Guaranteed.</b> A file that a killed node left behind is seen through. <b>Not
 * guaranteed.</b> Anything about several nodes in one home: the file names the one that came first.
 */
public final class PidFile {

  private static final String NAME = "node.pid";

  /** Where /proc tells when a process was born, counted after the name in parentheses. */
  private static final int START_TIME = 19;

  private final Path file;

  private PidFile(Path file) {
    this.file = file;
  }

  public static PidFile of(Path home) {
    return new PidFile(home.resolve(NAME));
  }

  /** Writes this process. False where another node of this home is alive; the file stays its. */
  public boolean claim() throws IOException {
    if (Files.exists(file) && living().isPresent()) {
      return false;
    }
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(file, text(ProcessHandle.current()));
    return true;
  }

  /** Removes the file if it names this process. */
  public void release() throws IOException {
    if (Files.exists(file) && Files.readString(file).equals(text(ProcessHandle.current()))) {
      Files.delete(file);
    }
  }

  /** The node of this home, where one is alive. */
  public Optional<ProcessHandle> living() throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    String text = Files.readString(file);
    try {
      long pid = Long.parseLong(text.lines().findFirst().orElse(""));
      return ProcessHandle.of(pid).filter(process -> text.equals(text(process)));
    } catch (NumberFormatException e) {
      throw new IOException(file + " does not name a process", e);
    }
  }

  private static String text(ProcessHandle process) {
    return process.pid() + "\n" + birth(process) + "\n";
  }

  /** In clock ticks since the machine started, which no change of the time of day moves. */
  private static String birth(ProcessHandle process) {
    try {
      String stat = Files.readString(Path.of("/proc", String.valueOf(process.pid()), "stat"));
      return stat.substring(stat.lastIndexOf(')') + 2).split(" ")[START_TIME];
    } catch (IOException e) {
      // No such process any more, or no such file on this system.
      return process.info().startInstant().map(String::valueOf).orElse("unknown");
    }
  }
}
