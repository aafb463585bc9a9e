package parley.front;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import parley.bus.Json;
import parley.bus.Problem;
import parley.interview.Rejection;

/** codes.json and the code name the same things, and nothing else. */
class CodesTest {

  /** The room's own: the rules never say it. */
  private static final String BUSY = "busy";

  private static final JsonNode CODES = codes();

  @Test
  void everyProblemHasItsEntryAndEveryEntryItsProblem() {
    Map<String, JsonNode> entries = entries("problems");
    assertThat(entries.keySet()).isEqualTo(names(Problem.Code.values(), Problem.Code::wire));
    for (Problem.Code code : Problem.Code.values()) {
      assertThat(code.status()).as(code.wire()).isBetween(400, 599);
      assertThat(code.title()).as(code.wire()).isNotBlank();
    }
  }

  @Test
  void everyCloseCodeHasItsEntryAndEveryEntryItsCloseCode() {
    Map<String, JsonNode> entries = entries("close");
    assertThat(entries.keySet())
        .isEqualTo(names(CloseCode.values(), code -> String.valueOf(code.number())));
    for (CloseCode code : CloseCode.values()) {
      JsonNode entry = CODES.path("close").path(String.valueOf(code.number()));
      assertThat(entry.path("name").asText()).isEqualTo(code.wire());
      assertThat(entry.path("reconnect").isBoolean()).isTrue();
      assertThat(entry.path("text").asText()).isNotBlank();
    }
  }

  @Test
  void everyRejectionHasItsTextAndEveryTextItsRejection() {
    Set<String> known =
        names(Rejection.values(), rejection -> rejection.name().toLowerCase(Locale.ROOT));
    known.add(BUSY);
    Map<String, JsonNode> entries = entries("rejections");
    assertThat(entries.keySet()).isEqualTo(known);
    assertThat(entries.values()).allMatch(text -> !text.asText().isBlank());
  }

  private static <T> Set<String> names(T[] values, Function<T, String> name) {
    return Arrays.stream(values).map(name).collect(Collectors.toSet());
  }

  private static Map<String, JsonNode> entries(String section) {
    return CODES
        .path(section)
        .propertyStream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static JsonNode codes() {
    try (InputStream in = CodesTest.class.getResourceAsStream("/codes.json")) {
      return Json.mapper().readTree(in);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
