package parley.verticle.room;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parley.bus.Acted;
import parley.bus.Bus;
import parley.bus.Interviews;
import parley.bus.Problem;
import parley.front.CloseCode;
import parley.front.Wire;
import parley.interview.Command;
import parley.store.LogClock;

/** The joined connections of one event loop, by interview: at most one each, the newest. */
final class Rooms {

  private static final Logger LOG = LoggerFactory.getLogger(Rooms.class);
  private static final long RETRY_MS = 1_000;
  private static final long TELL_MS = 250;
  private static final int MOST_RETRIES = 300;

  /** How many are sent to join again at once, so that they do not all come in the same moment. */
  private static final int REJOIN_BATCH = 500;

  private static final long REJOIN_PAUSE_MS = 250;

  private final Vertx vertx;
  private final Bus bus;
  private final LogClock clock;
  private final Map<String, Connection> open = new HashMap<>();
  private final Set<Connection> untold = new HashSet<>();
  private final Map<String, List<Arrival>> arriving = new HashMap<>();

  Rooms(Vertx vertx, Bus bus, LogClock clock) {
    this.vertx = vertx;
    this.bus = bus;
    this.clock = clock;
  }

  /** The node that holds these connections. */
  String node() {
    return clock.node();
  }

  long now() {
    return clock.now();
  }

  /** A join that is under way; it remembers what rang meanwhile. */
  static final class Arrival {
    private final String interview;
    private boolean rang;
    private long newest;

    private Arrival(String interview) {
      this.interview = interview;
    }
  }

  Arrival expect(String interview) {
    Arrival arrival = new Arrival(interview);
    arriving.computeIfAbsent(interview, _ -> new ArrayList<>(1)).add(arrival);
    return arrival;
  }

  void leave(Arrival arrival) {
    arriving.computeIfPresent(
        arrival.interview,
        (_, list) -> {
          list.remove(arrival);
          return list.isEmpty() ? null : list;
        });
  }

  Connection enter(Arrival arrival, Wire wire, Interviews.Joined joined, long lastSeq) {
    leave(arrival);
    String interview = arrival.interview;
    Connection fresh = new Connection(wire, interview, joined, Math.max(0, lastSeq), clock.now());
    if (fresh.conn < arrival.newest) { // replaced before its own join was answered
      close(fresh);
      return fresh;
    }
    Connection old = open.put(interview, fresh);
    if (old != null) {
      close(old);
    }
    if (arrival.rang) {
      fill(fresh);
    }
    log(fresh, "joined");
    return fresh;
  }

  void grown(Interviews.Grown grown) {
    arriving.getOrDefault(grown.interview(), List.of()).forEach(arrival -> arrival.rang = true);
    Connection c = open.get(grown.interview());
    if (c != null && !c.grown(grown, clock.now())) {
      fill(c);
    }
  }

  /**
   * Told with the next event, whose write carries it for nothing, or within {@value #TELL_MS} ms;
   * and for all that became durable meanwhile at once.
   */
  void durable(Interviews.Durable durable) {
    Connection c = open.get(durable.interview());
    if (c != null) {
      c.durable(durable.seq());
      if (c.owes()) {
        untold.add(c);
        if (untold.size() == 1) {
          vertx.setTimer(TELL_MS, _ -> tell());
        }
      }
    }
  }

  private void tell() {
    untold.forEach(Connection::tell);
    untold.clear();
  }

  /**
   * After a loss of the doorbell everybody may have missed something, or may count as lost. Where
   * Redis has lost its data, drafts and messages are missing that only the pages still have: they
   * join again and bring them.
   */
  void resync(Interviews.Resync resync) {
    List<Connection> all = List.copyOf(open.values());
    if (resync.lost()) {
      rejoin(all, 0);
    } else {
      all.forEach(this::fill);
      all.forEach(this::stay);
    }
  }

  private void rejoin(List<Connection> all, int from) {
    int to = Math.min(all.size(), from + REJOIN_BATCH);
    all.subList(from, to).forEach(Rooms::rejoin);
    if (to < all.size()) {
      vertx.setTimer(REJOIN_PAUSE_MS, _ -> rejoin(all, to));
    }
  }

  private static void rejoin(Connection c) {
    log(c, "has to join again");
    c.wire.close(CloseCode.DRAINING, "The live log was rebuilt; please join again.");
  }

  /** Has its outage given back without waiting for the next message. */
  private void stay(Connection c) {
    bus.ask(Interviews.ACT, new Interviews.Act(c.interview, c.conn, new Command.Stay()))
        .onComplete(
            outcome -> {
              if (outcome.acted() instanceof Acted.Superseded) {
                replaced(c);
              }
            },
            failure ->
                LOG.debug(
                    "{}: settled with the next command: {}", c.interview, failure.getMessage()));
  }

  /** A newer connection of the same interview joined, on whatever event loop of whatever node. */
  void replaced(Interviews.Replaced by) {
    arriving
        .getOrDefault(by.interview(), List.of())
        .forEach(arrival -> arrival.newest = Math.max(arrival.newest, by.conn()));
    Connection c = open.get(by.interview());
    if (c != null && c.conn < by.conn()) {
      replaced(c);
    }
  }

  void replaced(Connection c) {
    open.remove(c.interview, c);
    close(c);
  }

  /**
   * The socket ended. Where it was the newest connection, the loss is a fact for the log. Completes
   * with the first attempt to log it; where the log was away there are more.
   */
  Future<Void> ended(Connection c, long since) {
    if (!open.remove(c.interview, c)) {
      return Future.succeededFuture();
    }
    log(c, "lost");
    return drop(c, since, 0);
  }

  /** Says goodbye to those whose interview is over. */
  void sweep() {
    long now = clock.now();
    for (Connection c : List.copyOf(open.values())) {
      if (c.mayGo(now)) {
        open.remove(c.interview, c);
        c.wire.close(CloseCode.CONCLUDED, "The interview is over.");
      }
    }
  }

  private Future<Void> drop(Connection c, long since, int retries) {
    return bus.ask(Interviews.ACT, new Interviews.Act(c.interview, c.conn, new Command.Drop(since)))
        .<Void>mapEmpty()
        .onFailure(
            failure -> {
              boolean away = failure instanceof Problem p && p.code() == Problem.Code.UNAVAILABLE;
              if (away && retries < MOST_RETRIES) {
                vertx.setTimer(RETRY_MS, _ -> drop(c, since, retries + 1));
              } else {
                LOG.warn("{}: the loss was not logged: {}", c.interview, failure.getMessage());
              }
            });
  }

  private void fill(Connection c) {
    Connection.Mark mark = c.mark();
    bus.ask(Interviews.LOOK, new Interviews.Look(c.interview, mark.before()))
        .onComplete(
            looked -> {
              if (mark.isIn(looked.entries())) {
                c.replay(looked.entries(), clock.now());
              } else {
                rejoin(c);
              }
            },
            failure -> vertx.setTimer(RETRY_MS, _ -> refill(c)));
  }

  private void refill(Connection c) {
    if (open.get(c.interview) == c) {
      fill(c);
    }
  }

  private static void log(Connection c, String what) {
    LOG.atInfo()
        .addKeyValue("interview_id", c.interview)
        .addKeyValue("conn", c.conn)
        .addKeyValue("seq", c.sent())
        .log(what);
  }

  private static void close(Connection c) {
    c.wire.close(CloseCode.REPLACED, "A newer connection took over.");
  }
}
