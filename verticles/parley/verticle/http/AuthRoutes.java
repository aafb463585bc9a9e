package parley.verticle.http;

import io.vertx.core.Future;
import java.util.List;
import parley.account.Account;
import parley.account.Accounts;
import parley.account.Session;
import parley.bus.Problem;

/** Tag {@code auth}. */
final class AuthRoutes {

  private record Registration(String name, String email, String password, String role) {}

  private record Credentials(String email, String password) {}

  private record PasswordChange(String current, String next) {}

  private record SessionBody(Account user, String accessToken, long expiresInMs) {}

  private final Accounts accounts;
  private final RefreshCookie cookie;

  AuthRoutes(Accounts accounts, HttpSettings settings) {
    this.accounts = accounts;
    this.cookie = new RefreshCookie(settings, accounts.refreshLife());
  }

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.forAll("register", this::register),
        Endpoint.forAll("login", this::login),
        Endpoint.forAll("refresh", this::refresh),
        Endpoint.forAll("logout", this::logout),
        Endpoint.forAll("me", call -> accounts.find(call.who().account()).map(Reply::ok)),
        Endpoint.forAll("changePassword", this::changePassword));
  }

  private Future<Reply> register(Call call) {
    Registration r = call.body(Registration.class);
    return accounts
        .register(r.name(), r.email(), r.password(), r.role())
        .map(session -> begun(call, 201, session));
  }

  private Future<Reply> login(Call call) {
    Credentials c = call.body(Credentials.class);
    return accounts.login(c.email(), c.password()).map(session -> begun(call, 200, session));
  }

  private Future<Reply> refresh(Call call) {
    String token = cookie.read(call.context());
    if (token == null) {
      return Future.failedFuture(Problem.of(Problem.Code.NOT_AUTHENTICATED));
    }
    return accounts
        .refresh(token)
        .map(session -> begun(call, 200, session))
        .onFailure(_ -> cookie.clear(call.context()));
  }

  private Future<Reply> logout(Call call) {
    String token = cookie.read(call.context());
    cookie.clear(call.context());
    Future<Void> ended = token == null ? Future.succeededFuture() : accounts.logout(token);
    return ended.map(Reply.none());
  }

  private Future<Reply> changePassword(Call call) {
    PasswordChange change = call.body(PasswordChange.class);
    return accounts
        .changePassword(call.who().account(), change.current(), change.next())
        .map(
            _ -> {
              cookie.clear(call.context());
              return Reply.none();
            });
  }

  private Reply begun(Call call, int status, Session session) {
    cookie.set(call.context(), session.refreshToken());
    return new Reply(
        status, new SessionBody(session.account(), session.accessToken(), session.expiresInMs()));
  }
}
