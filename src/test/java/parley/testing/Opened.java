package parley.testing;

import java.util.ArrayList;
import java.util.List;

/** What a test has opened. All of it is closed, the last first, also where one of them fails to. */
public final class Opened implements AutoCloseable {

  private final List<AutoCloseable> all = new ArrayList<>();

  public <T extends AutoCloseable> T add(T one) {
    all.add(one);
    return one;
  }

  /** It has been closed, or is somebody else's to close. */
  public void remove(AutoCloseable one) {
    all.remove(one);
  }

  /** Throws where anything failed; each failure is suppressed in it. */
  @Override
  public void close() {
    AssertionError failed = new AssertionError("not everything could be closed");
    for (AutoCloseable each : all.reversed()) {
      try {
        each.close();
      } catch (Exception | AssertionError e) {
        failed.addSuppressed(e);
      }
    }
    all.clear();
    if (failed.getSuppressed().length > 0) {
      throw failed;
    }
  }
}
