package parley.hiring;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import parley.account.Audit;
import parley.account.Identity;
import parley.bus.Problem;
import parley.store.Database;
import parley.store.Sql;

/** What people decide about an application. Nothing else moves it. */
public final class Decisions {

  private final Database database;

  public Decisions(Database database) {
    this.database = database;
  }

  /**
   * HR moves the application. Fails with forbidden, illegal_transition (also for the slower of two
   * who decide at once) or reason_required.
   */
  public Future<Application> decide(Identity who, UUID id, StatusChange change) {
    return Applied.find(database, id)
        .map(applied -> ownedBy(who, applied))
        .compose(
            applied -> {
              Standing.check(applied.status(), change);
              return database.inTransaction(sql -> move(sql, who, applied, change));
            })
        .compose(_ -> Applied.find(database, id))
        .map(applied -> applied.view(who));
  }

  /** The candidate asks that a person looks at it, whatever its score. Asking again is no error. */
  public Future<Application> requestReview(Identity who, UUID id, @Nullable String message) {
    return Applied.find(database, id)
        .map(applied -> applied.by(who))
        .compose(
            applied -> {
              if (Standing.decided(applied.status())) {
                return Future.failedFuture(
                    Problem.of(Problem.Code.ILLEGAL_TRANSITION, "A person has decided already."));
              }
              return database.inTransaction(
                  sql ->
                      sql.run(
                              "update application set review_requested_at ="
                                  + " coalesce(review_requested_at, now()),"
                                  + " review_message = coalesce($2, review_message) where id = $1",
                              id,
                              message)
                          .compose(
                              _ ->
                                  Audit.write(
                                      sql, who.actor(), "application.review_requested", text(id))));
            })
        .compose(_ -> Applied.find(database, id))
        .map(applied -> applied.view(who));
  }

  /** One decision that was made. {@code by} is the person's name. */
  public record Step(Instant at, String by, String from, String to, String reason) {}

  public record History(List<Step> items) {}

  /** Every decision about the application, oldest first. For HR. */
  public Future<History> history(Identity who, UUID id) {
    return Applied.find(database, id)
        .map(applied -> ownedBy(who, applied))
        .compose(
            _ ->
                database.list(
                    Decisions::step,
                    """
                    select u.at, coalesce(c.name, u.actor, '') as by, u.payload from audit u
                    left join account c on c.id::text = u.actor
                    where u.subject = $1 and u.type = 'application.decided' order by u.id\
                    """,
                    text(id)))
        .map(History::new);
  }

  private static Step step(Row row) {
    JsonObject payload = row.getJsonObject("payload");
    return new Step(
        row.getOffsetDateTime("at").toInstant(),
        row.getString("by"),
        payload.getString("from"),
        payload.getString("to"),
        payload.getString("reason"));
  }

  private static Applied ownedBy(Identity who, Applied applied) {
    if (!applied.forHr(who)) {
      throw Problem.of(Problem.Code.FORBIDDEN);
    }
    return applied;
  }

  private static Future<Void> move(Sql sql, Identity who, Applied applied, StatusChange change) {
    return sql.update(
            """
            update application set status = $3, reason = coalesce($4, reason), notes = coalesce($5, notes)
            where id = $1 and status = $2\
            """,
            applied.id(),
            applied.status(),
            change.status(),
            change.reason(),
            change.notes())
        .compose(
            n ->
                n == 1
                    ? Audit.write(
                        sql,
                        who.actor(),
                        "application.decided",
                        text(applied.id()),
                        Map.of(
                            "from",
                            applied.status(),
                            "to",
                            change.status(),
                            "reason",
                            Objects.requireNonNullElse(change.reason(), "")))
                    : Future.failedFuture(
                        Problem.of(
                            Problem.Code.ILLEGAL_TRANSITION,
                            "Somebody else has decided meanwhile.")));
  }

  private static String text(UUID id) {
    return id.toString();
  }
}
