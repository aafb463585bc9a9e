package parley.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The process of the embedded PostgreSQL. */
final class PostgresServer implements AutoCloseable {
  static final String ADVICE =
      "Repair what the log names, or set PARLEY_POSTGRES_URL to an external server";

  /** Crash recovery replays up to max_wal_size; a slow disk needs minutes for it. */
  private static final Duration READY_WITHIN = Duration.ofMinutes(3);

  /** Every commit is on the disk before it is acknowledged; the rest keeps an idle server small. */
  private static final List<String> SETTINGS =
      List.of(
          "listen_addresses=127.0.0.1",
          "unix_socket_directories=",
          "password_encryption=scram-sha-256",
          "fsync=on",
          "full_page_writes=on",
          "synchronous_commit=on",
          "max_connections=100",
          "shared_buffers=64MB",
          "io_method=sync",
          "recovery_init_sync_method=syncfs",
          "timezone=UTC");

  private final Guard guard;
  private final String url;
  private final int port;
  private final long pid;

  private PostgresServer(Guard guard, String url, int port, long pid) {
    this.guard = guard;
    this.url = url;
    this.port = port;
    this.pid = pid;
  }

  static PostgresServer start(Home home, int wantedPort) throws IOException, InterruptedException {
    var log = home.folder("log").resolve("postgres.log");
    var programs = Binaries.postgres(home).resolve("bin");
    var way = Rootless.detect();
    var data = PostgresData.prepare(home, way, programs, log);
    return Ports.start(
        wantedPort, "PARLEY_POSTGRES_PORT", port -> serve(way, programs, data, log, port));
  }

  private static PostgresServer serve(
      Rootless way, Path programs, PostgresData data, Path log, int port)
      throws IOException, InterruptedException {
    var command = new ArrayList<>(way.prefix());
    command.addAll(
        List.of(programs.resolve("postgres").toString(), "-D", data.folder().toString()));
    command.addAll(List.of("-p", Integer.toString(port)));
    for (var setting : SETTINGS) command.addAll(List.of("-c", setting));
    var guard = Guard.start("The embedded PostgreSQL", "INT", log, command);
    try {
      guard.await(READY_WITHIN, () -> data.readyPid() != 0, ADVICE);
      var url =
          "postgresql://%s:%s@127.0.0.1:%d/postgres"
              .formatted(PostgresData.USER, data.password(), port);
      return new PostgresServer(guard, url, port, data.readyPid());
    } catch (IOException | InterruptedException | RuntimeException e) {
      guard.close();
      throw e;
    }
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

  /** A fast shutdown: open transactions are rolled back, everything committed is flushed. */
  @Override
  public void close() {
    guard.close();
  }
}
