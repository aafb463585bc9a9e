package parley.load.room;

import io.vertx.core.Vertx;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import java.net.URI;
import java.util.List;

/**
 * Where candidates connect to and from: the addresses of the nodes, and the local addresses that
 * they are spread over (one address has some 28,000 ports to one target).
 */
public final class Doors {

  private static final int MOST_CONNECTIONS = 200_000;
  private static final int MOST_FRAME = 1 << 20;

  private final List<URI> urls;
  private final List<WebSocketClient> clients;

  /**
   * @param urls {@code http://host:port}, with {@code https} for TLS
   * @param addresses local ones; empty for the system's choice
   */
  public Doors(Vertx vertx, List<URI> urls, List<String> addresses) {
    this.urls = List.copyOf(urls);
    this.clients =
        addresses.isEmpty()
            ? List.of(vertx.createWebSocketClient(options()))
            : addresses.stream()
                .map(from -> vertx.createWebSocketClient(options().setLocalAddress(from)))
                .toList();
  }

  private static WebSocketClientOptions options() {
    WebSocketClientOptions options =
        new WebSocketClientOptions()
            .setMaxConnections(MOST_CONNECTIONS)
            .setMaxFrameSize(MOST_FRAME)
            .setMaxMessageSize(MOST_FRAME)
            .setClosingTimeout(1)
            .setConnectTimeout(Line.SILENCE_MS);
    options.setTcpNoDelay(true);
    return options;
  }

  public int size() {
    return urls.size();
  }

  WebSocketClient client(int candidate) {
    return clients.get(candidate % clients.size());
  }

  WebSocketConnectOptions way(int door, String interview) {
    URI url = urls.get(door);
    boolean tls = url.getScheme().equals("https");
    int port = url.getPort() >= 0 ? url.getPort() : tls ? 443 : 80;
    return new WebSocketConnectOptions()
        .setHost(url.getHost())
        .setPort(port)
        .setSsl(tls)
        .setURI("/ws/v1/interviews/" + interview)
        .setTimeout(Line.SILENCE_MS)
        .addSubProtocol("parley.v1");
  }

  public String url(int door) {
    return urls.get(door).toString();
  }
}
