package parley.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import parley.insight.text.Sentence;
import parley.insight.text.Sentences;
import parley.interview.Question;

class SelectionTest {

  private static final String ANSWER =
      "The first passage stands here. The second passage stands here. The third one ends it.";
  private static final List<Sentence> PASSAGES = Sentences.of(ANSWER);
  private static final Turn TURN =
      new Turn(
          1,
          new Question(
              "q", Question.Kind.HR, "a matter", "What about it?", "", List.of(), List.of()),
          ANSWER);
  private static final Verdict VERDICT =
      new Assessment(new Overlap()).weigh("i", List.of(TURN)).verdicts().getFirst();

  private static Claim claim(double weight, String theme, int passage) {
    return Claim.of(
        VERDICT,
        weight,
        theme,
        PASSAGES.get(passage),
        new Gist(Gist.Kind.MISSING, null, theme + passage, null, "A point", null, null));
  }

  private static Selection selection() {
    return new Selection(new EvidenceVerifier(Map.of(1, ANSWER)));
  }

  @Test
  void aChoiceThatEndsDeadIsTakenBack() {
    List<Point> chosen =
        selection()
            .of(
                List.of(claim(4, "a", 0), claim(3, "b", 0), claim(2, "a", 1), claim(1, "c", 2)),
                List.of());
    assertThat(chosen)
        .extracting(Point::title)
        .containsExactly("Still missing: b0", "Still missing: a1", "Still missing: c2");
  }

  @Test
  void theSameThemeOrPassageIsNeverTakenTwice() {
    assertThat(
            selection()
                .of(List.of(claim(3, "a", 0), claim(2, "a", 1), claim(1, "b", 0)), List.of()))
        .hasSize(1);
  }

  @Test
  void aWeakOneFillsUpOnceAndTheOtherSideLeavesThingsAlone() {
    Selection selection = selection();
    List<Point> strengths =
        selection.of(
            List.of(claim(3, "a", 0), claim(2, "b", 1)),
            List.of(claim(1, "topic", 2), claim(1, "topic", 0)));
    assertThat(strengths)
        .extracting(Point::title)
        .containsExactly("Still missing: a0", "Still missing: b1", "Still missing: topic2");
    assertThat(selection.of(List.of(claim(3, "a", 0), claim(2, "z", 2)), List.of()))
        .extracting(Point::title)
        .containsExactly("Still missing: z2");
  }

  @Test
  void whatIsNotInTheAnswerIsNotChosen() {
    var elsewhere = new Selection(new EvidenceVerifier(Map.of(1, "Another answer.")));
    assertThat(elsewhere.of(List.of(claim(3, "a", 0)), List.of())).isEmpty();
  }
}
