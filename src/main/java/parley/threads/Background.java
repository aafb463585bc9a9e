package parley.threads;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes daemon threads that leave the processor to others: on Linux their niceness is {@value
 * #NICENESS}, about a tenth of an ordinary thread's share where both want it. Elsewhere the call is
 * for whole processes, so they are ordinary threads there.
 */
public final class Background {

  private static final Logger LOG = LoggerFactory.getLogger(Background.class);
  private static final int NICENESS = 10;
  private static final int PRIO_PROCESS = 0;
  private static final int THIS_THREAD = 0;
  private static final Optional<MethodHandle> SET_PRIORITY = setPriority();

  private Background() {}

  /**
   * @param name of the threads, before their number
   * @param stackBytes of each
   */
  public static ThreadFactory threads(String name, long stackBytes) {
    AtomicInteger number = new AtomicInteger();
    return work ->
        Thread.ofPlatform()
            .daemon()
            .name(name + "-" + number.getAndIncrement())
            .stackSize(stackBytes)
            .unstarted(
                () -> {
                  giveWay();
                  work.run();
                });
  }

  private static void giveWay() {
    SET_PRIORITY.ifPresent(
        call -> {
          try {
            int failed = (int) call.invokeExact(PRIO_PROCESS, THIS_THREAD, NICENESS);
            if (failed != 0) {
              LOG.debug("{} does not give way", Thread.currentThread().getName());
            }
          } catch (Throwable e) { // what a method handle is declared to throw
            throw new IllegalStateException("setpriority cannot be called", e);
          }
        });
  }

  private static Optional<MethodHandle> setPriority() {
    if (!System.getProperty("os.name", "").equals("Linux")) {
      return Optional.empty();
    }
    Linker linker = Linker.nativeLinker();
    return linker
        .defaultLookup()
        .find("setpriority")
        .map(
            address ->
                linker.downcallHandle(
                    address,
                    FunctionDescriptor.of(
                        ValueLayout.JAVA_INT,
                        ValueLayout.JAVA_INT,
                        ValueLayout.JAVA_INT,
                        ValueLayout.JAVA_INT)));
  }
}
