package parley.bus;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.Locale;
import parley.interview.Command;
import parley.interview.Event;

/**
 * The one JSON mapper: records, RFC 3339 times, no nulls written, unknown fields refused. A sealed
 * type carries its record's name in lower camel case as {@code type}.
 */
public final class Json {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
          .addMixIn(Event.class, Typed.class)
          .addMixIn(Command.class, Typed.class)
          .addMixIn(Acted.class, Typed.class)
          .build();

  static {
    register(Event.class);
    register(Command.class);
    register(Acted.class);
  }

  private Json() {}

  /** Writes itself, as the mapper would: for what every turn sends. */
  public interface Written {
    String json();
  }

  public static ObjectMapper mapper() {
    return MAPPER;
  }

  public static String write(Object value) {
    if (value instanceof Written written) {
      return written.json();
    }
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(
          "cannot be written as JSON: " + value.getClass().getName(), e);
    }
  }

  /**
   * @throws IllegalArgumentException where the text is not JSON of that type; the message says
   *     where
   */
  public static <T> T read(String json, Class<T> type) {
    try {
      return MAPPER.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e.getOriginalMessage(), e);
    }
  }

  public static JsonNode tree(String json) {
    return read(json, JsonNode.class);
  }

  /** The wire's name of a record: {@code FollowUp} is {@code followUp}. */
  public static String name(Class<?> type) {
    String simple = type.getSimpleName();
    return simple.substring(0, 1).toLowerCase(Locale.ROOT) + simple.substring(1);
  }

  private static void register(Class<?> sealed) {
    for (Class<?> permitted : sealed.getPermittedSubclasses()) {
      if (permitted.isInterface()) {
        register(permitted);
      } else {
        MAPPER.registerSubtypes(new NamedType(permitted, name(permitted)));
      }
    }
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
  private interface Typed {}
}
