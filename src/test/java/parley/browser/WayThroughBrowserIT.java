package parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import parley.testing.Papers;

/** The whole product as two people use it at the same time: HR at a desk, a candidate by phone. */
class WayThroughBrowserIT {

  @RegisterExtension
  static final Stage STAGE = new Stage("it-browser-way", Map.of("interview.greeting", "PT0S"));

  private static final String JOB = "Engineer for the parcel ledger";
  private static final String CANDIDATE = "Mara Lindqvist";
  private static final List<String> OWN_QUESTIONS =
      List.of(
          "Which part of your last system would you build differently today?",
          "How do you find out that a nightly import has gone wrong?");
  private static final int QUESTIONS = 5;
  private static final String LIVE_QUESTION = "Could you begin in the second week of March?";
  private static final String NOTE = "Ask the team about her notice period.";
  private static final String INQUIRY = "How large is the team that I would work with?";
  private static final List<String> ANSWERS =
      List.of(
          "In my last team I owned the billing service. Invoices were late, so I profiled it, found"
              + " an N+1 query in the JPA layer and replaced it with a fetch join. The nightly run"
              + " went from 40 minutes to 6, and support tickets fell by half.",
          "Each import writes how many rows it read and wrote. An alert compares both with the day"
              + " before, and a second one fires when no import has ended by five in the morning."
              + " That found a truncated file within ten minutes last spring.",
          "Yes, the second week of March suits me.",
          "I use transactions with the isolation level that the case needs. For the slot counter I"
              + " wrote one atomic update with a where clause, because a read followed by a write"
              + " loses updates, and I proved it with a test of 100 threads in JUnit.",
          "A REST API should use the right status codes and be idempotent where a client may repeat"
              + " a call. I gave our payment endpoint an idempotency key, stored the result with"
              + " it, and double charges went from eleven a month to none.",
          "With Docker I build a small image in several stages, run it as a user without rights and"
              + " give it a health check. In Kubernetes a readiness probe takes a pod out of the"
              + " load balancer while it drains, so a deployment loses no request.",
          "I missed a deadline once because I did not say early that the migration was larger than"
              + " planned. Since then I split work into steps of two days and report what is open"
              + " each Friday; the next three releases were on time.",
          "When two colleagues disagreed about the queue, I wrote down both options with their"
              + " costs, measured each with our own load, and we decided on the numbers.",
          "I learn by building: I wrote a small key-value store to understand write-ahead logs, and"
              + " could then explain to the team what would be lost in a power cut.",
          "Kafka keeps the order within a partition, so I choose the key so that events of one"
              + " customer stay together, and make the effect idempotent.");

  private final List<String> said = new ArrayList<>();
  private Person hr;
  private Person candidate;

  @BeforeEach
  void bothComeIn() {
    hr = STAGE.stranger(Look.DESKTOP);
    candidate = STAGE.stranger(Look.PHONE);
  }

  @Test
  void fromANewJobToInsightsThatQuoteTheCandidate() {
    hrPostsAJobAndPays();
    hr.link("Live interviews").click();
    assertThat(hr.text("No interview is running.")).isVisible();
    candidateApplies();
    candidateEntersTheRoom();
    hr.button("Open " + CANDIDATE).click();
    answerAllWhileHrWatches();
    candidateAsksAndFinishes();
    hrReadsTheInsights();
    assertThat(candidate.heard()).noneMatch(frame -> frame.contains(NOTE));
  }

  private void hrPostsAJobAndPays() {
    hr.go("/hr");
    hr.field("E-mail").fill(STAGE.product().demo().path("hr").path("email").asText());
    hr.field("Password").fill(STAGE.product().demo().path("hr").path("password").asText());
    hr.button("Sign in").click();
    hr.link("New job").click();
    hr.field("Job title").fill(JOB);
    hr.field("Description").fill(Papers.javaJob());
    for (String question : OWN_QUESTIONS) {
      hr.button("Add a question").click();
      hr.field("Question " + (OWN_QUESTIONS.indexOf(question) + 1)).fill(question);
    }
    hr.field("Number of questions").fill(String.valueOf(QUESTIONS));
    hr.button("Post job").click();
    assertThat(hr.text("The job is posted as a draft.")).isVisible();
    hr.button("Buy 10 interview slots").click();
    hr.inDialog("Pay").click();
    assertThat(hr.text("10 slots added.")).isVisible();
    assertThat(hr.text("Active, Public")).isVisible();
  }

  private void candidateApplies() {
    candidate.go("/");
    candidate.field("Search jobs").fill("parcel ledger");
    candidate.button("Search").click();
    candidate.link(JOB).click();
    candidate.link("Apply").click();
    candidate.field("Name").fill(CANDIDATE);
    candidate.field("E-mail").fill("mara.lindqvist@example.org");
    candidate.field("Password").fill("correct horse 7 battery");
    candidate.button("Create account").click();
    candidate
        .field("Upload a résumé")
        .setInputFiles(new FilePayload("mara.pdf", "application/pdf", Papers.javaDeveloperPdf()));
    assertThat(candidate.text("Read. Please check below what was found.")).isVisible();
    assertThat(
            candidate
                .text("Nordlys Logistics AB")
                .filter(new Locator.FilterOptions().setVisible(true))
                .first())
        .isVisible();
    candidate.button("Submit application").click();
    assertThat(candidate.text("Your application has been received.")).isVisible();
    assertThat(candidate.text("Above the threshold: the interview is open.")).isVisible();
    assertThat(candidate.heading("What speaks for it")).isVisible();
    assertThat(candidate.text("Requirements, one by one")).isVisible();
  }

  private void candidateEntersTheRoom() {
    candidate.link("Go to the interview lobby").click();
    candidate.button("Check my connection").click();
    assertThat(candidate.text("the server answers in")).isVisible();
    candidate.button("Start interview").click();
    assertThat(candidate.text("Please read the text above and agree before you start."))
        .isVisible();
    candidate.field("I have read this, and I agree to be interviewed by an AI.").check();
    candidate.button("Start interview").click();
  }

  /** The plan's questions with their follow-ups, and one that HR asks as a person. */
  private void answerAllWhileHrWatches() {
    while (candidateIsAsked(said.size() + 1)) {
      if (said.size() == 1) {
        hrExtendsAsksAndNotes();
      }
      if (said.size() == 2) {
        assertThat(candidate.exact("A person asks")).isVisible();
        assertThat(candidate.exact(LIVE_QUESTION).first()).isVisible();
      }
      String answer = ANSWERS.get(said.size());
      candidate.field("Your answer").fill(answer);
      candidate.button("Send answer").click();
      assertThat(hr.line(answer)).isVisible();
      said.add(answer);
    }
    assertThat(said).hasSizeGreaterThanOrEqualTo(QUESTIONS + 1);
    for (String question : OWN_QUESTIONS) {
      assertThat(candidate.line(question)).isVisible();
    }
    assertThat(candidate.line(LIVE_QUESTION)).isVisible();
  }

  /** Waits for that question, or for the closing: then false. */
  private boolean candidateIsAsked(int question) {
    Locator next =
        candidate.heading(Pattern.compile("^(Question " + question + " of \\d+|Your questions)$"));
    assertThat(next).isVisible();
    return next.innerText().startsWith("Question ");
  }

  private void hrExtendsAsksAndNotes() {
    assertThat(candidate.clock()).hasText(Pattern.compile("(30:00|29:\\d\\d)"));
    hr.button("Add 5 minutes").click();
    assertThat(candidate.text("You have been given 5 minutes more.").last()).isVisible();
    assertThat(candidate.clock()).hasText(Pattern.compile("3[45]:\\d\\d"));
    hr.field("Ask a question as a person").fill(LIVE_QUESTION);
    hr.button("Ask question").click();
    assertThat(hr.text("Planned: it is asked next.")).isVisible();
    hr.field("Private note").fill(NOTE);
    hr.button("Add note").click();
    assertThat(hr.line(NOTE)).isVisible();
  }

  private void candidateAsksAndFinishes() {
    candidate.field("Your question to the company").fill(INQUIRY);
    candidate.button("Ask").click();
    assertThat(hr.line(INQUIRY)).isVisible();
    assertThat(candidate.exact("The AI interviewer replies")).isVisible();
    candidate.button("Finish").click();
    candidate.inDialog("Finish").click();
    assertThat(candidate.heading("The interview is finished")).isVisible();
    candidate.link("See your interview").click();
    assertThat(candidate.heading("Transcript")).isVisible();
    Locator transcript = candidate.page().getByLabel("Transcript");
    for (String answer : said) {
      assertThat(transcript.getByText(answer)).isVisible();
    }
    assertThat(candidate.exact("saved").first()).isVisible();
    assertThat(candidate.text(NOTE)).hasCount(0);
  }

  private void hrReadsTheInsights() {
    hr.link("Insights").click();
    assertThat(hr.text(Pattern.compile("^\\d+\\.\\d of 10$")).first()).isVisible();
    for (String side : List.of("Strengths", "To improve")) {
      Locator points = hr.role(AriaRole.LIST, side).getByRole(AriaRole.LISTITEM);
      assertThat(points).hasCount(3);
      for (Locator point : points.all()) {
        List<String> quotes = point.getByRole(AriaRole.BLOCKQUOTE).allInnerTexts();
        assertThat(quotes).as(side).isNotEmpty();
        assertThat(quotes)
            .as(side)
            .allMatch(quote -> said.stream().anyMatch(answer -> answer.contains(quote.strip())));
      }
    }
    hr.text("Give a score of your own").click();
    hr.field("Score").fill("7.5");
    hr.field("Reason").fill("We do it like that, too.");
    hr.button("Give this score").click();
    assertThat(hr.text("A person gives 7.5 of 10").first()).isVisible();
    assertThat(hr.exact("We do it like that, too.")).isVisible();
  }
}
