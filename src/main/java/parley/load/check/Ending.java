package parley.load.check;

import java.util.List;
import java.util.function.Consumer;
import parley.interview.Entry;
import parley.interview.Event;

/** Whoever was let in has come to an end, and knows it. */
final class Ending implements Check {

  @Override
  public void look(Ledger ledger, List<Entry> log, Consumer<String> broken) {
    if (!ledger.begun()) {
      broken.accept("the candidate never got in");
      return;
    }
    List<Entry> ends = log.stream().filter(e -> e.event() instanceof Event.Concluded).toList();
    if (ends.size() > 1) {
      broken.accept("the interview was concluded %d times".formatted(ends.size()));
    }
    if (ends.isEmpty()) {
      String last = log.isEmpty() ? "nothing" : log.getLast().event().getClass().getSimpleName();
      broken.accept(
          "stuck: not concluded; the last event in the log is %d (%s), the last heard is %d"
              .formatted(log.isEmpty() ? 0 : log.getLast().seq(), last, ledger.lastSeq()));
    } else if (!ledger.isConcluded()) {
      broken.accept("stuck: concluded in the log, but the candidate never heard it");
    }
  }
}
