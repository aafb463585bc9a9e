package parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import parley.browser.Casting.Candidate;
import parley.journey.Interviewee;

/**
 * Pictures of the main pages in {@code target/screenshots}, light and dark, desktop and phone, and
 * {@code room.png} for the README. Run by hand; see {@code src/bench/README.md}.
 */
public final class Screenshots {

  private static final Path FOLDER = Path.of("target", "screenshots");
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

  private final Stage stage = new Stage("screenshots", Map.of("interview.greeting", "PT0S"));

  private Screenshots() {}

  /** Starts a product of its own, with demo data. */
  public static void main(String[] arguments) {
    var screenshots = new Screenshots();
    screenshots.stage.open();
    try {
      screenshots.take();
    } finally {
      screenshots.stage.close();
    }
  }

  private void take() {
    var casting = new Casting(stage.product());
    JsonNode demo = stage.product().demo();
    String job = demo.path("jobId").asText();
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

    room(inside);
    for (Look look : List.of(Look.DESKTOP, Look.DESKTOP.dark(), Look.PHONE, Look.PHONE.dark())) {
      strangers(look, job);
      candidates(look, before, inside, done);
      teams(look, job, inside, done);
      Person admin = stage.demo("admin", look);
      shot(admin, look, "admin", "/admin", "Platform");
      shot(admin, look, "admin-queue", "/admin/queue", "Background work");
      shot(admin, look, "admin-users", "/admin/users", "Users");
      shot(admin, look, "admin-skills", "/admin/skills", "Skills to review");
      shot(admin, look, "admin-audit", "/admin/audit", "Audit");
      shot(admin, look, "admin-settings", "/admin/settings", "Features");
    }
  }

  /** The one that the README shows. */
  private void room(Candidate inside) {
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
  }

  private void strangers(Look look, String job) {
    Person stranger = stage.stranger(look);
    shot(stranger, look, "board", "/", "Open jobs");
    shot(stranger, look, "job", "/jobs/" + job, "About the job");
    shot(stranger, look, "apply", "/jobs/" + job + "/apply", "Your account");
    shot(stranger, look, "missing", "/nowhere", "There is nothing here");
    shot(stranger, look, "hr-sign-in", "/hr", "Parley for hiring teams");
    shot(stranger, look, "docs", "/docs", "HTTP API");
    shot(stranger, look, "docs-live", "/docs/live", "Live protocol (WebSocket)");
    shot(stranger, look, "docs-example", "/docs/example", "Example client");
  }

  private void candidates(Look look, Candidate before, Candidate inside, Candidate done) {
    Person waiting = stage.member(before.email(), before.password(), look);
    shot(waiting, look, "applications", "/applications", "My applications");
    shot(
        waiting,
        look,
        "application",
        "/applications/" + before.application(),
        "Match with this job");
    shot(waiting, look, "lobby", before.lobby(), "Before you begin");
    Person busy = stage.member(inside.email(), inside.password(), look);
    shot(busy, look, "room", inside.room(), "Question 3 of 10");
    Person free = stage.member(done.email(), done.password(), look);
    shot(free, look, "result", done.lobby() + "/result", "Transcript");
  }

  private void teams(Look look, String job, Candidate inside, Candidate done) {
    Person hr = stage.demo("hr", look);
    shot(hr, look, "hr-jobs", "/hr", "Your jobs");
    shot(hr, look, "hr-new-job", "/hr/jobs/new", "New job");
    shot(hr, look, "hr-job", "/hr/jobs/" + job, "Applicants");
    shot(hr, look, "hr-numbers", "/hr/jobs/" + job + "/numbers", "From application to offer");
    shot(hr, look, "hr-slots", "/hr/jobs/" + job + "/slots", "Payments");
    String pair = done.application() + "," + inside.application();
    shot(hr, look, "hr-compare", "/hr/jobs/" + job + "/compare?ids=" + pair, "Side by side");
    shot(hr, look, "hr-live-all", "/hr/live", "Live interviews");
    String live = "/hr/live?interview=" + inside.interview();
    shot(hr, look, "hr-live", live, "Interview: Mara Lindqvist");
    shot(hr, look, "hr-insights", "/hr/interviews/" + done.interview(), "Strengths");
  }

  private static void shot(Person person, Look look, String name, String path, String heading) {
    person.go(path);
    assertThat(person.heading(heading).first()).isVisible();
    person.page().waitForLoadState();
    String size = look.width() < 600 ? "phone" : "desktop";
    String file =
        "%s-%s-%s.png".formatted(name, size, look.scheme().name().toLowerCase(Locale.ROOT));
    person
        .page()
        .screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(file)).setFullPage(true));
  }
}
