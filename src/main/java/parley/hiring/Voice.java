package parley.hiring;

import io.vertx.core.Future;
import java.util.List;
import java.util.UUID;
import parley.account.Audit;
import parley.account.Identity;
import parley.bus.Json;
import parley.bus.Problem;
import parley.insight.Reason;
import parley.store.Database;
import parley.store.Ids;
import parley.store.Sql;

/** What is the candidate's alone to say about their interview: remarks, and that consent ends. */
public final class Voice {

  /** More than a person needs; a bound for who is none. */
  private static final int MOST = 20;

  private static final Reason WITHDRAWN = Reason.of(Reason.Code.WITHDRAWN);

  private final Database database;

  public Voice(Database database) {
    this.database = database;
  }

  /** All remarks, oldest first, for the two sides and an admin. */
  public Future<List<Remark>> remarks(Identity who, UUID interview) {
    return Held.find(database, interview)
        .map(held -> held.seenBy(who))
        .compose(
            _ ->
                database.list(
                    Remark::read,
                    Remark.SELECT + " where r.interview_id = $1 order by r.at, r.id",
                    interview));
  }

  /**
   * Adds a remark to an interview that is over. Fails with interview_refused before, or after many.
   */
  public Future<List<Remark>> remark(Identity who, UUID interview, String kind, String text) {
    return Held.find(database, interview)
        .map(held -> held.by(who))
        .compose(
            held ->
                Standing.over(held.phase())
                    ? database.inTransaction(sql -> add(sql, who, held, kind, text))
                    : refused("The interview is not over."))
        .compose(_ -> remarks(who, interview));
  }

  private static Future<Void> add(Sql sql, Identity who, Held held, String kind, String text) {
    return sql.update(
            "insert into remark(id, interview_id, kind, text) select $1, $2, $3, $4"
                + " where (select count(*) from remark where interview_id = $2) < $5",
            Ids.next(),
            held.id(),
            kind,
            text,
            MOST)
        .compose(
            n ->
                n == 0
                    ? refused("There are enough remarks.")
                    : Audit.write(sql, who.actor(), "interview." + kind, held.id().toString()));
  }

  /**
   * A person of the job's owner answers a remark, once; the candidate reads it under their name.
   * Fails with not_found, or interview_refused where it is answered.
   */
  public Future<List<Remark>> answer(Identity who, UUID interview, UUID remark, String text) {
    return Held.find(database, interview)
        .map(held -> held.ownedBy(who))
        .compose(held -> database.inTransaction(sql -> answer(sql, who, held.id(), remark, text)))
        .compose(_ -> remarks(who, interview));
  }

  private static Future<Void> answer(
      Sql sql, Identity who, UUID interview, UUID remark, String text) {
    return sql.first(
            row -> row.getOffsetDateTime("answered_at") != null,
            "select answered_at from remark where id = $1 and interview_id = $2 for update",
            remark,
            interview)
        .compose(
            answered ->
                answered.isEmpty()
                    ? Future.failedFuture(Problem.of(Problem.Code.NOT_FOUND, "no such remark"))
                    : answered.get() ? refused("It is answered.") : Future.succeededFuture())
        .compose(
            _ ->
                sql.run(
                    "update remark set answer = $2, answered_by = $3, answered_at = now()"
                        + " where id = $1",
                    remark,
                    text,
                    who.account()))
        .compose(
            _ -> Audit.write(sql, who.actor(), "interview.remark_answered", interview.toString()));
  }

  /**
   * From now on nothing of this interview is scored, and what was scored is gone. Again is no
   * error. The interview itself goes on or stays as it is: leaving it is another wish.
   */
  public Future<Void> withdraw(Identity who, UUID interview) {
    return Held.find(database, interview)
        .map(held -> held.by(who))
        .compose(held -> database.inTransaction(sql -> forget(sql, who, held)));
  }

  private static Future<Void> forget(Sql sql, Identity who, Held held) {
    return sql.run(
            "update interview set consent_withdrawn_at = coalesce(consent_withdrawn_at, now())"
                + " where id = $1",
            held.id())
        .compose(_ -> sql.run("delete from answer_score where interview_id = $1", held.id()))
        .compose(_ -> sql.run("delete from person_score where interview_id = $1", held.id()))
        .compose(
            _ ->
                sql.run(
                    """
                    update insights set outcome = 'UNSCORABLE', score = null,
                      body = (body - 'score' - 'band' - 'competences' - 'answers') || jsonb_build_object('outcome', 'UNSCORABLE', 'why', $2::text, 'reason', $3::text::jsonb,
                        'strengths', '[]'::jsonb, 'improvements', '[]'::jsonb)
                    where interview_id = $1\
                    """,
                    held.id(),
                    WITHDRAWN.text(),
                    Json.write(WITHDRAWN)))
        .compose(
            _ ->
                Audit.write(sql, who.actor(), "interview.consent_withdrawn", held.id().toString()));
  }

  private static <T> Future<T> refused(String why) {
    return Future.failedFuture(Problem.of(Problem.Code.INTERVIEW_REFUSED, why));
  }
}
