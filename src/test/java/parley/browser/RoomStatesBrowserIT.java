package parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import parley.browser.Casting.Candidate;

/** Each state that the room can be in is for everybody: by axe, on the smallest screen, by name. */
class RoomStatesBrowserIT {

  @RegisterExtension
  static final Stage STAGE = new Stage("it-browser-states", Map.of("interview.greeting", "PT0S"));

  private static Casting casting;

  @BeforeAll
  static void cast() {
    casting = new Casting(STAGE.product());
  }

  @Test
  void everyStateOfTheRoomIsForEverybody() {
    Candidate cast = admitted("States", Duration.ofMinutes(30));
    Person candidate = in(cast, Look.SMALLEST);
    String interview = "/api/interviews/" + cast.interview();
    see(candidate, "a question");
    candidate.field("Your answer").fill("A ferry line's booking service.");
    candidate.button("I need a moment").click();
    assertThat(candidate.text("Noted. Take a moment").first()).isVisible();
    see(candidate, "a moment was asked for");
    casting.hr().post(interview + "/pause", Map.of("reason", "There is a fire alarm."));
    assertThat(candidate.text("There is a fire alarm.").first()).isVisible();
    see(candidate, "paused");
    casting.hr().post(interview + "/resume", Map.of());
    casting.hr().post(interview + "/extend", Map.of("ms", 300_000));
    assertThat(candidate.text("You have been given 5 minutes more.").last()).isVisible();
    see(candidate, "extended");
    candidate.button("Finish later").click();
    assertThat(candidate.inDialog("Stop for now")).isVisible();
    see(candidate, "asked whether to stop for now");
    candidate.inDialog("Cancel").click();
    anotherTab(candidate, cast);
    withoutALine(candidate);
    casting.hr().post(interview + "/questions", Map.of("text", "When could you begin?"));
    answer(candidate, "In March.");
    assertThat(candidate.exact("A person asks")).isVisible();
    see(candidate, "a person asks");
    toTheEnd(candidate);
  }

  @Test
  void whatIsHeardOfTheRoomHasNamesAndPlaces() {
    Person candidate = in(admitted("Names", Duration.ofMinutes(30)), Look.DESKTOP);
    assertThat(heading(candidate, "Interview: Names", 1)).isVisible();
    assertThat(heading(candidate, "Question 1 of 3", 2)).isFocused();
    assertThat(candidate.page().getByRole(AriaRole.MAIN)).hasCount(1);
    assertThat(candidate.role(AriaRole.TEXTBOX, "Your answer")).isEditable();
    assertThat(candidate.clock()).hasAccessibleName("Time left");
    assertThat(candidate.page().locator("[aria-current=step]")).hasCount(1);
    assertThat(candidate.page().locator("[aria-live=polite]").first()).isAttached();
    Locator unnamed =
        candidate.page().locator("button:visible, a:visible, input:visible, textarea:visible");
    for (Locator one : unnamed.all()) {
      assertThat(one).hasAccessibleName(Pattern.compile("\\S"));
    }
  }

  private static void anotherTab(Person candidate, Candidate cast) {
    Page second = candidate.tab();
    second.navigate(cast.room());
    assertThat(candidate.heading("The interview is open in another tab")).isVisible();
    see(candidate, "replaced by another tab");
    candidate.button("Take over here").click();
    assertThat(candidate.exact("Online")).isVisible();
    second.close();
  }

  private static void withoutALine(Person candidate) {
    candidate.lineWillBeCut();
    candidate.context().setOffline(true);
    assertThat(candidate.text("Reconnecting…")).isVisible();
    see(candidate, "without a line");
    candidate.button("Send answer").click();
    assertThat(candidate.text("Your answer is on its way.")).isVisible();
    see(candidate, "an answer waits for the line");
    candidate.context().setOffline(false);
    assertThat(candidate.heading("Question 2 of 3")).isVisible();
  }

  private static void toTheEnd(Person candidate) {
    Locator closing = candidate.heading("Your questions");
    while (!closing.isVisible()) {
      Locator heading = candidate.heading(Pattern.compile("^Question \\d+ of \\d+$"));
      String question = heading.innerText();
      answer(candidate, "We do code reviews in pairs.");
      assertThat(candidate.heading(question)).hasCount(0);
      assertThat(heading.or(closing).first()).isVisible();
    }
    candidate.field("Your question to the company").fill("How large is the team?");
    candidate.button("Ask").click();
    assertThat(candidate.exact("How large is the team?").first()).isVisible();
    see(candidate, "closing");
    candidate.button("Finish").click();
    assertThat(candidate.inDialog("Finish")).isVisible();
    see(candidate, "asked whether to finish");
    candidate.inDialog("Finish").click();
    assertThat(candidate.heading("The interview is finished")).isVisible();
    see(candidate, "finished");
  }

  private static void see(Person candidate, String state) {
    Axe.check(candidate, state);
    assertThat(Axe.width(candidate)).as(state).isLessThanOrEqualTo(Look.SMALLEST.width());
  }

  private static Candidate admitted(String title, Duration length) {
    Candidate cast = casting.candidate(title + " Candidate", casting.job(title, length, 3));
    cast.consent();
    return cast;
  }

  private static Person in(Candidate cast, Look look) {
    Person candidate = STAGE.member(cast.email(), cast.password(), look);
    candidate.go(cast.room());
    assertThat(candidate.heading("Question 1 of 3")).isVisible();
    return candidate;
  }

  private static void answer(Person candidate, String text) {
    candidate.field("Your answer").fill(text);
    candidate.button("Send answer").click();
  }

  private static Locator heading(Person person, String name, int level) {
    return person
        .page()
        .getByRole(
            AriaRole.HEADING,
            new Page.GetByRoleOptions().setName(name).setExact(true).setLevel(level));
  }
}
