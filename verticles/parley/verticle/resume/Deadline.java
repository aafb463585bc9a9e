package parley.verticle.resume;

/** The time by which a document must have been read. Readers ask it between their steps. */
final class Deadline {

  private final long end;

  Deadline(long ms) {
    end = System.nanoTime() + ms * 1_000_000;
  }

  /**
   * @throws UnreadableException too_slow
   */
  void check() {
    if (System.nanoTime() - end > 0 || Thread.currentThread().isInterrupted()) {
      throw new UnreadableException("too_slow");
    }
  }
}
