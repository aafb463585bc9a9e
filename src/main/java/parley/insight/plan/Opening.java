package parley.insight.plan;

import java.util.List;
import parley.matching.Requirements.Level;

/**
 * The job, as far as its questions depend on it.
 *
 * @param id seeds every choice among equals
 * @param required skills or phrases, the most important first
 * @param questions HR's own
 */
public record Opening(
    String id,
    String title,
    Level level,
    List<String> required,
    List<String> preferred,
    List<String> questions) {

  public Opening {
    required = List.copyOf(required);
    preferred = List.copyOf(preferred);
    questions = List.copyOf(questions);
  }
}
