package parley.load.check;

import java.util.List;
import parley.interview.Entry;
import parley.interview.Event;

/**
 * The time left as it follows from the events alone: it runs from the first question to the end,
 * stands while the interview is paused, and what was lost with the line is given back up to the
 * grace. Written apart from the server's own clock, so that the two can be held against one
 * another.
 */
final class TimeLeft {

  private long limit;
  private long grace;
  private long used;
  private long mark;
  private boolean timed;
  private boolean held;
  private boolean away;

  /** What ran before is not given back any more: the clock was changed, or an outage settled. */
  private long fair;

  private long given;

  /** What the time left is after one event. */
  record Reading(long at, long remainingMs, boolean running, boolean away, long givenMs) {}

  /** One reading for each entry of a log without gap. */
  static List<Reading> of(List<Entry> log) {
    TimeLeft clock = new TimeLeft();
    return log.stream().map(clock::after).toList();
  }

  private Reading after(Entry entry) {
    boolean ranBefore = timed && !held && !away;
    pass(entry.at());
    long givenNow = 0;
    switch (entry.event()) {
      case Event.Scheduled e -> {
        limit = e.terms().limitMs();
        grace = e.terms().graceMs();
      }
      case Event.Asked _ -> timed = true;
      case Event.Paused _ -> held = true;
      case Event.Resumed _ -> held = false;
      case Event.Extended e -> limit += e.ms();
      case Event.Disconnected e -> {
        boolean ran = timed && !held && !away;
        away = true;
        given = 0;
        giveBack(ran ? Math.min(entry.at() - Math.max(e.since(), fair), used) : 0);
      }
      case Event.Connected _ -> {
        away = false;
        givenNow = given;
        given = 0;
      }
      case Event.Compensated e -> {
        giveBack(Math.min(e.givenBackMs(), used));
        givenNow = away ? 0 : given;
        given = away ? given : 0;
        fair = Math.max(fair, e.until());
      }
      case Event.Concluded _ -> timed = false;
      case Event.Greeted _, Event.FromCandidate _, Event.Planned _, Event.Closing _ -> {}
      case Event.Replied _, Event.Noted _, Event.Scored _ -> {}
    }
    if (ranBefore != (timed && !held && !away)) {
      fair = Math.max(fair, entry.at());
    }
    return new Reading(entry.at(), limit - used, timed && !held && !away, away, givenNow);
  }

  private void pass(long at) {
    long ran = timed && !held ? Math.max(0, at - mark) : 0;
    mark = Math.max(mark, at);
    if (away) {
      long free = Math.min(ran, grace);
      grace -= free;
      given += free;
      ran -= free;
    }
    used = Math.min(limit, used + ran);
  }

  private void giveBack(long ms) {
    long back = Math.clamp(ms, 0, grace);
    used -= back;
    grace -= back;
    given += back;
  }
}
