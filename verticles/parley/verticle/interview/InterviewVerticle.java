package parley.verticle.interview;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.util.concurrent.TimeoutException;
import parley.bus.Bus;
import parley.bus.Interviews;
import parley.bus.Problem;
import parley.store.LiveLog;
import parley.store.LogTime;
import parley.store.RedisDown;

/** Serves {@link Interviews}. */
public final class InterviewVerticle extends VerticleBase {

  private final LiveLog log;
  private final LogTime time;

  public InterviewVerticle(LiveLog log, LogTime time) {
    this.log = log;
    this.time = time;
  }

  @Override
  public Future<?> start() {
    Bus bus = Bus.of(vertx);
    Conductor conductor = new Conductor(log, time);
    return Future.all(
        bus.serve(Interviews.ACT, act -> reachable(conductor.act(act))),
        bus.serve(Interviews.JOIN, join -> reachable(conductor.join(join))),
        bus.serve(Interviews.LOOK, look -> reachable(conductor.look(look))),
        bus.serve(
            Interviews.DRAFT,
            save ->
                reachable(conductor.saveDraft(save))
                    .onSuccess(
                        saved -> {
                          if (saved) {
                            bus.publish(
                                Interviews.DRAFTED,
                                new Interviews.Drafted(save.interview(), save.draft()));
                          }
                        })
                    .map(Interviews.Saved::new)),
        bus.listen(Interviews.GROWN, grown -> heard(conductor, grown)),
        bus.listen(Interviews.RESYNC, _ -> conductor.resync()));
  }

  /** What was appended here is known. */
  private static void heard(Conductor conductor, Interviews.Grown grown) {
    if (!grown.here()) {
      conductor.grown(grown.interview(), grown.entries());
    }
  }

  /** A store that cannot be reached is no surprise: the asker keeps its message and tries again. */
  private static <T> Future<T> reachable(Future<T> answer) {
    return answer.recover(
        failure ->
            failure instanceof RedisDown || failure instanceof TimeoutException
                ? Future.failedFuture(
                    Problem.of(Problem.Code.UNAVAILABLE, "The interview log is not reachable."))
                : Future.failedFuture(failure));
  }
}
