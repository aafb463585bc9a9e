package parley.admin;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.account.Audit;
import parley.account.Identity;
import parley.bus.Problem;
import parley.hiring.Page;
import parley.store.Database;
import parley.store.Tasks;

/** The background work that waits, and what was given up. */
public final class WorkQueue {

  /**
   * A task.
   *
   * @param subject id of what it is about
   * @param dead given up after its last attempt
   * @param worker the node that has it, or had it last
   * @param runAt when it is due; of one that is worked on: when another worker may take it over
   */
  public record Item(
      long id,
      String kind,
      String subject,
      int attempt,
      int maxAttempts,
      boolean dead,
      @Nullable String worker,
      @Nullable String lastError,
      Instant runAt,
      Instant createdAt) {}

  private static final String WHERE = " where ($1::boolean is null or dead = $1)";

  private final Database database;

  WorkQueue(Database database) {
    this.database = database;
  }

  /** The oldest first. */
  public Future<Page<Item>> list(@Nullable Boolean dead, Page.Slice slice) {
    return database
        .list(
            WorkQueue::item,
            "select * from task" + WHERE + " order by created_at, id limit $2 offset $3",
            dead,
            slice.limit(),
            slice.offset())
        .compose(
            items ->
                database
                    .first(row -> row.getLong(0), "select count(*) from task" + WHERE, dead)
                    .map(total -> new Page<>(items, total.orElse(0L))));
  }

  /** Gives a dead task all its attempts again. Fails with not_found where there is no such one. */
  public Future<Void> requeue(Identity who, long id) {
    return database.inTransaction(
        sql ->
            Tasks.revive(sql, id)
                .compose(
                    revived ->
                        revived
                            ? Audit.write(
                                sql, who.actor(), "task.requeued", null, Map.of("task", id))
                            : Future.failedFuture(
                                Problem.of(
                                    Problem.Code.NOT_FOUND,
                                    "There is no such task that is dead."))));
  }

  private static Item item(Row row) {
    return new Item(
        row.getLong("id"),
        row.getString("kind"),
        row.getString("payload"),
        row.getInteger("attempt"),
        row.getInteger("max_attempt"),
        row.getBoolean("dead"),
        row.getString("worker"),
        row.getString("last_error"),
        row.getOffsetDateTime("run_at").toInstant(),
        row.getOffsetDateTime("created_at").toInstant());
  }
}
