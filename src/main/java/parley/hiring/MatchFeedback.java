package parley.hiring;

import io.vertx.core.Future;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import parley.account.Audit;
import parley.account.Identity;
import parley.store.Database;
import parley.store.Sql;

/**
 * Whether a candidate calls a match right. It is for those who run the server, so that matches get
 * better: it changes no score, and the company does not see it.
 */
public final class MatchFeedback {

  /**
   * @param text what is wrong, or anything else
   */
  public record Opinion(boolean agrees, @Nullable String text) {}

  private final Database database;

  public MatchFeedback(Database database) {
    this.database = database;
  }

  /** The newest opinion counts. For the application's candidate. */
  public Future<Application> give(Identity who, UUID application, Opinion opinion) {
    return Applied.find(database, application)
        .map(applied -> applied.by(who))
        .compose(_ -> database.inTransaction(sql -> save(sql, who, application, opinion)))
        .compose(_ -> Applied.find(database, application))
        .map(applied -> applied.view(who));
  }

  private static Future<Void> save(Sql sql, Identity who, UUID application, Opinion opinion) {
    String text = opinion.text();
    return sql.run(
            """
            insert into match_feedback(application_id, agrees, text) values ($1, $2, $3)
            on conflict (application_id) do update set agrees = excluded.agrees, text = excluded.text, at = now()\
            """,
            application,
            opinion.agrees(),
            text == null || text.isBlank() ? null : text.strip())
        .compose(
            _ ->
                Audit.write(
                    sql,
                    who.actor(),
                    opinion.agrees() ? "match.agreed" : "match.disagreed",
                    application.toString()));
  }
}
