package parley.hiring;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import parley.account.Audit;
import parley.account.Identity;
import parley.bus.Problem;
import parley.insight.ForbiddenFeatures;
import parley.store.Database;
import parley.store.Ids;
import parley.store.Sql;

/**
 * What people say of the scores of interviews. Each stands beside the computed score; the newest
 * counts, and none is ever changed.
 */
public final class PersonScores {

  /** More than a team needs; a bound for who is none. */
  private static final int MOST = 50;

  private static final String SELECT =
      "select s.score, s.computed, s.reason, s.at, a.name from person_score s join account a on"
          + " a.id = s.by_account where s.interview_id = $1 order by s.at, s.id";

  private final Database database;

  public PersonScores(Database database) {
    this.database = database;
  }

  /** All of them, oldest first, for both sides. */
  public Future<List<PersonScore>> list(Identity who, UUID interview) {
    return Held.find(database, interview)
        .map(held -> held.seenBy(who))
        .compose(held -> list(database, held, who));
  }

  /** The one that counts. */
  static Future<Optional<PersonScore>> newest(Sql sql, Held held, Identity who) {
    return list(sql, held, who)
        .map(all -> all.isEmpty() ? Optional.empty() : Optional.of(all.getLast()));
  }

  private static Future<List<PersonScore>> list(Sql sql, Held held, Identity who) {
    return sql.list(row -> read(row, held.forHr(who)), SELECT, held.id());
  }

  /**
   * Gives a score, also where none could be computed.
   *
   * <p>Fails with insights_not_ready before there is a report; with interview_refused after the
   * candidate has withdrawn the consent; with reason_required; with invalid_request for more than
   * one decimal, and for a reason that judges what must not be judged.
   */
  public Future<List<PersonScore>> give(Identity who, UUID interview, double score, String reason) {
    check(score, reason);
    return Held.find(database, interview)
        .map(held -> held.ownedBy(who))
        .compose(held -> database.inTransaction(sql -> add(sql, who, held, score, reason.strip())))
        .compose(_ -> list(who, interview));
  }

  private static void check(double score, String reason) {
    if (BigDecimal.valueOf(score).stripTrailingZeros().scale() > 1) {
      throw Problem.field("score", "has more than one decimal");
    }
    if (reason.isBlank()) {
      throw Problem.of(Problem.Code.REASON_REQUIRED, "The candidate can read why: give a reason.");
    }
    ForbiddenFeatures.askedIn(reason)
        .ifPresent(
            feature -> {
              throw Problem.field(
                  "reason",
                  "speaks of " + feature.words() + ", which must not be judged; leave it out");
            });
  }

  private static Future<Void> add(Sql sql, Identity who, Held held, double score, String reason) {
    return sql.first(
            row -> row.getOffsetDateTime(0) != null,
            "select consent_withdrawn_at from interview where id = $1 for share",
            held.id())
        .compose(
            withdrawn ->
                withdrawn.orElse(false)
                    ? refused("The candidate has withdrawn the consent; nothing is scored.")
                    : sql.first(
                        row -> Optional.ofNullable(number(row, 0)),
                        "select score from insights where interview_id = $1",
                        held.id()))
        .compose(
            computed ->
                computed.isEmpty()
                    ? Future.failedFuture(Problem.of(Problem.Code.INSIGHTS_NOT_READY))
                    : insert(sql, who, held, score, reason, computed.get().orElse(null)));
  }

  private static Future<Void> insert(
      Sql sql, Identity who, Held held, double score, String reason, @Nullable Double computed) {
    return sql.update(
            """
            insert into person_score(id, interview_id, score, computed, reason, by_account)
            select $1, $2, $3::text::numeric, $4::text::numeric, $5, $6
            where (select count(*) from person_score where interview_id = $2) < $7\
            """,
            Ids.next(),
            held.id(),
            Double.toString(score),
            computed == null ? null : computed.toString(),
            reason,
            who.account(),
            MOST)
        .compose(
            n ->
                n == 0
                    ? refused("There are enough scores.")
                    : Audit.write(
                        sql,
                        who.actor(),
                        "interview.scored_by_person",
                        held.id().toString(),
                        Map.of("score", score, "computed", String.valueOf(computed))));
  }

  private static PersonScore read(Row row, boolean forHr) {
    return new PersonScore(
        row.getNumeric("score").doubleValue(),
        number(row, 1),
        row.getString("reason"),
        row.getOffsetDateTime("at").toInstant(),
        forHr ? row.getString("name") : null);
  }

  private static @Nullable Double number(Row row, int column) {
    return row.getNumeric(column) == null ? null : row.getNumeric(column).doubleValue();
  }

  private static <T> Future<T> refused(String why) {
    return Future.failedFuture(Problem.of(Problem.Code.INTERVIEW_REFUSED, why));
  }
}
