package parley.verticle.scoring;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import parley.bus.Json;
import parley.insight.AnswerScore;
import parley.insight.Insights;
import parley.insight.Outcome;
import parley.insight.Reason;
import parley.interview.Event;
import parley.store.Database;
import parley.store.Sql;

/** The rows of scoring. Writing twice writes the same. */
final class Scores {

  private final Database database;

  Scores(Database database) {
    this.database = database;
  }

  /** The whole log of an interview, as far as it is archived. */
  Future<List<String>> log(UUID interview) {
    return database.list(
        row -> row.getString("event"),
        "select event from interview_event where interview_id = $1 order by seq",
        interview);
  }

  static Event event(String json) {
    return Json.read(json, Event.class);
  }

  /** The outcome that stands; a failure does not stand where a new attempt is made. */
  Future<Optional<String>> outcome(UUID interview) {
    return database.first(
        row -> row.getString("outcome"),
        "select outcome from insights where interview_id = $1 and outcome <> 'SCORING_FAILED'",
        interview);
  }

  Future<Void> write(UUID interview, AnswerScore score) {
    return write(database, interview, score, Insights.ENGINE);
  }

  /**
   * Scores and insights in one transaction. Insights that stand are not replaced. What is written
   * says that nothing is scored where the consent was withdrawn meanwhile.
   *
   * @return what was written
   */
  Future<Insights> write(UUID interview, Insights insights) {
    return database.inTransaction(
        sql ->
            withdrawn(sql, interview)
                .map(gone -> gone ? without(interview) : insights)
                .compose(allowed -> put(sql, interview, allowed)));
  }

  /** What there is to say about an interview whose candidate no longer agrees. */
  static Insights without(UUID interview) {
    return Insights.without(
        interview.toString(), Outcome.UNSCORABLE, Reason.of(Reason.Code.WITHDRAWN), List.of());
  }

  private static Future<Insights> put(Sql sql, UUID interview, Insights insights) {
    Future<Void> written = Future.succeededFuture();
    for (AnswerScore score : insights.answers()) {
      written = written.compose(_ -> write(sql, interview, score, insights.engine()));
    }
    return written.compose(_ -> insert(sql, interview, insights)).map(insights);
  }

  /** Whether the candidate has withdrawn the consent that scoring rests on. */
  Future<Boolean> withdrawn(UUID interview) {
    return withdrawn(database, interview);
  }

  /**
   * In a transaction, the row's lock makes a withdrawal wait until what is written here is there.
   */
  private static Future<Boolean> withdrawn(Sql sql, UUID interview) {
    return sql.first(
            row -> row.getOffsetDateTime(0) != null,
            "select consent_withdrawn_at from interview where id = $1 for share",
            interview)
        .map(found -> found.orElse(false));
  }

  <T> Future<T> inTransaction(Function<Sql, Future<T>> work) {
    return database.inTransaction(work);
  }

  private static Future<Void> write(Sql sql, UUID interview, AnswerScore score, String engine) {
    return sql.run(
            """
            insert into answer_score(interview_id, question, body, engine) select $1, $2, $3::text::jsonb, $4
            where not exists (select 1 from interview where id = $1 and consent_withdrawn_at is not null)
            on conflict (interview_id, question) do update set body = excluded.body, engine = excluded.engine\
            """,
            interview,
            score.question(),
            Json.write(score),
            engine)
        .mapEmpty();
  }

  private static Future<Void> insert(Sql sql, UUID interview, Insights insights) {
    return sql.run(
            """
            insert into insights(interview_id, outcome, score, body, engine)
            values ($1, $2, $3::text::numeric, $4::text::jsonb, $5)
            on conflict (interview_id) do update set outcome = excluded.outcome, score = excluded.score,
              body = excluded.body, engine = excluded.engine, created_at = now()
            where insights.outcome = 'SCORING_FAILED'\
            """,
            interview,
            insights.outcome().name(),
            text(insights.score()),
            Json.write(insights),
            insights.engine())
        .mapEmpty();
  }

  private static @Nullable String text(@Nullable Double score) {
    return score == null ? null : score.toString();
  }
}
