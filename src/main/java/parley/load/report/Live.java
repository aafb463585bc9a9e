package parley.load.report;

import java.io.PrintStream;
import java.util.Locale;
import parley.load.cluster.Struck;
import parley.load.measure.Second;

/**
 * The run as it goes: one line that rewrites itself on a terminal, plain lines elsewhere. May be
 * called from several threads.
 */
public final class Live {

  private static final String REWRITE = "\r\u001b[K";

  private final PrintStream out;
  private final boolean quiet;
  private final boolean terminal;
  private int faults;

  public Live(PrintStream out, boolean quiet) {
    this.out = out;
    this.quiet = quiet;
    this.terminal = System.console() != null && System.console().isTerminal();
  }

  public synchronized void second(Second s) {
    if (quiet) {
      return;
    }
    String line =
        String.format(
            Locale.ROOT,
            "%4d s  %d joined  %d turns/s  p99 %.1f ms  %d rejects  %d reconnects  %d faults",
            s.at(),
            s.joined(),
            s.turns(),
            s.p99Ms(),
            s.rejects(),
            s.reconnects(),
            faults);
    if (terminal) {
      out.print(REWRITE + line);
      out.flush();
    } else {
      out.println(line);
    }
  }

  public synchronized void fault(Struck one) {
    faults++;
    say(
        String.format(
            Locale.ROOT,
            "%6.1f s  %s for %d ms: %s",
            one.atMs() / 1_000.0,
            one.fault().words(),
            one.fault().lastsMs(),
            one.outcome()));
  }

  /** A line that stays, also where the run is quiet. */
  public synchronized void say(String line) {
    out.println(terminal && !quiet ? REWRITE + line : line);
  }
}
