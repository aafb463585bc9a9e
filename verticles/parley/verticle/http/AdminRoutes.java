package parley.verticle.http;

import java.util.List;
import parley.hiring.Platform;

/** Tag {@code admin}. */
final class AdminRoutes {

  private final Platform platform;

  AdminRoutes(Platform platform) {
    this.platform = platform;
  }

  List<Endpoint> endpoints() {
    return List.of(Endpoint.forAdmin("adminMetrics", _ -> platform.numbers().map(Reply::ok)));
  }
}
