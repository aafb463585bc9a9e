package parley.verticle.http;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import parley.bus.Problem;

/**
 * The refresh token's cookie: no script reads it, and it is sent only to the sign-in paths of the
 * page's own site.
 */
final class RefreshCookie {

  private static final String NAME = "parley_refresh";
  private static final String PATH = "/api/auth";

  private final HttpSettings settings;
  private final Duration life;

  RefreshCookie(HttpSettings settings, Duration life) {
    this.settings = settings;
    this.life = life;
  }

  void set(RoutingContext context, String token) {
    context.response().addCookie(cookie(token).setMaxAge(life.toSeconds()));
  }

  void clear(RoutingContext context) {
    context.response().addCookie(cookie("").setMaxAge(0));
  }

  /**
   * The token of a request that comes from our own page, or from no page at all.
   *
   * @throws Problem forbidden where another site's page sends it
   */
  @Nullable String read(RoutingContext context) {
    HttpServerRequest request = context.request();
    String origin = request.getHeader("Origin");
    if (origin != null && !ours(origin, request.getHeader("Host"))) {
      throw Problem.of(Problem.Code.FORBIDDEN, "This request comes from another site.");
    }
    Cookie cookie = request.getCookie(NAME);
    return cookie == null || cookie.getValue().isEmpty() ? null : cookie.getValue();
  }

  private boolean ours(String origin, @Nullable String host) {
    return origin.equals(settings.publicUrl()) || (host != null && host.equals(authority(origin)));
  }

  private static @Nullable String authority(String origin) {
    try {
      return URI.create(origin).getAuthority();
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private Cookie cookie(String value) {
    return Cookie.cookie(NAME, value)
        .setHttpOnly(true)
        .setSameSite(CookieSameSite.STRICT)
        .setSecure(settings.secure())
        .setPath(PATH);
  }
}
