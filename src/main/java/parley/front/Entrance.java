package parley.front;

import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.http.ServerWebSocketHandshake;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.config.Config;

/**
 * Who may open a WebSocket at all, before there is one.
 *
 * @param subprotocol a client that offers subprotocols must offer this one, as a browser would not
 *     go on without; one that offers none (no browser, no contract read) gets it all the same
 * @param publicUrl the pages' address where it differs from the Host header, or null
 */
public record Entrance(
    String subprotocol, @Nullable String publicUrl, ClientAddress addresses, Lobby lobby) {

  private static final String SUBPROTOCOL = "parley.v1";
  private static final int BAD_REQUEST = 400;
  private static final int FORBIDDEN = 403;
  private static final int TOO_MANY = 429;

  public static Entrance of(Config config) {
    return new Entrance(
        SUBPROTOCOL,
        config.http().publicUrl(),
        ClientAddress.behind(config.http()),
        new Lobby(config.room().unjoinedPerAddress()));
  }

  /** The HTTP status of the refusal, or 0 for who may come in. */
  int refusal(ServerWebSocketHandshake handshake) {
    if (!sameOrigin(handshake)) {
      return FORBIDDEN;
    }
    List<String> offered = handshake.headers().getAll("Sec-WebSocket-Protocol");
    if (!offered.isEmpty() && !offers(offered)) {
      return BAD_REQUEST;
    }
    return lobby.full(address(handshake)) ? TOO_MANY : 0;
  }

  /**
   * @param accepted the handshake that opened the socket
   */
  Visitor admit(Socket socket, ServerWebSocket accepted) {
    String address =
        addresses.of(
            accepted.remoteAddress().hostAddress(), accepted.headers().getAll("X-Forwarded-For"));
    lobby.enter(address);
    return new Visitor(socket, accepted.path(), address, lobby);
  }

  private String address(ServerWebSocketHandshake handshake) {
    return addresses.of(
        handshake.remoteAddress().hostAddress(), handshake.headers().getAll("X-Forwarded-For"));
  }

  private boolean offers(List<String> offered) {
    return offered.stream()
        .flatMap(value -> Arrays.stream(value.split(",")))
        .anyMatch(name -> name.strip().equals(subprotocol));
  }

  private boolean sameOrigin(ServerWebSocketHandshake handshake) {
    String origin = handshake.headers().get("Origin");
    if (origin == null) {
      return true;
    }
    String host = handshake.headers().get("Host");
    return origin.equals(publicUrl) || (host != null && host.equals(authority(origin)));
  }

  private static @Nullable String authority(String origin) {
    try {
      return URI.create(origin).getAuthority();
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
