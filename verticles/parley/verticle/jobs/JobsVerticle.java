package parley.verticle.jobs;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.pgclient.pubsub.PgSubscriber;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parley.bus.Ask;
import parley.bus.Bus;
import parley.bus.Work;
import parley.life.Life;
import parley.life.UnderWay;
import parley.store.Database;
import parley.store.Tasks;

/** Hands out due tasks, at most {@code batch} at a time. */
public final class JobsVerticle extends VerticleBase {

  private static final Logger LOG = LoggerFactory.getLogger(JobsVerticle.class);

  private static final Map<String, Ask<Work.Task, Work.Done>> WORKERS =
      Map.of(
          Tasks.PARSE_RESUME, Work.PARSE_RESUME,
          Tasks.MATCH_JOBS, Work.MATCH_JOBS,
          Tasks.SCORE_INTERVIEW, Work.SCORE_INTERVIEW);

  private final Database database;
  private final Tasks tasks;
  private final String worker;
  private final int batch;
  private final long pollMs;
  private final long visibilityMs;
  private final Life life;
  private final UnderWay underWay = new UnderWay();
  private final Map<Long, Work.Task> out = new HashMap<>();
  private @Nullable PgSubscriber doorbell;
  private boolean claiming;
  private boolean stopping;

  /**
   * @param worker this node's name in the claims
   */
  public JobsVerticle(
      Database database,
      Tasks tasks,
      String worker,
      int batch,
      long pollMs,
      long visibilityMs,
      Life life) {
    this.database = database;
    this.tasks = tasks;
    this.worker = worker;
    this.batch = batch;
    this.pollMs = pollMs;
    this.visibilityMs = visibilityMs;
    this.life = life;
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

  /** Waits for what is out as long as the node's end may take, and gives the rest back. */
  @Override
  public Future<?> stop() {
    stopping = true;
    Future<Void> deaf = doorbell == null ? Future.succeededFuture() : doorbell.close();
    long patience = life.leftMs();
    Future<Void> settled =
        patience == 0
            ? Future.succeededFuture()
            : underWay.settled().timeout(patience, TimeUnit.MILLISECONDS);
    return settled.eventually(this::release).eventually(() -> deaf).otherwiseEmpty();
  }

  private Future<Void> release() {
    List<Work.Task> unfinished = List.copyOf(out.values());
    out.clear();
    return Future.join(unfinished.stream().map(this::release).toList()).mapEmpty();
  }

  private Future<Void> release(Work.Task task) {
    LOG.info("{} of {} is given back", task.kind(), task.payload());
    return tasks
        .release(database, task)
        .onFailure(
            failure ->
                LOG.warn("task {} comes back by itself: {}", task.id(), failure.getMessage()));
  }

  private void claim() {
    if (stopping || !life.running() || claiming || out.size() >= batch) {
      return;
    }
    claiming = true;
    underWay.add(
        tasks
            .claim(database, worker, batch - out.size(), visibilityMs)
            .onComplete(
                claimed -> {
                  claiming = false;
                  hand(claimed);
                },
                failure -> {
                  claiming = false;
                  LOG.warn("no tasks: {}", failure.getMessage());
                }));
  }

  private void hand(List<Work.Task> claimed) {
    claimed.forEach(task -> out.put(task.id(), task));
    if (stopping) {
      release();
      return;
    }
    Bus bus = Bus.of(vertx);
    claimed.forEach(
        task ->
            underWay.add(
                work(bus, task)
                    .onComplete(
                        _ -> {
                          out.remove(task.id(), task);
                          claim();
                        })));
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
              return out.containsValue(task)
                  ? tasks.fail(database, task, why)
                  : Future.succeededFuture(); // given back: no longer ours to book
            })
        .recover(
            failure -> {
              LOG.warn("task {} comes back by itself: {}", task.id(), failure.getMessage());
              return Future.succeededFuture();
            });
  }
}
