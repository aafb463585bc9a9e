package parley.load.cluster;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import parley.config.Config;
import parley.embedded.EmbeddedServers;
import parley.embedded.Ports;
import parley.load.LoadException;
import parley.load.measure.ProcessUse;

/**
 * A cluster for one run: an embedded PostgreSQL and Redis, and nodes as processes, in a temporary
 * folder. With relays every line between them can be broken. Blocking.
 *
 * <p><b>Guaranteed.</b> {@link #close} ends what was started here and nothing else, and the
 * embedded servers end with this JVM in any case. <b>Not guaranteed.</b> That the nodes end too
 * where this JVM is killed with SIGKILL.
 */
public final class Cluster implements AutoCloseable {

  private final Path home;
  private final EmbeddedServers servers;
  private final String key;
  private final Vertx lines;
  private final List<NodeProcess> nodes = new ArrayList<>();
  private final List<Relay> redisLines = new ArrayList<>();
  private final List<Relay> postgresLines = new ArrayList<>();
  private final List<Relay> doorLines = new ArrayList<>();
  private final List<URI> doors = new ArrayList<>();
  private final Thread hook = new Thread(this::interrupted, "load-cluster-end");
  private boolean closed;

  private Cluster(Path home, EmbeddedServers servers) {
    byte[] random = new byte[32];
    new SecureRandom().nextBytes(random);
    this.home = home;
    this.servers = servers;
    this.key = Base64.getEncoder().encodeToString(random);
    this.lines = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
  }

  /**
   * Returns when all nodes are ready.
   *
   * @param relays whether lines shall be breakable, which costs a copy of each byte
   * @param memory flags of each node's heap
   */
  public static Cluster start(int nodes, boolean relays, List<String> memory) {
    try {
      Path home = Files.createTempDirectory("parley-load");
      EmbeddedServers servers =
          EmbeddedServers.start(Config.of(Map.of("home", home.resolve("stores").toString())));
      Cluster cluster = new Cluster(home, servers);
      Runtime.getRuntime().addShutdownHook(cluster.hook);
      try {
        for (int i = 0; i < nodes; i++) {
          cluster.add(relays, memory);
        }
        for (NodeProcess node : cluster.nodes) {
          node.insist();
        }
        return cluster;
      } catch (RuntimeException | InterruptedException e) {
        cluster.close();
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException("no temporary folder", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LoadException("Interrupted while the cluster starts.", e);
    }
  }

  private void add(boolean relays, List<String> memory) {
    int port = Ports.free();
    String postgres = servers.postgresUrl();
    String redis = servers.redisUrl();
    int door = port;
    if (relays) {
      postgres = through(postgres, postgresLines);
      redis = through(redis, redisLines);
      Relay relay = new Relay(lines, port);
      doorLines.add(relay);
      door = relay.listen().await();
    }
    int number = nodes.size() + 1;
    Path folder = home.resolve("node-" + number);
    var environment = new HashMap<String, String>();
    environment.put("PARLEY_HOME", folder.toString());
    environment.put("PARLEY_HTTP_HOST", "127.0.0.1");
    environment.put("PARLEY_HTTP_PORT", Integer.toString(port));
    environment.put("PARLEY_POSTGRES_URL", postgres);
    environment.put("PARLEY_REDIS_URL", redis);
    environment.put("PARLEY_SECURITY_SIGNING_KEY", key);
    environment.put("PARLEY_LOG_JSON", "false");
    nodes.add(new NodeProcess("Node " + number, folder, port, environment, memory));
    doors.add(URI.create("http://127.0.0.1:" + door));
  }

  private String through(String url, List<Relay> list) {
    int port = URI.create(url).getPort();
    Relay relay = new Relay(lines, port);
    list.add(relay);
    return url.replace("127.0.0.1:" + port, "127.0.0.1:" + relay.listen().await());
  }

  /** Where candidates connect to, by node. */
  public List<URI> doors() {
    return List.copyOf(doors);
  }

  /** Past the relays, as {@link #redisUrl()}. */
  public String postgresUrl() {
    return servers.postgresUrl();
  }

  public String redisUrl() {
    return servers.redisUrl();
  }

  public byte[] key() {
    return Base64.getDecoder().decode(key);
  }

  /** Of all nodes together. */
  public ProcessUse use() {
    long cpu = 0;
    long rss = 0;
    for (NodeProcess node : nodes) {
      ProcessUse use = node.use();
      cpu += use.cpuMs();
      rss += use.rssKib();
    }
    return new ProcessUse(cpu, rss);
  }

  /** Resident memory after a collection, where the JDK has a jcmd. */
  public long rssKibAfterCollection() {
    for (NodeProcess node : nodes) {
      try {
        node.collectGarbage();
      } catch (IOException e) {
        throw new UncheckedIOException("jcmd cannot be run", e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    return use().rssKib();
  }

  /** Where the nodes' logs are. */
  public Path home() {
    return home;
  }

  List<NodeProcess> nodes() {
    return nodes;
  }

  EmbeddedServers servers() {
    return servers;
  }

  Relay doorLine(int node) {
    return doorLines.get(node);
  }

  Relay redisLine(int node) {
    return redisLines.get(node);
  }

  Relay postgresLine(int node) {
    return postgresLines.get(node);
  }

  /** Keeps the folder where {@code keep}: with the logs, for whoever looks for a breach's cause. */
  public void close(boolean keep) {
    Runtime.getRuntime().removeShutdownHook(hook);
    end();
    if (!keep) {
      remove(home);
    }
  }

  @Override
  public void close() {
    close(false);
  }

  /** Ctrl-C: nothing of it stays. */
  private void interrupted() {
    end();
    remove(home);
  }

  private synchronized void end() {
    if (closed) {
      return;
    }
    closed = true;
    for (NodeProcess node : nodes) {
      if (node.alive()) {
        Signals.send("CONT", node.pid());
        node.kill();
      }
    }
    lines.close().await();
    servers.close();
  }

  private static void remove(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the temporary folder " + folder + " stays", e);
    }
  }
}
