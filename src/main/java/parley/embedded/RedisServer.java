package parley.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The embedded Redis: its data folder, its password, its process. */
final class RedisServer implements AutoCloseable {
  private static final String ADVICE =
      "Repair what the log names, or set PARLEY_REDIS_URL to an external server";

  /** Loading a large append-only file takes time. */
  private static final Duration READY_WITHIN = Duration.ofMinutes(3);

  private final Guard guard;
  private final String url;
  private final int port;
  private final long pid;

  private RedisServer(Guard guard, String url, int port, long pid) {
    this.guard = guard;
    this.url = url;
    this.port = port;
    this.pid = pid;
  }

  static RedisServer start(Home home, int wantedPort) throws IOException, InterruptedException {
    var program = Binaries.redis(home);
    var data = home.folder("redis");
    Leftovers.end(data, "redis-server");
    var password = PrivateFile.password(home.resolve("redis.password"));
    var log = home.folder("log").resolve("redis.log");
    var file = home.resolve("redis.conf");
    return Ports.start(
        wantedPort,
        "PARLEY_REDIS_PORT",
        port -> {
          PrivateFile.write(file, settings(port, data, password));
          return serve(List.of(program.toString(), file.toString()), log, port, password);
        });
  }

  private static RedisServer serve(List<String> command, Path log, int port, String password)
      throws IOException, InterruptedException {
    var guard = Guard.start("The embedded Redis", "TERM", log, command);
    try {
      guard.await(READY_WITHIN, () -> RedisProbe.ready(port, password), ADVICE);
      var url = "redis://:%s@127.0.0.1:%d".formatted(password, port);
      return new RedisServer(guard, url, port, RedisProbe.pid(port, password));
    } catch (IOException | InterruptedException | RuntimeException e) {
      guard.close();
      throw e;
    }
  }

  /**
   * In a file, because every user of the machine can read a command line. Every write is on the
   * disk first.
   */
  private static String settings(int port, Path data, String password) {
    return """
    bind 127.0.0.1
    port %d
    dir "%s"
    requirepass %s
    appendonly yes
    appendfsync always
    save ""
    maxmemory-policy noeviction
    daemonize no
    """
        .formatted(port, data, password);
  }

  String url() {
    return url;
  }

  int port() {
    return port;
  }

  long pid() {
    return pid;
  }

  @Override
  public void close() {
    guard.close();
  }
}
