package parley.insight;

import java.util.List;
import java.util.Map;

/** Lets only pass what stands in the transcript, character for character, where it is said to. */
public final class EvidenceVerifier {

  private final Map<Integer, String> answers;

  /**
   * @param answers the answers as logged, by the index of their question
   */
  public EvidenceVerifier(Map<Integer, String> answers) {
    this.answers = Map.copyOf(answers);
  }

  /** The points that keep at least one exact quote, without their inexact ones. */
  public List<Point> verified(List<Point> points) {
    return points.stream()
        .map(
            p ->
                new Point(
                    p.title(),
                    p.text(),
                    p.competence(),
                    p.evidence().stream().filter(this::exact).toList(),
                    p.gist()))
        .filter(point -> !point.evidence().isEmpty())
        .toList();
  }

  public boolean exact(Evidence evidence) {
    String answer = answers.get(evidence.question());
    return answer != null
        && !evidence.quote().isBlank()
        && evidence.start() >= 0
        && answer.startsWith(evidence.quote(), evidence.start());
  }
}
