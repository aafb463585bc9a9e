package parley.verticle.archive;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parley.bus.Bus;
import parley.bus.Interviews;
import parley.life.UnderWay;
import parley.store.Archive;
import parley.store.Journal;
import parley.store.Journal.Line;
import parley.store.Keys;

/** Drains the partitions' journals into the archive. */
public final class ArchiveVerticle extends VerticleBase {

  private static final Logger LOG = LoggerFactory.getLogger(ArchiveVerticle.class);
  private static final long SWEEP_MS = 1_000;
  private static final long RECLAIM_MS = 5_000;
  private static final long RETRY_MS = 250;

  private final Journal journal;
  private final Archive archive;
  private final BitSet news = new BitSet(Keys.PARTITIONS);
  private final UnderWay underWay = new UnderWay();
  private boolean busy;
  private boolean stopping;

  public ArchiveVerticle(Journal journal, Archive archive) {
    this.journal = journal;
    this.archive = archive;
  }

  @Override
  public Future<?> start() {
    vertx.setPeriodic(SWEEP_MS, _ -> sweep());
    vertx.setPeriodic(RECLAIM_MS, _ -> reclaim());
    return journal
        .prepare()
        .compose(
            _ ->
                Bus.of(vertx)
                    .listen(Interviews.GROWN, grown -> rung(Keys.partition(grown.interview()))))
        .onSuccess(_ -> sweep());
  }

  /**
   * Reads nothing more, finishes what it has read and leaves the group. What it cannot finish is
   * taken over by another archive.
   */
  @Override
  public Future<?> stop() {
    stopping = true;
    return underWay
        .settled()
        .timeout(RECLAIM_MS, TimeUnit.MILLISECONDS)
        .eventually(journal::leave)
        .onFailure(failure -> LOG.warn("the archive left lines: {}", failure.getMessage()))
        .otherwiseEmpty();
  }

  private void rung(int partition) {
    news.set(partition);
    drain();
  }

  /** Rings may be lost: every partition is looked at once a second. */
  private void sweep() {
    news.set(0, Keys.PARTITIONS);
    drain();
  }

  private void drain() {
    if (stopping || busy || news.isEmpty()) {
      return;
    }
    busy = true;
    BitSet now = (BitSet) news.clone();
    news.clear();
    moved(now, journal::read)
        .onComplete(
            _ -> {
              busy = false;
              drain();
            },
            failure -> {
              LOG.warn("the archive waits: {}", failure.getMessage());
              vertx.setTimer(
                  RETRY_MS,
                  _ -> {
                    busy = false;
                    news.or(now);
                    drain();
                  });
            });
  }

  private void reclaim() {
    if (stopping) {
      return;
    }
    BitSet all = new BitSet(Keys.PARTITIONS);
    all.set(0, Keys.PARTITIONS);
    moved(all, journal::reclaim)
        .onFailure(failure -> LOG.debug("nothing taken over: {}", failure.getMessage()));
  }

  private Future<Void> moved(BitSet partitions, IntFunction<Future<List<Line>>> read) {
    Future<Void> moved = collect(partitions, read).compose(this::store);
    underWay.add(moved);
    return moved;
  }

  private static Future<List<Line>> collect(
      BitSet partitions, IntFunction<Future<List<Line>>> read) {
    List<Future<List<Line>>> reads = partitions.stream().mapToObj(read).toList();
    return Future.all(reads)
        .map(
            _ -> {
              var lines = new ArrayList<Line>();
              reads.forEach(one -> lines.addAll(one.result()));
              return lines;
            });
  }

  private Future<Void> store(List<Line> lines) {
    if (lines.isEmpty()) {
      return Future.succeededFuture();
    }
    return archive
        .write(lines)
        .compose(durable -> journal.announce(durable))
        .compose(_ -> finish(lines));
  }

  private Future<Void> finish(List<Line> lines) {
    var places =
        lines.stream()
            .collect(
                Collectors.groupingBy(
                    Line::partition, Collectors.mapping(Line::place, Collectors.toList())));
    return Future.all(
            places.entrySet().stream().map(p -> journal.done(p.getKey(), p.getValue())).toList())
        .mapEmpty();
  }
}
