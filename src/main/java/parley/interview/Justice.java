package parley.interview;

import java.util.ArrayList;
import java.util.List;
import parley.interview.Event.Compensated;

/**
 * What our outages took from an interview, and what is given back for them.
 *
 * <p>Every command asks this first, so that nothing is decided over time that nobody could use. An
 * outage is settled once: {@link Clock#fair} says up to when. The clock gives back within the
 * grace; a wait for the candidate is only put off, which takes and gives no time.
 */
final class Justice {

  private Justice() {}

  static List<Event> of(State state, Command command, List<Outage> outages, long now) {
    boolean strikes = strikes(state, command, now);
    if (outages.isEmpty() || !(state.phase().live() || strikes)) {
      return List.of();
    }
    long end = end(state, command, now);
    Clock clock = state.clock();
    var events = new ArrayList<Event>();
    for (Outage outage : outages) {
      long from = Math.max(outage.from(), clock.fair());
      long to = Math.min(outage.to(), end);
      if (to > from) {
        Clock fair = clock.skip(from, to);
        long given = clock.graceMs() - fair.graceMs();
        if (given > 0 || (strikes && new Outage(from, to).after(waitBegan(state)) > 0)) {
          events.add(new Compensated(from, to, given));
          clock = fair;
        }
      }
    }
    return events;
  }

  /**
   * A connection that was lost with its node is settled from then on by {@link Event.Disconnected}.
   */
  private static long end(State state, Command command, long now) {
    return command instanceof Command.Enter enter && enter.lostSince() != null && state.present()
        ? Math.min(enter.lostSince(), now)
        : now;
  }

  private static boolean strikes(State state, Command command, long now) {
    Deadline due = command instanceof Command.Tick ? Deadline.of(state) : null;
    return due != null && due.at() <= now;
  }

  /** When the wait began that the next deadline ends. */
  private static long waitBegan(State state) {
    State.Hold hold = state.hold();
    return hold == null ? state.anchor() : hold.at();
  }
}
