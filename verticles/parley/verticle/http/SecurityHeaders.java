package parley.verticle.http;

import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;

/** What browsers are told with every answer. */
final class SecurityHeaders implements Handler<RoutingContext> {

  private static final String CONTENT =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src"
          + " 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none';"
          + " form-action 'self'; frame-ancestors 'none'; trusted-types svelte-trusted-html"
          + " parley-worker; require-trusted-types-for 'script'";

  private final boolean secure;

  /**
   * @param secure whether people come by https; only then a browser may be bound to it
   */
  SecurityHeaders(boolean secure) {
    this.secure = secure;
  }

  @Override
  public void handle(RoutingContext context) {
    MultiMap headers = context.response().headers();
    headers.set("X-Content-Type-Options", "nosniff");
    if (secure) {
      headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    }
    if (context.request().path().startsWith("/assets/")) {
      context.next(); // scripts and styles obey the policy of the page that loads them
      return;
    }
    headers
        .set("Content-Security-Policy", CONTENT)
        .set("X-Frame-Options", "DENY")
        .set("Referrer-Policy", "same-origin")
        .set("Permissions-Policy", "microphone=(self), camera=()");
    context.next();
  }
}
