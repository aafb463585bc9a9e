package parley.account;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import parley.store.Ids;
import parley.store.Sql;

/**
 * Refresh tokens: 256 random bits, kept as SHA-256, good once. All tokens that came from one
 * sign-in are a family.
 */
final class RefreshTokens {

  private static final int BYTES = 32;
  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

  /** What a token was good for. */
  record Spent(UUID account, UUID family) {}

  private final SecureRandom random = new SecureRandom();
  private final Duration life;

  RefreshTokens(Duration life) {
    this.life = life;
  }

  /** The first token of a new family; forgets the account's expired ones. */
  Future<String> begin(Sql sql, UUID account) {
    return sql.run(
            "delete from refresh_token where account_id = $1 and expires_at < now()", account)
        .compose(_ -> issue(sql, account, Ids.next()));
  }

  Future<String> issue(Sql sql, UUID account, UUID family) {
    byte[] secret = new byte[BYTES];
    random.nextBytes(secret);
    String token = ENCODER.encodeToString(secret);
    return sql.run(
            """
            insert into refresh_token(hash, account_id, family, expires_at)
            values ($1, $2, $3, now() + make_interval(secs => $4))\
            """,
            hash(token),
            account,
            family,
            (double) life.toSeconds())
        .map(token);
  }

  /** Spends the token, once: of two who try, one gets nothing. */
  Future<Optional<Spent>> spend(Sql sql, String token) {
    return sql.first(
        row -> new Spent(row.getUUID("account_id"), row.getUUID("family")),
        """
        update refresh_token set spent_at = now()
        where hash = $1 and spent_at is null and expires_at > now() returning account_id, family\
        """,
        hash(token));
  }

  /**
   * Ends the session that the token belongs to, whether spent or not.
   *
   * @return the account, where the token was known
   */
  Future<Optional<UUID>> revokeFamily(Sql sql, String token) {
    return sql.first(
        row -> row.getUUID("account_id"),
        """
        delete from refresh_token where family = (select family from refresh_token where hash = $1)
        returning account_id\
        """,
        hash(token));
  }

  static Future<Void> revokeAll(Sql sql, UUID account) {
    return sql.run("delete from refresh_token where account_id = $1", account).mapEmpty();
  }

  private static Buffer hash(String token) {
    try {
      return Buffer.buffer(
          MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
