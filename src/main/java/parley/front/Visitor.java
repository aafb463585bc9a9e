package parley.front;

import io.vertx.core.http.ServerWebSocket;

/**
 * A WebSocket that has passed the entrance and waits in the lobby until its {@link Wire} says that
 * it joined or ended.
 *
 * @param address of the client, as {@link ClientAddress} knows it
 */
public record Visitor(ServerWebSocket socket, String address, Lobby lobby) {}
