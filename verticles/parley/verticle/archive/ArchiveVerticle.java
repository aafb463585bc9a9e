package parley.verticle.archive;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parley.bus.Bus;
import parley.bus.Interviews;
import parley.interview.Entry;
import parley.store.Archive;
import parley.store.Archive.Line;
import parley.store.Backlog;
import parley.store.Doorbell;
import parley.store.Keys;

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

  public ArchiveVerticle(Backlog backlog, Archive archive, Doorbell bell) {
    this.backlog = backlog;
    this.archive = archive;
    this.bell = bell;
  }

  @Override
  public Future<?> start() {
    vertx.setPeriodic(SWEEP_MS, _ -> sweep());
    return Bus.of(vertx).listen(Interviews.GROWN, this::grown);
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

  /** What nobody archived in time, unless this node itself is behind. */
  private void sweep() {
    if (!busy) {
      List<Future<List<Line>>> reads =
          IntStream.range(0, Keys.PARTITIONS).mapToObj(backlog::left).toList();
      Future.all(reads)
          .compose(_ -> store(reads.stream().flatMap(read -> read.result().stream()).toList()))
          .onFailure(failure -> LOG.debug("nothing taken over: {}", failure.getMessage()));
    }
  }
}
