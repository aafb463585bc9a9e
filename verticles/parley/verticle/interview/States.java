package parley.verticle.interview;

import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;
import parley.cache.Recent;
import parley.interview.Entry;
import parley.interview.Interview;
import parley.interview.Question;
import parley.interview.State;

/**
 * The states that were used last. A hint: whoever appends is told by the log when one is old.
 * Confined to one event loop.
 */
final class States {

  private static final int MOST = 20_000;

  /** One instance of each planned question: they are most of what a state weighs. */
  private final Map<Question, WeakReference<Question>> questions = new WeakHashMap<>();

  private final Map<String, State> states = new Recent<>(MOST);

  @Nullable State get(String interview) {
    return states.get(interview);
  }

  /** A state is never replaced by an older one: the answer to an append may come late. */
  void put(String interview, State state) {
    State known = states.get(interview);
    if (known == null) {
      states.put(interview, state.sharing(this::shared));
    } else if (state.seq() >= known.seq()) {
      states.put(interview, state);
    }
  }

  private Question shared(Question question) {
    WeakReference<Question> reference = questions.get(question);
    Question same = reference == null ? null : reference.get();
    if (same == null) {
      questions.put(question, new WeakReference<>(question));
      return question;
    }
    return same;
  }

  void forget(String interview) {
    states.remove(interview);
  }

  void clear() {
    states.clear();
  }

  /**
   * Follows what another node appended, where the state is known and the entries are its next ones.
   * Where some are missing before them the state is forgotten.
   */
  void follow(String interview, List<Entry> entries) {
    State state = states.get(interview);
    if (state == null) {
      return;
    }
    for (Entry entry : entries) {
      if (entry.seq() > state.seq() + 1) {
        states.remove(interview);
        return;
      }
      if (entry.seq() == state.seq() + 1) {
        state = Interview.evolve(state, entry);
      }
    }
    states.put(interview, state);
  }
}
