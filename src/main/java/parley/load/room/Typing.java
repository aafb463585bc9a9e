package parley.load.room;

import io.vertx.core.Vertx;
import java.util.function.BooleanSupplier;

/** Saves a draft half-way to the answer, as somebody who types does. Confined to the event loop. */
final class Typing {

  private static final long NANOS_PER_HALF_MS = 2_000_000;

  private final Vertx vertx;
  private final Line line;
  private long rev;

  Typing(Vertx vertx, Line line) {
    this.vertx = vertx;
    this.line = line;
  }

  /**
   * @param stillOpen whether the question waits for its answer
   */
  void until(long dueNanos, int question, BooleanSupplier stillOpen) {
    long half = Math.max(1, (dueNanos - System.nanoTime()) / NANOS_PER_HALF_MS);
    vertx.setTimer(
        half,
        _ -> {
          if (stillOpen.getAsBoolean()) {
            line.send(Frames.draft(question, "A draft for question " + question, ++rev));
          }
        });
  }
}
