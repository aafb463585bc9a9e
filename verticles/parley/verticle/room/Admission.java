package parley.verticle.room;

import io.vertx.core.Future;
import java.util.UUID;
import parley.account.Identity;
import parley.account.Role;
import parley.account.Tokens;
import parley.bus.Problem;
import parley.store.Ids;
import parley.store.Sql;

/** Who may enter which room: the holder of its ticket, or its candidate with an access token. */
final class Admission {

  private final Tokens tokens;
  private final Sql sql;

  Admission(Tokens tokens, Sql sql) {
    this.tokens = tokens;
    this.sql = sql;
  }

  /** Fails with not_authenticated, token_expired, forbidden or not_found. */
  Future<Void> admit(String token, String interview) {
    return tokens
        .verify(token)
        .compose(
            who ->
                who.type().equals(Tokens.ROOM)
                    ? allow(interview.equals(who.interview()))
                    : asCandidate(who, interview));
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
