package parley.account;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import parley.bus.Problem;
import parley.store.Database;
import parley.store.Ids;
import parley.store.Sql;

/**
 * Registers people and signs them in. E-mails are unique whatever their case. A wrong password and
 * an unknown e-mail fail alike, after the same work.
 */
public final class Accounts {

  private static final String COLUMNS = "id, name, email, role, password_hash";

  private record Known(Account account, String hash) {}

  private final Database database;
  private final Passwords passwords;
  private final Tokens tokens;
  private final RefreshTokens refreshTokens;
  private final Duration refreshLife;

  public Accounts(Database database, Passwords passwords, Tokens tokens, Duration refreshLife) {
    this.database = database;
    this.passwords = passwords;
    this.tokens = tokens;
    this.refreshTokens = new RefreshTokens(refreshLife);
    this.refreshLife = refreshLife;
  }

  /** How long a refresh token is good. */
  public Duration refreshLife() {
    return refreshLife;
  }

  /** Anybody may become a candidate or HR; an admin is only made by {@link #create}. */
  public Future<Session> register(String name, String email, String password, String role) {
    if (!role.equals(Role.CANDIDATE.wire()) && !role.equals(Role.HR.wire())) {
      return Future.failedFuture(Problem.field("role", "must be candidate or hr"));
    }
    return create(name, email, password, role).compose(this::begin);
  }

  /** Fails with email_taken or weak_password. */
  public Future<Account> create(String name, String email, String password, String role) {
    if (name.isBlank()) {
      return Future.failedFuture(Problem.field("name", "must not be blank"));
    }
    try {
      PasswordPolicy.check(password);
    } catch (Problem weak) {
      return Future.failedFuture(weak);
    }
    var account = new Account(Ids.next(), name.strip(), email.strip(), role);
    return passwords
        .hash(password)
        .compose(hash -> database.inTransaction(sql -> insert(sql, account, hash)));
  }

  public Future<Session> login(String email, String password) {
    return known("lower(email) = lower($1)", email.strip())
        .compose(
            known ->
                passwords
                    .verify(password, known.map(Known::hash).orElse(null))
                    .compose(
                        right ->
                            right && known.isPresent()
                                ? begin(known.get().account())
                                : refused(known.map(Known::account).orElse(null))));
  }

  /** Spends the refresh token and gives the next one. A spent one ends the whole session. */
  public Future<Session> refresh(String token) {
    return database
        .inTransaction(sql -> rotate(sql, token))
        .compose(
            session ->
                session.isPresent()
                    ? Future.succeededFuture(session.get())
                    : Future.failedFuture(
                        Problem.of(Problem.Code.NOT_AUTHENTICATED, "The session has ended.")));
  }

  public Future<Void> logout(String token) {
    return database.inTransaction(
        sql ->
            refreshTokens
                .revokeFamily(sql, token)
                .compose(
                    account ->
                        account.isEmpty()
                            ? Future.succeededFuture()
                            : Audit.write(
                                sql,
                                account.get().toString(),
                                "auth.logout",
                                account.get().toString())));
  }

  /** Ends every session of the account. */
  public Future<Void> changePassword(UUID id, String current, String next) {
    try {
      PasswordPolicy.check(next);
    } catch (Problem weak) {
      return Future.failedFuture(weak);
    }
    return known("id = $1", id)
        .compose(
            known ->
                passwords
                    .verify(current, known.map(Known::hash).orElse(null))
                    .compose(
                        right ->
                            right
                                ? passwords.hash(next)
                                : refused(known.map(Known::account).orElse(null))))
        .compose(hash -> database.inTransaction(sql -> replace(sql, id, hash)));
  }

  public Future<Account> find(UUID id) {
    return known("id = $1", id)
        .compose(
            known ->
                known.isPresent()
                    ? Future.succeededFuture(known.get().account())
                    : Future.failedFuture(Problem.of(Problem.Code.NOT_AUTHENTICATED)));
  }

  public Future<Optional<Account>> findByEmail(String email) {
    return known("lower(email) = lower($1)", email).map(known -> known.map(Known::account));
  }

  /** Sets a password without knowing the old one: for the operator's own tools, never the API. */
  public Future<Void> reset(UUID id, String password) {
    return passwords
        .hash(password)
        .compose(hash -> database.inTransaction(sql -> replace(sql, id, hash)));
  }

  /**
   * Locks an account and ends its sessions, or opens it again; of an unknown one nothing is done.
   */
  public static Future<Void> activate(Sql sql, Identity who, UUID id, boolean active) {
    return sql.update("update account set active = $2 where id = $1 and active <> $2", id, active)
        .compose(
            n ->
                n == 0
                    ? Future.succeededFuture()
                    : (active ? Future.<Void>succeededFuture() : RefreshTokens.revokeAll(sql, id))
                        .compose(
                            _ ->
                                Audit.write(
                                    sql,
                                    who.actor(),
                                    active ? "account.opened" : "account.locked",
                                    id.toString())));
  }

  private Future<Optional<Session>> rotate(Sql sql, String token) {
    return refreshTokens
        .spend(sql, token)
        .compose(
            spent ->
                spent.isPresent()
                    ? renew(sql, spent.get()).map(Optional::of)
                    : reused(sql, token).map(Optional.empty()));
  }

  private Future<Session> renew(Sql sql, RefreshTokens.Spent spent) {
    return sql.first(
            Accounts::read,
            "select " + COLUMNS + " from account where id = $1 and active",
            spent.account())
        .compose(
            known ->
                known.isPresent()
                    ? refreshTokens
                        .issue(sql, spent.account(), spent.family())
                        .map(next -> session(known.get().account(), next))
                    : Future.failedFuture(Problem.of(Problem.Code.NOT_AUTHENTICATED)));
  }

  private Future<Void> reused(Sql sql, String token) {
    return refreshTokens
        .revokeFamily(sql, token)
        .compose(
            account ->
                account.isEmpty()
                    ? Future.succeededFuture()
                    : Audit.write(sql, null, "auth.token_reused", account.get().toString()));
  }

  private Future<Session> begin(Account account) {
    return database.inTransaction(
        sql ->
            Audit.write(sql, account.id().toString(), "auth.succeeded", account.id().toString())
                .compose(_ -> refreshTokens.begin(sql, account.id()))
                .map(token -> session(account, token)));
  }

  private Session session(Account account, String refreshToken) {
    return new Session(
        account, tokens.access(account), tokens.accessLife().toMillis(), refreshToken);
  }

  private <T> Future<T> refused(@Nullable Account account) {
    String subject = account == null ? null : account.id().toString();
    return Audit.write(database, null, "auth.failed", subject)
        .compose(_ -> Future.failedFuture(Problem.of(Problem.Code.BAD_CREDENTIALS)));
  }

  private Future<Optional<Known>> known(String where, Object argument) {
    return database.first(
        Accounts::read, "select " + COLUMNS + " from account where active and " + where, argument);
  }

  private Future<Void> replace(Sql sql, UUID id, String hash) {
    return sql.run("update account set password_hash = $2 where id = $1", id, hash)
        .compose(_ -> RefreshTokens.revokeAll(sql, id))
        .compose(_ -> Audit.write(sql, id.toString(), "auth.password_changed", id.toString()));
  }

  private static Future<Account> insert(Sql sql, Account account, String hash) {
    return sql.update(
            """
            insert into account(id, name, email, role, password_hash) values ($1, $2, $3, $4, $5)
            on conflict do nothing\
            """,
            account.id(),
            account.name(),
            account.email(),
            account.role(),
            hash)
        .compose(
            n ->
                n == 1
                    ? Audit.write(
                        sql,
                        account.id().toString(),
                        "account.created",
                        account.id().toString(),
                        Map.of("role", account.role()))
                    : Future.failedFuture(Problem.of(Problem.Code.EMAIL_TAKEN)))
        .map(account);
  }

  private static Known read(Row row) {
    return new Known(
        new Account(
            row.getUUID("id"),
            row.getString("name"),
            row.getString("email"),
            row.getString("role")),
        row.getString("password_hash"));
  }
}
