package parley.verticle.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;

/** The contracts as files. */
final class Documents {

  private Documents() {}

  static void mount(Router router, String name, Contract contract) {
    serve(router, "/" + name + ".yaml", "application/yaml", contract.yaml());
    serve(router, "/" + name + ".json", "application/json", contract.json());
  }

  private static void serve(Router router, String path, String type, Buffer content) {
    router
        .get(path)
        .handler(
            context -> {
              context.put(Trace.ENDPOINT, path);
              context
                  .response()
                  .putHeader("Content-Type", type)
                  .putHeader("Cache-Control", "no-cache")
                  .end(content);
            });
  }
}
