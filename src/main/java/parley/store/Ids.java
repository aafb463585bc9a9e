package parley.store;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.util.UUID;
import parley.bus.Problem;

/** Ids: UUIDv7, so that they are ordered inside and cannot be guessed outside. */
public final class Ids {

  private static final TimeBasedEpochGenerator GENERATOR = Generators.timeBasedEpochGenerator();

  private Ids() {}

  public static UUID next() {
    return GENERATOR.generate();
  }

  /**
   * @throws Problem not_found where the text is no id: nothing can have it
   */
  public static UUID parse(String text) {
    try {
      if (text.length() == 36) {
        return UUID.fromString(text);
      }
    } catch (IllegalArgumentException e) {
      throw Problem.of(Problem.Code.NOT_FOUND, "no id: " + e.getMessage());
    }
    throw Problem.of(Problem.Code.NOT_FOUND, "An id has 36 characters.");
  }
}
