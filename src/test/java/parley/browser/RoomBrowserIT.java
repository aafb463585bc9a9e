package parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import parley.browser.Casting.Candidate;

/** What happens to candidates in the room that no plan has foreseen. */
class RoomBrowserIT {

  @RegisterExtension
  static final Stage STAGE = new Stage("it-browser-room", Map.of("interview.greeting", "PT0S"));

  private static final String RECONNECTING = "Reconnecting… Your words are kept on this device.";
  private static final Duration LONG = Duration.ofMinutes(30);
  private static final double OVER_A_MINUTE_MS = 120_000;

  private static Casting casting;

  @BeforeAll
  static void cast() {
    casting = new Casting(STAGE.product());
  }

  @Test
  void aReloadInMidAnswerKeepsTheDraft() {
    Candidate cast = admitted("Reload", LONG);
    Person candidate = in(cast);
    candidate.field("Your answer").pressSequentially("A draft that nobody has sent");
    candidate.page().reload(); // at once: the server has not had it yet
    assertThat(candidate.field("Your answer")).hasValue("A draft that nobody has sent");
    assertThat(candidate.text("Draft saved on the server")).isVisible();
    candidate.button("Send answer").click();
    assertThat(candidate.heading("Question 2 of 3")).isVisible();
    assertThat(casting.answers(cast.interview())).containsExactly("A draft that nobody has sent");
  }

  @Test
  void withoutANetworkTypingGoesOnAndTheAnswerIsSentAfterwards() {
    Candidate cast = admitted("Offline", LONG);
    Person candidate = in(cast);
    candidate.lineWillBeCut();
    candidate.context().setOffline(true);
    assertThat(candidate.exact(RECONNECTING)).isVisible();
    candidate.field("Your answer").pressSequentially("Written in a tunnel");
    assertThat(candidate.text("Draft kept on this device")).isVisible();
    candidate.button("Send answer").click();
    assertThat(candidate.text("Your answer is on its way.")).isVisible();
    candidate.context().setOffline(false);
    assertThat(candidate.heading("Question 2 of 3")).isVisible();
    assertThat(candidate.exact("saved")).isVisible();
    assertThat(casting.answers(cast.interview())).containsExactly("Written in a tunnel");
  }

  @Test
  void aSecondTabTakesOverAndTheFirstCanTakeItBack() {
    Candidate cast = admitted("Tabs", LONG);
    Person candidate = in(cast);
    Page first = candidate.page();
    candidate.field("Your answer").pressSequentially("Begun in the first tab");
    assertThat(candidate.text("Draft saved on the server")).isVisible();

    Page second = candidate.tab();
    second.navigate(cast.room());
    assertThat(answerIn(second)).hasValue("Begun in the first tab");
    assertThat(heading(first, "The interview is open in another tab")).isVisible();
    answerIn(second).fill("Begun in the first tab, gone on in the second");
    assertThat(second.getByText("Draft saved on the server")).isVisible();

    candidate.button("Take over here").click();
    assertThat(answerIn(first)).hasValue("Begun in the first tab, gone on in the second");
    assertThat(heading(second, "The interview is open in another tab")).isVisible();
    candidate.button("Send answer").click();
    assertThat(candidate.heading("Question 2 of 3")).isVisible();
  }

  @Test
  void theKeyboardIsEnoughFromTheLobbyToAnAnswer() {
    Candidate cast = casting.candidate("Kim Keys", casting.job("Keys", LONG, 3));
    Person candidate = STAGE.member(cast.email(), cast.password(), Look.DESKTOP);
    candidate.go(cast.lobby());
    Locator consent = candidate.field("I have read this, and I agree to be interviewed by an AI.");
    assertThat(consent).isVisible();
    candidate.tabTo(consent);
    candidate.page().keyboard().press("Space");
    candidate.tabTo(candidate.button("Start interview"));
    candidate.page().keyboard().press("Enter");
    assertThat(candidate.heading("Question 1 of 3")).isFocused();
    candidate.tabTo(candidate.field("Your answer"));
    candidate.page().keyboard().type("No mouse was near.");
    candidate.page().keyboard().press("Control+Enter");
    assertThat(candidate.heading("Question 2 of 3")).isFocused();
    assertThat(casting.answers(cast.interview())).containsExactly("No mouse was near.");
  }

  @Test
  void finishLaterLeadsBackThroughTheLobbyOnce() {
    Candidate cast = admitted("Later", LONG);
    Person candidate = in(cast);
    candidate.field("Your answer").pressSequentially("Half of it");
    assertThat(candidate.text("Draft saved on the server")).isVisible();
    candidate.button("Finish later").click();
    candidate.inDialog("Stop for now").click();
    assertThat(candidate.heading("See you later")).isVisible();
    candidate.button("Back to the lobby").click();
    candidate.button("Continue interview").click();
    assertThat(candidate.field("Your answer")).hasValue("Half of it");
  }

  @Test
  void whenTheTimeIsUpTheDraftIsTheAnswer() {
    Candidate cast = admitted("Short", Duration.ofMinutes(1));
    Person candidate = STAGE.member(cast.email(), cast.password(), Look.PHONE);
    Aloud.listen(candidate);
    candidate.go(cast.room());
    assertThat(candidate.heading("Question 1 of 3")).isVisible();
    candidate.field("Your answer").pressSequentially("I was about to say that");
    assertThat(candidate.text("Draft saved on the server")).isVisible();
    assertThat(candidate.heading("The interview is finished"))
        .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(OVER_A_MINUTE_MS));
    assertThat(candidate.text("The time was up.").last()).isVisible();
    assertThat(Aloud.said(candidate, "30 seconds left")).hasSize(1);
    candidate.link("See your interview").click();
    assertThat(candidate.line("I was about to say that")).isVisible();
    assertThat(candidate.text("taken from the draft when the time was up")).isVisible();
    assertThat(casting.answers(cast.interview())).containsExactly("I was about to say that");
  }

  /** Has consented to an interview of three questions. */
  private static Candidate admitted(String title, Duration length) {
    Candidate cast = casting.candidate(title + " Candidate", casting.job(title, length, 3));
    cast.consent();
    return cast;
  }

  /** Sits before the first question. */
  private static Person in(Candidate cast) {
    Person candidate = STAGE.member(cast.email(), cast.password(), Look.PHONE);
    candidate.go(cast.room());
    assertThat(candidate.heading("Question 1 of 3")).isVisible();
    return candidate;
  }

  private static Locator answerIn(Page tab) {
    return tab.getByLabel("Your answer");
  }

  private static Locator heading(Page tab, String name) {
    return tab.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
  }
}
