package parley.verticle.room;

import io.vertx.core.Future;
import java.util.UUID;
import parley.account.Identity;
import parley.account.Role;
import parley.account.Tokens;
import parley.bus.Problem;
import parley.front.Joins;
import parley.store.Ids;
import parley.store.Sql;

/**
 * Who may enter which room: the holder of its ticket, or its candidate with an access token; and
 * how often.
 */
final class Admission {

  private final Tokens tokens;
  private final Sql sql;
  private final Joins joins;

  Admission(Tokens tokens, Sql sql, Joins joins) {
    this.tokens = tokens;
    this.sql = sql;
    this.joins = joins;
  }

  /**
   * Fails with not_authenticated, token_expired, forbidden, not_found or {@link Joins.TooMany}.
   *
   * @param address of the client
   */
  Future<Void> admit(String token, String interview, String address) {
    return joins
        .fromAddress(address)
        .compose(_ -> tokens.verify(token))
        .compose(
            who ->
                who.type().equals(Tokens.ROOM)
                    ? allow(interview.equals(who.interview()))
                    : asCandidate(who, interview))
        .compose(_ -> joins.ofInterview(interview));
  }

  private Future<Void> asCandidate(Identity who, String interview) {
    if (!who.is(Role.CANDIDATE)) {
      return allow(false);
    }
    UUID id = Ids.parse(interview);
    return sql.first(row -> row.getUUID(0), "select candidate_id from interview where id = $1", id)
        .compose(
            owner ->
                owner.isEmpty()
                    ? Future.failedFuture(Problem.of(Problem.Code.NOT_FOUND))
                    : allow(owner.get().equals(who.account())));
  }

  private static Future<Void> allow(boolean yes) {
    return yes ? Future.succeededFuture() : Future.failedFuture(Problem.of(Problem.Code.FORBIDDEN));
  }
}
