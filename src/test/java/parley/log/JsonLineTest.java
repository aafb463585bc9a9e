package parley.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.slf4j.event.KeyValuePair;

class JsonLineTest {

  @Test
  void aLineIsOneObjectWithItsIdsBesideTheMessage() throws IOException {
    LoggingEvent event = event("answered\nin 3 ms");
    event.setMDCPropertyMap(Map.of("request_id", "r-1"));
    event.addKeyValuePair(new KeyValuePair("interview_id", "i-1"));
    event.addKeyValuePair(new KeyValuePair("duration_ms", 3));
    String text = new String(new JsonLine().encode(event), StandardCharsets.UTF_8);
    assertThat(text)
        .as("a line break in a message forges no line")
        .containsOnlyOnce("\n")
        .endsWith("\n");
    JsonNode line = new ObjectMapper().readTree(text);
    assertThat(line.path("timestamp").asText()).isEqualTo("2026-01-02T03:04:05Z");
    assertThat(line.path("level").asText()).isEqualTo("WARN");
    assertThat(line.path("service").asText()).isEqualTo("parley");
    assertThat(line.path("message").asText()).isEqualTo("answered\nin 3 ms");
    assertThat(line.path("request_id").asText()).isEqualTo("r-1");
    assertThat(line.path("interview_id").asText()).isEqualTo("i-1");
    assertThat(line.path("duration_ms").asInt()).isEqualTo(3);
  }

  private static LoggingEvent event(String message) {
    Logger logger = new LoggerContext().getLogger("parley.test");
    LoggingEvent event = new LoggingEvent("", logger, Level.WARN, message, null, null);
    event.setInstant(Instant.parse("2026-01-02T03:04:05Z"));
    return event;
  }
}
