package parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import parley.browser.Casting.Candidate;
import parley.journey.Interviewee;
import parley.testing.Papers;

/** What one side says and the other reads: job texts, documents, remarks, reports on paper. */
class BothSidesBrowserIT {

  @RegisterExtension
  static final Stage STAGE = new Stage("it-browser-sides", Map.of("interview.greeting", "PT0S"));

  private static Casting casting;
  private static String job = "";

  @BeforeAll
  static void cast() {
    casting = new Casting(STAGE.product());
    job = casting.job("Sides", Duration.ofMinutes(20), 4);
  }

  @Test
  void aJobIsReadWhileItIsWritten() {
    Person hr = STAGE.demo("hr", Look.DESKTOP);
    hr.go("/hr/jobs/new");
    Locator analysis = hr.role(AriaRole.REGION, "How the text reads");
    assertThat(analysis).containsText("Write the description");
    hr.field("Job title").fill("Junior engineer");
    hr.field("Description").fill("You know Java and Kafka, with 8 years of experience.");
    assertThat(analysis.getByText("Kafka", new Locator.GetByTextOptions().setExact(true)))
        .isVisible();
    assertThat(analysis).containsText("no salary is named");
    assertThat(analysis).containsText("a junior post that asks for 8 years");
    assertThat(hr.role(AriaRole.REGION, "What a candidate will meet")).containsText("Kafka");
    Axe.check(hr, "a job while it is written");
    hr.field("Description").fill("You know Java. The salary is 60,000 EUR, at our office.");
    assertThat(analysis).not().containsText("no salary is named");
    assertThat(analysis).not().containsText("Kafka");
    hr.field("Description").fill("");
    assertThat(analysis).containsText("Write the description");
  }

  @Test
  void aPostedJobIsEditedClosedAndOpenedAgain() {
    String edited = casting.job("Bookkeper", Duration.ofMinutes(20), 4);
    Person hr = STAGE.demo("hr", Look.SMALLEST);
    hr.go("/hr/jobs/" + edited);
    hr.link("Edit job").click();
    assertThat(hr.heading("Edit: Bookkeper")).isVisible();
    assertThat(hr.field("Question 1")).hasValue("What did you build last, and for whom?");
    Axe.check(hr, "a job that is edited");
    assertThat(Axe.width(hr)).isLessThanOrEqualTo(Look.SMALLEST.width());
    hr.field("Number of questions").fill("many");
    hr.field("Last day to apply").fill("2001-12-31");
    hr.button("Save changes").click();
    assertThat(hr.text("Please enter a number from 1 to 30.")).isVisible();
    assertThat(hr.text("Please choose a day from today on.")).isVisible();
    hr.field("Last day to apply").fill("2099-12-31");
    hr.field("Number of questions").fill("5");
    hr.field("Job title").fill("Bookkeeper");
    hr.field("Location").fill("Graz");
    hr.button("Save changes").click();
    assertThat(hr.heading("Bookkeeper")).isVisible();
    assertThat(hr.text("20 minutes, 5 questions")).isVisible();
    assertThat(hr.text("Last day to apply")).isVisible();
    hr.button("Close job").click();
    hr.inDialog("Close job").click();
    hr.button("Open job again").click();
    assertThat(hr.button("Close job")).isVisible();
    Person stranger = STAGE.stranger(Look.PHONE);
    stranger.go("/jobs/" + edited);
    assertThat(stranger.heading("Bookkeeper")).isVisible();
    assertThat(stranger.exact("Graz").first()).isVisible();
  }

  @Test
  void aCompanySaysWhoItIsAndEachOfItsJobsShowsIt() {
    Person hr = STAGE.demo("hr", Look.SMALLEST);
    hr.go("/hr/company");
    assertThat(hr.heading("Your company")).isVisible();
    hr.field("About the company").fill("We move goods, quietly.");
    hr.field("Website").fill("example");
    hr.button("Save company").click();
    assertThat(hr.text("Please give a whole address")).isVisible();
    Axe.check(hr, "a company with a mistake");
    hr.field("Website").fill("https://example.com/us");
    hr.role(AriaRole.COMBOBOX, "People").selectOption("51-200");
    hr.button("Save company").click();
    assertThat(hr.text("Saved. Your jobs show it from now on.")).isVisible();
    Axe.check(hr, "a company");
    assertThat(Axe.width(hr)).isLessThanOrEqualTo(Look.SMALLEST.width());
    Person stranger = STAGE.stranger(Look.SMALLEST);
    stranger.go("/jobs/" + job);
    assertThat(stranger.exact("We move goods, quietly.")).isVisible();
    assertThat(stranger.exact("51-200 people")).isVisible();
    assertThat(stranger.link("https://example.com/us")).isVisible();
    Axe.check(stranger, "a job with its company");
    assertThat(Axe.width(stranger)).isLessThanOrEqualTo(Look.SMALLEST.width());
  }

  @Test
  void whatADocumentHidesIsANoteForHrAndNobodyElse() {
    Candidate cast = casting.candidate("Hilda Hidden", job, Papers.hiddenTextPdf());
    Person hr = STAGE.demo("hr", Look.DESKTOP);
    hr.go("/hr/jobs/" + job);
    hr.page().locator("summary:has-text('Notes on the document: Hilda Hidden')").click();
    assertThat(hr.text("The document contains text that a reader cannot see").first()).isVisible();
    Axe.check(hr, "notes on a document");
    String theirs = cast.api().get("/api/applications/" + cast.application()).body().toString();
    assertThat(theirs).doesNotContain("resumeNotes");
  }

  @Test
  void aCorrectionStandsBesideWhatWasReadAndHrSeesBoth() {
    Candidate cast = casting.candidate("Cleo Corrected", job);
    Person candidate = STAGE.member(cast.email(), cast.password(), Look.SMALLEST);
    candidate.go("/profile");
    assertThat(candidate.heading("What was read from the résumé")).isVisible();
    candidate.text("Each fact and where it stands").click();
    Locator facts = candidate.page().locator("details:has(> summary:has-text('Each fact'))");
    assertThat(facts.getByText("Nordlys Logistics AB").first()).isVisible();
    candidate.text("Correct something").click();
    Axe.check(candidate, "profile, unfolded");
    assertThat(Axe.width(candidate)).isLessThanOrEqualTo(Look.SMALLEST.width());
    candidate.field("Telephone").fill("+46 70 000 00 00");
    Locator job1 = candidate.role(AriaRole.GROUP, "Job 1");
    job1.getByLabel("From").fill("last spring");
    candidate.button("Save correction").click();
    assertThat(candidate.text("Please write dates as 2024-05")).isVisible();
    job1.getByLabel("From").fill("2019-02");
    candidate.field("Note").fill("I write Kotlin, too.");
    candidate.button("Save correction").click();
    assertThat(candidate.text("Saved. The hiring team sees it")).isVisible();
    assertThat(candidate.exact("I write Kotlin, too.").first()).isVisible();
    Person hr = STAGE.demo("hr", Look.DESKTOP);
    hr.go("/hr/jobs/" + job);
    hr.page().locator("summary:has-text('What Cleo Corrected says instead')").click();
    assertThat(hr.exact("I write Kotlin, too.")).isVisible();
    assertThat(hr.exact("not in the document").first()).isVisible();
  }

  @Test
  void pausesAreTakenWithoutAskingAndTheCompanySeesTheLimitAlone() {
    Candidate cast = casting.candidate("Paul Pause", job);
    Person candidate = STAGE.member(cast.email(), cast.password(), Look.SMALLEST);
    candidate.go(cast.lobby());
    candidate.button("Check my connection").click();
    assertThat(candidate.text("the server answers in")).isVisible();
    assertThat(candidate.text("Live lines are let through")).isVisible();
    assertThat(candidate.text("This device keeps your words")).isVisible();
    candidate.field("20 minutes for pauses").check();
    Axe.check(candidate, "lobby with everything chosen");
    assertThat(Axe.width(candidate)).isLessThanOrEqualTo(Look.SMALLEST.width());
    candidate.field("I have read this, and I agree to be interviewed by an AI.").check();
    candidate.button("Start interview").click();
    assertThat(candidate.clock()).hasText(Pattern.compile("(40:00|39:\\d\\d)"));
    String log =
        casting
            .hr()
            .get("/api/interviews/" + cast.interview() + "/transcript")
            .expect(200)
            .toString();
    assertThat(log).contains("2400000").doesNotContainIgnoringCase("break");
  }

  @Test
  void aRemarkIsAnsweredByAPersonOnce() {
    Candidate cast = done("Rosa Remark");
    cast.api()
        .post(
            "/api/interviews/" + cast.interview() + "/remarks",
            Map.of("kind", "appeal", "text", "Question 2 was about another language."))
        .expect(201);
    Person hr = STAGE.demo("hr", Look.DESKTOP);
    hr.go("/hr/jobs/" + job);
    assertThat(hr.link("1 remark waits for an answer")).isVisible();
    Axe.check(hr, "an applicant whose remark waits");
    hr.link("1 remark waits for an answer").click();
    assertThat(hr.exact("Question 2 was about another language.")).isVisible();
    Axe.check(hr, "an interview with a remark");
    Locator remarks = hr.role(AriaRole.REGION, "What the candidate says about it");
    remarks.getByLabel("Your answer").fill("You are right: we have read it again.");
    hr.button("Send answer").click();
    assertThat(remarks.getByText(Pattern.compile("answered on"))).isVisible();
    assertThat(hr.button("Send answer")).hasCount(0);
    Person candidate = STAGE.member(cast.email(), cast.password(), Look.PHONE);
    candidate.go(cast.lobby() + "/result");
    assertThat(candidate.exact("You are right: we have read it again.")).isVisible();
    Axe.check(candidate, "a result with an answered remark");
  }

  @Test
  void howAnAnswerCameAboutIsSeenByBothAndCommentedOn() {
    Candidate cast =
        casting.candidate(
            "Cara Circumstance", casting.job("Circumstances", Duration.ofMinutes(20), 4));
    cast.consent();
    Person candidate = STAGE.member(cast.email(), cast.password(), Look.SMALLEST);
    candidate.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
    candidate.go(cast.room());
    candidate
        .page()
        .evaluate(
            "text => navigator.clipboard.writeText(text)",
            "I wrote this in my editor, where the letters are larger.");
    candidate.field("Your answer").focus();
    candidate.page().keyboard().press("Control+V");
    candidate.button("Send answer").click();
    assertThat(candidate.heading("Question 2 of 4")).isVisible();
    candidate.button("Withdraw").click();
    candidate.inDialog("End the interview").click();
    assertThat(candidate.heading("The interview is finished")).isVisible();
    candidate.go(cast.lobby() + "/result");
    Locator beside = candidate.role(AriaRole.REGION, "Beside the answers");
    assertThat(beside).containsText("Question 1: 56 characters were pasted; the answer has 56");
    assertThat(beside).containsText("assistive software");
    candidate.field("I want to explain how an answer came about").check();
    candidate.field("What should be known?").fill("I read with a large font.");
    candidate.button("Send").click();
    assertThat(candidate.exact("I read with a large font.")).isVisible();
    Axe.check(candidate, "a result with circumstances");
    assertThat(Axe.width(candidate)).isLessThanOrEqualTo(Look.SMALLEST.width());
    Person hr = STAGE.demo("hr", Look.DESKTOP);
    hr.go("/hr/interviews/" + cast.interview());
    assertThat(hr.role(AriaRole.REGION, "Beside the answers")).containsText("56 characters");
    assertThat(hr.exact("I read with a large font.")).isVisible();
    Axe.check(hr, "an interview with circumstances");
  }

  @Test
  void theInsightsArePrintedWholeAndWithoutWhatIsForTheScreen() throws IOException {
    Candidate cast = done("Pia Printed");
    Person hr = STAGE.demo("hr", Look.DESKTOP);
    hr.go("/hr/interviews/" + cast.interview());
    assertThat(hr.heading("Strengths")).isVisible();
    byte[] paper = hr.page().pdf(new Page.PdfOptions().setFormat("A4").setPreferCSSPageSize(true));
    try (PDDocument document = Loader.loadPDF(paper)) {
      String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
      assertThat(document.getNumberOfPages()).isBetween(2, 9);
      assertThat(text)
          .contains("Interview: Pia Printed", "A person decides", "Strengths", "To improve")
          .contains("Key points missed") // of the answers, which are folded on the screen
          .contains("1 / " + document.getNumberOfPages())
          .doesNotContain("Sign out", "Live interviews", "Declare a technical failure");
      for (String answer : casting.answers(cast.interview())) {
        assertThat(text).contains(answer);
      }
    }
    assertThat(hr.page().locator("details[open]")).hasCount(0);
  }

  @Test
  void anAdministratorSeesWhatModelsCostAndWhatNeedsThem() {
    Person admin = STAGE.demo("admin", Look.SMALLEST);
    admin.go("/admin/models");
    assertThat(admin.text("None is configured")).isVisible();
    assertThat(admin.text("No call has been made yet.").first()).isVisible();
    assertThat(admin.role(AriaRole.REGION, "Versions of prompts").last()).containsText("follow-up");
    Axe.check(admin, "language models");
    assertThat(Axe.width(admin)).isLessThanOrEqualTo(Look.SMALLEST.width());

    casting.store(
        "insert into llm_spend(scope, period, calls, tokens, nano) values ('all', '2026-01', 7,"
            + " 9000, 2500000000), ('job:"
            + job
            + "', 'all', 7, 9000, 2500000000)",
        "insert into llm_call(prompt, version, provider, model, sample, attempt, outcome,"
            + " duration_ms, tokens_in, tokens_out, nano) values ('follow-up', '1.1.0', 'first',"
            + " 'small', 0, 1, 'ok', 800, 200, 100, 2500000000), ('follow-up', '1.1.0', 'first',"
            + " 'small', 0, 2, 'timeout', 30000, 0, 0, 0)",
        "insert into admin_alert(kind, subject, detail, times) values ('llm_budget_80',"
            + " 'all 2026-01', '80 % of the budget is spent.', 2)");
    admin.page().reload();
    assertThat(admin.role(AriaRole.REGION, "By month").last()).containsText("$2.50");
    assertThat(admin.role(AriaRole.REGION, "By job, the dearest first").last())
        .containsText("Sides");
    assertThat(admin.text("A budget is nearly spent")).isVisible();
    assertThat(admin.exact("timeout")).isVisible();
    Axe.check(admin, "language models with figures");
    assertThat(Axe.width(admin)).isLessThanOrEqualTo(Look.SMALLEST.width());
    admin.go("/admin");
    assertThat(admin.role(AriaRole.REGION, "To look at")).containsText("2 times");
    Axe.check(admin, "platform with an alert");
    admin.button("Seen: A budget is nearly spent (all 2026-01)").click();
    assertThat(admin.role(AriaRole.REGION, "To look at")).hasCount(0);
    admin.go("/admin/models");
    assertThat(admin.text("Seen by")).isVisible();
    Axe.check(admin, "language models with an alert that was seen");
  }

  /** Has gone through an interview of the job; there are insights. */
  private static Candidate done(String name) {
    Candidate cast = casting.candidate(name, job);
    new Interviewee(STAGE.product().url(), cast.consent(), Set.of()).finish();
    await()
        .atMost(Duration.ofMinutes(1))
        .until(
            () -> casting.hr().get("/api/interviews/" + cast.interview() + "/insights").status(),
            List.of(200)::contains);
    return cast;
  }
}
