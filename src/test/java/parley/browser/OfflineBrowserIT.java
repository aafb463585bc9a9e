package parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import parley.browser.Casting.Candidate;

/** Lines that are dead, slow, or gone with the whole page: nothing that was written is lost. */
class OfflineBrowserIT {

  @RegisterExtension
  static final Stage STAGE = new Stage("it-browser-offline", Map.of("interview.greeting", "PT0S"));

  private static final String KEPT = "() => navigator.serviceWorker.ready.then(r => r.scope)";
  private static final String BEGUN = "Begun while the train was still in the station";

  private static Casting casting;

  @BeforeAll
  static void cast() {
    casting = new Casting(STAGE.product());
  }

  @Test
  void withoutANetworkTheRoomOpensAgainWithWhatWasTypedAndTheAnswerIsSentLater() {
    Candidate cast = admitted("Tunnel");
    Person candidate = in(cast);
    assertThat((String) candidate.page().evaluate(KEPT)).endsWith("/interviews/");
    candidate.field("Your answer").pressSequentially(BEGUN);
    assertThat(candidate.text("Draft saved on the server")).isVisible();
    candidate.lineWillBeCut();
    candidate.context().setOffline(true);

    candidate.page().reload();
    assertThat(candidate.heading("Question 1 of 3")).isVisible();
    assertThat(candidate.heading("Interview: Tunnel")).isVisible();
    assertThat(candidate.field("Your answer")).hasValue(BEGUN);
    candidate.field("Your answer").fill(BEGUN + ", ended in the tunnel");
    candidate.button("Send answer").click();
    assertThat(candidate.text("1 message waits on this device")).isVisible();

    candidate.page().reload();
    assertThat(candidate.text("1 message waits on this device")).isVisible();
    assertThat(candidate.text("Your answer is on its way.")).isVisible();
    candidate.context().setOffline(false);
    assertThat(candidate.heading("Question 2 of 3")).isVisible();
    assertThat(candidate.exact("saved")).isVisible();
    assertThat(casting.answers(cast.interview())).containsExactly(BEGUN + ", ended in the tunnel");
  }

  @Test
  void onSlow3GTypingDoesNotWaitAndEveryWordArrives() {
    Candidate cast = admitted("Slow");
    Person candidate = STAGE.member(cast.email(), cast.password(), Look.PHONE);
    slow3G(candidate.page());
    candidate.go(cast.room());
    assertThat(candidate.heading("Question 1 of 3")).isVisible();
    candidate.field("Your answer").pressSequentially("Half, on a slow line");
    candidate.page().reload();
    assertThat(candidate.field("Your answer")).hasValue("Half, on a slow line");
    candidate.button("Send answer").click();
    assertThat(candidate.heading("Question 2 of 3")).isVisible();
    assertThat(casting.answers(cast.interview())).containsExactly("Half, on a slow line");
  }

  @Test
  void afterACrashOfThePageANewTabGoesOnInMidWord() {
    Candidate cast = admitted("Crash");
    Person candidate = in(cast);
    candidate.field("Your answer").pressSequentially("Written before the cra");
    assertThat(candidate.text("Draft saved on the server")).isVisible();
    crash(candidate.page());
    Page next = candidate.tab();
    next.navigate(cast.room());
    assertThat(next.getByLabel("Your answer")).hasValue("Written before the cra");
    next.getByLabel("Your answer").pressSequentially("sh");
    next.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send answer")).click();
    assertThat(
            next.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName("Question 2 of 3")))
        .isVisible();
    assertThat(casting.answers(cast.interview())).containsExactly("Written before the crash");
  }

  @Test
  void afterTheWholeBrowserWasKilledANewOneGoesOnInMidWord(@TempDir Path profile)
      throws IOException {
    Candidate cast = admitted("Killed");
    Person before = STAGE.profile(profile, Look.PHONE);
    entersRoom(before, cast);
    before.field("Your answer").pressSequentially("Written before the brow");
    assertThat(before.text("Draft saved on the server")).isVisible();
    kill(profile);
    Person after = STAGE.profile(profile, Look.PHONE);
    entersRoom(after, cast);
    assertThat(after.field("Your answer")).hasValue("Written before the brow");
    after.field("Your answer").press("End");
    after.field("Your answer").pressSequentially("ser was killed");
    after.button("Send answer").click();
    assertThat(after.heading("Question 2 of 3")).isVisible();
    assertThat(casting.answers(cast.interview()))
        .containsExactly("Written before the browser was killed");
    after.context().close();
  }

  /**
   * Signs in where the browser does not know this person any more: it wrote its cookie too late.
   */
  private static void entersRoom(Person candidate, Candidate cast) {
    candidate.go(cast.room());
    assertThat(candidate.field("Your answer").or(candidate.field("Password"))).isVisible();
    if (candidate.field("Password").isVisible()) {
      candidate.field("E-mail").fill(cast.email());
      candidate.field("Password").fill(cast.password());
      candidate.button("Sign in").click();
    }
    assertThat(candidate.heading("Question 1 of 3")).isVisible();
  }

  /** kill -9 of every process of the browser that has this profile. */
  private static void kill(Path profile) throws IOException {
    List<ProcessHandle> processes =
        ProcessHandle.allProcesses().filter(process -> has(process, profile)).toList();
    assertThat(processes).isNotEmpty();
    processes.forEach(ProcessHandle::destroyForcibly);
    processes.forEach(process -> process.onExit().join());
    Files.deleteIfExists(profile.resolve("SingletonLock")); // as the browser of a real person would
  }

  private static boolean has(ProcessHandle process, Path profile) {
    Path command = Path.of("/proc", String.valueOf(process.pid()), "cmdline");
    try {
      return Files.readString(command).contains("--user-data-dir=" + profile);
    } catch (IOException gone) {
      return false;
    }
  }

  @Test
  void onlyTheRoomIsKept() {
    Person stranger = STAGE.stranger(Look.PHONE);
    stranger.go("/");
    assertThat(stranger.heading("Open jobs")).isVisible();
    assertThat(
            (int)
                stranger
                    .page()
                    .evaluate(
                        "() => navigator.serviceWorker.getRegistrations().then(r => r.length)"))
        .isZero();
  }

  private static Candidate admitted(String title) {
    Candidate cast =
        casting.candidate(title + " Candidate", casting.job(title, Duration.ofMinutes(30), 3));
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

  /** As the browsers' developer tools define it: 400 kbit/s, and 400 ms there. */
  private static void slow3G(Page page) {
    var line = new JsonObject();
    line.addProperty("offline", false);
    line.addProperty("latency", 400);
    line.addProperty("downloadThroughput", 50_000);
    line.addProperty("uploadThroughput", 50_000);
    page.context().newCDPSession(page).send("Network.emulateNetworkConditions", line);
  }

  /** The renderer dies, with all that the page had in its memory. */
  private static void crash(Page page) {
    var crashed = new CompletableFuture<Page>();
    page.onCrash(crashed::complete);
    try {
      page.navigate("chrome://crash");
    } catch (PlaywrightException expected) {
      // nobody is there to say that the navigation has ended
    }
    page.context().waitForCondition(crashed::isDone);
  }
}
