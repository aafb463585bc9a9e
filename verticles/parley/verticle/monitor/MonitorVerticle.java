package parley.verticle.monitor;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.VerticleBase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.account.Identity;
import parley.account.Role;
import parley.account.Tokens;
import parley.bus.Bus;
import parley.bus.Interviews;
import parley.bus.Problem;
import parley.front.CloseCode;
import parley.front.Doors;
import parley.front.Joins;
import parley.front.Leaver;
import parley.front.Visitor;
import parley.front.Wire;
import parley.store.LogClock;
import parley.store.Sql;

/** Takes HR's WebSockets. */
public final class MonitorVerticle extends VerticleBase {

  private static final String PATH = "/ws/v1/monitor";
  private static final long SWEEP_MS = 1_000;

  private final Doors doors;
  private final Tokens tokens;
  private final Sql sql;
  private final LogClock clock;
  private final Joins joins;
  private final Wire.Limits limits;
  private final Map<Wire, Guest> guests = new HashMap<>();

  /** A connection, and its feed once it has joined. */
  private static final class Guest {
    final Promise<Void> closed = Promise.promise();
    boolean joining;
    @Nullable Feed feed;
  }

  public MonitorVerticle(
      Doors doors, Tokens tokens, Sql sql, LogClock clock, Joins joins, Wire.Limits limits) {
    this.doors = doors;
    this.tokens = tokens;
    this.sql = sql;
    this.clock = clock;
    this.joins = joins;
    this.limits = limits;
  }

  @Override
  public Future<?> start() {
    Bus bus = Bus.of(vertx);
    Watch watch = new Watch(bus, new Directory(sql), clock);
    doors.sockets(PATH, visitor -> open(visitor, watch));
    doors.connections(this::leavers);
    vertx.setPeriodic(SWEEP_MS, _ -> sweep());
    return Future.all(
        bus.listen(Interviews.GROWN, watch::grown),
        bus.listen(Interviews.RESYNC, _ -> watch.resync()));
  }

  private void open(Visitor visitor, Watch watch) {
    Wire wire = new Wire(visitor, limits);
    Guest guest = new Guest();
    guests.put(wire, guest);
    wire.open(text -> frame(wire, guest, watch, text), () -> ended(wire, guest, watch));
  }

  private void frame(Wire wire, Guest guest, Watch watch, String text) {
    MonitorFrame.Client frame;
    try {
      frame = MonitorFrame.read(text);
    } catch (IllegalArgumentException e) {
      wire.close(CloseCode.BAD_FRAME, String.valueOf(e.getMessage()));
      return;
    }
    Feed feed = guest.feed;
    switch (frame) {
      case MonitorFrame.Join join -> join(wire, guest, watch, join);
      case MonitorFrame.Ping ping when guest.joining ->
          wire.send(new MonitorFrame.Pong("pong", ping.at()));
      case MonitorFrame.Subscribe subscribe when feed != null -> subscribe(feed, watch, subscribe);
      default -> wire.close(CloseCode.BAD_FRAME, "The first frame is join.");
    }
  }

  private void join(Wire wire, Guest guest, Watch watch, MonitorFrame.Join join) {
    if (guest.joining) {
      wire.close(CloseCode.BAD_FRAME, "A connection joins once.");
      return;
    }
    guest.joining = true;
    joins
        .fromAddress(wire.address())
        .compose(_ -> tokens.verify(join.token()))
        .onComplete(who -> admit(wire, guest, watch, who), failure -> refuse(wire, failure));
  }

  private static void refuse(Wire wire, Throwable failure) {
    String why = String.valueOf(failure.getMessage());
    if (failure instanceof Joins.TooMany tooMany) {
      wire.close(CloseCode.TOO_FAST, why, tooMany.retryAfterMs());
    } else {
      wire.close(CloseCode.NOT_AUTHENTICATED, why);
    }
  }

  private void admit(Wire wire, Guest guest, Watch watch, Identity who) {
    if (!who.type().equals(Tokens.ACCESS) || !who.is(Role.HR)) {
      wire.close(CloseCode.NOT_YOURS, "The feed is for HR.");
    } else if (guests.containsKey(wire)) {
      Feed feed = new Feed(wire, who.account());
      guest.feed = feed;
      wire.joined();
      wire.send(new MonitorFrame.Joined("joined", who.account().toString()));
      watch.add(feed);
    }
  }

  private static void subscribe(Feed feed, Watch watch, MonitorFrame.Subscribe s) {
    feed.filter(s.job());
    String interview = s.interview();
    if (interview == null) {
      watch.rows(feed);
      return;
    }
    watch
        .follow(feed, interview, s.lastSeq() == null ? 0 : s.lastSeq())
        .onFailure(failure -> feed.wire.close(code(failure), String.valueOf(failure.getMessage())));
  }

  private static CloseCode code(Throwable failure) {
    Problem.Code code = failure instanceof Problem p ? p.code() : Problem.Code.INTERNAL;
    return switch (code) {
      case NOT_FOUND -> CloseCode.UNKNOWN;
      case FORBIDDEN -> CloseCode.NOT_YOURS;
      default -> CloseCode.DRAINING;
    };
  }

  private List<Leaver> leavers() {
    return guests.entrySet().stream()
        .<Leaver>map(guest -> () -> leave(guest.getKey(), guest.getValue()))
        .toList();
  }

  private static Future<Void> leave(Wire wire, Guest guest) {
    wire.close(CloseCode.DRAINING, "This node is going away; please connect again.");
    return guest.closed.future();
  }

  private void ended(Wire wire, Guest guest, Watch watch) {
    guests.remove(wire);
    guest.closed.tryComplete();
    if (guest.feed != null) {
      watch.remove(guest.feed);
    }
  }

  private void sweep() {
    List.copyOf(guests.keySet()).forEach(Wire::closedAsOverdue);
  }
}
