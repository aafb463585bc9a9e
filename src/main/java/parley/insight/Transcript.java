package parley.insight;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.interview.Event;
import parley.interview.Question;

/**
 * The questions and answers of one interview, gathered event by event from its log. Not safe for
 * threads.
 */
public final class Transcript {

  private final Map<String, Question> planned = new HashMap<>();
  private final List<Turn> turns = new ArrayList<>();
  private @Nullable Question open;
  private boolean whole;
  private int followUps;

  public static Transcript of(Iterable<Event> log) {
    Transcript transcript = new Transcript();
    log.forEach(transcript::add);
    return transcript;
  }

  /** The turn that {@code event} completes, where it is an answer to a question that was seen. */
  public Optional<Turn> add(Event event) {
    switch (event) {
      case Event.Scheduled e -> {
        e.plan().forEach(q -> planned.put(q.id(), q));
        whole = true;
      }
      case Event.Planned e -> {
        planned.put(e.question().id(), e.question());
        followUps += e.question().kind() == Question.Kind.FOLLOW_UP ? 1 : 0;
      }
      case Event.Asked e -> open = planned.getOrDefault(e.questionId(), unplanned(e));
      case Event.Answered e -> {
        if (open != null) {
          Turn turn = new Turn(e.index(), open, e.text());
          turns.add(turn);
          open = null;
          return Optional.of(turn);
        }
      }
      case Event.Greeted _,
          Event.Noticed _,
          Event.Closing _,
          Event.Inquired _,
          Event.Replied _,
          Event.Left _,
          Event.Paused _,
          Event.Resumed _,
          Event.Extended _,
          Event.Disconnected _,
          Event.Connected _,
          Event.Compensated _,
          Event.Noted _,
          Event.Concluded _,
          Event.Scored _ -> {
        // Neither asked nor answered.
      }
    }
    return Optional.empty();
  }

  public List<Turn> turns() {
    return List.copyOf(turns);
  }

  /** The question that is open, or null. */
  public @Nullable Question open() {
    return open;
  }

  /** Whether the log was followed from its first event on. */
  public boolean whole() {
    return whole;
  }

  public int followUps() {
    return followUps;
  }

  /** Whether a question is in the plan, asked or not. */
  public boolean knows(String questionId) {
    return planned.containsKey(questionId);
  }

  private static Question unplanned(Event.Asked e) {
    return new Question(
        e.questionId(), e.kind(), "general", e.text(), "Not in the plan", List.of(), List.of());
  }
}
