package parley.insight;

import java.util.Arrays;
import java.util.Optional;
import parley.insight.text.Plain;
import parley.interview.Question;

/** Finds each {@link Feature} that must never be judged. */
public final class ForbiddenFeatures {

  private ForbiddenFeatures() {}

  /**
   * The feature that a sentence about a candidate speaks of. It rather finds one in a harmless
   * sentence than lets one pass.
   */
  public static Optional<Feature> judgedIn(String text) {
    String plain = Plain.of(text);
    return Arrays.stream(Feature.values()).filter(f -> f.judgedIn(plain)).findFirst();
  }

  /** The feature that a question, a competence or a key point asks for. */
  public static Optional<Feature> askedIn(String text) {
    String plain = Plain.of(text);
    return Arrays.stream(Feature.values()).filter(f -> f.askedIn(plain)).findFirst();
  }

  /** The feature that a candidate tells of themselves. */
  public static Optional<Feature> toldIn(String text) {
    String plain = Plain.of(text);
    return Arrays.stream(Feature.values()).filter(f -> f.toldIn(plain)).findFirst();
  }

  static boolean in(String text) {
    return judgedIn(text).isPresent();
  }

  /** Whether the question asks for what must not be judged; then its answer is not. */
  static boolean asks(Question question) {
    return askedIn(question.text()).isPresent()
        || askedIn(question.competence()).isPresent()
        || question.keyPoints().stream().anyMatch(p -> askedIn(p.point()).isPresent());
  }
}
