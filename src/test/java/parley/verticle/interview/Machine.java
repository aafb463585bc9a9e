package parley.verticle.interview;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import parley.bus.Acted;
import parley.bus.Interviews.Act;
import parley.bus.Problem;
import parley.interview.Command;
import parley.interview.Entry;
import parley.interview.Outage;
import parley.store.ClockedLog;
import parley.store.LogTime;
import parley.store.RedisDown;
import parley.store.RedisLink;

/**
 * One node of a schedule: a real {@link Conductor} on a faulty log. What rings at it, it hears when
 * the schedule says so, or never.
 */
final class Machine {

  final String interview;
  final FaultyLog log;
  final ClockedLog store;
  final Conductor conductor;
  final List<Outage> outages = new ArrayList<>();
  final List<List<Entry>> rings = new ArrayList<>();
  private final Truth truth;
  private final LongSupplier now;
  private boolean alive = true;
  private long servers = 1;

  Machine(String interview, Vertx vertx, RedisLink redis, Truth truth, LongSupplier now) {
    this.interview = interview;
    this.truth = truth;
    this.now = now;
    this.store = new ClockedLog(vertx, redis, now);
    this.log = new FaultyLog(store.log, truth);
    this.conductor = new Conductor(log, time());
  }

  long now() {
    return now.getAsLong();
  }

  /** The schedule's time. */
  private LogTime time() {
    return new LogTime() {
      @Override
      public long now() {
        return now.getAsLong();
      }

      @Override
      public Future<Void> fresh() {
        return Future.succeededFuture();
      }

      @Override
      public List<Outage> outages(long conn) {
        return List.copyOf(outages);
      }

      @Override
      public String node() {
        return store.node();
      }

      @Override
      public long epoch() {
        return servers;
      }
    };
  }

  boolean alive() {
    return alive;
  }

  void die(Chance chance) {
    alive = false;
    rings.clear();
    log.die(chance);
  }

  /** Redis came back as another server, with all that it had. */
  void seesAnotherRedis() {
    servers++;
  }

  void hear(Chance chance) {
    List<Entry> ring = rings.remove(chance.below(rings.size()));
    if (!chance.unheard()) {
      conductor.grown(interview, ring);
    }
  }

  /**
   * Asks for a command; {@code then} gets null where the outcome is unknown, and nothing where the
   * node died before it answered.
   */
  void act(long conn, Command command, Consumer<@Nullable Acted> then) {
    int from = truth.size();
    long before = now.getAsLong();
    conductor
        .act(new Act(interview, conn, command))
        .onComplete(
            outcome -> {
              check(command, conn, outcome.acted(), from, before);
              then.accept(outcome.acted());
            },
            failure -> {
              expect(failure);
              then.accept(null);
            });
  }

  private void check(Command command, long conn, Acted acted, int from, long before) {
    boolean nothing =
        acted instanceof Acted.Rejected || (acted instanceof Acted.Accepted a && a.seq() == 0);
    if (nothing && !(command instanceof Command.Tick)) {
      truth.wroteNothing(command, acted, from, before, now.getAsLong());
    }
    if (acted instanceof Acted.Superseded && conn >= truth.newestConn()) {
      truth.violated("the newest connection " + conn + " was told that it is not");
    }
  }

  /** Only a store that cannot be reached may fail a command. */
  void expect(Throwable failure) {
    boolean known =
        failure instanceof TimeoutException
            || failure instanceof RedisDown
            || (failure instanceof Problem p && p.code() == Problem.Code.UNAVAILABLE);
    if (!known) {
      truth.violated("an exception escaped: " + failure);
    }
  }
}
