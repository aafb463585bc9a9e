package parley.hiring;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import org.jspecify.annotations.Nullable;
import parley.account.Audit;
import parley.account.Identity;
import parley.store.Database;
import parley.store.Sql;

/**
 * How well matches fit all in all, asked of a candidate once they have seen several. As with {@link
 * MatchFeedback}, no score and no company knows of it.
 */
public final class MatchSurvey {

  /** So many applications are seen before the question is asked. */
  private static final int DUE_AFTER = 10;

  /**
   * @param rating 1 (not at all) to 5 (very well)
   */
  public record Answer(int rating, @Nullable String text) {}

  /**
   * @param due whether it is time to ask: enough applications, and no answer yet
   * @param answer what was answered
   */
  public record Standing(boolean due, @Nullable Answer answer) {}

  private final Database database;

  public MatchSurvey(Database database) {
    this.database = database;
  }

  public Future<Standing> of(Identity who) {
    return database
        .first(
            MatchSurvey::standing,
            """
            select s.rating::int as rating, s.text, (select count(*) from application a where a.candidate_id = $1) as applications
            from (select $1::uuid as id) asked left join match_survey s on s.account_id = asked.id\
            """,
            who.account())
        .map(found -> found.orElseThrow());
  }

  /** The newest answer counts; it may be given before anybody asks. */
  public Future<Standing> answer(Identity who, Answer answer) {
    return database.inTransaction(sql -> save(sql, who, answer)).compose(_ -> of(who));
  }

  private static Future<Void> save(Sql sql, Identity who, Answer answer) {
    String text = answer.text();
    return sql.run(
            """
            insert into match_survey(account_id, rating, text) values ($1, $2::int, $3)
            on conflict (account_id) do update set rating = excluded.rating, text = excluded.text, at = now()\
            """,
            who.account(),
            answer.rating(),
            text == null || text.isBlank() ? null : text.strip())
        .compose(_ -> Audit.write(sql, who.actor(), "matches.rated", who.account().toString()));
  }

  private static Standing standing(Row row) {
    Integer rating = row.getInteger("rating");
    return rating == null
        ? new Standing(row.getLong("applications") >= DUE_AFTER, null)
        : new Standing(false, new Answer(rating, row.getString("text")));
  }
}
