package parley.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.config.Config;

/** Every way in which a start is refused says what to do about it, and leaves the home free. */
class RefusalIT {
  @TempDir Path folder;

  @Test
  void aTakenPort() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var port = Integer.toString(taken.getLocalPort());
      refused(
          Map.of("redis.port", port, "postgres.url", "postgresql://a:b@c/d"),
          port,
          "PARLEY_REDIS_PORT");
    }
    try (var home = Home.open(folder)) {
      assertThat(home.resolve("lock")).exists();
    }
  }

  @Test
  void aHomeThatCannotBeMade() throws IOException {
    var file = Files.createFile(folder.resolve("file"));
    refused(Map.of("home", file.resolve("home").toString()), "cannot be created", "PARLEY_HOME");
  }

  @Test
  void aProgramThatCannotBeExecuted() throws IOException {
    Files.createFile(Files.createDirectories(folder.resolve("bin")).resolve("redis-server-7.0.15"));
    refused(
        Map.of("postgres.url", "postgresql://a:b@c/d"),
        "cannot be executed",
        "noexec",
        "PARLEY_HOME");
  }

  @Test
  void aServerThatEndsAtOnceShowsItsLog() throws IOException {
    Files.createDirectories(folder.resolve("redis/appendonlydir"));
    Files.writeString(folder.resolve("redis/appendonlydir/appendonly.aof.manifest"), "nonsense\n");
    refused(
        Map.of("postgres.url", "postgresql://a:b@c/d"),
        "ended with code 1",
        "redis.log",
        "manifest",
        "PARLEY_REDIS_URL");
  }

  @Test
  void aLostPasswordFile() throws IOException {
    // A stand-in for the program, which must not be reached.
    var program = folder.resolve("bin/postgres-18.6.0/bin/postgres");
    Files.createDirectories(program.getParent());
    assertThat(Files.createFile(program).toFile().setExecutable(true)).isTrue();
    Files.createDirectories(folder.resolve("postgres/data"));
    refused(Map.of("redis.url", "redis://a"), "postgres.password is gone", "restore the file");
  }

  @Test
  void anotherPlatform() {
    assertThatThrownBy(() -> Platform.check("Mac OS X", "aarch64"))
        .isInstanceOf(EmbeddedException.class)
        .hasMessageContainingAll("Mac OS X on aarch64", "PARLEY_POSTGRES_URL", "PARLEY_REDIS_URL");
  }

  @Test
  void externalServersNeedNoHomeAtAll() throws IOException {
    var home = folder.resolve("unused");
    var config =
        Config.of(
            Map.of(
                "home",
                home.toString(),
                "postgres.url",
                "postgresql://a:b@c/d",
                "redis.url",
                "redis://e"));
    try (var servers = EmbeddedServers.start(config)) {
      assertThat(servers.postgresUrl()).isEqualTo("postgresql://a:b@c/d");
      assertThat(servers.redisUrl()).isEqualTo("redis://e");
    }
    assertThat(home).doesNotExist();
  }

  private void refused(Map<String, String> overrides, String... texts) {
    var all = new HashMap<>(Map.of("home", folder.toString()));
    all.putAll(overrides);
    assertThatThrownBy(() -> EmbeddedServers.start(Config.of(all)))
        .isInstanceOf(EmbeddedException.class)
        .hasMessageContainingAll(texts);
  }
}
