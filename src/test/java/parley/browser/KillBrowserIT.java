package parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import parley.browser.Casting.Candidate;

/** The server dies under a candidate who is writing, twice. */
class KillBrowserIT {

  @RegisterExtension
  static final Stage STAGE = new Stage("it-browser-kill", Map.of("interview.greeting", "PT0S"));

  private static final String RECONNECTING = "Reconnecting… Your words are kept on this device.";
  private static final int TOLERANCE_S = 10;

  @Test
  void wordsAndTimeOutliveTheServer() {
    var casting = new Casting(STAGE.product());
    Candidate cast =
        casting.candidate("Ines Haddad", casting.job("Kill", Duration.ofMinutes(30), 4));
    cast.consent();
    Person candidate = STAGE.member(cast.email(), cast.password(), Look.DESKTOP);
    candidate.lineWillBeCut();
    candidate.go(cast.room());
    answer(candidate, 1, "The first answer, before anything happens.");

    theHalfTypedAnswerStaysAndTheClockStandsStill(candidate);
    anAnswerSentIntoTheVoidArrives(candidate);

    assertThat(casting.answers(cast.interview()))
        .containsExactly(
            "The first answer, before anything happens.",
            "A thought that has only just begun, and now has an end.",
            "Written while nobody listened.");
  }

  private static void theHalfTypedAnswerStaysAndTheClockStandsStill(Person candidate) {
    assertThat(candidate.heading("Question 2 of 4")).isVisible();
    candidate.field("Your answer").pressSequentially("A thought that has only just");
    int before = candidate.secondsLeft();
    STAGE.product().kill();
    assertThat(candidate.exact(RECONNECTING)).isVisible();
    candidate.field("Your answer").pressSequentially(" begun, and now has");
    STAGE.product().restart();
    assertThat(candidate.exact("Online")).isVisible();
    assertThat(candidate.field("Your answer"))
        .hasValue("A thought that has only just begun, and now has");
    assertThat(candidate.text("Draft saved on the server")).isVisible();
    assertThat(candidate.secondsLeft()).isGreaterThan(before - TOLERANCE_S);
    candidate.field("Your answer").pressSequentially(" an end.");
    candidate.button("Send answer").click();
  }

  private static void anAnswerSentIntoTheVoidArrives(Person candidate) {
    assertThat(candidate.heading("Question 3 of 4")).isVisible();
    STAGE.product().kill();
    assertThat(candidate.exact(RECONNECTING)).isVisible();
    answer(candidate, 3, "Written while nobody listened.");
    assertThat(candidate.text("Your answer is on its way.")).isVisible();
    assertThat(candidate.exact("Kept on this device")).isVisible();
    STAGE.product().restart();
    assertThat(candidate.exact("Online")).isVisible();
    assertThat(candidate.heading("Question 4 of 4")).isVisible();
    assertThat(candidate.exact("saved")).hasCount(3);
  }

  private static void answer(Person candidate, int question, String text) {
    assertThat(candidate.heading("Question " + question + " of 4")).isVisible();
    candidate.field("Your answer").fill(text);
    candidate.button("Send answer").click();
  }
}
