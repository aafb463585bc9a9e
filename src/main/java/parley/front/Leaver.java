package parley.front;

import io.vertx.core.Future;

/** A connection that can be asked to go, because the node does. */
@FunctionalInterface
public interface Leaver {

  /**
   * Answers what is under way and closes with {@link CloseCode#DRAINING}. Completes when the
   * connection has ended and what follows from that is done or has failed; it need not be quick.
   */
  Future<Void> leave();
}
