package parley.verticle.room;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import parley.account.Tokens;
import parley.bus.Bus;
import parley.bus.Interviews;
import parley.front.CloseCode;
import parley.front.Doors;
import parley.front.Joins;
import parley.front.Leaver;
import parley.front.Visitor;
import parley.front.Wire;
import parley.store.LogClock;
import parley.store.Sql;

/** Takes the candidates' WebSockets. */
public final class RoomVerticle extends VerticleBase {

  private static final String PREFIX = "/ws/v1/interviews/";
  private static final long SWEEP_MS = 1_000;

  private final Doors doors;
  private final Tokens tokens;
  private final Sql sql;
  private final LogClock clock;
  private final Joins joins;
  private final Wire.Limits limits;
  private final Set<Visit> visits = new HashSet<>();

  public RoomVerticle(
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
    Rooms rooms = new Rooms(vertx, bus, clock);
    Admission admission = new Admission(tokens, sql, joins);
    doors.sockets(PREFIX, visitor -> open(visitor, bus, admission, rooms));
    doors.connections(() -> visits.stream().<Leaver>map(visit -> () -> leave(visit)).toList());
    vertx.setPeriodic(SWEEP_MS, _ -> sweep(rooms));
    return Future.all(
        bus.listen(Interviews.GROWN, rooms::grown),
        bus.listen(Interviews.DURABLE, rooms::durable),
        bus.listen(Interviews.REPLACED, rooms::replaced),
        bus.listen(Interviews.RESYNC, rooms::resync));
  }

  private void open(Visitor visitor, Bus bus, Admission admission, Rooms rooms) {
    Wire wire = new Wire(visitor, limits);
    String interview = visitor.path().substring(PREFIX.length());
    Visit visit = new Visit(wire, interview, bus, admission, rooms);
    visits.add(visit);
    wire.open(
        visit::frame,
        () -> {
          ended(visit, clock.now());
          visit.closed();
        });
  }

  /** The loss is logged when the server closes, however long the peer takes to see it. */
  private Future<Void> leave(Visit visit) {
    return visit
        .settle()
        .compose(
            _ -> {
              visit
                  .wire()
                  .close(CloseCode.DRAINING, "This node is going away; please connect again.");
              return Future.join(ended(visit, clock.now()), visit.untilClosed()).mapEmpty();
            });
  }

  private Future<Void> ended(Visit visit, long since) {
    return visits.remove(visit) ? visit.end(since) : Future.succeededFuture();
  }

  /**
   * Closes who never joined, and who gives no sign of life; a silent one was lost when it fell
   * silent.
   */
  private void sweep(Rooms rooms) {
    for (Visit visit : List.copyOf(visits)) {
      if (visit.wire().closedAsOverdue()) {
        ended(visit, clock.now() - visit.wire().silentMs());
      }
    }
    rooms.sweep();
  }
}
