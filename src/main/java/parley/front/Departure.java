package parley.front;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parley.life.Life;

/**
 * Lets connections go batch by batch, so that their peers do not all come to another node in the
 * same moment. Confined to one event loop.
 */
final class Departure {

  private static final Logger LOG = LoggerFactory.getLogger(Departure.class);

  private final Vertx vertx;
  private final Iterator<Leaver> waiting;
  private final int batch;
  private final long everyMs;
  private final List<Future<Void>> leaving = new ArrayList<>();
  private final Promise<Void> allAsked = Promise.promise();

  private Departure(Vertx vertx, List<Leaver> leavers, Life life) {
    this.vertx = vertx;
    this.waiting = List.copyOf(leavers).iterator();
    this.everyMs = life.pace().interval().toMillis();
    this.batch = batch(leavers.size(), life.pace().batch(), everyMs, life.leftMs());
  }

  /** Completes, and never fails, when all are gone or the time for that is up. */
  static Future<Void> of(Vertx vertx, List<Leaver> leavers, Life life) {
    if (leavers.isEmpty()) {
      return Future.succeededFuture();
    }
    var departure = new Departure(vertx, leavers, life);
    departure.next();
    return departure
        .allAsked
        .future()
        .compose(_ -> Future.join(departure.leaving))
        .<Void>mapEmpty()
        .timeout(life.leftMs(), TimeUnit.MILLISECONDS)
        .recover(
            failure -> {
              LOG.warn("not every connection left in order: {}", failure.getMessage());
              return Future.succeededFuture();
            });
  }

  /** At least {@code least}, and so many that the last ones are asked in half of the time. */
  static int batch(int connections, int least, long everyMs, long leftMs) {
    long batches = Math.max(1, leftMs / 2 / everyMs);
    return (int) Math.max(least, Math.ceilDiv(connections, batches));
  }

  private void next() {
    for (int i = 0; i < batch && waiting.hasNext(); i++) {
      leaving.add(waiting.next().leave());
    }
    if (waiting.hasNext()) {
      vertx.setTimer(everyMs, _ -> next());
    } else {
      allAsked.complete();
    }
  }
}
