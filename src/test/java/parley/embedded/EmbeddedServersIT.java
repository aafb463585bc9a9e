package parley.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import parley.testing.Servers;

/** What the running servers say about themselves. */
class EmbeddedServersIT {
  @ParameterizedTest
  @CsvSource({
    "fsync, on",
    "synchronous_commit, on",
    "full_page_writes, on",
    "listen_addresses, 127.0.0.1",
    "password_encryption, scram-sha-256"
  })
  void postgresIsSetTo(String setting, String value) {
    assertThat(Servers.sql(Servers.postgresUrl(), "show " + setting)).containsExactly(value);
  }

  @ParameterizedTest
  @CsvSource({
    "appendonly, yes",
    "appendfsync, always",
    "bind, 127.0.0.1",
    "maxmemory-policy, noeviction"
  })
  void redisIsSetTo(String setting, String value) throws IOException {
    assertThat(askRedis("CONFIG GET " + setting).lines()).containsSubsequence(setting, value);
  }

  @Test
  void everyLocalConnectionNeedsThePassword() {
    assertThat(
            Servers.sql(
                Servers.postgresUrl(), "select distinct auth_method from pg_hba_file_rules"))
        .isEqualTo(List.of("scram-sha-256"));
  }

  @Test
  void redisRefusesAWrongPassword() throws IOException {
    assertThat(RedisProbe.ask(redisPort(), "wrong", "PING")).contains("-WRONGPASS", "-NOAUTH");
  }

  @ParameterizedTest
  @ValueSource(strings = {"postgres.password", "redis.password", "redis.conf", "servers.json"})
  void secretsAreForTheirOwnerOnly(String file) throws IOException {
    assertThat(Servers.redisUrl()).isNotEmpty();
    assertThat(Files.getPosixFilePermissions(Path.of(Servers.HOME, file)))
        .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
  }

  @Test
  void aFreshDatabaseIsEmpty() {
    var tables = "select table_name from information_schema.tables where table_schema = 'public'";
    var first = Servers.freshDatabase();
    Servers.sql(first, "create table mine (id int)");
    assertThat(Servers.sql(first, tables)).containsExactly("mine");
    assertThat(Servers.sql(Servers.freshDatabase(), tables)).isEmpty();
  }

  @Test
  void aFlushedRedisIsEmpty() throws IOException {
    askRedis("SET left over");
    assertThat(Servers.flushedRedis()).isEqualTo(Servers.redisUrl());
    assertThat(askRedis("DBSIZE")).contains(":0");
  }

  private static String askRedis(String command) throws IOException {
    int port = redisPort();
    return RedisProbe.ask(port, Files.readString(Path.of(Servers.HOME, "redis.password")), command);
  }

  private static int redisPort() {
    return Integer.parseInt(Servers.redisUrl().replaceFirst(".*:", ""));
  }
}
