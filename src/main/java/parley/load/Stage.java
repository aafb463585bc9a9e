package parley.load;

import io.vertx.core.Context;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import parley.load.check.Ledger;
import parley.load.check.LogTime;
import parley.load.check.Verdict;
import parley.load.measure.Meter;
import parley.load.plan.Chaos;
import parley.load.plan.Script;
import parley.load.plan.Seeds;
import parley.load.plan.Think;
import parley.load.report.Live;
import parley.load.room.Crowd;
import parley.load.room.Doors;
import parley.load.room.Setting;
import parley.load.room.Setting.Blame;
import parley.load.target.Cast;
import parley.load.target.DurableProbe;
import parley.load.target.Target;

/**
 * One crowd in one cast of interviews, with all that is counted of it. The crowd lives on one event
 * loop; the methods here are for the command's own thread.
 */
final class Stage {

  private static final long SECOND_MS = 1_000;
  private static final int MOST_TRACED = 150;
  private static final int MOST_TRACED_IN_ALL = 150_000;

  final Meter meter = new Meter();
  final LogTime time = new LogTime();
  final Verdict verdict = new Verdict();
  final Cast cast;
  private final Vertx vertx;
  private final Context loop;
  private final Crowd crowd;
  private final DurableProbe probe;
  private long ticker = -1;
  private long seconds;

  /**
   * @param thinks whether candidates answer by themselves
   * @param forgets whether Redis is emptied on purpose
   */
  Stage(
      Vertx vertx,
      Target target,
      Doors doors,
      Blame blame,
      Cast cast,
      Options options,
      long firstQuestionMs,
      boolean thinks,
      boolean forgets) {
    this.vertx = vertx;
    this.loop = vertx.getOrCreateContext();
    this.cast = cast;
    this.probe = new DurableProbe(vertx, target, verdict);
    this.crowd =
        new Crowd(
            new Setting(
                vertx,
                doors,
                meter,
                time,
                blame,
                probe,
                firstQuestionMs,
                thinks,
                options.drafts()));
    Seeds seeds = new Seeds(options.seed());
    Think think = options.think();
    Chaos chaos = options.chaos();
    List<String> tickets = IntStream.range(0, cast.size()).mapToObj(cast::ticket).toList();
    int traced = Math.min(MOST_TRACED, MOST_TRACED_IN_ALL / cast.size());
    for (int i = 0; i < cast.size(); i++) {
      crowd.add(
          new Ledger(cast.interview(i), forgets, traced),
          tickets.get(i),
          new Script(seeds, i, think, options.answerChars(), chaos));
    }
  }

  void start(long[] arrivals, Live live) {
    onLoop(
        () -> {
          probe.start();
          crowd.start(arrivals);
          ticker = vertx.setPeriodic(SECOND_MS, _ -> live.second(meter.tick(++seconds)));
          return null;
        });
  }

  long joined() {
    return onLoop(crowd::joined);
  }

  long arrived() {
    return onLoop(crowd::arrived);
  }

  long done() {
    return onLoop(crowd::done);
  }

  long busy() {
    return onLoop(crowd::busy);
  }

  long events() {
    return onLoop(meter::events);
  }

  void finish() {
    onLoop(
        () -> {
          crowd.finish();
          return null;
        });
  }

  void answerNow() {
    onLoop(
        () -> {
          crowd.answerNow();
          return null;
        });
  }

  void storm() {
    onLoop(
        () -> {
          crowd.storm();
          return null;
        });
  }

  /** Ends the load. Afterwards everything here may be read. */
  List<Ledger> stop() {
    return onLoop(
        () -> {
          vertx.cancelTimer(ticker);
          probe.stop();
          crowd.stop();
          return crowd.ledgers();
        });
  }

  long durableLooked() {
    return onLoop(probe::looked);
  }

  private <T> T onLoop(Supplier<T> work) {
    Promise<T> done = Promise.promise();
    loop.runOnContext(
        _ -> {
          try {
            done.complete(work.get());
          } catch (RuntimeException e) {
            done.fail(e);
          }
        });
    return done.future().await();
  }
}
