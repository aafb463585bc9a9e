package parley.bus;

/**
 * A publish address, delivered on this node only: what other nodes must hear rings through Redis.
 */
public record Topic<T extends Record>(String address, Class<T> message) {}
