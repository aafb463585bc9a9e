package parley.load.cluster;

import java.io.IOException;
import parley.load.LoadException;

/** Sends a signal that Java has no word for, to one process that this run started. Blocking. */
final class Signals {

  private Signals() {}

  /**
   * @param signal without SIG
   */
  static void send(String signal, long pid) {
    try {
      int code =
          new ProcessBuilder("kill", "-" + signal, Long.toString(pid))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor();
      if (code != 0 && ProcessHandle.of(pid).isPresent()) {
        throw new LoadException("kill -" + signal + " " + pid + " ended with code " + code);
      }
    } catch (IOException e) {
      throw new LoadException("There is no kill on this machine: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
