package parley.verticle.clock;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.util.List;
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

  /** Between two rounds: what is due within it is claimed together. */
  private static final long GAP_MS = 5;

  private final Deadlines deadlines;
  private final Agenda agenda = new Agenda(Keys.PARTITIONS, POLL_MS);
  private final UnderWay underWay = new UnderWay();
  private boolean stopping;

  public ClockVerticle(Deadlines deadlines) {
    this.deadlines = deadlines;
  }

  @Override
  public Future<?> start() {
    poll(Bus.of(vertx));
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

  private void poll(Bus bus) {
    if (stopping) {
      return;
    }
    List<Integer> partitions = agenda.due(monotonicMs());
    underWay.add(
        deadlines
            .claim(partitions)
            .onComplete(
                answers -> {
                  for (int i = 0; i < answers.size(); i++) {
                    Deadlines.Due due = answers.get(i);
                    due.interviews().forEach(interview -> underWay.add(tick(bus, interview)));
                    agenda.next(partitions.get(i), monotonicMs(), due.more() ? 0 : due.nextInMs());
                  }
                  again(bus, agenda.pause(monotonicMs()));
                },
                failure -> {
                  LOG.debug("no deadlines: {}", failure.getMessage());
                  again(bus, POLL_MS);
                }));
  }

  private void again(Bus bus, long inMs) {
    vertx.setTimer(Math.max(GAP_MS, inMs), _ -> poll(bus));
  }

  private static long monotonicMs() {
    return System.nanoTime() / 1_000_000;
  }

  private static Future<?> tick(Bus bus, String interview) {
    return bus.ask(Interviews.ACT, new Interviews.Act(interview, 0, new Command.Tick(null, null)))
        .onFailure(
            failure ->
                LOG.warn("{}: the deadline comes back: {}", interview, failure.getMessage()));
  }
}
