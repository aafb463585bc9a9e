package parley.store;

/**
 * Redis cannot be reached now. The outcome of a command that was under way is unknown: repeat it,
 * all of ours may be.
 */
public final class RedisDown extends RuntimeException {

  private static final long serialVersionUID = 1L;

  RedisDown(String why) {
    super("Redis: " + why, null, false, false);
  }
}
