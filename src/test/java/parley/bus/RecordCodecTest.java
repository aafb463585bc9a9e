package parley.bus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.buffer.Buffer;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What one node writes, another reads. */
class RecordCodecTest {

  private static final int SPECIMENS = 300;
  private static final List<Class<?>> CATALOGUES =
      List.of(Interviews.class, Minds.class, Work.class);

  private final RecordCodec codec = new RecordCodec();

  /** The message types of every ask and every topic that there is. */
  static Stream<Class<?>> messages() throws IllegalAccessException {
    List<Class<?>> types = new ArrayList<>();
    for (Class<?> catalogue : CATALOGUES) {
      for (Field field : catalogue.getDeclaredFields()) {
        if (Modifier.isStatic(field.getModifiers()) && !field.isSynthetic()) {
          switch (field.get(null)) {
            case Ask<?, ?> ask -> types.addAll(List.of(ask.question(), ask.answer()));
            case Topic<?> topic -> types.add(topic.message());
            default -> throw new AssertionError(field + " is neither an ask nor a topic");
          }
        }
      }
    }
    return types.stream().distinct();
  }

  @Test
  void theMessagesAreFoundByReflection() throws IllegalAccessException {
    assertThat(messages())
        .contains(Interviews.Act.class, Interviews.Replaced.class, Minds.Vectors.class)
        .contains(Work.Done.class, Acted.Outcome.class, Minds.Matched.class);
  }

  @ParameterizedTest
  @MethodSource("messages")
  void everyMessageArrivesAsItWasSent(Class<? extends Record> type) {
    for (int seed = 0; seed < SPECIMENS; seed++) {
      Record sent = new Specimen(seed).of(type);
      assertThat(crossed(sent))
          .as("seed %s", seed)
          .usingRecursiveComparison()
          .isEqualTo(sent)
          .hasSameClassAs(sent);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"java.lang.Runtime", "parley.bus.Nowhere"})
  void nothingElseIsMadeOfWhatArrives(String name) {
    assertThatThrownBy(() -> codec.decodeFromWire(0, wire(name, "{}")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(name);
  }

  private Record crossed(Record message) {
    Buffer buffer = Buffer.buffer("before");
    int position = buffer.length();
    codec.encodeToWire(buffer, message);
    return codec.decodeFromWire(position, buffer);
  }

  private static Buffer wire(String name, String body) {
    Buffer buffer = Buffer.buffer();
    for (String text : List.of(name, body)) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      buffer.appendInt(bytes.length).appendBytes(bytes);
    }
    return buffer;
  }
}
