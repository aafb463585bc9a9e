package parley.life;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Where this node stands in its life.
 *
 * <p><b>Guaranteed.</b> It goes forward only, and exactly one caller moves it to each state. <b>Not
 * guaranteed.</b> That a state is passed through: a node that never served stops without a drain.
 *
 * <p>Thread-safe.
 */
public final class Life {

  /** The order is the order of life. */
  public enum State {
    /** It takes what comes. */
    RUNNING,
    /** It takes nothing new, finishes what it has, and sends its connections elsewhere. */
    DRAINING,
    /** Nothing of it runs any more. */
    STOPPED
  }

  /**
   * How a drain goes.
   *
   * @param notice from not being ready until connections are closed
   * @param within how long everything may then take
   * @param batch connections that one event loop closes at once
   * @param interval from one batch to the next
   */
  public record Pace(Duration notice, Duration within, int batch, Duration interval) {}

  private record Moment(State state, long endNanos) {}

  /** However late it is, what needs only a moment gets it. */
  private static final long LEAST_MS = 1_000;

  private final Pace pace;
  private volatile Moment now = new Moment(State.RUNNING, 0);

  public Life(Pace pace) {
    this.pace = pace;
  }

  public Pace pace() {
    return pace;
  }

  public State state() {
    return now.state();
  }

  public boolean running() {
    return state() == State.RUNNING;
  }

  /**
   * Moves on. True for the caller who did it, false where it stands there already.
   *
   * @throws IllegalStateException where it is past that state
   */
  public synchronized boolean advance(State to) {
    State from = now.state();
    if (from.compareTo(to) > 0) {
      throw new IllegalStateException(
          "A node that is " + from + " does not become " + to + " again.");
    }
    if (from == to) {
      return false;
    }
    now = new Moment(to, System.nanoTime() + pace.notice().plus(pace.within()).toNanos());
    return true;
  }

  /**
   * How long what ends with the node may still take, in milliseconds: while it drains what is left
   * of the time for that, but a second at least; 0 where it ends without a drain.
   */
  public long leftMs() {
    Moment moment = now;
    if (moment.state() != State.DRAINING) {
      return 0;
    }
    long left = TimeUnit.NANOSECONDS.toMillis(moment.endNanos() - System.nanoTime());
    return Math.max(LEAST_MS, left);
  }
}
