package parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import parley.browser.Casting.Candidate;

/** HR at a desk and a candidate by phone at the same time: what one does, the other sees. */
class ControlRoomBrowserIT {

  @RegisterExtension
  static final Stage STAGE = new Stage("it-browser-control", Map.of("interview.greeting", "PT0S"));

  private static final Duration LONG = Duration.ofMinutes(30);
  private static final String NOTE = "Calm under pressure.";

  private static Casting casting;
  private static String job = "";

  @BeforeAll
  static void cast() {
    casting = new Casting(STAGE.product());
    job = casting.job("Controls", LONG, 3);
  }

  @Test
  void eachOfHrsControlsIsSeenByTheCandidate() {
    Candidate cast = admitted("Cora Controlled");
    Person candidate = in(cast);
    Person hr = watching("Cora Controlled");

    hr.button("Pause").click();
    hr.field("Reason (the candidate reads it)").fill("There is a fire alarm");
    hr.inDialog("Pause").click();
    assertThat(candidate.text("A person has paused the interview: There is a fire alarm").first())
        .isVisible();
    hr.button("Resume").click();
    assertThat(candidate.text("The interview goes on. The clock runs again.").last()).isVisible();

    hr.field("Minutes to add").selectOption("15");
    hr.button("Add 15 minutes").click();
    assertThat(candidate.text("You have been given 15 minutes more.").last()).isVisible();

    hr.field("Private note").fill(NOTE);
    hr.button("Add note").click();
    assertThat(hr.line(NOTE)).isVisible();

    hr.field("Ask a question as a person").fill("When could you begin?");
    hr.button("Ask question").click();
    assertThat(hr.text("Planned: it is asked next.")).isVisible();
    answer(candidate, "I wrote the billing service.");
    assertThat(hr.line("I wrote the billing service.")).isVisible();
    assertThat(candidate.exact("A person asks")).isVisible();
    assertThat(candidate.exact("When could you begin?").first()).isVisible();

    hr.button("End interview").click();
    hr.inDialog("End interview").click();
    assertThat(candidate.heading("The interview is finished")).isVisible();
    assertThat(candidate.text("The company ended the interview.").first()).isVisible();
    assertThat(hr.link("Insights")).isVisible();
    assertThat(candidate.heard()).noneMatch(frame -> frame.contains(NOTE));
  }

  @Test
  void aQuestionThatTheAiPassesOnIsAnsweredByAPersonInTheRoom() {
    Candidate cast = admitted("Quinn Question");
    Person candidate = in(cast);
    Person hr = watching("Quinn Question");
    for (int question = 1; question <= 3; question++) {
      assertThat(candidate.heading("Question " + question + " of 3")).isVisible();
      answer(candidate, "Answer number " + question + ".");
    }
    candidate.field("Your question to the company").fill("Is there a ferry to the office?");
    candidate.button("Ask").click();
    assertThat(candidate.exact("The AI interviewer replies")).isVisible();
    hr.field("Reply to: Is there a ferry to the office?").fill("Yes, every twenty minutes.");
    hr.button("Send reply").click();
    assertThat(candidate.exact("Yes, every twenty minutes.").first()).isVisible();
    assertThat(candidate.text("replies, as a person")).isVisible();
    assertThat(hr.field("Reply to: Is there a ferry to the office?")).hasCount(0);
    Axe.check(candidate, "a reply by a person");
  }

  @Test
  void aLostLineIsSeenAndARescueGivesAFreshInterview() {
    Candidate cast = admitted("Rita Rescued");
    Person candidate = in(cast);
    Person hr = watching("Rita Rescued");
    String failed = cast.interview();
    Locator row = hr.page().locator("[data-interview='" + failed + "']");
    assertThat(row).containsText("Connected");
    candidate.lineWillBeCut();
    candidate.context().setOffline(true);
    assertThat(row).containsText("Away");
    hr.page().locator("label:has-text(\"Need attention\")").click();
    assertThat(row).isVisible();
    candidate.context().setOffline(false);
    hr.page().locator("label:has-text(\"All\")").first().click();
    assertThat(row).containsText("Connected");

    hr.button("Declare a technical failure").click();
    assertThat(hr.inDialog("Declare a technical failure")).isDisabled();
    hr.field("What went wrong").fill("Her microphone was dead.");
    hr.inDialog("Declare a technical failure").click();
    assertThat(candidate.heading("The interview is finished")).isVisible();
    assertThat(candidate.text("This interview does not count").first()).isVisible();

    candidate.go("/applications/" + cast.application());
    candidate.link("Go to the interview lobby").click();
    candidate.field("I have read this, and I agree to be interviewed by an AI.").check();
    candidate.button("Start interview").click();
    assertThat(candidate.heading("Question 1 of 3")).isVisible();
    assertThat(cast.interview()).isNotEqualTo(failed);
    assertThat(hr.page().locator("[data-interview='" + cast.interview() + "']")).isVisible();
  }

  @Test
  void theControlRoomIsUsedByKeysAlone() {
    Candidate cast = admitted("Kira Keyed");
    in(cast);
    Person hr = STAGE.demo("hr", Look.DESKTOP);
    hr.go("/hr/live");
    assertThat(hr.button("Open Kira Keyed")).isVisible();
    hr.role(AriaRole.SEARCHBOX, "Search by name or job").focus();
    hr.page().keyboard().type("kira");
    hr.page().keyboard().press("Tab");
    assertThat(hr.button("Open Kira Keyed")).isFocused();
    hr.page().keyboard().press("Enter");
    assertThat(hr.heading("Interview: Kira Keyed")).isFocused();
    hr.button("Close this interview").press("Enter");
    assertThat(hr.heading("Interview: Kira Keyed")).hasCount(0);
  }

  private static Candidate admitted(String name) {
    Candidate candidate = casting.candidate(name, job);
    candidate.consent();
    return candidate;
  }

  private static Person in(Candidate cast) {
    Person candidate = STAGE.member(cast.email(), cast.password(), Look.PHONE);
    candidate.go(cast.room());
    assertThat(candidate.heading("Question 1 of 3")).isVisible();
    return candidate;
  }

  private static Person watching(String name) {
    Person hr = STAGE.demo("hr", Look.DESKTOP);
    hr.go("/hr/live");
    hr.button("Open " + name).click();
    assertThat(hr.heading("Interview: " + name)).isVisible();
    return hr;
  }

  private static void answer(Person candidate, String text) {
    candidate.field("Your answer").fill(text);
    candidate.button("Send answer").click();
  }
}
