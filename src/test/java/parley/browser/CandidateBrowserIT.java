package parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import parley.browser.Casting.Candidate;
import parley.journey.Interviewee;
import parley.testing.Papers;

/** The candidate's way outside of the room: bad files, more time, and the last word. */
class CandidateBrowserIT {

  @RegisterExtension
  static final Stage STAGE =
      new Stage("it-browser-candidate", Map.of("interview.greeting", "PT0S"));

  private static final int ONE_MORE_THAN_ALLOWED = 10 * 1024 * 1024 + 1;
  private static Casting casting;
  private static String job = "";

  @BeforeAll
  static void cast() {
    casting = new Casting(STAGE.product());
    job = casting.job("Ways", Duration.ofMinutes(20), 3);
  }

  @Test
  void badFilesAreRefusedInWordsAndAGoodOneIsTakenAfterwards() {
    Candidate cast = casting.candidate("Uma Upload", job);
    String other = casting.job("Upload", Duration.ofMinutes(20), 3);
    Person candidate = STAGE.member(cast.email(), cast.password(), Look.PHONE);
    candidate.willBeRefused();
    candidate.go("/jobs/" + other + "/apply");
    Locator file = candidate.field("Upload a résumé");
    file.setInputFiles(new FilePayload("tool.exe", "application/octet-stream", new byte[] {1}));
    assertThat(candidate.text("Only PDF, DOCX and TXT files can be read.")).isVisible();
    file.setInputFiles(
        new FilePayload("huge.pdf", "application/pdf", new byte[ONE_MORE_THAN_ALLOWED]));
    assertThat(candidate.text("This file is larger than 10 MB.")).isVisible();
    file.setInputFiles(new FilePayload("empty.pdf", "application/pdf", new byte[0]));
    assertThat(candidate.text("The file is empty")).isVisible();
    for (byte[] bad : List.of(Papers.encryptedPdf(), Papers.scannedPdf(), Papers.brokenPdf())) {
      file.setInputFiles(new FilePayload("bad.pdf", "application/pdf", bad));
      assertThat(candidate.text("This résumé could not be read.")).isVisible();
      assertThat(candidate.text("You can upload another one at any time.")).isVisible();
      assertThat(candidate.button("Submit application")).isDisabled();
    }
    file.setInputFiles(new FilePayload("good.pdf", "application/pdf", Papers.javaDeveloperPdf()));
    assertThat(candidate.text("Read. Please check below what was found.")).isVisible();
    candidate.button("Submit application").click();
    assertThat(candidate.text("Your application has been received.")).isVisible();
  }

  @Test
  void moreTimeIsTakenWithoutAskingAndTheCompanySeesTheLimitAlone() {
    Candidate cast = casting.candidate("Tove Time", job);
    Person candidate = STAGE.member(cast.email(), cast.password(), Look.SMALLEST);
    Aloud.listen(candidate);
    candidate.go(cast.lobby());
    candidate.text("Try it with a practice question").click();
    candidate.page().locator("#practice").fill("A small compiler.");
    candidate.button("Send answer").click();
    assertThat(candidate.text("That is how it works.")).isVisible();
    candidate
        .page()
        .getByRole(
            AriaRole.RADIO, new Page.GetByRoleOptions().setName(Pattern.compile("50.% more")))
        .check();
    candidate.field("I have read this, and I agree to be interviewed by an AI.").check();
    candidate.button("Start interview").click();
    assertThat(candidate.clock()).hasText(Pattern.compile("(30:00|29:\\d\\d)"));
    assertThat(candidate.heading("Question 1 of 3")).isFocused();
    assertThat(Aloud.said(candidate, "Question 1 of 3")).hasSize(1);
    candidate.field("Your answer").fill("It took half the time.");
    candidate.button("Send answer").click();
    assertThat(candidate.heading("Question 2 of 3")).isFocused();
    assertThat(Aloud.said(candidate, "Question 2 of 3")).hasSize(1);
    candidate.button("I need a moment").click();
    assertThat(candidate.text("Noted. Take a moment").first()).isVisible();
    assertThat(Aloud.said(candidate, "Noted. Take a moment")).hasSize(1);
    String log =
        casting
            .hr()
            .get("/api/interviews/" + cast.interview() + "/transcript")
            .expect(200)
            .toString();
    assertThat(log).contains("1800000").doesNotContainIgnoringCase("extra");
  }

  @Test
  void theResultIsReadCorrectedAppealedAndWithdrawn() {
    String scored = casting.job("Results", Duration.ofMinutes(30), 4);
    Candidate cast = casting.candidate("Rea Result", scored);
    new Interviewee(STAGE.product().url(), cast.consent(), Set.of()).finish();
    Person candidate = STAGE.member(cast.email(), cast.password(), Look.PHONE);
    candidate.go(cast.lobby() + "/result");
    assertThat(candidate.heading("Answer by answer")).isVisible();
    assertThat(candidate.text("This is what the machine proposes")).isVisible();
    assertThat(candidate.heading("What you could learn next")).isVisible();
    assertThat(candidate.link("Practise with other questions")).isVisible();
    candidate.text("What was measured, and what never is").click();
    assertThat(candidate.exact("the length of an answer")).isVisible();
    candidate.field("Language").selectOption("de");
    assertThat(candidate.exact("die Länge einer Antwort")).isVisible();
    assertThat(candidate.exact("Ob die Antwort von dem handelt, wonach gefragt wurde."))
        .isVisible();
    assertThat(candidate.text("In der Antwort fehlt:").or(candidate.text("Die Antwort")).first())
        .isVisible();
    assertThat(candidate.text("the answer")).hasCount(0);
    candidate.field("Sprache").selectOption("en");
    candidate.field("What should be known?").fill("I meant the second index.");
    candidate.button("Send").click();
    assertThat(candidate.exact("I meant the second index.")).isVisible();
    candidate.field("I want a second person to read it").check();
    candidate.field("What should be known?").fill("Question 2 was about another language.");
    candidate.button("Send").click();
    assertThat(candidate.exact("Appeal")).isVisible();
    candidate.button("Withdraw my consent").click();
    candidate.inDialog("Withdraw my consent").click();
    assertThat(candidate.text("You withdrew your consent on")).isVisible();
    assertThat(candidate.text("the assessment is deleted").first()).isVisible();
    assertThat(candidate.heading("Answer by answer")).hasCount(0);
  }

  @Test
  void aRoundIsPractisedOutlivesAReloadAndEndsWithWhatToLookAt() {
    Candidate cast = casting.candidate("Petra Practice", job);
    Person candidate = STAGE.member(cast.email(), cast.password(), Look.SMALLEST);
    candidate.go("/");
    candidate.link("Practice").click();
    candidate.field("Role").selectOption("Nurse");
    candidate.field("How many questions").selectOption("3");
    Axe.check(candidate, "choosing what to practise");
    candidate.button("Begin").click();
    assertThat(candidate.heading("Question 1 of 3")).isFocused();
    candidate.field("Your answer").pressSequentially("I look at the chart first");
    candidate.page().reload();
    assertThat(candidate.field("Your answer")).hasValue("I look at the chart first");
    candidate.field("Your answer").fill("I look at the chart first, then I ask the colleague.");
    candidate.button("See how it is scored").click();
    assertThat(candidate.heading("What this answer would come to")).isVisible();
    assertThat(candidate.heading("Key points missed")).isVisible();
    Axe.check(candidate, "an answer of practice");
    assertThat(Axe.width(candidate)).isLessThanOrEqualTo(Look.SMALLEST.width());
    candidate.button("Next question").click();
    assertThat(candidate.heading("Question 2 of 3")).isFocused();
    candidate.button("Skip this question").click();
    candidate.button("Skip this question").click();
    assertThat(candidate.heading("Your round")).isFocused();
    candidate.text("Question 1:").click();
    assertThat(candidate.heading("What to look at next")).isVisible();
    Axe.check(candidate, "a round of practice");
    assertThat(Axe.width(candidate)).isLessThanOrEqualTo(Look.SMALLEST.width());
    candidate.button("Another round").click();
    assertThat(candidate.heading("Question 1 of 3")).isVisible();
    candidate.button("End this round").click();
    assertThat(candidate.button("Begin")).isVisible();
  }

  @Test
  void afterTenApplicationsSomebodyIsAskedOnceHowWellMatchesFit() {
    Candidate cast = casting.candidate("Manu Many", job);
    for (int n = 2; n <= 10; n++) {
      casting.applyAgain(cast, casting.job("Ten of them " + n, Duration.ofMinutes(20), 3));
    }
    Person candidate = STAGE.member(cast.email(), cast.password(), Look.SMALLEST);
    candidate.go("/applications");
    assertThat(candidate.heading("How well do our matches fit you?")).isVisible();
    Axe.check(candidate, "asked how well matches fit");
    assertThat(Axe.width(candidate)).isLessThanOrEqualTo(Look.SMALLEST.width());
    candidate.field("Rather well").check();
    candidate.field("What do they miss, or get right? (optional)").fill("My side work is missed.");
    candidate.button("Send").click();
    assertThat(candidate.text("Thank you.")).isVisible();
    candidate.go("/applications");
    assertThat(candidate.link("Details: Ten of them 10")).isVisible();
    assertThat(candidate.heading("How well do our matches fit you?")).hasCount(0);
    Person admin = STAGE.demo("admin", Look.SMALLEST);
    admin.go("/admin/review");
    assertThat(admin.exact("My side work is missed.")).isVisible();
    assertThat(admin.heading("What matches came to")).isVisible();
    Axe.check(admin, "what matches came to");
    assertThat(Axe.width(admin)).isLessThanOrEqualTo(Look.SMALLEST.width());
  }

  @Test
  void aMatchThatIsWrongIsReportedAndAnAdministratorReadsIt() {
    Candidate cast = casting.candidate("Wendy Wrong", job);
    Person candidate = STAGE.member(cast.email(), cast.password(), Look.SMALLEST);
    candidate.go("/applications/" + cast.application());
    candidate.button("Something is wrong").click();
    candidate.field("What is wrong?").fill("I led the Kafka move, and it is not counted.");
    candidate.button("Send").click();
    assertThat(candidate.text("Thank you. You can change your mind.")).isVisible();
    Axe.check(candidate, "an application whose match is called wrong");
    assertThat(Axe.width(candidate)).isLessThanOrEqualTo(Look.SMALLEST.width());
    Person admin = STAGE.demo("admin", Look.DESKTOP);
    admin.go("/admin/review");
    assertThat(admin.exact("I led the Kafka move, and it is not counted.")).isVisible();
    Axe.check(admin, "matches that are called wrong");
    candidate.button("It is right").click();
    assertThat(candidate.page().locator("[aria-pressed=true]")).containsText("It is right");
    admin.page().reload();
    assertThat(admin.text("Nobody has called a match wrong.")).isVisible();
  }

  @Test
  void theWholePageChangesItsLanguageAndKeepsIt() {
    Person stranger = STAGE.stranger(Look.SMALLEST);
    stranger.go("/");
    stranger.field("Language").selectOption("de");
    assertThat(stranger.heading("Offene Stellen")).isVisible();
    assertThat(stranger.page().locator("html")).hasAttribute("lang", "de");
    stranger.page().reload();
    assertThat(stranger.heading("Offene Stellen")).isVisible();
    stranger.go("/jobs/" + job);
    assertThat(stranger.link("Bewerben")).isVisible();
  }

  @Test
  void searchAndFiltersStandInTheAddress() {
    Person stranger = STAGE.stranger(Look.PHONE);
    stranger.go("/");
    stranger.field("Skill").fill("Java");
    stranger.field("Search jobs").fill("Ways");
    stranger.button("Search").click();
    assertThat(stranger.link("Ways")).isVisible();
    assertThat(stranger.page()).hasURL(Pattern.compile("\\?q=Ways&skill=Java$"));
    stranger.field("Skill").fill("COBOL");
    stranger.button("Search").click();
    assertThat(stranger.text("No open job fits this search.")).isVisible();
    stranger.page().reload();
    assertThat(stranger.field("Skill")).hasValue("COBOL");
  }

  @Test
  void theBoardShowsHowEachJobMatchesBeforeAnythingIsAppliedFor() {
    casting.job("Match me", Duration.ofMinutes(20), 3);
    Candidate cast = casting.candidate("Mia Match", job);
    Person candidate = STAGE.member(cast.email(), cast.password(), Look.SMALLEST);
    candidate.go("/?q=Match+me");
    Locator card = candidate.page().locator("article:has-text(\"Match me\")").first();
    assertThat(card).containsText("of 100");
    candidate.field("Order").selectOption("match");
    assertThat(candidate.page()).hasURL(Pattern.compile("sort=match"));
    candidate.field("Only jobs whose threshold I reach").check();
    assertThat(candidate.page()).hasURL(Pattern.compile("fits=yes"));
    assertThat(candidate.link("Match me").first()).isVisible();
    Axe.check(candidate, "the board, sorted and filtered");
    assertThat(Axe.width(candidate)).isLessThanOrEqualTo(Look.SMALLEST.width());
    candidate.field("Experience").selectOption("entry");
    candidate.button("Search").click();
    assertThat(candidate.text("No open job fits this search.")).isVisible();
  }

  @Test
  void atTwiceTheSizeNothingIsCutOffAndNothingMovesThatNeedNot() {
    Candidate cast = casting.candidate("Zoe Zoom", job);
    cast.consent();
    Look zoomed = new Look(600, 375, Look.DESKTOP.scheme()); // a desktop of 1200 by 750 at 200 %
    Person candidate = STAGE.member(cast.email(), cast.password(), zoomed);
    for (String path : List.of("/", "/applications", cast.lobby(), cast.room())) {
      candidate.go(path);
      assertThat(candidate.page().locator("h1")).isVisible();
      assertThat((int) candidate.page().evaluate("() => document.documentElement.scrollWidth"))
          .as(path)
          .isLessThanOrEqualTo(zoomed.width());
    }
    assertThat(candidate.heading("Question 1 of 3")).isVisible();
    assertThat(candidate.button("Send answer")).isVisible();
    assertThat(
            candidate
                .page()
                .evaluate(
                    "() => [...document.querySelectorAll('button, a')].filter(e =>"
                        + " parseFloat(getComputedStyle(e).transitionDuration) > 0).length"))
        .as("moving, for who asked for less of it")
        .isEqualTo(0);
  }
}
