package parley.verticle.monitor;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import org.jspecify.annotations.Nullable;
import parley.bus.Json;
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

  record Join(String token) implements Client {}

  /**
   * @param lastSeq the last event of {@code interview} that the page has
   */
  record Subscribe(@Nullable String job, @Nullable String interview, long lastSeq)
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

  private static final ObjectReader READER =
      Json.mapper()
          .readerFor(Client.class)
          .without(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  /**
   * @throws IllegalArgumentException where the text is no such frame; the message says why
   */
  static Client read(String text) {
    try {
      return READER.readValue(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e.getOriginalMessage(), e);
    }
  }
}
