package parley.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.event.Level;

/**
 * Everything that can be set, as one immutable tree. {@link Reference} prints it.
 *
 * <p><b>Guaranteed.</b> An instance from {@link #load} or {@link #of} has every value present, of
 * its type and in its range. <b>Not guaranteed.</b> That what a value names exists: files, hosts
 * and ports are met by those who use them.
 */
public record Config(
    @Doc(
            "The folder of everything that this node keeps: data, passwords, logs of the embedded"
                + " servers.")
        @Default(".parley")
        Path home,
    Http http,
    Postgres postgres,
    Redis redis,
    Cluster cluster,
    Security security,
    Interview interview,
    Room room,
    Drain drain,
    Jobs jobs,
    Resume resume,
    Embedding embedding,
    Llm llm,
    Payment payment,
    Log log,
    Limits limits) {

  public record Http(
      @Doc("The address to listen on.") @Default("0.0.0.0") String host,
      @Doc("The port to listen on; 0 takes any free one.")
          @Default("8080")
          @Range(min = "0", max = "65535")
          int port,
      @Doc(
              "The base of share links and the WebSocket Origin that is allowed; unset: the host of"
                  + " each request.")
          @Shape(value = "https?://[^/?#\\s]+", says = "http(s)://host[:port] without a path")
          @Nullable String publicUrl,
      @Doc("The largest upload, in bytes.")
          @Default("10485760")
          @Range(min = "1024", max = "104857600")
          long uploadLimit,
      @Doc(
              "Proxies whose X-Forwarded-For is believed, as networks; unset: the header is ignored"
                  + " and limits are those of the socket's address.")
          @Nullable Networks trustedProxies,
      @Doc(
              "A connection that has no whole request by then is closed; a body may take four times"
                  + " as long.")
          @Default("PT75S")
          @Range(min = "PT1S", max = "PT1H")
          Duration idleTimeout,
      @Doc(
              "Leaves out what lets other threads write to a connection: less memory for each."
                  + " Vert.x calls it experimental.")
          @Default("true")
          boolean strictThreads) {}

  public record Postgres(
      @Doc("An external PostgreSQL; unset: the embedded one.")
          @Secret
          @Shape(
              value = "postgres(ql)?://\\S+@\\S+/\\S+",
              says = "postgresql://user:password@host:port/database")
          @Nullable String url,
      @Doc("The loopback port of the embedded PostgreSQL; 0 takes any free one.")
          @Default("0")
          @Range(min = "0", max = "65535")
          int port,
      @Doc("Connections of this node.") @Default("8") @Range(min = "1", max = "80") int poolSize,
      @Doc("A statement that takes longer is cancelled.")
          @Default("PT5S")
          @Range(min = "PT0.1S", max = "PT10M")
          Duration statementTimeout) {
    @Override
    public String toString() {
      return Tree.masked(this);
    }
  }

  public record Redis(
      @Doc(
              "An external Redis, which must run with appendonly yes and appendfsync always; unset:"
                  + " the embedded one.")
          @Secret
          @Shape(value = "rediss?://\\S+", says = "redis://[user:password@]host:port")
          @Nullable String url,
      @Doc("The loopback port of the embedded Redis; 0 takes any free one.")
          @Default("0")
          @Range(min = "0", max = "65535")
          int port,
      @Doc("A command that takes longer has an unknown outcome and is tried again.")
          @Default("PT1S")
          @Range(min = "PT0.05S", max = "PT1M")
          Duration commandTimeout,
      @Doc(
              "A link that is silent for longer, with a ping outstanding, is dropped and opened"
                  + " again.")
          @Default("PT3S")
          @Range(min = "PT0.2S", max = "PT5M")
          Duration idleTimeout) {
    @Override
    public String toString() {
      return Tree.masked(this);
    }
  }

  /**
   * Who the other nodes are. They trust who reaches these ports: keep them in a private network.
   */
  public record Cluster(
      @Doc(
              "Where the nodes meet, this one or not among them; unset, and no dns: this node is"
                  + " alone.")
          @Shape(
              value = "[^\\s,:]+:\\d{1,5}(,[^\\s,:]+:\\d{1,5})*",
              says = "host:port of each node's cluster.port, separated by commas")
          @Nullable String peers,
      @Doc(
              "A name that resolves to the nodes, such as a Kubernetes headless service, in place"
                  + " of peers; all have the same cluster.port.")
          @Shape(value = "[A-Za-z0-9._-]+", says = "a host name")
          @Nullable String dns,
      @Doc("This node's address for the others; unset: the machine's one that fits the peers.")
          @Shape(value = "[A-Za-z0-9._-]+", says = "a host name or an IPv4 address")
          @Nullable String host,
      @Doc("The port where this node meets the others.")
          @Default("5701")
          @Range(min = "1", max = "65535")
          int port,
      @Doc("The port of the event bus between nodes; 0 takes any free one.")
          @Default("5702")
          @Range(min = "0", max = "65535")
          int busPort,
      @Doc("Only nodes of the same name join each other.")
          @Default("parley")
          @Shape(value = "[A-Za-z0-9._-]+", says = "letters, digits and . _ -")
          String name) {

    /** Whether this node has peers. */
    public boolean joined() {
      return peers != null || dns != null;
    }
  }

  public record Security(
      @Doc("How long an access token is good for.")
          @Default("PT15M")
          @Range(min = "PT1M", max = "P1D")
          Duration accessTokenLife,
      @Doc("How long a refresh token is good for.")
          @Default("P7D")
          @Range(min = "PT1H", max = "P365D")
          Duration refreshTokenLife,
      @Doc(
              "Signs the tokens, the same on every node; unset: generated once into"
                  + " $PARLEY_HOME/signing.key.")
          @Secret
          @Shape(
              value = "[A-Za-z0-9+/]{43,}={0,2}",
              says = "32 bytes or more in base64 (openssl rand -base64 32)")
          @Nullable String signingKey,
      @Doc("Argon2id memory for one password, in KiB.")
          @Default("65536")
          @Range(min = "8192", max = "1048576")
          int hashMemoryKib,
      @Doc("Argon2id passes.") @Default("3") @Range(min = "1", max = "20") int hashIterations,
      @Doc("Argon2id lanes.") @Default("4") @Range(min = "1", max = "16") int hashParallelism,
      @Doc("Passwords that are hashed at once; each takes the memory above.")
          @Default("2")
          @Range(min = "1", max = "64")
          int hashThreads) {
    @Override
    public String toString() {
      return Tree.masked(this);
    }
  }

  public record Interview(
      @Doc("The time of the questions and the closing together, where the job says nothing else.")
          @Default("PT30M")
          @Range(min = "PT1M", max = "PT4H")
          Duration duration,
      @Doc("How many questions, where the job says nothing else.")
          @Default("10")
          @Range(min = "1", max = "50")
          int questions,
      @Doc("How much connection time lost is given back to the candidate, in all.")
          @Default("PT10M")
          @Range(min = "PT0S", max = "PT2H")
          Duration grace,
      @Doc("From the greeting to the first question.")
          @Default("PT3S")
          @Range(min = "PT0S", max = "PT5M")
          Duration greeting,
      @Doc("Silence on one question before one friendly nudge.")
          @Default("PT60S")
          @Range(min = "PT1S", max = "PT1H")
          Duration nudgeAfter,
      @Doc("Silence in the closing before the interview concludes by itself.")
          @Default("PT5M")
          @Range(min = "PT1S", max = "PT1H")
          Duration closing,
      @Doc("A pause by HR ends by itself after this.")
          @Default("PT30M")
          @Range(min = "PT1M", max = "P1D")
          Duration maxPause,
      @Doc("How long \"finish later\" keeps an interview open.")
          @Default("PT48H")
          @Range(min = "PT0S", max = "P30D")
          Duration postpone,
      @Doc("How long a scheduled interview waits for its candidate.")
          @Default("P7D")
          @Range(min = "PT1M", max = "P90D")
          Duration expiry,
      @Doc("The longest answer, in UTF-16 code units.")
          @Default("20000")
          @Range(min = "100", max = "60000")
          int maxAnswerChars,
      @Doc("How long a room ticket is good for.")
          @Default("PT24H")
          @Range(min = "PT1M", max = "P30D")
          Duration ticketLife) {}

  public record Room(
      @Doc("A socket that has not joined by then is closed.")
          @Default("PT5S")
          @Range(min = "PT0.1S", max = "PT1M")
          Duration joinWithin,
      @Doc("A candidate whose socket is silent for longer counts as disconnected.")
          @Default("PT15S")
          @Range(min = "PT1S", max = "PT10M")
          Duration silentAfter,
      @Doc("The largest frame of a client, in bytes.")
          @Default("65536")
          @Range(min = "1024", max = "1048576")
          int maxFrame,
      @Doc("Frames a second from one client, in the long run, before it is closed with 4429.")
          @Default("50")
          @Range(min = "1", max = "10000")
          int maxFramesPerSecond,
      @Doc("Frames that one client may send at once before that rate holds.")
          @Default("100")
          @Range(min = "1", max = "100000")
          int frameBurst,
      @Doc(
              "Bytes that may wait for a client that does not read before it is closed with 4408; a"
                  + " longer replay goes on with its next connection.")
          @Default("1048576")
          @Range(min = "1024", max = "1073741824")
          long queueBytes,
      @Doc("How long a frame may wait for a client before it is closed with 4408.")
          @Default("PT10S")
          @Range(min = "PT0.1S", max = "PT10M")
          Duration queueAge,
      @Doc(
              "Sockets of one address on one node that are open and have not joined; more are"
                  + " refused with 429; 0 for any number.")
          @Default("1000")
          @Range(min = "0", max = "1000000")
          int unjoinedPerAddress) {}

  public record Drain(
      @Doc(
              "From the first red readiness until connections are closed: as long as your load"
                  + " balancer needs to notice.")
          @Default("PT1S")
          @Range(min = "PT0S", max = "PT5M")
          Duration notice,
      @Doc("How long connections, requests and jobs then have to come to their end.")
          @Default("PT10S")
          @Range(min = "PT1S", max = "PT10M")
          Duration within,
      @Doc("WebSockets that one event loop closes at once.")
          @Default("1")
          @Range(min = "1", max = "100000")
          int batch,
      @Doc("From one batch to the next; batches grow where this would take too long.")
          @Default("PT0.1S")
          @Range(min = "PT0.01S", max = "PT10S")
          Duration interval) {}

  public record Jobs(
      @Doc("How often to look for background jobs when nothing rings.")
          @Default("PT1S")
          @Range(min = "PT0.05S", max = "PT5M")
          Duration poll,
      @Doc("A job that has not ended by then is given to another worker.")
          @Default("PT60S")
          @Range(min = "PT1S", max = "PT1H")
          Duration visibility,
      @Doc("Attempts before a job becomes a dead letter.")
          @Default("5")
          @Range(min = "1", max = "100")
          int maxAttempts,
      @Doc("Jobs claimed at once.") @Default("8") @Range(min = "1", max = "1000") int batch) {}

  public record Resume(
      @Doc("The most pages that are read of one résumé.")
          @Default("60")
          @Range(min = "1", max = "1000")
          int maxPages,
      @Doc("A résumé that takes longer to read has failed.")
          @Default("PT30S")
          @Range(min = "PT1S", max = "PT10M")
          Duration timeout,
      @Doc("Résumés that are read at once.") @Default("2") @Range(min = "1", max = "64")
          int threads) {}

  public record Embedding(
      @Doc("Another ONNX model in place of the one inside.") @Nullable Path modelPath,
      @Doc("The tokenizer.json of that model.") @Nullable Path tokenizerPath,
      @Doc("Threads of one inference.") @Default("1") @Range(min = "1", max = "64") int threads) {}

  public record Payment(
      @Doc("Who takes the money; \"development\" takes none and says so.") @Default("development")
          String provider,
      @Doc("Interview slots in one purchase.") @Default("10") @Range(min = "1", max = "1000")
          int slots,
      @Doc("The price of one purchase, in the smallest unit of the currency.")
          @Default("19900")
          @Range(min = "0", max = "100000000")
          int priceCents,
      @Doc("ISO 4217.") @Default("EUR") @Shape(value = "[A-Z]{3}", says = "three capital letters")
          String currency) {}

  public record Log(
      @Doc("The least severe level that is logged of Parley itself.") @Default("INFO") Level level,
      @Doc("One JSON object a line; false: text for people.") @Default("true") boolean json) {}

  /**
   * Reads the file in {@code PARLEY_HOME} and, over it, the environment. Throws {@link
   * ConfigException}.
   */
  public static Config load(Map<String, String> env) {
    var problems = new ArrayList<String>();
    var sources = new Sources(Tree.settings(Config.class), problems);
    var home = env.getOrDefault("PARLEY_HOME", "");
    sources.file(Path.of(home.isEmpty() ? ".parley" : home).resolve(Sources.FILE));
    sources.environment(env);
    return built(sources, problems);
  }

  /** The defaults with some keys set, for tests: {@code Config.of(Map.of("http.port", "0"))}. */
  public static Config of(Map<String, String> overrides) {
    var problems = new ArrayList<String>();
    var sources = new Sources(Tree.settings(Config.class), problems);
    overrides.forEach((key, value) -> sources.put(key, new Given(value, "the overrides")));
    return built(sources, problems);
  }

  public static Config defaults() {
    return of(new HashMap<>());
  }

  private static Config built(Sources sources, List<String> problems) {
    var config = Tree.fill(Config.class, sources.values(), problems);
    if (config == null || !problems.isEmpty())
      throw new ConfigException(problems.stream().sorted().toList());
    return config;
  }
}
