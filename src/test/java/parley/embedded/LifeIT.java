package parley.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.config.Config;
import parley.testing.Servers;

/** How the servers begin and end, seen from outside of their JVM. */
class LifeIT {
  @TempDir Path home;

  /** Unpacking takes seconds of CPU and has nothing to do with these tests. */
  @BeforeEach
  void borrowPrograms() throws IOException {
    assertThat(Servers.redisUrl()).isNotEmpty();
    Files.createSymbolicLink(home.resolve("bin"), Path.of(Servers.HOME, "bin").toRealPath());
  }

  @AfterEach
  void returnPrograms() throws IOException {
    Files.delete(home.resolve("bin"));
  }

  @Test
  void sigtermEndsTheServersInTheCleanWay() throws Exception {
    try (var child = ChildJvm.start(home)) {
      var servers = child.serverProcesses();
      child.terminate();
      assertThat(servers).noneMatch(ProcessHandle::isAlive);
      assertThat(home.resolve("servers.json")).doesNotExist();
      assertThat(home.resolve("log/postgres.log"))
          .content()
          .contains("database system is shut down");
    }
  }

  @Test
  void killOfTheJvmLeavesNoProcessAndNoDataIsLost() throws Exception {
    try (var child = ChildJvm.start(home)) {
      write(child);
      var servers = child.serverProcesses();
      var guards = child.guards();
      assertThat(guards).hasSize(4);
      child.kill();
      ChildJvm.awaitEnd(servers);
      ChildJvm.awaitEnd(guards);
    }
    readBack();
  }

  @Test
  void killOfServersAndJvmLosesNothingAcknowledged() throws Exception {
    try (var child = ChildJvm.start(home)) {
      write(child);
      var servers = child.serverProcesses();
      servers.forEach(ProcessHandle::destroyForcibly);
      child.kill();
      ChildJvm.awaitEnd(servers);
    }
    readBack();
  }

  @Test
  void orphansOfKilledGuardsAreEndedByTheNextStart() throws Exception {
    try (var child = ChildJvm.start(home)) {
      write(child);
      var servers = child.serverProcesses();
      child.guards().forEach(ProcessHandle::destroyForcibly);
      child.kill();
      assertThat(servers).allMatch(ProcessHandle::isAlive);
      readBack();
      assertThat(servers).noneMatch(ProcessHandle::isAlive);
    }
  }

  @Test
  void aSecondStartOnOneHomeIsRefusedAndNamesTheFirst() throws Exception {
    try (var child = ChildJvm.start(home)) {
      assertThatThrownBy(() -> EmbeddedServers.start(config()))
          .isInstanceOf(EmbeddedException.class)
          .hasMessageContaining("in use by process " + child.pid())
          .hasMessageContaining("PARLEY_HOME");
      assertThat(child.serverProcesses()).allMatch(ProcessHandle::isAlive);
      child.terminate();
    }
  }

  @Test
  void aStalePidThatNowBelongsToAnotherProgramIsNoObstacle() throws Exception {
    EmbeddedServers.start(config()).close();
    var pidFile = home.resolve("postgres/data/postmaster.pid");
    Files.writeString(pidFile, ProcessHandle.current().pid() + "\n" + pidFile.getParent() + "\n");
    EmbeddedServers.start(config()).close();
  }

  private void write(ChildJvm child) throws IOException {
    var postgres = child.servers().path("postgres").path("url").asText();
    Servers.sql(postgres, "create table kept (word text)");
    Servers.sql(postgres, "insert into kept values ('kept')");
    assertThat(redis("SET word kept", child.servers().path("redis").path("port").asInt()))
        .contains("+OK\r\n+OK");
  }

  private void readBack() throws IOException {
    try (var again = EmbeddedServers.start(config())) {
      assertThat(Servers.sql(again.postgresUrl(), "select word from kept")).containsExactly("kept");
      int port = Integer.parseInt(again.redisUrl().replaceFirst(".*:", ""));
      assertThat(redis("GET word", port)).contains("kept");
    }
  }

  private String redis(String command, int port) throws IOException {
    return RedisProbe.ask(port, Files.readString(home.resolve("redis.password")), command);
  }

  private Config config() {
    return Config.of(Map.of("home", home.toString()));
  }
}
