package parley.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.util.List;
import parley.bus.Work;

/**
 * Background tasks in PostgreSQL. A task is put in by the transaction of the data that caused it,
 * and deleted by the transaction of its effect, guarded by its attempt: effects happen exactly
 * once.
 *
 * <p>Not guaranteed: that only one node works on it at a time. A slow worker's claim is taken over
 * after the visibility timeout, and its late effect is refused by {@link #finish}.
 */
public final class Tasks {

  public static final String PARSE_RESUME = "parse_resume";
  public static final String MATCH_JOBS = "match_jobs";
  public static final String SCORE_INTERVIEW = "score_interview";

  private static final double OVERDUE_S = 60;

  private final int maxAttempts;

  public Tasks(int maxAttempts) {
    this.maxAttempts = maxAttempts;
  }

  /** Puts a task in; a second one of the same kind and payload is the same task. */
  public Future<Void> put(Sql sql, String kind, String payload) {
    return sql.run(
            "insert into task(kind, payload, dedupe, max_attempt) values ($1, $2, $1 || ':' || $2,"
                + " $3) on conflict (dedupe) do nothing",
            kind,
            payload,
            maxAttempts)
        .compose(_ -> sql.run("select pg_notify('task', $1)", kind))
        .mapEmpty();
  }

  /**
   * Claims what is due. {@code visibilityMs} is how long a worker may be silent before another one
   * takes over. A task whose last attempt ended in silence is dead.
   */
  public Future<List<Work.Task>> claim(Sql sql, String worker, int most, long visibilityMs) {
    return sql.list(
        Tasks::task,
        """
        with due as (
          select id, attempt >= max_attempt as spent from task
          where run_at <= now() and not dead order by run_at for update skip locked limit $1),
        buried as (
          update task t set dead = true, last_error = coalesce(t.last_error, 'no worker came back with it')
          from due where t.id = due.id and due.spent)
        update task t set attempt = attempt + 1, worker = $2, run_at = now() + make_interval(secs => $3 / 1000.0)
        from due where t.id = due.id and not due.spent returning t.id, t.attempt, t.max_attempt, t.kind, t.payload\
        """,
        most,
        worker,
        (double) visibilityMs);
  }

  /**
   * Deletes the task within the transaction of its effect. Fails with {@link TakenOver} where this
   * attempt is not the newest.
   */
  public Future<Void> finish(Sql transaction, Work.Task task) {
    return transaction
        .update("delete from task where id = $1 and attempt = $2", task.id(), task.attempt())
        .compose(n -> n == 1 ? Future.succeededFuture() : Future.failedFuture(new TakenOver(task)));
  }

  /** Books a failed attempt: again after 1, 2, 4… seconds, dead after the last. */
  public Future<Void> fail(Sql sql, Work.Task task, String error) {
    return sql.run(
            """
            update task set last_error = left($3, 2000), dead = attempt >= max_attempt,
              run_at = now() + make_interval(secs => power(2, attempt - 1)) where id = $1 and attempt = $2\
            """,
            task.id(),
            task.attempt(),
            error)
        .mapEmpty();
  }

  /**
   * Gives a claimed task back as if it had not been claimed, and rings for another node. Changes
   * nothing where it was finished or taken over meanwhile.
   */
  public Future<Void> release(Sql sql, Work.Task task) {
    return sql.update(
            """
            update task set attempt = attempt - 1, worker = null, run_at = now()
            where id = $1 and attempt = $2 and not dead\
            """,
            task.id(),
            task.attempt())
        .compose(
            n ->
                n == 0
                    ? Future.succeededFuture()
                    : sql.run("select pg_notify('task', $1)", task.kind()).mapEmpty());
  }

  /** Gives a dead task all its attempts again; false where there is no such one that is dead. */
  public static Future<Boolean> revive(Sql sql, long id) {
    return sql.first(
            row -> row.getString("kind"),
            "update task set dead = false, attempt = 0, worker = null, run_at = now() where id = $1"
                + " and dead returning kind",
            id)
        .compose(
            kind ->
                kind.isEmpty()
                    ? Future.succeededFuture(false)
                    : sql.run("select pg_notify('task', $1)", kind.get()).map(true));
  }

  /** Fails where tasks are due and nobody takes them. */
  public Future<Void> probe(Sql sql) {
    return sql.first(
            row -> row.getLong(0),
            "select count(*) from task where not dead and run_at < now() - make_interval(secs =>"
                + " $1)",
            OVERDUE_S)
        .compose(
            overdue ->
                overdue.orElse(0L) == 0
                    ? Future.succeededFuture()
                    : Future.failedFuture(overdue.get() + " tasks wait for a worker"));
  }

  private static Work.Task task(Row row) {
    return new Work.Task(
        row.getLong("id"),
        row.getInteger("attempt"),
        row.getInteger("max_attempt"),
        row.getString("kind"),
        row.getString("payload"));
  }

  /** Another worker has the task now; this one's effect must not happen. */
  public static final class TakenOver extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TakenOver(Work.Task task) {
      super("task " + task.id() + " (" + task.kind() + ") was taken over", null, false, false);
    }
  }
}
