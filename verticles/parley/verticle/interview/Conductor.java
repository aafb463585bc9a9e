package parley.verticle.interview;

import io.vertx.core.Future;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;
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
import parley.interview.State;
import parley.interview.State.Phase;
import parley.store.LiveLog;
import parley.store.LiveLog.Append;

/** Load, decide, append: the loop around the pure rules. Confined to one event loop. */
final class Conductor {

  private static final int MOST_ATTEMPTS = 8;

  private final LiveLog log;
  private final LongSupplier now;
  private final LongSupplier servers;
  private final States states = new States();
  private final Turnstile turnstile = new Turnstile();
  private long epoch;

  /**
   * @param now milliseconds of the log's clock
   * @param servers counts the servers that held the log, this one included
   */
  Conductor(LiveLog log, LongSupplier now, LongSupplier servers) {
    this.log = log;
    this.now = now;
    this.servers = servers;
    this.epoch = servers.getAsLong();
  }

  Future<Acted.Outcome> act(Act act) {
    return turnstile
        .pass(act.interview(), () -> enriched(act).compose(ready -> attempt(ready, 1)))
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

  private Future<Joined> enter(Join join) {
    String id = join.interview();
    return existing(id)
        .compose(
            _ ->
                log.join(id, join.node())
                    .compose(
                        joined ->
                            joined.map(Future::succeededFuture).orElseGet(() -> rejoin(join))))
        .compose(
            joined ->
                log.lostSince(joined.before())
                    .compose(
                        since -> {
                          Command enter = new Command.Enter(since < 0 ? null : since);
                          return attempt(new Act(id, joined.conn(), enter), 1);
                        })
                    .compose(_ -> joined(join, joined.conn())));
  }

  private Future<LiveLog.Joined> rejoin(Join join) {
    String id = join.interview();
    states.forget(id);
    return existing(id)
        .compose(_ -> log.join(id, join.node()))
        .map(joined -> joined.orElseThrow(() -> Problem.of(Problem.Code.UNAVAILABLE)));
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
    State.Turn open = state.open();
    return draft != null && open != null && open.index() == draft.question() ? draft : null;
  }

  /** The same command, with what only the store knows: the unsent draft, and a node that died. */
  private Future<Act> enriched(Act act) {
    String id = act.interview();
    return switch (act.command()) {
      case Command.Tick _ ->
          log.beside(id)
              .compose(
                  beside ->
                      log.connectionLostSince(id)
                          .map(
                              since ->
                                  new Act(
                                      id,
                                      act.conn(),
                                      new Command.Tick(beside.draft(), since < 0 ? null : since))));
      case Command.End end ->
          log.beside(id)
              .map(beside -> new Act(id, act.conn(), new Command.End(end.by(), beside.draft())));
      default -> Future.succeededFuture(act);
    };
  }

  private Future<Acted> attempt(Act act, int attempt) {
    return state(act.interview())
        .compose(
            state ->
                switch (Interview.decide(state, act.command(), now.getAsLong())) {
                  case Decision.Repeated r ->
                      append(act, state, List.of(), new Acted.Repeated(r.seq()), attempt);
                  case Decision.Rejected r -> append(act, state, List.of(), rejected(r), attempt);
                  case Decision.Accepted a when a.events().isEmpty() ->
                      append(act, state, List.of(), new Acted.Accepted(0), attempt);
                  case Decision.Accepted a ->
                      append(act, state, a.events(), new Acted.Accepted(state.seq() + 1), attempt);
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
      Act act, State before, List<Event> events, Acted answer, int attempt) {
    String id = act.interview();
    if (before.phase() == Phase.UNSCHEDULED && events.isEmpty()) {
      return Future.succeededFuture(answer);
    }
    List<Entry> entries = Interview.number(before, events, now.getAsLong());
    State after = before;
    for (Entry entry : entries) {
      after = Interview.evolve(after, entry);
    }
    State next = after;
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
                  case Append.Moved _ -> again(act, attempt);
                });
  }

  private Future<Acted> again(Act act, int attempt) {
    states.forget(act.interview());
    if (attempt >= MOST_ATTEMPTS) {
      return Future.failedFuture(
          Problem.of(Problem.Code.UNAVAILABLE, "The interview changed too often at once."));
    }
    return attempt(act, attempt + 1);
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

  /** After Redis was restarted or replaced, each interview is compared with PostgreSQL once. */
  private Future<State> state(String id) {
    if (servers.getAsLong() != epoch) {
      epoch = servers.getAsLong();
      states.clear();
    }
    State cached = states.get(id);
    if (cached != null) {
      return Future.succeededFuture(cached);
    }
    Future<State> loaded = epoch > 1 ? log.restore(id) : log.load(id);
    return loaded.onSuccess(
        state -> {
          if (state.phase() != Phase.UNSCHEDULED) {
            states.put(id, state);
          }
        });
  }

  private View view(State s) {
    State.Turn open = s.open();
    Event.Reason reason = s.reason();
    return new View(
        s.phase().name(),
        open == null ? 0 : open.index(),
        s.of(),
        (int) s.answers(),
        s.hold() != null,
        s.clock().running(),
        s.present(),
        s.clock().limitMs(),
        s.clock().remaining(now.getAsLong()),
        reason == null ? null : reason.name(),
        s.seq());
  }
}
