package parley.verticle.interview;

import io.vertx.core.Future;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.bus.Acted;
import parley.bus.Interviews.Act;
import parley.bus.Interviews.Join;
import parley.bus.Interviews.Joined;
import parley.bus.Interviews.Look;
import parley.bus.Interviews.Looked;
import parley.bus.Interviews.SaveDraft;
import parley.bus.Interviews.View;
import parley.bus.Problem;
import parley.interview.Command;
import parley.interview.Decision;
import parley.interview.Entry;
import parley.interview.Event;
import parley.interview.Interview;
import parley.interview.Outage;
import parley.interview.State;
import parley.interview.State.Phase;
import parley.store.LiveLog;
import parley.store.LiveLog.Append;
import parley.store.LiveLog.Arrival;
import parley.store.LogTime;

/** Load, decide, append: the loop around the pure rules. Confined to one event loop. */
final class Conductor {

  private static final int MOST_ATTEMPTS = 8;

  private final LiveLog log;
  private final LogTime time;
  private final States states = new States();
  private final Turnstile turnstile = new Turnstile();
  private long epoch;

  Conductor(LiveLog log, LogTime time) {
    this.log = log;
    this.time = time;
    this.epoch = time.epoch();
  }

  Future<Acted.Outcome> act(Act act) {
    return turnstile
        .pass(
            act.interview(),
            () -> time.fresh().compose(_ -> enriched(act)).compose(ready -> attempt(ready, 1)))
        .map(Acted.Outcome::new);
  }

  Future<Joined> join(Join join) {
    return turnstile.pass(join.interview(), () -> enter(join));
  }

  Future<Looked> look(Look look) {
    return turnstile.pass(
        look.interview(),
        () ->
            existing(look.interview())
                .compose(
                    state ->
                        log.read(look.interview(), Math.min(look.lastSeq(), state.seq()))
                            .map(entries -> looked(look, state, entries))));
  }

  private Looked looked(Look look, State state, List<Entry> entries) {
    return new Looked(
        view(followed(look.interview(), state, entries)),
        entries.stream().filter(entry -> entry.seq() > look.lastSeq()).toList());
  }

  private State followed(String id, State state, List<Entry> entries) {
    State next = state;
    for (Entry entry : entries) {
      next = entry.seq() == next.seq() + 1 ? Interview.evolve(next, entry) : next;
    }
    states.put(id, next);
    return next;
  }

  Future<Boolean> saveDraft(SaveDraft save) {
    return log.saveDraft(save.interview(), save.conn(), save.draft());
  }

  /** Follows what was appended anywhere. */
  void grown(String interview, List<Entry> entries) {
    states.follow(interview, entries);
  }

  /** Rings may have been lost: what was followed may be old. */
  void resync() {
    states.clear();
  }

  private Future<Joined> enter(Join join) {
    String id = join.interview();
    return time.fresh()
        .compose(_ -> existing(id))
        .compose(
            _ ->
                log.join(id, join.node(), join.came())
                    .compose(
                        arrival ->
                            arrival instanceof Arrival.Missing ? rejoin(join) : entered(arrival)))
        .compose(
            joined ->
                log.lostSince(joined.before())
                    .compose(
                        since -> {
                          Command enter = new Command.Enter(since < 0 ? null : since);
                          return attempt(
                              new Ready(new Act(id, joined.conn(), enter), time.outages(0)), 1);
                        })
                    .compose(_ -> joined(join, joined.conn())));
  }

  private Future<Arrival.Joined> rejoin(Join join) {
    String id = join.interview();
    states.forget(id);
    return existing(id)
        .compose(_ -> log.join(id, join.node(), join.came()))
        .compose(Conductor::entered);
  }

  /** Whoever was overtaken may come again: mostly nobody is there any more. */
  private static Future<Arrival.Joined> entered(Arrival arrival) {
    return arrival instanceof Arrival.Joined joined
        ? Future.succeededFuture(joined)
        : Future.failedFuture(Problem.of(Problem.Code.UNAVAILABLE));
  }

  private Future<Joined> joined(Join join, long conn) {
    String id = join.interview();
    return Future.join(existing(id), log.beside(id), log.read(id, join.lastSeq()))
        .map(
            all -> {
              State state = all.resultAt(0);
              LiveLog.Beside beside = all.resultAt(1);
              List<Entry> missed = all.resultAt(2);
              return new Joined(
                  conn,
                  state.seq(),
                  state.cseq(),
                  beside.durable(),
                  view(state),
                  openDraft(state, beside.draft()),
                  missed);
            });
  }

  private static Command.@Nullable Draft openDraft(State state, Command.@Nullable Draft draft) {
    boolean open = draft != null && state.open() != 0 && state.open() == draft.question();
    return open ? draft : null;
  }

  /** A command with what only the store knows, and the outages that it must not be decided over. */
  private record Ready(Act act, List<Outage> outages) {}

  /** Adds the unsent draft, and a node that died. */
  private Future<Ready> enriched(Act act) {
    String id = act.interview();
    return switch (act.command()) {
      case Command.Tick _ ->
          Future.all(log.beside(id), log.held(id))
              .compose(
                  both -> {
                    LiveLog.Beside beside = both.resultAt(0);
                    LiveLog.Held held = both.resultAt(1);
                    long here = held.node().equals(time.node()) ? held.conn() : 0;
                    return log.lostSince(held.node())
                        .map(since -> new Command.Tick(beside.draft(), since < 0 ? null : since))
                        .map(tick -> new Ready(new Act(id, 0, tick), time.outages(here)));
                  });
      case Command.End end ->
          log.beside(id)
              .map(beside -> new Act(id, act.conn(), new Command.End(end.by(), beside.draft())))
              .map(full -> new Ready(full, time.outages(0)));
      default -> Future.succeededFuture(new Ready(act, time.outages(act.conn())));
    };
  }

  /**
   * Whatever the command is, what our outages took is settled before it, and logged with what
   * follows from it.
   */
  private Future<Acted> attempt(Ready ready, int attempt) {
    Act act = ready.act();
    return state(act.interview())
        .compose(
            state -> {
              long now = time.now();
              List<Entry> settled =
                  Interview.number(
                      state, Interview.compensate(state, act.command(), ready.outages(), now), now);
              State fair = Interview.replay(state, settled);
              return switch (Interview.decide(fair, act.command(), now)) {
                case Decision.Repeated r ->
                    append(ready, state, settled, new Acted.Repeated(r.seq()), attempt);
                case Decision.Rejected r -> append(ready, state, settled, rejected(r), attempt);
                case Decision.Accepted a when a.events().isEmpty() ->
                    append(ready, state, settled, new Acted.Accepted(0), attempt);
                case Decision.Accepted a -> {
                  List<Entry> own = Interview.number(fair, a.events(), now);
                  List<Entry> all = Stream.concat(settled.stream(), own.stream()).toList();
                  var answer = new Acted.Accepted(own.getFirst().seq());
                  yield append(ready, state, all, answer, attempt);
                }
              };
            });
  }

  private static Acted rejected(Decision.Rejected r) {
    return new Acted.Rejected(r.why().name().toLowerCase(Locale.ROOT), r.message(), r.expected());
  }

  /**
   * Appends the events and then gives the answer. What has no events goes to the log as well: the
   * cached state may be old, the connection may have been replaced, and a deadline that was claimed
   * is armed anew.
   */
  private Future<Acted> append(
      Ready ready, State before, List<Entry> entries, Acted answer, int attempt) {
    Act act = ready.act();
    String id = act.interview();
    if (before.phase() == Phase.UNSCHEDULED && entries.isEmpty()) {
      return Future.succeededFuture(answer);
    }
    State next = Interview.replay(before, entries);
    long cseq = next.cseq() > before.cseq() ? next.cseq() : 0;
    return log.append(id, before, next, entries, act.conn(), cseq)
        .compose(
            result ->
                switch (result) {
                  case Append.Done _ -> {
                    states.put(id, next);
                    yield Future.succeededFuture(answer);
                  }
                  case Append.Superseded _ -> Future.succeededFuture(new Acted.Superseded());
                  case Append.Moved _ -> again(ready, attempt);
                });
  }

  private Future<Acted> again(Ready ready, int attempt) {
    states.forget(ready.act().interview());
    if (attempt >= MOST_ATTEMPTS) {
      return Future.failedFuture(
          Problem.of(Problem.Code.UNAVAILABLE, "The interview changed too often at once."));
    }
    return attempt(ready, attempt + 1);
  }

  private Future<State> existing(String id) {
    return state(id)
        .map(
            state -> {
              if (state.phase() == Phase.UNSCHEDULED) {
                throw Problem.of(Problem.Code.NOT_FOUND, "There is no such interview.");
              }
              return state;
            });
  }

  /** Of a Redis that was restarted, replaced or emptied, the state is read anew. */
  private Future<State> state(String id) {
    if (time.epoch() != epoch) {
      epoch = time.epoch();
      states.clear();
    }
    State cached = states.get(id);
    if (cached != null) {
      return Future.succeededFuture(cached);
    }
    return log.load(id)
        .onSuccess(
            state -> {
              if (state.phase() != Phase.UNSCHEDULED) {
                states.put(id, state);
              }
            });
  }

  private View view(State s) {
    Event.Reason reason = s.reason();
    return new View(
        s.phase().name(),
        s.open(),
        s.of(),
        s.answers(),
        s.hold() != null,
        s.clock().running(),
        s.present(),
        s.clock().limitMs(),
        s.clock().remaining(time.now()),
        reason == null ? null : reason.name(),
        s.seq());
  }
}
