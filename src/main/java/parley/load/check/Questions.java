package parley.load.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import parley.interview.Entry;
import parley.interview.Event;

/** No question is asked twice, and none is passed over. */
final class Questions implements Check {

  @Override
  public void look(Ledger ledger, List<Entry> log, Consumer<String> broken) {
    Map<String, Long> asked = new HashMap<>();
    int last = 0;
    for (Entry entry : log) {
      if (entry.event() instanceof Event.Asked question) {
        Long before = asked.put(question.questionId(), entry.seq());
        if (before != null) {
          broken.accept(
              "question %s was asked twice, in events %d and %d"
                  .formatted(question.questionId(), before, entry.seq()));
        }
        if (question.index() != last + 1) {
          broken.accept("question %d was asked after %d".formatted(question.index(), last));
        }
        last = question.index();
      }
    }
  }
}
