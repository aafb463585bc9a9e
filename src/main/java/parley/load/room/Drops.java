package parley.load.room;

import io.vertx.core.Vertx;
import java.util.function.BooleanSupplier;
import parley.load.plan.Script;

/** Breaks a line again and again, as the script says. */
final class Drops {

  private final Vertx vertx;
  private final Script script;
  private final BooleanSupplier drop;

  /**
   * @param drop breaks the line; false where that is over
   */
  Drops(Vertx vertx, Script script, BooleanSupplier drop) {
    this.vertx = vertx;
    this.script = script;
    this.drop = drop;
  }

  void next() {
    long ms = script.nextDrop();
    if (ms != Long.MAX_VALUE) {
      vertx.setTimer(
          Math.max(1, ms),
          _ -> {
            if (drop.getAsBoolean()) {
              next();
            }
          });
    }
  }
}
