package parley.front;

import java.util.concurrent.ConcurrentHashMap;

/**
 * How many WebSockets of each address are open on this node and have not joined yet. Shared by its
 * event loops.
 *
 * <p><b>Not guaranteed.</b> The bound to the last one: handshakes that are under way together on
 * several event loops all find the same number.
 */
public final class Lobby {

  private final int most;
  private final ConcurrentHashMap<String, Integer> waiting = new ConcurrentHashMap<>();

  /**
   * @param most of one address; 0 for any number
   */
  public Lobby(int most) {
    this.most = most;
  }

  boolean full(String address) {
    return most > 0 && waiting.getOrDefault(address, 0) >= most;
  }

  void enter(String address) {
    waiting.merge(address, 1, Integer::sum);
  }

  void leave(String address) {
    waiting.computeIfPresent(address, (_, n) -> n == 1 ? null : n - 1);
  }

  /** How many wait, of all addresses. */
  public int size() {
    return waiting.values().stream().mapToInt(Integer::intValue).sum();
  }
}
