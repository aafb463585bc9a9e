package parley.load.room;

import io.vertx.core.Vertx;

/** One timer at most, set for a moment of the JVM's nanoseconds. Confined to the event loop. */
final class Alarm {

  private static final long NONE = -1;
  private static final long NANOS_PER_MS = 1_000_000;

  private final Vertx vertx;
  private long timer = NONE;

  Alarm(Vertx vertx) {
    this.vertx = vertx;
  }

  boolean set() {
    return timer != NONE;
  }

  /** At once where the moment has passed. An earlier setting is forgotten. */
  void at(long dueNanos, Runnable work) {
    cancel();
    long ms = Math.max(1, (dueNanos - System.nanoTime()) / NANOS_PER_MS);
    timer =
        vertx.setTimer(
            ms,
            _ -> {
              timer = NONE;
              work.run();
            });
  }

  void cancel() {
    if (set()) {
      vertx.cancelTimer(timer);
      timer = NONE;
    }
  }
}
