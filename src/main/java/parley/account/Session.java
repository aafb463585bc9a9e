package parley.account;

/**
 * A signed-in session.
 *
 * @param refreshToken the secret for the cookie; only its hash is kept here
 */
public record Session(Account account, String accessToken, long expiresInMs, String refreshToken) {}
