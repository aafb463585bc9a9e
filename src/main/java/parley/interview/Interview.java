package parley.interview;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The interview's rules, as three functions without side effects. */
public final class Interview {

  private Interview() {}

  /** The state before the first event. */
  public static State none() {
    return State.NONE;
  }

  /** The state after {@code entry}. Entries must come in order of their numbers. */
  public static State evolve(State state, Entry entry) {
    if (entry.seq() != state.seq() + 1) {
      throw new IllegalArgumentException(
          "event " + entry.seq() + " does not follow " + state.seq());
    }
    return Evolution.apply(state, entry);
  }

  public static State replay(Iterable<Entry> log) {
    return replay(none(), log);
  }

  /** The state after {@code log}, whose first entry is the next one of {@code state}. */
  public static State replay(State state, Iterable<Entry> log) {
    State next = state;
    for (Entry entry : log) {
      next = evolve(next, entry);
    }
    return next;
  }

  /**
   * The entries that {@code events} become when they are appended to {@code state} at {@code now}.
   */
  public static List<Entry> number(State state, List<Event> events, long now) {
    long at = Math.max(now, state.at());
    var entries = new ArrayList<Entry>(events.size());
    for (Event event : events) {
      entries.add(new Entry(state.seq() + entries.size() + 1, at, event));
    }
    return entries;
  }

  /**
   * What follows from {@code command} at {@code now} (milliseconds of the log's clock). A command
   * may be decided twice: the second time it is {@link Decision.Repeated}, or accepted without
   * events.
   */
  public static Decision decide(State state, Command command, long now) {
    return new Rules(state, Math.max(now, state.at())).decide(command);
  }

  /** When a {@link Command.Tick} is due, or null where nothing waits. */
  public static @Nullable Deadline deadline(State state) {
    return Deadline.of(state);
  }
}
