package parley.interview;

import static parley.interview.Decision.accept;
import static parley.interview.Decision.reject;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import parley.interview.Command.Draft;
import parley.interview.Event.Reason;
import parley.interview.State.Phase;

/** Every rule of the interview, for one command at one moment. */
final class Rules {

  /** Who pauses and leaves when it is the candidate's own wish. */
  static final String CANDIDATE = "candidate";

  private static final String SYSTEM = "system";
  private static final long LONGEST_EXTENSION_MS = 2 * 60 * 60 * 1000L;
  private static final int LONGEST_NOTE = 2_000;

  private final State state;
  private final long now;

  Rules(State state, long now) {
    this.state = state;
    this.now = now;
  }

  Decision decide(Command command) {
    return switch (command) {
      case Command.Schedule c -> schedule(c);
      case Command.Enter c -> scheduled(() -> enter(c.lostSince()));
      case Command.Drop c ->
          live() && state.present()
              ? accept(new Event.Disconnected(Math.min(c.since(), now)))
              : accept();
      case Command.Stay _ ->
          live() && !state.present()
              ? accept(connected(state.away().since(), state.away().graceMs(), state.clock()))
              : accept();
      case Command.Numbered c -> scheduled(() -> numbered(c));
      case Command.Tick c -> tick(c);
      case Command.Pause c ->
          started(
              () -> state.hold() != null ? accept() : accept(new Event.Paused(c.by(), c.reason())));
      case Command.Resume c -> started(() -> resume(c.by()));
      case Command.Extend c -> started(() -> extend(c));
      case Command.End c ->
          started(() -> new Decision.Accepted(conclude(c.draft(), Reason.HR_ENDED, c.by())));
      case Command.AskLive c -> started(() -> askLive(c));
      case Command.Note c ->
          started(
              () -> text(c.text(), LONGEST_NOTE, () -> accept(new Event.Noted(c.by(), c.text()))));
      case Command.FollowUp c -> followUp(c);
      case Command.Reply c -> reply(c);
      case Command.MarkScored c -> markScored(c);
      case Command.Fail c ->
          ended() ? accept() : accept(new Event.Concluded(Reason.TECHNICAL, c.by()));
    };
  }

  private Decision schedule(Command.Schedule c) {
    if (state.phase() != Phase.UNSCHEDULED) {
      return accept();
    }
    return accept(new Event.Scheduled(c.terms(), c.greeting(), c.farewell(), c.plan()));
  }

  private Decision enter(@Nullable Long lostSince) {
    if (ended()) {
      return accept();
    }
    if (state.phase() == Phase.SCHEDULED) {
      return accept(new Event.Greeted(state.greeting()));
    }
    var events = new ArrayList<Event>();
    if (!state.present()) {
      events.add(connected(state.away().since(), state.away().graceMs(), state.clock()));
    } else if (lostSince != null) {
      long since = Math.min(lostSince, now);
      events.add(new Event.Disconnected(since));
      events.add(connected(since, state.clock().graceMs(), state.clock().lost(since, now)));
    }
    if (state.hold() != null && state.hold().byCandidate()) {
      events.addAll(resumed(CANDIDATE));
    }
    return new Decision.Accepted(events);
  }

  private Event connected(long since, long graceBefore, Clock clock) {
    return new Event.Connected(now - since, graceBefore - clock.settle(now).graceMs());
  }

  private Decision numbered(Command.Numbered c) {
    if (c.cseq() <= state.cseq()) {
      Long seq = state.accepted().of(c.cseq());
      return seq != null ? new Decision.Repeated(seq) : gap();
    }
    if (c.cseq() > state.cseq() + 1) {
      return gap();
    }
    if (ended()) {
      return reject(Rejection.CONCLUDED, "The interview is over.");
    }
    if (!live()) {
      return reject(Rejection.NOT_STARTED, "The interview has not begun.");
    }
    return switch (c) {
      case Command.Answer a -> answer(a);
      case Command.Inquire i -> inquire(i);
      case Command.Moment m -> accept(new Event.Noticed(m.cseq(), Event.Notice.MOMENT));
      case Command.Leave l -> leave(l);
    };
  }

  private Decision gap() {
    long expected = state.cseq() + 1;
    return new Decision.Rejected(
        Rejection.GAP, "The next message is number " + expected + ".", expected);
  }

  private Decision answer(Command.Answer a) {
    int open = state.open();
    if (open == 0) {
      return reject(Rejection.NO_OPEN_QUESTION, "No question is open.");
    }
    if (open != a.question()) {
      return reject(
          Rejection.NOT_ASKED, "Question " + open + " is open, not " + a.question() + ".");
    }
    return text(
        a.text(),
        state.agreed().maxAnswerChars(),
        () -> {
          var events = new ArrayList<Event>();
          events.add(new Event.Answered(a.cseq(), open, a.text(), a.circumstances()));
          if (timeIsUp()) {
            events.add(new Event.Concluded(Reason.TIME_UP, SYSTEM));
          } else if (state.hold() == null) {
            events.add(next());
          }
          return new Decision.Accepted(events);
        });
  }

  private Decision inquire(Command.Inquire i) {
    if (state.phase() != Phase.CLOSING) {
      return reject(
          Rejection.NOT_IN_CLOSING, "Your own questions have their place after the last question.");
    }
    return text(
        i.text(),
        state.agreed().maxAnswerChars(),
        () -> accept(new Event.Inquired(i.cseq(), i.text())));
  }

  private Decision leave(Command.Leave l) {
    Event.Left left = new Event.Left(l.cseq(), l.how());
    return switch (l.how()) {
      case DONE ->
          accept(
              left,
              new Event.Concluded(
                  state.phase() == Phase.CLOSING ? Reason.ALL_ASKED : Reason.CANDIDATE_LEFT,
                  CANDIDATE));
      case WITHDRAW -> accept(left, new Event.Concluded(Reason.CANDIDATE_LEFT, CANDIDATE));
      case LATER -> {
        if (state.postponed()) {
          yield reject(Rejection.ALREADY_POSTPONED, "An interview can be continued later once.");
        }
        if (state.hold() != null) {
          yield reject(Rejection.PAUSED, "The interview is paused already.");
        }
        yield accept(left, new Event.Paused(CANDIDATE, "continues later"));
      }
    };
  }

  private Decision tick(Command.Tick c) {
    Deadline due = Deadline.of(state);
    if (due == null || due.at() > now) {
      return accept();
    }
    return switch (due.kind()) {
      case EXPIRY -> accept(new Event.Concluded(Reason.ABANDONED, SYSTEM));
      case GREETING_OVER -> accept(next());
      case NUDGE -> accept(new Event.Noticed(0, Event.Notice.NUDGE));
      case TIME_UP -> timeUp(c);
      case CLOSING_OVER -> accept(new Event.Concluded(Reason.ALL_ASKED, SYSTEM));
      case PAUSE_OVER ->
          new Decision.Accepted(
              state.hold() != null && state.hold().byCandidate()
                  ? List.of(new Event.Concluded(Reason.CANDIDATE_LEFT, SYSTEM))
                  : resumed(SYSTEM));
    };
  }

  /**
   * Before the time is called up, it is asked whether our own fault took it: then the loss is
   * logged and given back.
   */
  private Decision timeUp(Command.Tick c) {
    if (state.present() && c.lostSince() != null && state.clock().graceMs() > 0) {
      return accept(new Event.Disconnected(Math.min(c.lostSince(), now)));
    }
    boolean wasHere = state.present() || state.answers() > 0;
    return new Decision.Accepted(
        conclude(c.draft(), wasHere ? Reason.TIME_UP : Reason.ABANDONED, SYSTEM));
  }

  private Decision resume(String by) {
    return state.hold() == null
        ? reject(Rejection.NOT_PAUSED, "The interview is not paused.")
        : new Decision.Accepted(resumed(by));
  }

  private List<Event> resumed(String by) {
    var events = new ArrayList<Event>();
    events.add(new Event.Resumed(by));
    if (state.phase() == Phase.QUESTIONS && state.open() == 0) {
      events.add(next());
    }
    return events;
  }

  private Decision extend(Command.Extend c) {
    if (c.ms() <= 0 || c.ms() > LONGEST_EXTENSION_MS) {
      return reject(Rejection.OUT_OF_RANGE, "An extension is more than 0 and at most 120 minutes.");
    }
    return accept(new Event.Extended(c.by(), c.ms()));
  }

  private Decision askLive(Command.AskLive c) {
    return text(
        c.text(),
        LONGEST_NOTE,
        () -> {
          var question =
              new Question(
                  "live-" + (state.seq() + 1),
                  Question.Kind.LIVE,
                  "live",
                  c.text(),
                  c.by(),
                  List.of(),
                  List.of());
          Event planned = new Event.Planned(question, "");
          boolean idle = state.phase() == Phase.CLOSING && state.hold() == null;
          return idle ? accept(planned, asked(question, state.of() + 1)) : accept(planned);
        });
  }

  /**
   * A follow-up takes the place of a question about the candidate's own work, or joins the plan:
   * what all candidates of a job are asked alike is never given up for it.
   */
  private Decision followUp(Command.FollowUp c) {
    if (state.open() == 0 || state.open() > c.after() + 1) {
      return reject(Rejection.STALE, "The interview has moved on.");
    }
    String replaced =
        state.plan().reversed().stream()
            .filter(q -> q.kind() == Question.Kind.RESUME)
            .map(Question::id)
            .findFirst()
            .orElse("");
    boolean known =
        state.plan().stream().anyMatch(q -> q.id().equals(c.question().id()))
            || state.asked().contains(c.question().id());
    return known ? accept() : accept(new Event.Planned(c.question(), replaced));
  }

  /** The AI replies first, once; a person may reply to the same question once, too. */
  private Decision reply(Command.Reply c) {
    if (state.phase() != Phase.CLOSING) {
      return reject(Rejection.NOT_IN_CLOSING, "There is nobody to reply to.");
    }
    var replied = new Event.Replied(c.to(), c.text(), c.by());
    boolean waits = state.inquiries().contains(c.to());
    boolean forAPerson = !replied.byMachine() && state.machineReplied().contains(c.to());
    return waits || forAPerson
        ? accept(replied)
        : reject(Rejection.ALREADY_REPLIED, "That question has its reply.");
  }

  private Decision markScored(Command.MarkScored c) {
    return switch (state.phase()) {
      case SCORED -> accept();
      case CONCLUDED -> accept(new Event.Scored(c.outcome()));
      default -> reject(Rejection.NOT_CONCLUDED, "The interview is not over.");
    };
  }

  /** The end, with the unsent draft as the answer to the open question. */
  private List<Event> conclude(@Nullable Draft draft, Reason reason, String by) {
    var events = new ArrayList<Event>();
    int open = state.open();
    if (draft != null && open != 0 && draft.question() == open && !draft.text().isBlank()) {
      events.add(new Event.Answered(0, open, draft.text()));
    }
    events.add(new Event.Concluded(reason, by));
    return events;
  }

  /** What comes after an answer: the next question, or the closing. */
  private Event next() {
    return state.plan().isEmpty()
        ? new Event.Closing(state.farewell())
        : asked(state.plan().getFirst(), state.of());
  }

  private Event asked(Question q, int of) {
    return new Event.Asked(state.asked().size() + 1, of, q.id(), q.kind(), q.text());
  }

  private Decision text(String text, int longest, Supplier<Decision> then) {
    if (text.isBlank()) {
      return reject(Rejection.EMPTY_TEXT, "There is no text.");
    }
    if (text.length() > longest) {
      return reject(
          Rejection.TOO_LONG,
          "The text has " + text.length() + " characters; " + longest + " are allowed.");
    }
    return then.get();
  }

  private boolean timeIsUp() {
    return state.clock().upAt() <= now;
  }

  private boolean live() {
    return state.phase().live();
  }

  private boolean ended() {
    return state.phase() == Phase.CONCLUDED || state.phase() == Phase.SCORED;
  }

  private Decision scheduled(Supplier<Decision> then) {
    return state.phase() == Phase.UNSCHEDULED
        ? reject(Rejection.NOT_SCHEDULED, "There is no such interview.")
        : then.get();
  }

  private Decision started(Supplier<Decision> then) {
    if (ended()) {
      return reject(Rejection.CONCLUDED, "The interview is over.");
    }
    return live() ? then.get() : reject(Rejection.NOT_STARTED, "The interview has not begun.");
  }
}
