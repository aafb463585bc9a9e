package parley.verticle.matching;

import io.vertx.core.Future;
import java.util.Iterator;
import java.util.UUID;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parley.bus.Minds;
import parley.bus.Work;
import parley.store.Database;
import parley.store.Ids;
import parley.store.Tasks;

/**
 * Matches a résumé that was just read with the newest jobs of the board, so that its owner finds
 * them sorted by it. A pair that cannot be matched ends the round: what is missing is matched when
 * somebody looks.
 */
final class Prospects {

  private static final Logger LOG = LoggerFactory.getLogger(Prospects.class);

  /** One after the other, within the minute that a task has. */
  private static final int MOST = 100;

  private final Database database;
  private final Tasks tasks;
  private final Function<Minds.Pair, Future<Minds.Matched>> match;

  Prospects(Database database, Tasks tasks, Function<Minds.Pair, Future<Minds.Matched>> match) {
    this.database = database;
    this.tasks = tasks;
    this.match = match;
  }

  /**
   * @param task whose payload is the résumé's id
   */
  Future<Work.Done> of(Work.Task task) {
    UUID resume = Ids.parse(task.payload());
    return database
        .list(
            row -> row.getUUID("id"),
            "select id from posting where status = 'active' and visibility = 'public'"
                + " and (closes_at is null or closes_at > now())"
                + " order by created_at desc, id limit $1",
            MOST)
        .compose(jobs -> next(jobs.iterator(), resume))
        .recover(
            failure -> {
              LOG.info("résumé {} is not matched any further: {}", resume, failure.getMessage());
              return Future.succeededFuture();
            })
        .compose(_ -> database.inTransaction(sql -> tasks.finish(sql, task)))
        .recover(
            failure ->
                failure instanceof Tasks.TakenOver
                    ? Future.succeededFuture()
                    : Future.failedFuture(failure))
        .map(_ -> new Work.Done(task.id()));
  }

  private Future<Void> next(Iterator<UUID> jobs, UUID resume) {
    return jobs.hasNext()
        ? match
            .apply(new Minds.Pair(jobs.next().toString(), resume.toString()))
            .compose(_ -> next(jobs, resume))
        : Future.succeededFuture();
  }
}
