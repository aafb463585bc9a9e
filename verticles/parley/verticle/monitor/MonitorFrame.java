package parley.verticle.monitor;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parley.front.Frames;
import parley.interview.Event;

/** The frames of the feed, as asyncapi.yaml says. */
final class MonitorFrame {

  private MonitorFrame() {}

  /** What HR's page sends. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Join.class, name = "join"),
    @JsonSubTypes.Type(value = Subscribe.class, name = "subscribe"),
    @JsonSubTypes.Type(value = Ping.class, name = "ping")
  })
  sealed interface Client {}

  record Join(String token) implements Client {
    Join {
      Objects.requireNonNull(token, "token");
    }
  }

  /**
   * @param lastSeq the last event of {@code interview} that the page has; none where it has none
   */
  record Subscribe(@Nullable String job, @Nullable String interview, @Nullable Long lastSeq)
      implements Client {}

  record Ping(double at) implements Client {}

  record Joined(String type, String user) {}

  record Pong(String type, double at) {}

  record Session(
      String type,
      String interview,
      String job,
      String jobTitle,
      String candidate,
      String phase,
      int index,
      int of,
      int answers,
      long remainingMs,
      boolean running,
      boolean paused,
      boolean connected,
      long seq,
      @Nullable String question,
      @Nullable String lastWords) {}

  record Shown(String type, String interview, long seq, long at, Event event) {}

  private static final ObjectReader READER = Frames.of(Client.class);

  /**
   * @throws IllegalArgumentException where the text is no such frame; the message says why
   */
  static Client read(String text) {
    try {
      @Nullable Client frame = READER.readValue(text);
      if (frame == null) {
        throw new IllegalArgumentException("A frame is an object.");
      }
      return frame;
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e.getOriginalMessage(), e);
    }
  }
}
