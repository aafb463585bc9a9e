package parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import parley.browser.Casting.Candidate;

/** One candidate's way through the room, and a picture of each state that it can be in. */
final class RoomScenes {

  private static final String FIRST =
      "A booking service for a ferry line: I owned the seat map, and I replaced its polling by"
          + " events.";

  private static final double ONE_MINUTE_MS = 60_000;

  private final Stage stage;
  private final Casting casting;
  private final Album album;

  RoomScenes(Stage stage, Casting casting, Album album) {
    this.stage = stage;
    this.casting = casting;
    this.album = album;
  }

  void take() {
    String job = casting.job("Software engineer, ferries", Duration.ofMinutes(30), 2);
    Candidate cast = casting.candidate("Rui Almeida", job);
    cast.consent();
    Person candidate = stage.member(cast.email(), cast.password(), Look.DESKTOP);
    candidate.go(cast.room());
    assertThat(candidate.heading("Welcome")).isVisible();
    album.now(candidate, "room-greeting");
    assertThat(candidate.heading("Question 1 of 2")).isVisible();
    album.now(candidate, "room-question");
    interrupted(cast, candidate);
    closing(candidate);
    assertThat(candidate.heading("The interview is finished")).isVisible();
    album.now(candidate, "room-finished");
    await()
        .atMost(Duration.ofMinutes(1))
        .until(
            () -> cast.api().get("/api/interviews/" + cast.interview() + "/insights").status(),
            status -> status == 200);
    album.page(candidate, "result-short", cast.lobby() + "/result", "Transcript");
    lastSeconds();
  }

  private void interrupted(Candidate cast, Person candidate) {
    String interview = "/api/interviews/" + cast.interview();
    candidate.field("Your answer").fill(FIRST);
    casting.hr().post(interview + "/pause", Map.of("reason", "There is a fire alarm."));
    assertThat(candidate.text("There is a fire alarm.").first()).isVisible();
    album.now(candidate, "room-paused");
    casting.hr().post(interview + "/resume", Map.of());
    candidate.button("Finish later").click();
    assertThat(candidate.inDialog("Stop for now")).isVisible();
    album.now(candidate, "room-later");
    candidate.inDialog("Cancel").click();

    Page second = candidate.tab();
    second.navigate(cast.room());
    assertThat(candidate.heading("The interview is open in another tab")).isVisible();
    album.now(candidate, "room-replaced");
    candidate.button("Take over here").click();
    assertThat(candidate.exact("Online")).isVisible();
    second.close();

    candidate.lineWillBeCut();
    candidate.context().setOffline(true);
    assertThat(candidate.text("Reconnecting…")).isVisible();
    candidate.button("Send answer").click();
    assertThat(candidate.text("Your answer is on its way.")).isVisible();
    album.now(candidate, "room-offline");
    candidate.context().setOffline(false);
    assertThat(candidate.heading("Question 2 of 2")).isVisible();
  }

  private void closing(Person candidate) {
    candidate.field("Your answer").fill("We do code reviews in pairs.");
    candidate.button("Send answer").click();
    assertThat(candidate.heading("Your questions")).isVisible();
    candidate.field("Your question to the company").fill("How large is the team?");
    candidate.button("Ask").click();
    assertThat(candidate.exact("How large is the team?").first()).isVisible();
    album.now(candidate, "room-closing");
    candidate.button("Finish").click();
    candidate.inDialog("Finish").click();
  }

  private void lastSeconds() {
    String job = casting.job("One minute", Duration.ofMinutes(1), 2);
    Candidate cast = casting.candidate("Lena Late", job);
    cast.consent();
    Person candidate = stage.member(cast.email(), cast.password(), Look.DESKTOP);
    candidate.go(cast.room());
    assertThat(candidate.heading("Question 1 of 2")).isVisible();
    candidate.field("Your answer").fill("I begin with what the users");
    assertThat(candidate.text(Pattern.compile("^30 seconds left")).first())
        .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(ONE_MINUTE_MS));
    album.now(candidate, "room-last-seconds");
  }
}
