package parley.front;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import parley.config.Config;
import parley.config.Networks;
import parley.life.Life;
import parley.testing.Rig;

/** A front with one door, {@code /ws}, whose wires are in the test's hand. Blocking. */
final class Doorway implements AutoCloseable {

  final Vertx vertx = Vertx.vertx();
  final List<Wire> wires = new CopyOnWriteArrayList<>();
  final List<Wire> ended = new CopyOnWriteArrayList<>();
  final List<String> heard = new CopyOnWriteArrayList<>();
  final Lobby lobby;
  private final Front front;
  private final Wire.Limits limits;
  private final boolean joins;
  private Context context;

  /**
   * @param joins whether every socket counts as joined at once
   */
  Doorway(Map<String, String> settings, boolean joins) {
    Config config = Config.of(settings);
    this.limits = Wire.Limits.of(config.room());
    this.joins = joins;
    this.lobby = new Lobby(config.room().unjoinedPerAddress());
    this.context = vertx.getOrCreateContext();
    front =
        new Front(
            "127.0.0.1",
            0,
            limits.maxFrame(),
            config.http().idleTimeout().toMillis(),
            config.http().strictThreads(),
            new Entrance("parley.v1", null, new ClientAddress(Networks.NONE), lobby),
            new Life(
                new Life.Pace(Duration.ZERO, Duration.ofSeconds(10), 1, Duration.ofMillis(20))),
            List.of(Door::new));
    Rig.wait(vertx.deployVerticle(front));
  }

  int port() {
    return front.port();
  }

  /** Does it on the event loop of the wires. */
  void run(Runnable what) {
    Rig.wait(
        Future.<Void>future(
            done ->
                context.runOnContext(
                    _ -> {
                      what.run();
                      done.complete();
                    })));
  }

  /** What the verticles do every second. */
  void sweep() {
    run(() -> wires.forEach(Wire::closedAsOverdue));
  }

  @Override
  public void close() {
    Rig.wait(vertx.close());
  }

  private final class Door extends VerticleBase {
    private final Doors doors;

    Door(Doors doors) {
      this.doors = doors;
    }

    @Override
    public Future<?> start() {
      Doorway.this.context = super.context;
      doors.sockets("/ws", this::open);
      doors.requests(
          request -> request.body().onSuccess(body -> request.response().end("read " + body)));
      // Ends on a foreign thread, as what verticles share does: the front comes back to its own.
      return Future.future(started -> Thread.startVirtualThread(started::complete));
    }

    private void open(Visitor visitor) {
      Wire wire = new Wire(visitor, limits);
      wire.open(heard::add, () -> ended.add(wire));
      if (joins) {
        wire.joined();
      }
      wires.add(wire);
    }
  }
}
