package parley.load.room;

import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import parley.load.check.Ledger;
import parley.load.measure.Cause;
import parley.load.plan.Script;

/**
 * All candidates of a run, on one event loop. Every method is to be called there.
 *
 * <p><b>Guaranteed.</b> A candidate arrives when its time has come, whatever became of the others.
 */
public final class Crowd {

  private static final long TICK_MS = 1_000;

  private final Vertx vertx;
  private final Setting setting;
  private final List<Candidate> candidates = new ArrayList<>();
  private long ticker = -1;
  private int next;

  public Crowd(Setting setting) {
    this.vertx = setting.vertx();
    this.setting = setting;
  }

  public void add(Ledger ledger, String ticket, Script script) {
    candidates.add(new Candidate(setting, candidates.size(), ledger, ticket, script));
  }

  /**
   * Begins.
   *
   * @param arrivals milliseconds from now for each candidate, in order
   */
  public void start(long[] arrivals) {
    long begin = System.nanoTime();
    ticker = vertx.setPeriodic(TICK_MS, _ -> candidates.forEach(Candidate::tick));
    arrive(begin, arrivals);
  }

  private void arrive(long begin, long[] arrivals) {
    while (next < arrivals.length) {
      long due = begin + TimeUnit.MILLISECONDS.toNanos(arrivals[next]);
      long wait = TimeUnit.NANOSECONDS.toMillis(due - System.nanoTime());
      if (wait > 0) {
        vertx.setTimer(wait, _ -> arrive(begin, arrivals));
        return;
      }
      candidates.get(next++).arrive(due);
    }
  }

  /** Nobody else comes, and those who are there say goodbye. May be called again. */
  public void finish() {
    next = Integer.MAX_VALUE;
    candidates.forEach(Candidate::finish);
  }

  /** Everybody who is in the room answers the open question now. */
  public void answerNow() {
    candidates.forEach(Candidate::answerNow);
  }

  /** Cuts all lines at once, without a close frame. */
  public void storm() {
    candidates.forEach(candidate -> candidate.cut(Cause.STORM));
  }

  public long joined() {
    return candidates.stream().filter(Candidate::joined).count();
  }

  public long arrived() {
    return candidates.stream().filter(Candidate::arrived).count();
  }

  /** How many have come to the durable end. */
  public long done() {
    return candidates.stream().filter(Candidate::done).count();
  }

  /** How many have something that is not durable yet. */
  public long busy() {
    return candidates.stream().filter(c -> !c.idle()).count();
  }

  /** Ends all lines, and tells the meter the gaps. */
  public void stop() {
    vertx.cancelTimer(ticker);
    next = Integer.MAX_VALUE;
    for (Candidate candidate : candidates) {
      candidate.stop();
      candidate.gaps().forEach(setting.meter()::gap);
    }
  }

  /** Of those who came. */
  public List<Ledger> ledgers() {
    return candidates.stream().filter(Candidate::arrived).map(Candidate::ledger).toList();
  }
}
