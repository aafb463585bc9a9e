package parley.verticle.interview;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import parley.interview.Command.Draft;
import parley.interview.Entry;
import parley.interview.State;
import parley.store.ClockedLog;
import parley.store.LiveLog;

/**
 * A node's log under a seeded schedule. Each call is held until {@link #step} picks it, and then
 * meets at most one fault: it fails before it happens; <em>it happens and the caller sees a
 * timeout</em>; the caller sees a timeout and it happens later; it happens now and is answered
 * after others (so that a read is stale when it arrives); the connection is lost; it happens twice.
 *
 * <p><b>Not modelled.</b> A read that lags behind the writes before it, as a replica's would: all
 * is read from where it is written.
 */
final class FaultyLog implements LiveLog {

  /** Told what happened in Redis, in the order in which it happened. */
  interface Witness {
    void appended(List<Entry> entries, long conn);

    void joined(Arrival.Joined joined);
  }

  private final LiveLog real;
  private final Witness witness;
  private final List<Call<?>> held = new ArrayList<>();

  FaultyLog(LiveLog real, Witness witness) {
    this.real = real;
    this.witness = witness;
  }

  boolean idle() {
    return held.isEmpty();
  }

  /** Lets one held call go a step further. */
  void step(Chance chance) {
    Call<?> call = held.get(chance.below(held.size()));
    if (call.answered()) {
      held.remove(call);
      call.happen();
    } else if (call.happened()) {
      held.remove(call);
      answer(call, chance);
    } else {
      begin(call, chance);
    }
  }

  private void begin(Call<?> call, Chance chance) {
    Fault fault = chance.fault();
    switch (fault) {
      case NONE -> {
        held.remove(call);
        call.happen();
        call.answer();
      }
      case FAILS_BEFORE -> {
        held.remove(call);
        call.fail(new TimeoutException("a fault of the test"));
      }
      case HAPPENS_AND_TIMES_OUT -> {
        held.remove(call);
        call.happen();
        call.fail(new TimeoutException("a fault of the test"));
      }
      case TIMES_OUT_AND_HAPPENS -> call.fail(new TimeoutException("a fault of the test"));
      case DELAYED -> call.happen();
      case TWICE -> {
        held.remove(call);
        call.happen();
        call.happen();
        call.answer();
      }
      case CONNECTION_LOST -> lose(chance);
    }
  }

  /** What is under way fails for its caller, and may have happened or not. */
  private void lose(Chance chance) {
    List<Call<?>> lost = List.copyOf(held);
    held.clear();
    for (Call<?> call : lost) {
      if (!call.happened() && chance.once(2)) {
        call.happen();
      }
    }
    lost.forEach(call -> call.fail(ClockedLog.down()));
  }

  private static void answer(Call<?> call, Chance chance) {
    if (chance.faults() && chance.once(4)) {
      call.fail(new TimeoutException("a fault of the test"));
    } else {
      call.answer();
    }
  }

  /**
   * The node is dead. What it had sent to Redis happened, or never does, or does later: then it is
   * left to {@link #step}.
   */
  void die(Chance chance) {
    List<Call<?>> lost = List.copyOf(held);
    held.clear();
    for (Call<?> call : lost) {
      call.orphan();
      switch (chance.below(3)) {
        case 0 -> call.happen();
        case 1 -> held.add(call);
        default -> {}
      }
    }
  }

  private <T> Future<T> hold(String name, Supplier<Future<T>> call, Consumer<T> then) {
    Call<T> held = new Call<>(name, call, then);
    this.held.add(held);
    return held.future();
  }

  private <T> Future<T> hold(String name, Supplier<Future<T>> call) {
    return hold(name, call, _ -> {});
  }

  @Override
  public Future<Append> append(
      String id, State before, State after, List<Entry> entries, long conn, long cseq) {
    return hold(
        "append",
        () -> real.append(id, before, after, entries, conn, cseq),
        result -> {
          if (result instanceof Append.Done) {
            witness.appended(entries, conn);
          }
        });
  }

  @Override
  public Future<State> load(String id) {
    return hold("load", () -> real.load(id));
  }

  @Override
  public Future<List<Entry>> read(String id, long seq) {
    return hold("read", () -> real.read(id, seq));
  }

  @Override
  public Future<State> restore(String id) {
    return hold("restore", () -> real.restore(id));
  }

  @Override
  public Future<Arrival> join(String id, String node, long came) {
    return hold(
        "join",
        () -> real.join(id, node, came),
        arrival -> {
          if (arrival instanceof Arrival.Joined joined) {
            witness.joined(joined);
          }
        });
  }

  @Override
  public Future<Held> held(String id) {
    return hold("held", () -> real.held(id));
  }

  @Override
  public Future<Long> lostSince(String node) {
    return hold("lostSince", () -> real.lostSince(node));
  }

  @Override
  public Future<Boolean> saveDraft(String id, long conn, Draft draft) {
    return hold("saveDraft", () -> real.saveDraft(id, conn, draft));
  }

  @Override
  public Future<Beside> beside(String id) {
    return hold("beside", () -> real.beside(id));
  }
}
