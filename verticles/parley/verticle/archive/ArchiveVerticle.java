package parley.verticle.archive;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parley.bus.Bus;
import parley.bus.Interviews;
import parley.life.UnderWay;
import parley.store.Archive;
import parley.store.Archive.Line;
import parley.store.Backlog;
import parley.store.Doorbell;

/** Archives what this node appends, and what others left. */
public final class ArchiveVerticle extends VerticleBase {

  private static final Logger LOG = LoggerFactory.getLogger(ArchiveVerticle.class);

  /** How long a batch gathers: it is what a candidate waits for "saved" on an idle node. */
  private static final long GATHER_MS = 20;

  private static final long RETRY_MS = 250;
  private static final long SWEEP_MS = 2_000;
  private static final long PATIENCE_MS = 5_000;
  private static final int MOST_LINES = 2_000;
  private static final int FEWEST_LINES = 50;

  /** What waits beyond this while PostgreSQL is away is left in the backlog. */
  private static final int MOST_WAITING = 50_000;

  private final Backlog backlog;
  private final Archive archive;
  private final Doorbell bell;
  private List<Line> waiting = new ArrayList<>();

  /** How many lines go into one transaction: fewer where it does not end within its time. */
  private int batchLines = MOST_LINES;

  private final UnderWay underWay = new UnderWay();
  private boolean busy;
  private boolean sweeping;
  private boolean stopping;

  public ArchiveVerticle(Backlog backlog, Archive archive, Doorbell bell) {
    this.backlog = backlog;
    this.archive = archive;
    this.bell = bell;
  }

  @Override
  public Future<?> start() {
    vertx.setPeriodic(SWEEP_MS, _ -> sweep());
    Bus bus = Bus.of(vertx);
    return Future.all(
        bus.listen(Interviews.GROWN, this::grown), bus.listen(Interviews.RESYNC, this::resync));
  }

  /**
   * Takes nothing more and writes what waits. What cannot be written now is in the backlog, where
   * another node finds it.
   */
  @Override
  public Future<?> stop() {
    stopping = true;
    return underWay
        .settled()
        .compose(_ -> flush())
        .timeout(PATIENCE_MS, TimeUnit.MILLISECONDS)
        .onFailure(failure -> LOG.warn("the archive leaves a backlog: {}", failure.getMessage()))
        .otherwiseEmpty();
  }

  private Future<Void> flush() {
    List<Line> now = next();
    return now.isEmpty() ? Future.succeededFuture() : store(now).compose(_ -> flush());
  }

  private void grown(Interviews.Grown grown) {
    if (grown.here() && !stopping && waiting.size() < MOST_WAITING) {
      for (int i = 0; i < grown.entries().size(); i++) {
        waiting.add(new Line(grown.interview(), grown.entries().get(i), grown.events().get(i)));
      }
      if (!busy) {
        drain(GATHER_MS);
      }
    }
  }

  /**
   * What Redis lost is brought by the pages again, perhaps in another order: what is not durable by
   * now must not become so.
   */
  private void resync(Interviews.Resync resync) {
    if (resync.lost()) {
      waiting.clear();
    }
  }

  private void drain(long inMs) {
    busy = true;
    vertx.setTimer(inMs, _ -> batch());
  }

  /** Takes the lines of one batch. */
  private List<Line> next() {
    List<Line> lines = waiting;
    if (lines.size() > batchLines) {
      waiting = new ArrayList<>(lines.subList(batchLines, lines.size()));
      return lines.subList(0, batchLines);
    }
    waiting = new ArrayList<>();
    return lines;
  }

  private void batch() {
    if (stopping) {
      return;
    }
    List<Line> now = next();
    Future<Void> stored = store(now);
    stored.onComplete(
        _ -> {
          busy = false;
          batchLines = Math.min(MOST_LINES, 2 * batchLines);
          if (!waiting.isEmpty()) {
            drain(GATHER_MS);
          }
        },
        failure -> {
          LOG.warn("the archive waits: {}", failure.getMessage());
          waiting.addAll(0, now);
          batchLines = Math.max(FEWEST_LINES, batchLines / 2);
          drain(RETRY_MS);
        });
    underWay.add(stored);
  }

  private Future<Void> store(List<Line> lines) {
    return lines.isEmpty()
        ? Future.succeededFuture()
        : archive
            .write(lines)
            .compose(
                durable -> {
                  bell.durable(durable);
                  return backlog.durable(durable);
                });
  }

  /**
   * What nobody archived in time, one partition after the other, unless this node itself is behind.
   */
  private void sweep() {
    if (waiting.size() > MOST_LINES || sweeping || stopping) {
      return;
    }
    sweeping = true;
    backlog
        .overdue()
        .compose(
            partitions -> {
              Future<Void> chain = Future.succeededFuture();
              for (int partition : partitions) {
                chain = chain.compose(_ -> backlog.left(partition)).compose(this::store);
              }
              return chain;
            })
        .onFailure(failure -> LOG.debug("not all was taken over: {}", failure.getMessage()))
        .onComplete(_ -> sweeping = false);
  }
}
