package parley.load.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import parley.bus.Json;
import parley.interview.Command;
import parley.interview.Decision;
import parley.interview.Entry;
import parley.interview.Event;
import parley.interview.Interview;
import parley.interview.Outage;
import parley.interview.Question;
import parley.interview.State;
import parley.interview.Terms;
import parley.load.check.Message.Kind;

/**
 * An interview as the rules themselves make it, and the ledger of a candidate who saw all of it.
 * Local time is log time minus {@link #EPOCH}.
 */
final class Played {

  static final long EPOCH = 1_700_000_000_000L;
  private static final Terms TERMS =
      new Terms(600_000, 60_000, 0, 60_000, 300_000, 600_000, 600_000, 600_000, 1_000);

  final Ledger ledger = new Ledger("interview", false, 0);
  final LogTime time = new LogTime();
  List<Entry> log = new ArrayList<>();
  private State state = Interview.none();
  private long now = EPOCH;
  private long cseq;

  Played() {
    List<Question> plan = IntStream.rangeClosed(1, 3).mapToObj(Played::question).toList();
    act(new Command.Schedule(TERMS, "Hello.", "Questions?", plan));
    ledger.joined(0, 0, 0, 0);
    hear(0);
    act(new Command.Enter(null));
    act(new Command.Tick(null, null));
  }

  /** Three answers, a lost line in between, and the goodbye. */
  static Played whole() {
    Played p = new Played();
    p.answer(1);
    p.passes(5_000);
    p.act(new Command.Drop(p.now - 2_000));
    p.passes(3_000);
    p.act(new Command.Enter(null));
    p.answer(2);
    p.answer(3);
    p.say(Kind.LEAVE, 0, "");
    p.ledger.concluded();
    return p;
  }

  void passes(long ms) {
    now += ms;
  }

  void answer(int question) {
    passes(10_000);
    say(Kind.ANSWER, question, "The answer to question " + question + ".");
  }

  private void say(Kind kind, int question, String text) {
    Message message = new Message(kind, question, text);
    message.number(++cseq);
    ledger.say(message);
    long seq =
        act(
            kind == Kind.ANSWER
                ? new Command.Answer(cseq, question, text)
                : new Command.Leave(cseq, Event.Leaving.DONE));
    ledger.acknowledge(message, seq);
  }

  /** Two outages that are settled with the same command. */
  void outages(long firstMs, long secondMs) {
    long begin = now;
    passes(firstMs + secondMs + 1_000);
    List<Outage> outages =
        List.of(
            new Outage(begin, begin + firstMs),
            new Outage(begin + firstMs + 1_000, begin + firstMs + 1_000 + secondMs));
    int before = log.size();
    append(Interview.compensate(state, new Command.Moment(cseq + 1), outages, now));
    append(events(new Command.Moment(++cseq)));
    hear(before);
  }

  /** The number of the first event that followed. */
  long act(Command command) {
    int before = log.size();
    append(events(command));
    if (ledger.begun()) {
      hear(before);
    }
    return before + 1L;
  }

  private List<Event> events(Command command) {
    if (!(Interview.decide(state, command, now) instanceof Decision.Accepted accepted)) {
      throw new IllegalStateException(command + " is refused");
    }
    return accepted.events();
  }

  private void append(List<Event> events) {
    List<Entry> entries = Interview.number(state, events, now);
    log.addAll(entries);
    state = Interview.replay(state, entries);
  }

  private void hear(int from) {
    for (Entry entry : log.subList(from, log.size())) {
      boolean shown = entry.event().forCandidate();
      ledger.hear(
          entry.seq(),
          shown ? Digest.ofEvent(Json.tree(Json.write(entry.event()))) : Digest.WITHHELD);
      long heard = now - EPOCH + 3;
      time.heard(entry.at(), heard);
      long left = state.clock().remaining(state.at());
      ledger.time(new Said(entry.seq(), true, left, state.clock().running(), heard, heard));
    }
  }

  long nowMs() {
    return now - EPOCH;
  }

  long remaining() {
    return state.clock().remaining(now);
  }

  Verdict verdict() {
    Verdict verdict = new Verdict();
    new Checks(time).look(ledger, log, verdict);
    return verdict;
  }

  private static Question question(int n) {
    return new Question(
        "q" + n, Question.Kind.HR, "c", "Question " + n, "test", List.of(), List.of());
  }
}
