package parley.load.check;

import java.util.List;
import java.util.function.Consumer;
import parley.bus.Json;
import parley.interview.Entry;

/** What the candidate heard is what the log says. */
final class Hearing implements Check {

  @Override
  public void look(Ledger ledger, List<Entry> log, Consumer<String> broken) {
    long last = log.isEmpty() ? 0 : log.getLast().seq();
    if (ledger.lastSeq() > last) {
      broken.accept("event %d was heard, the log ends at %d".formatted(ledger.lastSeq(), last));
    }
    for (Entry entry : log) {
      if (entry.seq() <= ledger.lastSeq() && ledger.heard((int) entry.seq()) != digest(entry)) {
        broken.accept(
            "event %d (%s) was heard as something else"
                .formatted(entry.seq(), Json.name(entry.event().getClass())));
      }
    }
  }

  private static long digest(Entry entry) {
    return entry.event().forCandidate()
        ? Digest.ofEvent(Json.tree(Json.write(entry.event())))
        : Digest.WITHHELD;
  }
}
