package parley.load.check;

import java.util.List;
import java.util.function.Consumer;
import parley.interview.Entry;

/** Events are numbered 1, 2, 3… and their times never go back. */
final class Numbering implements Check {

  @Override
  public void look(Ledger ledger, List<Entry> log, Consumer<String> broken) {
    long before = 0;
    long at = Long.MIN_VALUE;
    for (Entry entry : log) {
      if (entry.seq() != before + 1) {
        broken.accept("event %d follows event %d in the log".formatted(entry.seq(), before));
      }
      if (entry.at() < at) {
        broken.accept("event %d is earlier than event %d".formatted(entry.seq(), before));
      }
      before = entry.seq();
      at = entry.at();
    }
    if (ledger.begun() && log.isEmpty()) {
      broken.accept("there is no log");
    }
  }
}
