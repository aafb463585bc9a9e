package parley.verticle.http;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.MimeMapping;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.FileSystemAccess;
import io.vertx.ext.web.handler.StaticHandler;
import java.util.Arrays;
import parley.bus.Problem;

/**
 * The pages, from the class path. Files under {@code /assets/} have their digest in their name and
 * are kept for ever; a path without a file belongs to the page whose router knows it.
 */
final class Pages {

  private static final String ROOT = "webroot";
  private static final String MISSING =
      """
      <!doctype html><html lang="en"><title>Parley</title>
      <h1>The pages are not built</h1>
      <p>This server was started without its pages. Build them with <code>mvn compile</code>
      (without <code>-Dweb.skip=true</code>) and start it again. The API is there: <a href="/openapi.yaml">openapi.yaml</a>.</p>
      """;

  private final boolean built = Pages.class.getResource("/" + ROOT + "/index.html") != null;

  void mount(Router router) {
    router
        .route("/assets/*")
        .handler(context -> named(context, "/assets/*", "public, max-age=31536000, immutable"));
    router.route().handler(Pages::page);
    router.get("/assets/*").handler(Pages::packed);
    if (built) {
      router
          .route()
          .handler(
              StaticHandler.create(FileSystemAccess.RELATIVE, ROOT)
                  .setCachingEnabled(false)
                  .setFilesReadOnly(true)
                  .setDirectoryListing(false)
                  .setIncludeHidden(false));
    }
    router.route().handler(this::fallback);
  }

  private static void page(RoutingContext context) {
    String path = context.normalizedPath();
    if (machine(path, "/api") || machine(path, "/ws") || machine(path, "/health")) {
      context.fail(Problem.of(Problem.Code.NOT_FOUND));
      return;
    }
    HttpMethod method = context.request().method();
    if (!method.equals(HttpMethod.GET) && !method.equals(HttpMethod.HEAD)) {
      context.response().putHeader("Allow", "GET, HEAD");
      context.fail(Problem.of(Problem.Code.METHOD_NOT_ALLOWED));
      return;
    }
    if (context.get(Trace.ENDPOINT) == null) {
      named(context, "page", "no-cache");
    } else {
      context.next();
    }
  }

  /**
   * A script or style as the build has packed it, where the browser takes that and there is one.
   */
  private static void packed(RoutingContext context) {
    String packed = ROOT + context.normalizedPath() + ".br";
    String type = MimeMapping.mimeTypeForFilename(context.normalizedPath());
    if (type == null || !takesBrotli(context) || Pages.class.getResource("/" + packed) == null) {
      context.next();
      return;
    }
    context
        .response()
        .putHeader("Content-Type", type)
        .putHeader("Content-Encoding", "br")
        .putHeader("Vary", "Accept-Encoding")
        .sendFile(packed)
        .onFailure(context::fail);
  }

  private static boolean takesBrotli(RoutingContext context) {
    String accepted = context.request().getHeader("Accept-Encoding");
    return accepted != null
        && Arrays.stream(accepted.split(",")).map(String::strip).anyMatch("br"::equals);
  }

  private static boolean machine(String path, String prefix) {
    return path.equals(prefix) || path.startsWith(prefix + "/");
  }

  private static void named(RoutingContext context, String endpoint, String cache) {
    context.put(Trace.ENDPOINT, endpoint);
    context.response().putHeader("Cache-Control", cache);
    context.next();
  }

  private void fallback(RoutingContext context) {
    String path = context.normalizedPath();
    if (path.startsWith("/assets/")) {
      context.fail(Problem.of(Problem.Code.NOT_FOUND));
      return;
    }
    context.response().putHeader("Content-Type", "text/html; charset=utf-8");
    if (built) {
      context.response().sendFile(ROOT + "/" + entry(path)).onFailure(context::fail);
    } else {
      context.response().setStatusCode(503).end(MISSING);
    }
  }

  private static String entry(String path) {
    if (machine(path, "/hr")) {
      return "hr.html";
    }
    if (path.startsWith("/admin")) {
      return "admin.html";
    }
    return path.startsWith("/docs") ? "docs.html" : "index.html";
  }
}
