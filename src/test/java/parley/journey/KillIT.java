package parley.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import parley.testing.Papers;
import parley.testing.Product;

/** kill -9 of the whole product in mid-interview, with its embedded servers. */
class KillIT {

  /** A node beats every 500 ms and is dead after 1.5 s. */
  private static final long TOLERATED_LOSS_MS = 2_000;

  private static final long TOLERATED_GIFT_MS = 1_000;
  private static final int BEFORE_THE_KILL = 3;

  private final Map<Long, String> sent = new TreeMap<>();
  private final List<Long> accepted = new ArrayList<>();

  @Test
  void whatWasAcceptedIsThereOnceAndTheOutageIsGivenBack() {
    try (Product product = Product.start("it-kill", Map.of("interview.greeting", "PT0S"))) {
      JsonNode admission = admission(product);
      String id = admission.path("interviewId").asText();
      String ticket = admission.path("ticket").asText();
      Candidate first = Candidate.join(product.url(), id, ticket, 0);
      for (int question = 1; question <= BEFORE_THE_KILL; question++) {
        first.asked(question);
        accept(question, first.answer(question, question, text(question)));
      }
      int open = BEFORE_THE_KILL + 1;
      JsonNode asked = first.asked(open);
      long leftBefore = asked.path("remainingMs").asLong();
      long askedAt = System.nanoTime();
      sent.put((long) open, text(open));
      first.sendAnswer(open, open, text(open));
      product.kill();
      long killedAt = System.nanoTime();
      first.close();
      product.restart();

      Candidate second = Candidate.join(product.url(), id, ticket, first.seq());
      long outage = ms(System.nanoTime() - killedAt);
      long leftAfter = second.joined().path("remainingMs").asLong();
      assertThat(leftAfter)
          .as("the time before the kill, and at most the tolerated loss")
          .isGreaterThanOrEqualTo(leftBefore - ms(killedAt - askedAt) - TOLERATED_LOSS_MS);
      JsonNode connected = second.event("connected").path("event");
      assertThat(connected.path("givenBackMs").asLong())
          .isPositive()
          .isLessThanOrEqualTo(outage + TOLERATED_GIFT_MS);
      assertThat(connected.path("lostMs").asLong())
          .isGreaterThanOrEqualTo(connected.path("givenBackMs").asLong());

      long has = second.joined().path("cseq").asLong();
      assertThat(has).isGreaterThanOrEqualTo(BEFORE_THE_KILL);
      if (has < open) {
        accept(open, second.answer(open, open, text(open)));
      }
      finish(second, open + 1);
      checkTranscript(product, id);
    }
  }

  private void finish(Candidate candidate, int from) {
    int question = from;
    while (isAsked(candidate, question)) {
      accept(question, candidate.answer(question, question, text(question)));
      question++;
    }
    candidate.leave(question, "done");
    candidate.durable(candidate.event("concluded").path("seq").asLong());
    candidate.close();
  }

  /** Whether the question comes, or the closing. */
  private static boolean isAsked(Candidate candidate, int question) {
    JsonNode next =
        candidate.first(
            f -> {
              JsonNode event = f.path("event");
              return event.path("type").asText().equals("closing")
                  || (event.path("type").asText().equals("asked")
                      && event.path("index").asInt() == question);
            });
    return next.path("event").path("type").asText().equals("asked");
  }

  private void accept(long cseq, JsonNode outcome) {
    assertThat(outcome.path("type").asText()).as("%s", outcome).isEqualTo("accepted");
    sent.put(cseq, text((int) cseq));
    accepted.add(cseq);
  }

  private void checkTranscript(Product product, String id) {
    JsonNode transcript = hr(product).get("/api/interviews/" + id + "/transcript").expect(200);
    var answers = new TreeMap<Long, String>();
    long seq = 0;
    int connected = 0;
    for (JsonNode entry : transcript.path("entries")) {
      assertThat(entry.path("seq").asLong()).isEqualTo(++seq);
      JsonNode event = entry.path("event");
      switch (event.path("type").asText()) {
        case "answered" ->
            assertThat(answers.put(event.path("cseq").asLong(), event.path("text").asText()))
                .as("twice: %s", event)
                .isNull();
        case "connected" -> connected++;
        default -> {}
      }
    }
    assertThat(answers.keySet()).containsAll(accepted);
    assertThat(answers).isEqualTo(sent);
    assertThat(connected).isEqualTo(1);
  }

  private static JsonNode admission(Product product) {
    JsonNode demo = product.demo();
    Api candidate =
        new Api(product.url())
            .login(
                demo.path("candidate").path("email").asText(),
                demo.path("candidate").path("password").asText());
    String resume =
        candidate.upload("cv.pdf", Papers.javaDeveloperPdf()).expect(202).path("id").asText();
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                Set.of("parsed", "failed")
                    .contains(
                        candidate
                            .get("/api/resumes/" + resume)
                            .expect(200)
                            .path("status")
                            .asText()));
    JsonNode application =
        candidate
            .post(
                "/api/applications",
                Map.of("jobId", demo.path("jobId").asText(), "resumeId", resume))
            .expect(201);
    return candidate
        .post(
            "/api/applications/" + application.path("id").asText() + "/interview",
            Map.of("consent", true))
        .expect(201);
  }

  private static Api hr(Product product) {
    JsonNode hr = product.demo().path("hr");
    return new Api(product.url()).login(hr.path("email").asText(), hr.path("password").asText());
  }

  private static String text(int question) {
    return Interviewee.ANSWERS.get((question - 1) % Interviewee.ANSWERS.size());
  }

  private static long ms(long nanos) {
    return nanos / 1_000_000;
  }
}
