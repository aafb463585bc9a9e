package parley.insight;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.cache.Recent;
import parley.interview.Event;

/**
 * The transcripts of the interviews that run now, the longest unheard-of forgotten beyond a bound.
 * Not safe for threads; not a source of truth: what is not here is in the log.
 */
public final class Transcripts {

  private final Map<String, Transcript> running;

  public Transcripts(int most) {
    this.running = new Recent<>(most);
  }

  /** The turn that {@code event} completes. */
  public Optional<Turn> add(String interview, Event event) {
    if (event instanceof Event.Concluded) {
      running.remove(interview);
      return Optional.empty();
    }
    if (event instanceof Event.Scheduled) {
      running.put(interview, new Transcript());
    }
    Transcript transcript = running.get(interview);
    return transcript == null ? Optional.empty() : transcript.add(event);
  }

  public @Nullable Transcript of(String interview) {
    return running.get(interview);
  }
}
