package parley.insight;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import parley.insight.plan.Planner;
import parley.insight.text.Plain;
import parley.interview.Question;
import parley.interview.Question.KeyPoint;

/**
 * What a language model is asked about one answer, and held to.
 *
 * @param points what a good answer says, from number 1 on
 * @param telling whether an experience is told, so that nothing can be right or wrong
 */
public record ModelSheet(Turn turn, List<String> points, boolean telling) {

  /** As many as the prompt's answer has room for. */
  private static final int MOST_POINTS = 12;

  private static final List<Part> PARTS =
      List.of(Part.SITUATION, Part.OWN, Part.RESULT, Part.REASON, Part.DETAILS);

  public ModelSheet {
    points = List.copyOf(points);
  }

  /** Nothing where there is nothing to score: no statement that could count, or a warm-up. */
  public static Optional<ModelSheet> of(Turn turn) {
    Question question = turn.question();
    if (Planner.warmUp(question.id()) || !Reading.of(turn).scorable()) {
      return Optional.empty();
    }
    boolean telling = Telling.judges(question);
    boolean own = question.keyPoints().isEmpty() || question.kind() == Question.Kind.RESUME;
    List<String> points =
        own
            ? PARTS.stream().map(Part::words).toList()
            : question.keyPoints().stream().map(KeyPoint::point).limit(MOST_POINTS).toList();
    return Optional.of(new ModelSheet(turn, points, telling));
  }

  /** The inputs of the prompt {@code score-answer}. */
  public Map<String, String> inputs() {
    return Map.of(
        "question", Plain.of(turn.question().text(), 1_000),
        "kind", telling ? "experience" : "facts",
        "points",
            IntStream.range(0, points.size())
                .mapToObj(i -> (i + 1) + ". " + points.get(i))
                .collect(Collectors.joining("\n")),
        "answer", turn.answer());
  }
}
