package parley.account;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.auth.JWTOptions;
import io.vertx.ext.auth.PubSecKeyOptions;
import io.vertx.ext.auth.User;
import io.vertx.ext.auth.authentication.TokenCredentials;
import io.vertx.ext.auth.jwt.JWTAuth;
import io.vertx.ext.auth.jwt.JWTAuthOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import parley.bus.Problem;

/**
 * Signed tokens (JWT, HS256): the access token of a session, and the ticket for one interview's
 * room. Checking one needs no store; nothing revokes one before it expires.
 */
public final class Tokens {

  public static final String ACCESS = "access";
  public static final String ROOM = "room";

  private static final String ALGORITHM = "HS256";
  private static final int KEY_BYTES = 32;

  private final JWTAuth jwt;
  private final Duration accessLife;
  private final Duration ticketLife;

  /**
   * @param key at least 256 bits
   */
  public Tokens(Vertx vertx, byte[] key, Duration accessLife, Duration ticketLife) {
    if (key.length < KEY_BYTES) {
      throw new IllegalArgumentException("the signing key needs " + KEY_BYTES + " bytes or more");
    }
    this.jwt =
        JWTAuth.create(
            vertx,
            new JWTAuthOptions()
                // Expiry is checked here, so that it has a code of its own.
                .setJWTOptions(new JWTOptions().setIgnoreExpiration(true))
                .addPubSecKey(
                    new PubSecKeyOptions().setAlgorithm(ALGORITHM).setBuffer(Buffer.buffer(key))));
    this.accessLife = accessLife;
    this.ticketLife = ticketLife;
  }

  public Duration accessLife() {
    return accessLife;
  }

  public String access(Account account) {
    return sign(
        new JsonObject()
            .put("user_id", account.id().toString())
            .put("email", account.email())
            .put("role", account.role())
            .put("type", ACCESS),
        accessLife);
  }

  /** The candidate's way into one interview's room. */
  public String ticket(String interviewId, UUID accountId) {
    return sign(
        new JsonObject()
            .put("user_id", accountId.toString())
            .put("role", Role.CANDIDATE.wire())
            .put("interview", interviewId)
            .put("type", ROOM),
        ticketLife);
  }

  /** Fails with token_expired, or with not_authenticated for anything that was not signed here. */
  public Future<Identity> verify(String token) {
    return jwt.authenticate(new TokenCredentials(token))
        .transform(
            read ->
                read.succeeded()
                    ? identity(read.result())
                    : Future.failedFuture(Problem.of(Problem.Code.NOT_AUTHENTICATED)));
  }

  private String sign(JsonObject claims, Duration life) {
    long now = Instant.now().getEpochSecond();
    claims.put("iat", now).put("exp", now + life.toSeconds());
    return jwt.generateToken(claims, new JWTOptions().setAlgorithm(ALGORITHM));
  }

  private static Future<Identity> identity(User user) {
    JsonObject claims = user.principal();
    Long expires = user.attributes().getLong("exp");
    String account = claims.getString("user_id");
    String role = claims.getString("role");
    String type = claims.getString("type");
    if (expires == null || account == null || role == null || type == null) {
      return Future.failedFuture(Problem.of(Problem.Code.NOT_AUTHENTICATED));
    }
    if (expires <= Instant.now().getEpochSecond()) {
      return Future.failedFuture(Problem.of(Problem.Code.TOKEN_EXPIRED));
    }
    return Future.succeededFuture(
        new Identity(UUID.fromString(account), role, type, claims.getString("interview")));
  }
}
