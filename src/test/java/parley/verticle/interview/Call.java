package parley.verticle.interview;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One call of a node on the log. It happens in Redis when the schedule says so, and is answered
 * when the schedule says so, which need not be the same moment, or both.
 */
final class Call<T> {

  private static final int PATIENCE_S = 20;

  final String name;
  private final Supplier<Future<T>> real;
  private final Consumer<T> witness;
  private final Promise<T> answer = Promise.promise();
  private @Nullable T outcome;
  private boolean happened;
  private boolean answered;

  /**
   * @param witness is told each time that the call happens, whether or not anybody is answered
   */
  Call(String name, Supplier<Future<T>> real, Consumer<T> witness) {
    this.name = name;
    this.real = real;
    this.witness = witness;
  }

  Future<T> future() {
    return answer.future();
  }

  boolean happened() {
    return happened;
  }

  boolean answered() {
    return answered;
  }

  /** Lets it happen, once more where it has; the first outcome is what is answered. */
  void happen() {
    T now = wait(real.get());
    witness.accept(now);
    if (!happened) {
      happened = true;
      outcome = now;
    }
  }

  /** Answers with what happened. */
  void answer() {
    if (!answered) {
      answered = true;
      answer.complete(outcome);
    }
  }

  /** Answers with a failure, whatever happens. */
  void fail(Throwable failure) {
    if (!answered) {
      answered = true;
      answer.fail(failure);
    }
  }

  /** Nobody is there any more to be answered. */
  void orphan() {
    answered = true;
  }

  /** Blocks the schedule's own thread: a failure of the real log is a failure of the test. */
  static <T> T wait(Future<T> future) {
    try {
      return future.toCompletionStage().toCompletableFuture().get(PATIENCE_S, TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new AssertionError("the real log failed", e);
    }
  }
}
