package parley.interview;

import java.util.List;
import parley.interview.State.Away;
import parley.interview.State.Hold;
import parley.interview.State.Next;
import parley.interview.State.Phase;

/** One event applied to the state. It trusts the log: rules are in {@link Rules}. */
final class Evolution {

  private Evolution() {}

  static State apply(State before, Entry entry) {
    Next s = new Next(before, entry.seq(), entry.at());
    if (entry.event() instanceof Event.FromCandidate said && said.cseq() > 0) {
      s.cseq = said.cseq();
      s.accepted = s.accepted.with(said.cseq(), entry.seq());
    }
    step(s, entry);
    s.clock = s.clock.turn(mode(s), s.at);
    return s.done();
  }

  private static void step(Next s, Entry entry) {
    switch (entry.event()) {
      case Event.Scheduled e -> {
        s.phase = Phase.SCHEDULED;
        s.terms = e.terms();
        s.greeting = e.greeting();
        s.farewell = e.farewell();
        s.plan = List.copyOf(e.plan());
        s.clock = Clock.of(e.terms());
        s.anchor = s.at;
      }
      case Event.Greeted _ -> {
        s.phase = Phase.GREETING;
        s.present = true;
        s.anchor = s.at;
      }
      case Event.Asked e -> {
        s.ask(e);
        enter(s, Phase.QUESTIONS);
      }
      case Event.Answered _ -> s.answer();
      case Event.Noticed e -> {
        s.nudged = e.notice() == Event.Notice.NUDGE || s.nudged;
        s.anchor = s.at;
      }
      case Event.Planned e -> s.plan(e.question(), e.replaces());
      case Event.Closing _ -> {
        s.open = 0;
        enter(s, Phase.CLOSING);
      }
      case Event.Inquired _ -> {
        s.inquiries = Lists.with(s.inquiries, entry.seq());
        s.anchor = s.at;
      }
      case Event.Replied e -> {
        s.inquiries = Lists.without(s.inquiries, seq -> seq == e.to());
        s.machineReplied =
            e.byMachine()
                ? Lists.with(s.machineReplied, e.to())
                : Lists.without(s.machineReplied, seq -> seq == e.to());
        s.anchor = s.at;
      }
      case Event.Left e -> s.postponed = s.postponed || e.how() == Event.Leaving.LATER;
      case Event.Paused e -> s.hold = new Hold(e.by(), s.at, e.by().equals(Rules.CANDIDATE));
      case Event.Resumed _ -> {
        s.hold = null;
        s.anchor = s.at;
      }
      case Event.Extended e -> s.clock = s.clock.settle(s.at).extend(e.ms());
      case Event.Disconnected e -> {
        s.present = false;
        s.away = new Away(e.since(), s.clock.graceMs());
        s.clock = s.clock.lost(e.since(), s.at);
      }
      case Event.Connected _ -> {
        s.present = true;
        s.anchor = s.at;
      }
      case Event.Compensated e -> {
        s.clock = s.clock.skip(e.since(), e.until());
        putOff(s, new Outage(e.since(), e.until()));
      }
      case Event.Noted _ -> {}
      case Event.Concluded e -> {
        s.phase = Phase.CONCLUDED;
        s.open = 0;
        s.reason = e.reason();
        s.hold = null;
      }
      case Event.Scored _ -> s.phase = Phase.SCORED;
    }
  }

  /** Whoever could not come or speak is waited for as much longer. */
  private static void putOff(Next s, Outage outage) {
    Hold hold = s.hold;
    if (hold != null) {
      s.hold = new Hold(hold.by(), hold.at() + outage.after(hold.at()), hold.byCandidate());
    } else {
      s.anchor += outage.after(s.anchor);
    }
  }

  private static void enter(Next s, Phase phase) {
    s.phase = phase;
    s.anchor = s.at;
    s.nudged = false;
  }

  private static Clock.Mode mode(Next s) {
    boolean timed = s.phase == Phase.QUESTIONS || s.phase == Phase.CLOSING;
    if (!timed || s.hold != null) {
      return Clock.Mode.STOPPED;
    }
    return s.present ? Clock.Mode.RUNNING : Clock.Mode.OFFLINE;
  }
}
