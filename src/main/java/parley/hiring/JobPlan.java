package parley.hiring;

import java.util.ArrayList;
import java.util.List;
import parley.bus.Minds;
import parley.insight.plan.Coverage.Covered;
import parley.interview.Question;

/**
 * What a job's interviews ask, for its owner. Field names are the HTTP API's.
 *
 * @param questions as somebody without a résumé would be asked them
 * @param coverage which requirements they ask for
 */
public record JobPlan(List<Asked> questions, List<Covered> coverage) {

  static JobPlan of(Minds.Previewed previewed) {
    List<Asked> asked = new ArrayList<>();
    for (Question q : previewed.questions()) {
      asked.add(
          new Asked(
              asked.size() + 1,
              q.kind().name(),
              q.competence(),
              q.text(),
              q.source(),
              q.keyPoints().stream().map(Question.KeyPoint::point).toList()));
    }
    return new JobPlan(List.copyOf(asked), previewed.coverage().requirements());
  }

  /**
   * @param keyPoints what a good answer says
   */
  public record Asked(
      int index,
      String kind,
      String competence,
      String text,
      String source,
      List<String> keyPoints) {}
}
