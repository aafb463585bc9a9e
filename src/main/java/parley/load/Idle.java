package parley.load;

import io.vertx.core.Vertx;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import parley.interview.Terms;
import parley.load.cluster.Cluster;
import parley.load.measure.Cause;
import parley.load.plan.Arrivals;
import parley.load.plan.Seeds;
import parley.load.report.Live;
import parley.load.room.Doors;
import parley.load.target.Cast;
import parley.load.target.Permanent;
import parley.load.target.Target;

/** All join and are silent; then everyone answers once; then, where asked for, the storm. */
final class Idle {

  static final double KIB_PER_MIB = 1024.0;
  private static final double NANOS_PER_S = TimeUnit.SECONDS.toNanos(1);
  private static final int MOST_WARM = 500;

  /** A crowd as large as the real one would leave its memory resident, and hide the real one's. */
  private static final int WARM_PART = 10;

  /** Enough for the compiled code of who comes back. */
  private static final int WARM_STORMS = 10;

  private static final long WITHIN_MS = 120_000;
  private static final long SILENCE_MS = 5_000;

  private Idle() {}

  /**
   * A few come, answer and go first, so that classes and compiled code are not counted as theirs.
   */
  static void warmUp(Vertx vertx, Target target, Doors doors, Options options, Terms terms) {
    int n = Math.clamp(options.interviews() / WARM_PART, 1, MOST_WARM);
    Live nobody = new Live(new PrintStream(OutputStream.nullOutputStream()), true);
    Cast cast = Cast.make(target, n, terms, options.questions());
    Stage stage =
        new Stage(
            vertx,
            target,
            doors,
            _ -> Cause.OTHER,
            cast,
            options,
            terms.greetingMs(),
            false,
            false);
    stage.start(Arrivals.of(new Seeds(options.seed()), n, options.rate(), 0), nobody);
    Permanent.until(WITHIN_MS, () -> stage.joined() == n);
    pause(terms.greetingMs() + SILENCE_MS);
    stage.answerNow();
    pause(1_000);
    Permanent.until(WITHIN_MS, () -> stage.busy() == 0);
    for (int i = 0; options.storm() && i < WARM_STORMS; i++) {
      stage.storm();
      Permanent.until(WITHIN_MS, () -> stage.joined() == n);
    }
    Permanent.until(
        WITHIN_MS,
        () -> {
          stage.finish();
          return stage.done() == n;
        });
    stage.stop();
  }

  static void run(
      Stage stage,
      Options options,
      @Nullable Cluster cluster,
      Live live,
      Map<String, Double> extra,
      long lastArrivalMs) {
    int n = options.interviews();
    if (!Permanent.until(lastArrivalMs + WITHIN_MS, () -> stage.joined() == n)) {
      live.say("only " + stage.joined() + " have joined");
    }
    pause(SILENCE_MS);
    extra.put("joined", (double) stage.joined());
    if (cluster != null) {
      extra.put("rssMibJoined", cluster.use().rssKib() / KIB_PER_MIB);
      double after = cluster.rssKibAfterCollection() / KIB_PER_MIB;
      extra.put("rssMibJoinedCollected", after);
      double before = extra.getOrDefault("rssMibBefore", 0.0);
      extra.put("kibPerJoinedInterview", (after - before) * KIB_PER_MIB / n);
    }
    live.say("everyone answers");
    long began = System.nanoTime();
    stage.answerNow();
    boolean all = Permanent.until(WITHIN_MS, () -> stage.busy() == 0);
    extra.put("secondsUntilAllAnswersAreDurable", all ? since(began) : -1);
    if (options.storm()) {
      live.say("all lines are cut");
      long cut = System.nanoTime();
      stage.storm();
      boolean back = Permanent.until(WITHIN_MS, () -> stage.joined() == n);
      extra.put("stormSecondsUntilAllAreBack", back ? since(cut) : -1);
    }
    live.say("saying goodbye");
    Permanent.until(
        WITHIN_MS,
        () -> {
          stage.finish();
          return stage.done() == stage.arrived();
        });
  }

  private static double since(long nanos) {
    return (System.nanoTime() - nanos) / NANOS_PER_S;
  }

  private static void pause(long ms) {
    Permanent.until(ms, () -> false);
  }
}
