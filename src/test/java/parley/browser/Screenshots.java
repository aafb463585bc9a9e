package parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import parley.browser.Casting.Candidate;
import parley.journey.Api;
import parley.journey.Interviewee;
import parley.testing.Papers;

/**
 * Pictures of every page and of what it can look like in {@code target/screenshots}, light and
 * dark, desktop and phone, and {@code room.png} for the README; and the audit of all of them, which
 * the accessibility page shows. Run by hand; see {@code src/bench/README.md}.
 */
public final class Screenshots {

  private static final Path FOLDER = Path.of("target", "screenshots");
  private static final Path AUDIT =
      Path.of("web", "src", "candidate", "accessibility", "audit.json");
  private static final List<String> SAID =
      List.of(
          "I rebuilt the parcel tracking of a logistics company. The old import ran for five hours"
              + " each night; I moved it to events on Kafka, and a parcel is now visible within"
              + " seconds.",
          "An alert told us that the pool was empty. I rolled back first, then read the thread"
              + " dumps: one slow query held ten connections. We gave it a timeout and an index.");
  private static final String HALF_TYPED =
      "I would ask the caller for an idempotency key and store it together with the result, in the"
          + " same transaction. A second call with that key then gets the first answer, and";

  private static final String QUESTION =
      """
      {"skill": "Planning", "competence": "timetables", "level": "%s", "kind": "knowledge", "text": "%s", \
      "keyPoints": [{"point": "Count the late ones.", "accept": ["late"]}, {"point": "Leave some slack.", "accept": ["slack"]}, \
      {"point": "Tell people early.", "accept": ["early"]}]}
      """;

  private static final String PASSWORD = "correct horse 7 battery";

  private final Stage stage = new Stage("screenshots", Map.of("interview.greeting", "PT15S"));
  private final Audit audit = new Audit();
  private final Album album = new Album(FOLDER, audit);

  private Screenshots() {}

  /** Starts a product of its own, with demo data. */
  public static void main(String[] arguments) {
    var screenshots = new Screenshots();
    screenshots.stage.open();
    try {
      screenshots.take();
      screenshots.audit.write(AUDIT);
    } finally {
      screenshots.stage.close();
    }
  }

  private void take() {
    var casting = new Casting(stage.product());
    String job = stage.product().demo().path("jobId").asText();
    Candidate done = casting.candidate("Dora Done", job);
    new Interviewee(stage.product().url(), done.consent(), Set.of()).finish();
    await()
        .atMost(Duration.ofMinutes(1))
        .until(
            () -> casting.hr().get("/api/interviews/" + done.interview() + "/insights").status(),
            status -> status == 200);
    Candidate inside = casting.candidate("Mara Lindqvist", job);
    inside.consent();
    Candidate before = casting.candidate("Ben Before", job);

    Person room = room(inside);
    album.now(room, "room");
    strangers(job);
    candidates(before, done, job);
    teams(job, inside, done);
    questions();
    nothingYet();
    survey(casting, job);
    Person again = stage.stranger(Look.DESKTOP);
    album.page(again, "job-company", "/jobs/" + job, "About the job");
    administrators(casting);
    new RoomScenes(stage, casting, album).take();
  }

  /** The one that the README shows. */
  private Person room(Candidate inside) {
    Person candidate = stage.member(inside.email(), inside.password(), Look.DESKTOP);
    candidate.go(inside.room());
    for (String answer : SAID) {
      int question = SAID.indexOf(answer) + 1;
      assertThat(candidate.heading("Question " + question + " of 10")).isVisible();
      candidate.field("Your answer").fill(answer);
      candidate.button("Send answer").click();
    }
    assertThat(candidate.heading("Question 3 of 10")).isVisible();
    assertThat(candidate.exact("saved")).hasCount(SAID.size());
    candidate.field("Your answer").fill(HALF_TYPED);
    assertThat(candidate.text("Draft saved on the server")).isVisible();
    candidate.page().screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve("room.png")));
    return candidate;
  }

  private void strangers(String job) {
    Person stranger = stage.stranger(Look.DESKTOP);
    album.page(stranger, "board", "/", "Open jobs");
    album.page(stranger, "board-nothing", "/?q=lighthouse+keeper", "Open jobs");
    album.page(stranger, "job", "/jobs/" + job, "About the job");
    album.page(stranger, "apply", "/jobs/" + job + "/apply", "Your account");
    stranger.button("Create account").click();
    assertThat(stranger.text("Please fill this in.").first()).isVisible();
    album.now(stranger, "apply-mistakes");
    album.page(stranger, "accessibility", "/accessibility", "The audit");
    album.page(stranger, "missing", "/nowhere", "There is nothing here");
    album.page(stranger, "hr-sign-in", "/hr", "Parley for hiring teams");
    album.top(stranger, "docs", "/docs", "HTTP API");
    album.top(stranger, "docs-live", "/docs/live", "Live protocol (WebSocket)");
    album.top(stranger, "docs-example", "/docs/example", "Example client");
    stranger.willBeRefused();
    album.page(stranger, "job-missing", "/jobs/" + UUID.randomUUID(), "There is nothing here");
  }

  private void candidates(Candidate before, Candidate done, String job) {
    Person waiting = stage.member(before.email(), before.password(), Look.DESKTOP);
    album.page(waiting, "board-match", "/", "Open jobs");
    album.page(waiting, "applications", "/applications", "My applications");
    String application = "/applications/" + before.application();
    album.page(waiting, "application", application, "Match with this job");
    album.page(waiting, "lobby", before.lobby(), "Before you begin");
    album.page(waiting, "hr-wrong-role", "/hr", "Parley for hiring teams");
    album.page(waiting, "profile", "/profile", "Your correction");
    waiting.text("Correct something").click();
    album.now(waiting, "profile-correcting");
    waiting.go(application);
    waiting.button("Something is wrong").click();
    waiting.field("What is wrong?").fill("Three years of Kafka are not counted.");
    waiting.button("Send").click();
    assertThat(waiting.text("Thank you. You can change your mind.")).isVisible();
    album.now(waiting, "application-feedback");
    practice(waiting);
    Person free = stage.member(done.email(), done.password(), Look.DESKTOP);
    album.page(free, "apply-resume", "/jobs/" + job + "/apply", "Your résumé");
    album.page(free, "result", done.lobby() + "/result", "Transcript");
    free.field("Language").selectOption("de");
    assertThat(free.heading("Verlauf")).isVisible();
    album.now(free, "result-german");
  }

  private void practice(Person candidate) {
    album.page(candidate, "practice", "/practice", "What do you practise for?");
    candidate.field("How many questions").selectOption("3");
    candidate.button("Begin").click();
    candidate.field("Your answer").fill(SAID.getLast());
    candidate.button("See how it is scored").click();
    assertThat(candidate.heading("What this answer would come to")).isVisible();
    album.now(candidate, "practice-answer");
    candidate.button("Next question").click();
    candidate.button("Skip this question").click();
    candidate.button("Skip this question").click();
    assertThat(candidate.heading("Your round")).isVisible();
    album.now(candidate, "practice-round");
  }

  private void teams(String job, Candidate inside, Candidate done) {
    Person hr = stage.demo("hr", Look.DESKTOP);
    album.page(hr, "hr-jobs", "/hr", "Your jobs");
    album.page(hr, "hr-new-job", "/hr/jobs/new", "New job");
    hr.field("Description").fill(Papers.javaJob());
    assertThat(hr.text("How the quality is counted")).isVisible();
    album.now(hr, "hr-new-job-read");
    String page = "/hr/jobs/" + job;
    album.page(hr, "hr-job", page, "Applicants");
    hr.button("Buy 10 interview slots").click();
    assertThat(hr.inDialog("Pay")).isVisible();
    album.now(hr, "hr-paying");
    album.page(hr, "hr-numbers", page + "/numbers", "From application to offer");
    album.page(hr, "hr-slots", page + "/slots", "Payments");
    hr.link("Open receipt").first().click();
    assertThat(hr.heading("Receipt")).isVisible();
    album.now(hr, "hr-receipt");
    album.page(hr, "hr-text", page + "/text", "What was read from the description");
    album.page(hr, "hr-job-edit", page + "/edit", "How the text reads");
    String pair = done.application() + "," + inside.application();
    album.page(hr, "hr-compare", page + "/compare?ids=" + pair, "Side by side");
    hr.go("/hr/live");
    assertThat(hr.button("Open Mara Lindqvist")).isVisible();
    album.now(hr, "hr-live-all");
    String live = "/hr/live?interview=" + inside.interview();
    album.page(hr, "hr-live", live, "Interview: Mara Lindqvist");
    company(hr);
    album.page(hr, "hr-insights", "/hr/interviews/" + done.interview(), "Strengths");
  }

  private void company(Person hr) {
    hr.go("/hr/company");
    hr.field("About the company")
        .fill(
            "We move parcels between islands. Forty engineers, four of whom you would meet daily.");
    hr.field("Website").fill("https://ferries.example");
    hr.field("Location").fill("Gothenburg");
    hr.button("Save company").click();
    assertThat(hr.text("Saved. Your jobs show it from now on.")).isVisible();
    album.now(hr, "hr-company");
  }

  private void questions() {
    Person hr = stage.demo("hr", Look.DESKTOP);
    album.page(hr, "hr-questions-none", "/hr/questions", "Question sets");
    hr.field("Name of the set").fill("Ferries");
    hr.field("Import good entries even where others have flaws").check();
    String good = QUESTION.formatted("mid", "How do you keep a timetable honest?");
    String bad = QUESTION.formatted("expert", "How old are you by now?");
    byte[] file = (good + bad).getBytes(StandardCharsets.UTF_8);
    hr.field("File (.jsonl or .csv)")
        .setInputFiles(new FilePayload("ferries.jsonl", "application/jsonl", file));
    hr.button("Import").click();
    assertThat(hr.heading("What came of it")).isVisible();
    assertThat(hr.exact("How do you keep a timetable honest?")).isVisible();
    album.now(hr, "hr-questions");
  }

  /** Whoever has just arrived is told what will be here. */
  private void nothingYet() {
    String company = "company." + UUID.randomUUID() + "@example.org";
    new Api(stage.product().url()).register("New Company", company, PASSWORD, "hr");
    Person hr = stage.member(company, PASSWORD, Look.DESKTOP);
    album.page(hr, "hr-jobs-none", "/hr", "Your jobs");
    album.page(hr, "hr-live-none", "/hr/live", "Live interviews");
    String newcomer = "newcomer." + UUID.randomUUID() + "@example.org";
    new Api(stage.product().url()).register("Nia Newcomer", newcomer, PASSWORD, "candidate");
    Person candidate = stage.member(newcomer, PASSWORD, Look.DESKTOP);
    album.page(candidate, "applications-none", "/applications", "My applications");
  }

  private void survey(Casting casting, String job) {
    Candidate many = casting.candidate("Manu Many", job);
    for (int n = 2; n <= 10; n++) {
      casting.applyAgain(many, casting.job("Ferry engineer " + n, Duration.ofMinutes(30), 8));
    }
    Person candidate = stage.member(many.email(), many.password(), Look.DESKTOP);
    album.page(
        candidate, "applications-survey", "/applications", "How well do our matches fit you?");
    candidate.field("Rather well").check();
    candidate.field("What do they miss, or get right? (optional)").fill("My side work is missed.");
    candidate.button("Send").click();
    assertThat(candidate.text("Thank you.")).isVisible();
  }

  private void administrators(Casting casting) {
    casting.store(
        "insert into admin_alert(kind, subject, detail, times) values ('llm_budget_80',"
            + " 'all 2026-01', '80 % of the budget is spent.', 2)");
    Person admin = stage.demo("admin", Look.DESKTOP);
    album.page(admin, "admin", "/admin", "Platform");
    album.page(admin, "admin-queue", "/admin/queue", "Background work");
    album.page(admin, "admin-users", "/admin/users", "Users");
    album.page(admin, "admin-review", "/admin/review", "To review");
    album.page(admin, "admin-audit", "/admin/audit", "Audit");
    album.page(admin, "admin-models", "/admin/models", "Language models");
    album.page(admin, "admin-settings", "/admin/settings", "Features");
    album.page(admin, "admin-questions", "/admin/questions", "Question sets");
    admin.field("Language").selectOption("de");
    assertThat(admin.heading("Fragensätze")).isVisible();
    album.now(admin, "admin-questions-german");
    album.page(admin, "admin-german", "/admin", "Plattform");
  }
}
