package parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import parley.browser.Casting.Candidate;
import parley.journey.Api;
import parley.journey.Interviewee;

/**
 * Every page is for everybody: by axe's rules of WCAG 2.2 AA, in both colour schemes, and small.
 */
class PagesBrowserIT {

  @RegisterExtension
  static final Stage STAGE = new Stage("it-browser-pages", Map.of("interview.greeting", "PT0S"));

  private static final int SMALLEST_PX = 320;

  private static Casting casting;
  private static String job = "";

  /** Has gone through an interview; there are insights. */
  private static Candidate done;

  /** Sits before the first question. */
  private static Candidate inside;

  @BeforeAll
  static void cast() {
    casting = new Casting(STAGE.product());
    job = casting.job("Pages", Duration.ofMinutes(30), 4);
    done = casting.candidate("Dora Done", job);
    new Interviewee(STAGE.product().url(), done.consent(), Set.of()).finish();
    await()
        .atMost(Duration.ofMinutes(1))
        .until(
            () -> casting.hr().get("/api/interviews/" + done.interview() + "/insights").status(),
            status -> status == 200);
    inside = casting.candidate("Ida Inside", job);
    inside.consent();
  }

  @Test
  void theCandidatesPagesAreForEverybodyAndFitTheSmallestScreen() {
    Candidate before = casting.candidate("Ben Before", job);
    Person candidate = STAGE.member(before.email(), before.password(), Look.SMALLEST);
    see(candidate, "/", "Open jobs", true);
    see(candidate, "/jobs/" + job, "Pages", true);
    see(candidate, "/applications", "My applications", true);
    see(candidate, "/applications/" + before.application(), "Your application: Pages", true);
    see(candidate, before.lobby(), "Interview: Pages", true);
    see(candidate, "/nowhere", "There is nothing here", true);
    Person inTheRoom = STAGE.member(inside.email(), inside.password(), Look.SMALLEST);
    see(inTheRoom, inside.room(), "Question 1 of 4", true);
    assertThat(inTheRoom.heading("Interview: Pages")).isVisible();
    Person afterwards = STAGE.member(done.email(), done.password(), Look.SMALLEST);
    see(afterwards, done.lobby() + "/result", "Transcript", true);
  }

  @Test
  void applyingIsForEverybodyWithAndWithoutAnAccount() {
    Person stranger = STAGE.stranger(Look.SMALLEST);
    see(stranger, "/jobs/" + job + "/apply", "Your account", true);
    stranger.button("Create account").click();
    assertThat(stranger.text("Please fill this in.").first()).isVisible();
    Axe.check(stranger, "apply with mistakes");
    Person member = STAGE.member(done.email(), done.password(), Look.SMALLEST);
    see(member, "/jobs/" + job + "/apply", "Your résumé", true);
  }

  @Test
  void thePagesOfHiringTeamsAreForEverybody() {
    Person hr = STAGE.demo("hr", Look.DESKTOP);
    see(hr, "/hr", "Your jobs", false);
    see(hr, "/hr/jobs/new", "New job", false);
    see(hr, "/hr/jobs/" + job, "Applicants", false);
    assertThat(hr.text("Dora Done").first()).isVisible();
    for (var details : hr.page().locator("summary").all()) {
      details.click();
    }
    Axe.check(hr, "applicants, unfolded");
    hr.button("Buy 10 interview slots").click();
    assertThat(hr.inDialog("Pay")).isVisible();
    Axe.check(hr, "paying");
    hr.inDialog("Cancel").click();
    hr.field("Compare Dora Done").check();
    hr.field("Compare Ida Inside").check();
    hr.link("Compare side by side").click();
    assertThat(hr.heading("Side by side")).isVisible();
    assertThat(hr.role(AriaRole.REGION, "Side by side")).containsText("Dora Done");
    Axe.check(hr, "comparison");
    see(hr, "/hr/jobs/" + job + "/numbers", "From application to offer", false);
    for (var details : hr.page().locator("summary").all()) {
      details.click();
    }
    Axe.check(hr, "numbers, unfolded");
    see(hr, "/hr/jobs/" + job + "/slots", "Payments", false);
    hr.link("Open receipt").first().click();
    assertThat(hr.heading("Receipt")).isVisible();
    Axe.check(hr, "receipt");
    see(hr, "/hr/jobs/" + job + "/text", "What was read from the description", false);
    see(hr, "/hr/interviews/" + done.interview(), "Strengths", false);
    Person candidate = STAGE.member(inside.email(), inside.password(), Look.PHONE);
    candidate.go(inside.room());
    assertThat(candidate.heading("Question 1 of 4")).isVisible();
    see(hr, "/hr/live?interview=" + inside.interview(), "Interview: Ida Inside", false);
    assertThat(hr.button("Open Ida Inside")).isVisible();
    Axe.check(hr, "live");
    Person stranger = STAGE.stranger(Look.SMALLEST);
    see(stranger, "/hr", "Parley for hiring teams", true);
  }

  @Test
  void aTeamFindsItsJobsByAWordAndTheirStatus() {
    Person hr = STAGE.demo("hr", Look.SMALLEST);
    see(hr, "/hr", "Your jobs", true);
    hr.field("Search your jobs").fill("zeppelin");
    hr.button("Search").click();
    assertThat(hr.text("None of your jobs is like that.")).isVisible();
    Axe.check(hr, "no job found");
    hr.field("Search your jobs").fill("pages");
    hr.button("Search").click();
    assertThat(hr.text("found").first()).isVisible();
    assertThat(hr.link("Pages").first()).isVisible();
    hr.field("Status").selectOption("Closed");
    assertThat(hr.text("None of your jobs is like that.")).isVisible();
    hr.field("Status").selectOption("Active");
    assertThat(hr.link("Pages").first()).isVisible();
  }

  @Test
  void hiringTeamsAndAdministratorsGetByOnTheSmallestScreen() {
    Person hr = STAGE.demo("hr", Look.SMALLEST);
    see(hr, "/hr", "Your jobs", true);
    see(hr, "/hr/jobs/new", "New job", true);
    see(hr, "/hr/jobs/" + job, "Dora Done " + done.email(), true);
    see(hr, "/hr/jobs/" + job + "/numbers", "From application to offer", true);
    see(hr, "/hr/jobs/" + job + "/slots", "Payments", true);
    see(hr, "/hr/live", "Live interviews", true);
    see(hr, "/hr/live?interview=" + inside.interview(), "Interview: Ida Inside", true);
    see(hr, "/hr/interviews/" + done.interview(), "Strengths", true);
    Person admin = STAGE.demo("admin", Look.SMALLEST);
    Map<String, String> pages =
        Map.of(
            "Tasks",
            "Background work",
            "Users",
            "Users",
            "Review",
            "To review",
            "Audit",
            "Audit",
            "Settings",
            "Settings");
    for (String page : pages.keySet()) {
      admin.go("/admin");
      admin.link(page).first().click();
      assertThat(admin.heading(pages.get(page)).first()).isVisible();
      Axe.check(admin, page);
      assertThat(Axe.width(admin)).as("width of " + page).isLessThanOrEqualTo(SMALLEST_PX);
    }
  }

  @Test
  void aTeamSavesWhomItHasChosenAsASheet() throws IOException {
    Person hr = STAGE.demo("hr", Look.DESKTOP);
    hr.go("/hr/jobs/" + job);
    hr.role(AriaRole.COMBOBOX, "Interview").selectOption("done");
    assertThat(hr.text("Ida Inside")).hasCount(0);
    List<String> rows = saved(hr, "applicants.csv");
    assertThat(hr.text("1 row saved.")).isVisible();
    assertThat(rows.getFirst()).startsWith("\ufeffName,E-mail,Status");
    assertThat(rows.subList(1, rows.size()))
        .singleElement()
        .asString()
        .startsWith("Dora Done," + done.email());
  }

  private static List<String> saved(Person person, String name) throws IOException {
    Download sheet =
        person.page().waitForDownload(() -> person.button("Save as a spreadsheet (CSV)").click());
    assertThat(sheet.suggestedFilename()).isEqualTo(name);
    return Files.readAllLines(sheet.path());
  }

  @Test
  void anAdministratorFindsPeopleAndDeedsAndSwitchesAFeatureOffAndOn() throws IOException {
    Person admin = STAGE.demo("admin", Look.DESKTOP);
    admin.go("/admin/users");
    admin.field("Part of a name or an e-mail").fill("Dora Done");
    admin.button("Search").click();
    assertThat(admin.button("Lock Dora Done")).isVisible();
    Axe.check(admin, "users");
    admin.button("Lock Dora Done").click();
    admin.inDialog("Lock").click();
    assertThat(admin.button("Open Dora Done again")).isVisible();
    admin.button("Open Dora Done again").click();
    assertThat(admin.button("Lock Dora Done")).isVisible();
    admin.go("/admin/audit");
    admin.role(AriaRole.COMBOBOX, "What").selectOption("account");
    admin.button("Search").click();
    assertThat(admin.exact("account.opened").first()).isVisible();
    Axe.check(admin, "audit");
    assertThat(saved(admin, "audit.csv"))
        .anyMatch(line -> line.contains("account.opened"))
        .noneMatch(line -> line.contains("job.created"));
    admin.go("/admin/settings");
    admin.role(AriaRole.SWITCH, "New jobs").click();
    assertThat(admin.inDialog("Switch off")).isVisible();
    Axe.check(admin, "switching off");
    admin.inDialog("Switch off").click();
    assertThat(admin.exact("Saved.")).isVisible();
    assertThat(admin.role(AriaRole.SWITCH, "New jobs")).hasAttribute("aria-checked", "false");
    admin.role(AriaRole.SWITCH, "New jobs").click();
    assertThat(admin.role(AriaRole.SWITCH, "New jobs")).hasAttribute("aria-checked", "true");
    admin.field("New jobs of one user").fill("many");
    admin.button("Save: New jobs of one user").click();
    assertThat(admin.text("Please enter a whole number from 1 to 1000000.")).isVisible();
    Axe.check(admin, "settings with a mistake");
    admin.go("/admin/queue");
    assertThat(admin.text("Nothing was given up.")).isVisible();
    Axe.check(admin, "queue");
  }

  @Test
  void theAdministratorSeesTheFigures() {
    Person admin = STAGE.demo("admin", Look.DESKTOP);
    see(admin, "/admin", "Platform", false);
    JsonNode login = STAGE.product().demo().path("admin");
    JsonNode metrics =
        new Api(STAGE.product().url())
            .login(login.path("email").asText(), login.path("password").asText())
            .get("/api/admin/metrics")
            .expect(200);
    assertThat(region(admin, "People")).containsText("Candidates");
    assertThat(region(admin, "Jobs")).containsText(metrics.path("jobs").path("active").asText());
    assertThat(region(admin, "Payments"))
        .containsText(metrics.path("payments").path("slots").asText());
    assertThat(region(admin, "Background work")).containsText("Waiting");
    admin.button("Refresh now").click();
    assertThat(admin.text("Taken at")).isVisible();
  }

  @Test
  void theReferenceShowsOperationsAndMessages() {
    Person reader = STAGE.stranger(Look.SMALLEST);
    see(reader, "/docs", "HTTP API", true);
    assertThat(reader.heading("POST /api/applications/{id}/interview")).isVisible();
    assertThat(region(reader, "openInterview"))
        .containsText("The candidate has read the disclosure");
    reader.link("Live protocol (WebSocket)").click();
    assertThat(reader.heading("Live protocol (WebSocket)")).isVisible();
    assertThat(reader.heading(Pattern.compile("The client sends: .*interviews")).first())
        .isVisible();
    assertThat(region(reader, "answer").first()).containsText("cseq");
    Axe.check(reader, "live protocol");
    assertThat(Axe.width(reader)).isLessThanOrEqualTo(SMALLEST_PX);
    see(reader, "/docs/example", "Example client", true);
    assertThat(region(reader, "The whole client")).containsText("example-client.mjs");
    Axe.check(reader, "example client");
  }

  @Test
  void theExampleClientGoesTheWholeWay() throws IOException, InterruptedException {
    Process client =
        new ProcessBuilder(
                "node",
                "--experimental-websocket",
                Path.of("web", "public", "example-client.mjs").toString(),
                STAGE.product().url(),
                job)
            .redirectErrorStream(true)
            .start();
    String said = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(client.waitFor()).as(said).isZero();
    assertThat(said)
        .contains("question 1 of ", "concluded: ALL_ASKED", "everything that was said is durable");
  }

  /** Goes there, waits for the heading, and judges what is there. */
  private static void see(Person person, String path, String heading, boolean small) {
    person.go(path);
    assertThat(person.heading(heading).first()).isVisible();
    Axe.check(person, path);
    if (small) {
      assertThat(Axe.width(person)).as("width of " + path).isLessThanOrEqualTo(SMALLEST_PX);
    }
  }

  private static Locator region(Person person, String name) {
    return person.role(AriaRole.REGION, name);
  }
}
