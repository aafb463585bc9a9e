package parley.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import parley.interview.Circumstances;
import parley.interview.Event;
import parley.interview.Question;

class TranscriptTest {

  private static final Event ASKED =
      new Event.Asked(1, 1, "q1", Question.Kind.JOB, "What is a queue?");

  @Test
  void howAnAnswerCameAboutReachesNothingThatScores() {
    var typed = new Event.Answered(1, 1, "First in, first out.");
    var pasted = new Event.Answered(1, 1, typed.text(), new Circumstances(20, 60_000));
    assertThat(Transcript.of(List.of(ASKED, pasted)).turns())
        .isEqualTo(Transcript.of(List.of(ASKED, typed)).turns())
        .hasSize(1);
  }
}
