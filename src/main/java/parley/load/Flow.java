package parley.load;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.load.cluster.Injector;
import parley.load.plan.Fault;
import parley.load.report.Live;
import parley.load.target.Permanent;

/** The usual shape of load: people come, answer, and go; meanwhile things break. */
final class Flow {

  /** The end of the duration in which no fault begins or lasts. */
  static final long CALM_MS = 5_000;

  /**
   * The bound for being stuck: after the last fault is mended, everybody who said goodbye is at the
   * durable end by then. Covers a silent line (12 s), the longest retry (5 s) and a restart.
   */
  private static final long GOODBYE_MS = 90_000;

  private static final long MEND_MS = 240_000;
  private static final long LEAST_SILENCE_MS = 60_000;
  private static final int SILENT_THINKS = 8;

  private Flow() {}

  static void run(
      Stage stage, Options options, @Nullable Injector injector, List<Fault> faults, Live live) {
    if (injector != null) {
      injector.start(faults);
    }
    long begin = System.nanoTime();
    if (options.rolling() && injector != null) {
      roll(injector, live, stage, options);
    }
    if (options.durationMs() > 0) {
      long left = options.durationMs() - (System.nanoTime() - begin) / 1_000_000;
      Permanent.until(Math.max(0, left), () -> stage.done() == options.interviews());
    } else {
      untilDone(stage, options);
    }
    if (injector != null) {
      injector.stop();
      Permanent.until(MEND_MS, injector::calm);
    }
    live.say("saying goodbye");
    Permanent.until(
        GOODBYE_MS,
        () -> {
          stage.finish();
          return stage.done() == stage.arrived();
        });
  }

  /** When everybody has come, and a little later. */
  private static void roll(Injector injector, Live live, Stage stage, Options options) {
    Permanent.until(options.durationMs(), () -> stage.joined() >= options.interviews());
    try {
      live.say("restarting the nodes in order");
      injector.roll();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** All have come to their end, or nothing has happened for so long that it will not. */
  private static void untilDone(Stage stage, Options options) {
    long patience = Math.max(LEAST_SILENCE_MS, SILENT_THINKS * options.think().meanMs());
    long events = -1;
    while (stage.done() < options.interviews()) {
      long before = events;
      boolean more =
          Permanent.until(
              patience, () -> stage.events() > before || stage.done() == options.interviews());
      if (!more) {
        return;
      }
      events = stage.events();
    }
  }
}
