package parley.verticle.interview;

import io.vertx.core.Future;
import java.util.List;
import java.util.Locale;
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
import parley.store.InterviewLog;
import parley.store.InterviewLog.Append;
import parley.store.LogClock;
import parley.store.RedisLink;

/** Load, decide, append: the loop around the pure rules. Confined to one event loop. */
final class Conductor {

  private static final int MOST_ATTEMPTS = 8;

  private final InterviewLog log;
  private final LogClock clock;
  private final RedisLink redis;
  private final States states = new States();
  private final Turnstile turnstile = new Turnstile();
  private long epoch;

  Conductor(InterviewLog log, LogClock clock, RedisLink redis) {
    this.log = log;
    this.clock = clock;
    this.redis = redis;
    this.epoch = redis.epoch();
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
            caughtUp(look.interview(), look.lastSeq())
                .map(caught -> new Looked(view(caught.state()), caught.after())));
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

  private Future<InterviewLog.Joined> rejoin(Join join) {
    String id = join.interview();
    states.forget(id);
    return existing(id)
        .compose(_ -> log.join(id, join.node()))
        .map(joined -> joined.orElseThrow(() -> Problem.of(Problem.Code.UNAVAILABLE)));
  }

  private Future<Joined> joined(Join join, long conn) {
    String id = join.interview();
    return Future.join(caughtUp(id, join.lastSeq()), log.beside(id))
        .map(
            both -> {
              CaughtUp caught = both.resultAt(0);
              InterviewLog.Beside beside = both.resultAt(1);
              State state = caught.state();
              return new Joined(
                  conn,
                  state.seq(),
                  state.cseq(),
                  beside.durable(),
                  view(state),
                  openDraft(state, beside.draft()),
                  caught.after());
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
                switch (Interview.decide(state, act.command(), clock.now())) {
                  case Decision.Repeated r ->
                      Future.<Acted>succeededFuture(new Acted.Repeated(r.seq()));
                  case Decision.Rejected r ->
                      unlessMoved(
                          act,
                          state,
                          new Acted.Rejected(
                              r.why().name().toLowerCase(Locale.ROOT), r.message(), r.expected()),
                          attempt);
                  case Decision.Accepted accepted ->
                      accepted.events().isEmpty() && !(act.command() instanceof Command.Tick)
                          ? unlessMoved(act, state, new Acted.Accepted(0), attempt)
                          : append(act, state, accepted.events(), attempt);
                });
  }

  /**
   * An append finds out when the log moved on; what appends nothing has to look, since another node
   * may have written what this one has not heard of yet.
   */
  private Future<Acted> unlessMoved(Act act, State state, Acted outcome, int attempt) {
    return log.read(act.interview(), state.seq())
        .compose(
            newer ->
                newer.isEmpty() ? Future.succeededFuture(outcome) : again(act, attempt));
  }

  /**
   * A tick without events appends none, but arms the deadline anew: a claimed one must not ring for
   * ever.
   */
  private Future<Acted> append(Act act, State before, List<Event> events, int attempt) {
    String id = act.interview();
    if (before.phase() == Phase.UNSCHEDULED && events.isEmpty()) {
      return Future.succeededFuture(new Acted.Accepted(0));
    }
    List<Entry> entries = Interview.number(before, events, clock.now());
    State after = before;
    for (Entry entry : entries) {
      after = Interview.evolve(after, entry);
    }
    State next = after;
    long cseq = act.command() instanceof Command.Numbered numbered ? numbered.cseq() : 0;
    return log.append(id, before, next, entries, act.conn(), cseq)
        .compose(
            result ->
                switch (result) {
                  case Append.Done _ -> {
                    states.put(id, next);
                    yield Future.succeededFuture(
                        new Acted.Accepted(entries.isEmpty() ? 0 : entries.getFirst().seq()));
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

  private record CaughtUp(State state, List<Entry> after) {}

  /** The state at the end of the log, and what the log has after {@code seq}. */
  private Future<CaughtUp> caughtUp(String id, long seq) {
    return existing(id)
        .compose(
            known ->
                log.read(id, Math.min(seq, known.seq()))
                    .map(
                        entries -> {
                          states.follow(id, entries);
                          State state = known;
                          for (Entry entry : entries) {
                            if (entry.seq() == state.seq() + 1) {
                              state = Interview.evolve(state, entry);
                            }
                          }
                          return new CaughtUp(
                              state, entries.stream().filter(e -> e.seq() > seq).toList());
                        }));
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
    if (redis.epoch() != epoch) {
      epoch = redis.epoch();
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
        s.clock().remaining(clock.now()),
        reason == null ? null : reason.name(),
        s.seq());
  }
}
