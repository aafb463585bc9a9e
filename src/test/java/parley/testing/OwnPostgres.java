package parley.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import parley.config.Config;
import parley.embedded.EmbeddedServers;
import parley.embedded.Ports;

/**
 * A PostgreSQL of one's own, which may be stopped at once, hung and started again on its data and
 * its port. Blocking.
 */
public final class OwnPostgres implements AutoCloseable {

  private final Path home;
  private final Config config;
  private EmbeddedServers servers;

  /**
   * @param home empty
   */
  public OwnPostgres(Path home) {
    this.home = home;
    this.config =
        Config.of(
            Map.of(
                "home",
                home.toString(),
                "postgres.port",
                String.valueOf(Ports.free()),
                "redis.url",
                Servers.redisUrl()));
    this.servers = EmbeddedServers.start(config);
  }

  public String url() {
    return servers.postgresUrl();
  }

  /** An immediate shutdown: no checkpoint, connections are cut, the next start recovers. */
  public void stop() {
    ProcessHandle server = server();
    signal("QUIT", List.of(server));
    server.onExit().join();
    servers.close();
  }

  public void start() {
    servers = EmbeddedServers.start(config);
  }

  /** SIGSTOP of the server and all that serves its connections. */
  public void hang() {
    signal("STOP", everything());
  }

  public void goOn() {
    signal("CONT", everything());
  }

  private List<ProcessHandle> everything() {
    ProcessHandle server = server();
    return Stream.concat(Stream.of(server), server.descendants()).toList();
  }

  private ProcessHandle server() {
    try {
      JsonNode file = new ObjectMapper().readTree(home.resolve("servers.json").toFile());
      return ProcessHandle.of(file.path("postgres").path("pid").asLong()).orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void signal(String name, List<ProcessHandle> processes) {
    processes.forEach(process -> Host.signal(name, process));
  }

  @Override
  public void close() {
    goOn();
    servers.close();
  }
}
