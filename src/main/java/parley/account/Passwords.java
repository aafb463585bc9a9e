package parley.account;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import parley.bus.Problem;

/**
 * Hashes and checks passwords on few threads of its own, since each hash takes much memory. What
 * cannot be done soon is refused as unavailable, so that a flood of sign-ins fills no queue without
 * end.
 */
public final class Passwords {

  /** Jobs that may wait per thread: about 5 s at 150 ms each. */
  private static final int WAITING_PER_THREAD = 32;

  private final Argon2 argon2;
  private final WorkerExecutor workers;
  private final AtomicInteger waiting = new AtomicInteger();
  private final int mostWaiting;
  private final String decoy;

  /**
   * @param memoryKib memory of one hash, in KiB
   * @param threads hashes at the same time; each needs {@code memoryKib}
   */
  public Passwords(Vertx vertx, int memoryKib, int iterations, int parallelism, int threads) {
    this.argon2 = new Argon2(memoryKib, iterations, parallelism);
    this.workers =
        vertx.createSharedWorkerExecutor("parley-password", threads, 30, TimeUnit.SECONDS);
    this.mostWaiting = threads * WAITING_PER_THREAD;
    this.decoy = argon2.decoy();
  }

  Future<String> hash(String password) {
    return work(() -> argon2.hash(password));
  }

  /**
   * @param hash the account's, or null where there is no such account: the answer is then no, after
   *     the same work
   */
  Future<Boolean> verify(String password, @Nullable String hash) {
    return work(() -> Argon2.verify(password, hash == null ? decoy : hash) && hash != null);
  }

  private <T> Future<T> work(Callable<T> hashing) {
    if (waiting.incrementAndGet() > mostWaiting) {
      waiting.decrementAndGet();
      return Future.failedFuture(
          Problem.of(Problem.Code.UNAVAILABLE, "Too many people are signing in at once."));
    }
    return workers.executeBlocking(hashing, false).onComplete(_ -> waiting.decrementAndGet());
  }
}
