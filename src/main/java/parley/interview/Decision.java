package parley.interview;

import java.util.List;

/** The answer of the rules to one command. */
public sealed interface Decision {

  /** These events follow, in this order; none where the command changes nothing. */
  record Accepted(List<Event> events) implements Decision {
    public Accepted {
      events = List.copyOf(events);
    }
  }

  /** The message was accepted before, under log number {@code seq}. */
  record Repeated(long seq) implements Decision {}

  /**
   * Nothing happens.
   *
   * @param expected the next message number where {@code why} is {@code GAP}, else 0
   */
  record Rejected(Rejection why, String message, long expected) implements Decision {}

  static Decision accept(Event... events) {
    return new Accepted(List.of(events));
  }

  static Decision reject(Rejection why, String message) {
    return new Rejected(why, message, 0);
  }
}
