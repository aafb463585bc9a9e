package parley.verticle.interview;

import io.vertx.core.Future;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Lets one at a time through for each interview, in order of arrival. Confined to one event loop.
 */
final class Turnstile {

  private final Map<String, Future<?>> tails = new HashMap<>();

  <T> Future<T> pass(String interview, Supplier<Future<T>> work) {
    Future<?> tail = tails.get(interview);
    Future<T> mine = tail == null ? work.get() : tail.transform(_ -> work.get());
    if (!mine.isComplete()) {
      tails.put(interview, mine);
      mine.onComplete(_ -> tails.remove(interview, mine));
    }
    return mine;
  }
}
