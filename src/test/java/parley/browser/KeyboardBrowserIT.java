package parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import parley.testing.Papers;

/** Nobody needs a mouse: from the first page to the result by keys alone. */
class KeyboardBrowserIT {

  @RegisterExtension
  static final Stage STAGE = new Stage("it-browser-keys", Map.of("interview.greeting", "PT0S"));

  private static final String JOB = "Keeper of the keyboard";

  @Test
  void keysAreEnoughFromTheBoardToTheResult() {
    new Casting(STAGE.product()).job(JOB, Duration.ofMinutes(20), 2);
    Person candidate = STAGE.stranger(Look.DESKTOP);
    applies(candidate);
    candidate.tabTo(candidate.link("Go to the interview lobby"), "Enter");
    candidate.tabTo(
        candidate.field("I have read this, and I agree to be interviewed by an AI."), "Space");
    candidate.tabTo(candidate.button("Start interview"), "Enter");
    int answers = answersAll(candidate);
    assertThat(answers).isGreaterThanOrEqualTo(2);
    candidate.tabTo(candidate.button("Finish"), "Enter");
    candidate.tabTo(candidate.inDialog("Finish"), "Enter");
    assertThat(candidate.heading("The interview is finished")).isFocused();
    candidate.tabTo(candidate.link("See your interview"), "Enter");
    assertThat(candidate.heading("Transcript")).isVisible();
    assertThat(candidate.text("Answer 1, by keys.")).isVisible();
  }

  private static void applies(Person candidate) {
    // Listened for from the start: asked for along with the key, it may come too late for it.
    var resume = new FilePayload("kim.pdf", "application/pdf", Papers.javaDeveloperPdf());
    candidate.page().onFileChooser(chooser -> chooser.setFiles(resume));
    candidate.go("/");
    candidate.tabTo(candidate.field("Search jobs"));
    candidate.page().keyboard().type("keyboard");
    candidate.page().keyboard().press("Enter");
    candidate.tabTo(candidate.link(JOB), "Enter");
    candidate.tabTo(candidate.link("Apply"), "Enter");
    type(candidate, candidate.field("Name"), "Kim Keys");
    type(candidate, candidate.field("E-mail"), "keys." + UUID.randomUUID() + "@example.org");
    type(candidate, candidate.field("Password"), "correct horse 7 battery");
    candidate.tabTo(candidate.button("Create account"), "Enter");
    candidate.tabTo(candidate.field("Upload a résumé"), "Enter");
    assertThat(candidate.text("Read. Please check below what was found.")).isVisible();
    candidate.tabTo(candidate.button("Submit application"), "Enter");
    assertThat(candidate.text("Your application has been received.")).isVisible();
  }

  /** Until the closing; how many there were. */
  private static int answersAll(Person candidate) {
    for (int question = 1; ; question++) {
      Locator next =
          candidate.heading(
              Pattern.compile("^(Question " + question + " of \\d+|Your questions)$"));
      assertThat(next).isFocused();
      if (next.innerText().startsWith("Your")) {
        return question - 1;
      }
      type(candidate, candidate.field("Your answer"), "Answer " + question + ", by keys.");
      candidate.page().keyboard().press("Control+Enter");
    }
  }

  private static void type(Person candidate, Locator field, String text) {
    candidate.tabTo(field);
    candidate.page().keyboard().type(text);
  }
}
