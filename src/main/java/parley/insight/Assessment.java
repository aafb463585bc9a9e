package parley.insight;

import java.util.List;

/**
 * Makes the insights of a whole interview. Where the transcript is too thin, the readings of the
 * rubric lie too far apart, or three strengths and three improvements cannot each be quoted, there
 * is no score.
 */
public final class Assessment {

  private final Similarity similarity;

  public Assessment(Similarity similarity) {
    this.similarity = similarity;
  }

  /**
   * @param turns what was answered, in order; open questions are no turns
   */
  public Insights of(String interviewId, List<Turn> turns) {
    return weigh(interviewId, turns).insights();
  }

  /** The same, open to what a model says of it. */
  public Weighed weigh(String interviewId, List<Turn> turns) {
    return new Weighed(
        interviewId,
        judge(turns, Anchors.STANDARD),
        judge(turns, Anchors.STRICT),
        judge(turns, Anchors.LENIENT));
  }

  private List<Verdict> judge(List<Turn> turns, Anchors anchors) {
    Scorer scorer = new Scorer(similarity, anchors);
    return turns.stream().map(scorer::judge).toList();
  }
}
