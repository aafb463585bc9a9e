package parley.embedded;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code $PARLEY_HOME/servers.json}: where the embedded servers are, for tests and tools. Mode
 * 0600, for it holds the passwords; removed on a clean end, so after a kill -9 it is stale until
 * the next start.
 */
final class ServersFile {
  static final String NAME = "servers.json";

  private ServersFile() {}

  static void write(Home home, @Nullable PostgresServer postgres, @Nullable RedisServer redis) {
    var content = new LinkedHashMap<String, Object>();
    content.put("pid", ProcessHandle.current().pid());
    if (postgres != null)
      content.put("postgres", server(postgres.url(), postgres.port(), postgres.pid()));
    if (redis != null) content.put("redis", server(redis.url(), redis.port(), redis.pid()));
    try {
      var json = new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(content);
      PrivateFile.write(home.resolve(NAME), json + "\n");
    } catch (IOException e) {
      throw new EmbeddedException(home.resolve(NAME) + " cannot be written: is the disk full?", e);
    }
  }

  private static Map<String, Object> server(String url, int port, long pid) {
    var server = new LinkedHashMap<String, Object>();
    server.put("url", url);
    server.put("port", port);
    server.put("pid", pid);
    return server;
  }
}
