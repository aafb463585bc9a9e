package parley.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The data folder of the embedded PostgreSQL, ready to be served.
 *
 * @param folder the data folder itself
 * @param password of the user {@link #USER}
 */
record PostgresData(Path folder, String password) {
  static final String USER = "parley";

  /** Makes the folder on first use, and clears away what a crash left. The home must be locked. */
  static PostgresData prepare(Home home, Rootless way, Path programs, Path log)
      throws IOException, InterruptedException {
    var parent = home.folder("postgres");
    var data = parent.resolve("data");
    var passwordFile = home.resolve("postgres.password");
    if (Files.exists(data) && !Files.exists(passwordFile)) {
      throw new EmbeddedException(
          "%s is gone but %s is there: restore the file, or move the data folder away to begin with an empty one"
              .formatted(passwordFile, data));
    }
    var password = PrivateFile.password(passwordFile);
    Leftovers.end(data, "postgres");
    way.own(parent);
    if (!Files.exists(data)) initialize(way, programs, data, password, log);
    // After a crash it names a process that is gone. PostgreSQL finds that out by itself unless the
    // number was given to
    // another program meanwhile, as is usual in containers. No PostgreSQL of this folder is alive:
    // it is safe to remove.
    Files.deleteIfExists(data.resolve("postmaster.pid"));
    return new PostgresData(data, password);
  }

  /** Made beside its place and renamed, so a data folder that is there is complete. */
  private static void initialize(Rootless way, Path programs, Path data, String password, Path log)
      throws IOException, InterruptedException {
    var fresh = data.resolveSibling("data.new");
    var secret = data.resolveSibling("password.new");
    if (Files.exists(fresh)) Binaries.deleteTree(fresh);
    PrivateFile.write(secret, password);
    way.own(secret);
    var command = new ArrayList<>(way.prefix());
    command.addAll(
        List.of(
            programs.resolve("initdb").toString(),
            "--pgdata=" + fresh,
            "--username=" + USER,
            "--auth=scram-sha-256",
            "--pwfile=" + secret,
            "--encoding=UTF8",
            "--locale=C.UTF-8",
            "--sync-method=syncfs"));
    // Guarded as well: a JVM that is killed now must not leave an initdb that writes on.
    try (var guard = Guard.start("initdb for " + data, "TERM", log, command)) {
      guard.finish(PostgresServer.ADVICE);
      Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(secret);
    }
  }

  /**
   * The id of the process that serves this folder and takes connections, or 0. This is how pg_ctl
   * finds out.
   */
  long readyPid() throws IOException {
    var file = folder.resolve("postmaster.pid");
    if (!Files.exists(file)) return 0;
    var lines = Files.readAllLines(file); // the server never removes it while it starts
    boolean ready = lines.size() >= 8 && lines.get(7).strip().equals("ready");
    return ready ? Long.parseLong(lines.getFirst().strip()) : 0;
  }
}
