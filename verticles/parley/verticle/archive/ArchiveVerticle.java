package parley.verticle.archive;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parley.bus.Bus;
import parley.bus.Interviews;
import parley.interview.Entry;
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
  private static final int MOST_LINES = 2_000;

  /** What waits beyond this while PostgreSQL is away is left in the backlog. */
  private static final int MOST_WAITING = 50_000;

  private final Backlog backlog;
  private final Archive archive;
  private final Doorbell bell;
  private List<Line> waiting = new ArrayList<>();
  private boolean busy;
  private boolean sweeping;

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

  private void grown(Interviews.Grown grown) {
    if (grown.here() && waiting.size() < MOST_WAITING) {
      for (Entry entry : grown.entries()) {
        waiting.add(new Line(grown.interview(), entry));
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

  private void batch() {
    List<Line> lines = waiting;
    if (lines.size() > MOST_LINES) {
      waiting = new ArrayList<>(lines.subList(MOST_LINES, lines.size()));
      lines = lines.subList(0, MOST_LINES);
    } else {
      waiting = new ArrayList<>();
    }
    List<Line> now = lines;
    store(now)
        .onComplete(
            _ -> {
              busy = false;
              if (!waiting.isEmpty()) {
                drain(GATHER_MS);
              }
            },
            failure -> {
              LOG.warn("the archive waits: {}", failure.getMessage());
              waiting.addAll(0, now);
              drain(RETRY_MS);
            });
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
    if (busy || sweeping) {
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
