package parley.front;

/**
 * A WebSocket that has passed the entrance and waits in the lobby until its {@link Wire} says that
 * it joined or ended.
 *
 * @param path that was asked for, a door's own, or under it
 * @param address of the client, as {@link ClientAddress} knows it
 */
public record Visitor(Socket socket, String path, String address, Lobby lobby) {}
