package parley.verticle.clock;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parley.bus.Bus;
import parley.bus.Interviews;
import parley.interview.Command;
import parley.life.UnderWay;
import parley.store.Deadlines;
import parley.store.Keys;

/** Polls the partitions' deadlines and puts each due one to its interview. */
public final class ClockVerticle extends VerticleBase {

  private static final Logger LOG = LoggerFactory.getLogger(ClockVerticle.class);
  private static final long POLL_MS = 250;
  private static final long PATIENCE_MS = 2_000;

  private final Deadlines deadlines;
  private final UnderWay underWay = new UnderWay();
  private boolean stopping;

  public ClockVerticle(Deadlines deadlines) {
    this.deadlines = deadlines;
  }

  @Override
  public Future<?> start() {
    Bus bus = Bus.of(vertx);
    for (int partition = 0; partition < Keys.PARTITIONS; partition++) {
      poll(bus, partition);
    }
    return Future.succeededFuture();
  }

  /** Claims nothing more; what was claimed is put to its interviews first. */
  @Override
  public Future<?> stop() {
    stopping = true;
    return underWay
        .settled()
        .timeout(PATIENCE_MS, TimeUnit.MILLISECONDS)
        .onFailure(failure -> LOG.warn("claimed deadlines come back by themselves"))
        .otherwiseEmpty();
  }

  private void poll(Bus bus, int partition) {
    if (stopping) {
      return;
    }
    underWay.add(
        deadlines
            .claim(partition)
            .onComplete(
                due -> {
                  due.interviews().forEach(interview -> underWay.add(tick(bus, interview)));
                  again(bus, partition, due.more() ? 1 : pause(due.nextInMs()));
                },
                failure -> {
                  LOG.debug("partition {}: {}", partition, failure.getMessage());
                  again(bus, partition, POLL_MS);
                }));
  }

  private void again(Bus bus, int partition, long inMs) {
    vertx.setTimer(inMs, _ -> poll(bus, partition));
  }

  private static long pause(long nextInMs) {
    return nextInMs < 0 ? POLL_MS : Math.clamp(nextInMs, 1, POLL_MS);
  }

  private static Future<?> tick(Bus bus, String interview) {
    return bus.ask(Interviews.ACT, new Interviews.Act(interview, 0, new Command.Tick(null, null)))
        .onFailure(
            failure ->
                LOG.warn("{}: the deadline comes back: {}", interview, failure.getMessage()));
  }
}
