package parley.verticle.monitor;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import parley.interview.Entry;
import parley.interview.Event;
import parley.interview.Interview;
import parley.interview.State;

/** One interview as HR sees it: whose it is, and its log folded. */
final class Watched {

  private static final int LAST_WORDS = 160;

  /** Who takes part. */
  record Meta(String interview, UUID owner, String job, String jobTitle, String candidate) {}

  final Meta meta;
  private State state = Interview.none();
  private @Nullable String question;
  private @Nullable String lastWords;

  Watched(Meta meta) {
    this.meta = meta;
  }

  long seq() {
    return state.seq();
  }

  /** Folds what is next; false where something is missing before it. */
  boolean follow(List<Entry> entries) {
    for (Entry entry : entries) {
      if (entry.seq() > state.seq() + 1) {
        return false;
      }
      if (entry.seq() == state.seq() + 1) {
        state = Interview.evolve(state, entry);
        hear(entry.event());
      }
    }
    return true;
  }

  private void hear(Event event) {
    switch (event) {
      case Event.Asked asked -> question = asked.text();
      case Event.Answered answered -> lastWords = end(answered.text());
      default -> {}
    }
  }

  MonitorFrame.Session row(long now) {
    return new MonitorFrame.Session(
        "session",
        meta.interview(),
        meta.job(),
        meta.jobTitle(),
        meta.candidate(),
        state.phase().name(),
        state.asked().size(),
        state.of(),
        state.answers(),
        state.clock().remaining(now),
        state.clock().running(),
        state.hold() != null,
        state.present() && state.phase().live(),
        state.seq(),
        state.open() == 0 ? null : question,
        lastWords);
  }

  private static String end(String answer) {
    return answer.length() <= LAST_WORDS
        ? answer
        : "…" + answer.substring(answer.length() - LAST_WORDS);
  }
}
