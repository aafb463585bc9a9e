package parley.admin;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.account.Audit;
import parley.account.Identity;
import parley.bus.Problem;
import parley.store.Database;

/** What an admin has to do something about, and whether one has seen it. */
public final class Alerts {

  /**
   * @param times that it was raised
   * @param seen whether an administrator has seen it since it was last raised
   * @param seenBy the name of who saw it last, then or before
   */
  public record Alert(
      String kind,
      String subject,
      String detail,
      int times,
      Instant firstAt,
      Instant lastAt,
      boolean seen,
      @Nullable String seenBy,
      @Nullable Instant seenAt) {}

  private final Database database;

  Alerts(Database database) {
    this.database = database;
  }

  /** At most 50: those that nobody has seen first, then the newest. */
  public Future<List<Alert>> list() {
    return database.list(
        Alerts::alert,
        """
        select a.kind, a.subject, a.detail, a.times, a.first_at, a.last_at,
          a.seen_times >= a.times as seen, p.name as seen_by, a.seen_at
        from admin_alert a left join account p on p.id = a.seen_by
        order by seen, a.last_at desc, a.kind, a.subject limit 50\
        """);
  }

  /**
   * Notes that this administrator has seen an alert as it was after so many times: one that was
   * raised meanwhile stays. Fails with not_found where there is no such alert.
   */
  public Future<Void> see(Identity who, String kind, String subject, int times) {
    return database.inTransaction(
        sql ->
            sql.update(
                    """
                    update admin_alert set seen_times = greatest(seen_times, least(times, $3)), seen_by = $4, seen_at = now()
                    where kind = $1 and subject = $2\
                    """,
                    kind,
                    subject,
                    times,
                    who.account())
                .compose(
                    changed ->
                        changed == 0
                            ? Future.failedFuture(
                                Problem.of(Problem.Code.NOT_FOUND, "There is no such alert."))
                            : Audit.write(
                                sql,
                                who.actor(),
                                "alert.seen",
                                null,
                                Map.of("kind", kind, "about", subject, "times", times))));
  }

  private static Alert alert(Row row) {
    OffsetDateTime seenAt = row.getOffsetDateTime("seen_at");
    return new Alert(
        row.getString("kind"),
        row.getString("subject"),
        row.getString("detail"),
        row.getInteger("times"),
        row.getOffsetDateTime("first_at").toInstant(),
        row.getOffsetDateTime("last_at").toInstant(),
        row.getBoolean("seen"),
        row.getString("seen_by"),
        seenAt == null ? null : seenAt.toInstant());
  }
}
