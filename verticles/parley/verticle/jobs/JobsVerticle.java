package parley.verticle.jobs;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.pgclient.pubsub.PgSubscriber;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parley.bus.Ask;
import parley.bus.Bus;
import parley.bus.Work;
import parley.store.Database;
import parley.store.Tasks;

/** Hands out due tasks, at most {@code batch} at a time. */
public final class JobsVerticle extends VerticleBase {

  private static final Logger LOG = LoggerFactory.getLogger(JobsVerticle.class);

  private static final Map<String, Ask<Work.Task, Work.Done>> WORKERS =
      Map.of(
          Tasks.PARSE_RESUME, Work.PARSE_RESUME,
          Tasks.SCORE_INTERVIEW, Work.SCORE_INTERVIEW);

  private final Database database;
  private final Tasks tasks;
  private final String worker;
  private final int batch;
  private final long pollMs;
  private final long visibilityMs;
  private @Nullable PgSubscriber doorbell;
  private int out;
  private boolean claiming;

  /**
   * @param worker this node's name in the claims
   */
  public JobsVerticle(
      Database database, Tasks tasks, String worker, int batch, long pollMs, long visibilityMs) {
    this.database = database;
    this.tasks = tasks;
    this.worker = worker;
    this.batch = batch;
    this.pollMs = pollMs;
    this.visibilityMs = visibilityMs;
  }

  @Override
  public Future<?> start() {
    PgSubscriber subscriber = PgSubscriber.subscriber(vertx, database.options());
    doorbell = subscriber;
    subscriber.reconnectPolicy(attempt -> Math.min(1_000L, 50L << Math.min(attempt, 5)));
    subscriber.channel("task").handler(_ -> claim());
    vertx.setPeriodic(pollMs, _ -> claim());
    return subscriber.connect().onSuccess(_ -> claim());
  }

  @Override
  public Future<?> stop() {
    return doorbell == null ? Future.succeededFuture() : doorbell.close();
  }

  private void claim() {
    if (claiming || out >= batch) {
      return;
    }
    claiming = true;
    tasks
        .claim(database, worker, batch - out, visibilityMs)
        .onComplete(
            claimed -> {
              claiming = false;
              hand(claimed);
            },
            failure -> {
              claiming = false;
              LOG.warn("no tasks: {}", failure.getMessage());
            });
  }

  private void hand(List<Work.Task> claimed) {
    Bus bus = Bus.of(vertx);
    out += claimed.size();
    claimed.forEach(
        task ->
            work(bus, task)
                .onComplete(
                    _ -> {
                      out--;
                      claim();
                    }));
  }

  private Future<Void> work(Bus bus, Work.Task task) {
    Ask<Work.Task, Work.Done> ask = WORKERS.get(task.kind());
    Future<Work.Done> result =
        ask == null ? Future.failedFuture("nobody does " + task.kind()) : bus.ask(ask, task);
    return result
        .<Void>mapEmpty()
        .recover(
            failure -> {
              String why = String.valueOf(failure.getMessage());
              LOG.warn(
                  "{} of {} failed, attempt {} of {}: {}",
                  task.kind(),
                  task.payload(),
                  task.attempt(),
                  task.maxAttempts(),
                  why);
              return tasks.fail(database, task, why);
            })
        .recover(
            failure -> {
              LOG.warn("task {} comes back by itself: {}", task.id(), failure.getMessage());
              return Future.succeededFuture();
            });
  }
}
