package parley.bus;

import io.vertx.core.internal.ContextInternal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Who serves and who listens on this node. They are called on their own context, without a message:
 * at once where that is the caller's thread, which makes a question between two verticles of one
 * event loop as cheap as a call.
 */
final class Seats {

  /**
   * @param handler of messages to one address; it runs on {@code context}
   */
  record Seat<H>(ContextInternal context, H handler) {

    void call(Consumer<H> work) {
      context.emit(handler, work::accept);
    }
  }

  private final Map<String, List<Seat<?>>> byAddress = new ConcurrentHashMap<>();

  /** Takes a seat until the context's verticle ends. */
  void take(String address, ContextInternal context, Object handler) {
    List<Seat<?>> seats = byAddress.computeIfAbsent(address, _ -> new CopyOnWriteArrayList<>());
    Seat<?> seat = new Seat<>(context, handler);
    seats.add(seat);
    context.addCloseHook(
        done -> {
          seats.remove(seat);
          done.complete(null, null);
        });
  }

  /**
   * One that serves {@code address}, of the caller's thread where there is one; null where none.
   */
  @SuppressWarnings("unchecked") // an address has handlers of one type: Bus sees to it
  <H> @Nullable Seat<H> one(String address) {
    List<Seat<?>> seats = byAddress.getOrDefault(address, List.of());
    for (Seat<?> seat : seats) {
      if (seat.context().inThread()) {
        return (Seat<H>) seat;
      }
    }
    int size = seats.size();
    return size == 0 ? null : (Seat<H>) seats.get(ThreadLocalRandom.current().nextInt(size));
  }

  @SuppressWarnings("unchecked") // as above
  <H> List<Seat<H>> all(String address) {
    return (List<Seat<H>>) (List<?>) byAddress.getOrDefault(address, List.of());
  }
}
