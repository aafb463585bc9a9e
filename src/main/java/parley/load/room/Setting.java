package parley.load.room;

import io.vertx.core.Vertx;
import parley.load.check.LogTime;
import parley.load.measure.Cause;
import parley.load.measure.Meter;

/**
 * What all candidates of a run share.
 *
 * @param firstQuestionMs from the arrival to the first question at best: thinking begins there
 * @param thinks whether candidates answer by their own thinking time, or only when told to
 * @param drafts whether what is typed is saved meanwhile
 * @param claims told what was called durable
 */
public record Setting(
    Vertx vertx,
    Doors doors,
    Meter meter,
    LogTime time,
    Blame blame,
    Claims claims,
    long firstQuestionMs,
    boolean thinks,
    boolean drafts) {

  /** Why the line to a door was lost just now. */
  public interface Blame {
    Cause of(int door);
  }

  /** The server called events of an interview durable, up to {@code seq}. */
  public interface Claims {
    void durable(String interview, long seq);
  }

  /** Milliseconds of the candidates' own clock. */
  static long nowMs() {
    return System.nanoTime() / 1_000_000;
  }
}
