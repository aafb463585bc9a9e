package parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Vertx;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.Request;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import parley.browser.Casting.Candidate;

/** Redis hangs, and then loses everything, under a candidate who is writing. */
class LostRedisBrowserIT {

  @RegisterExtension
  static final Stage STAGE = new Stage("it-browser-redis", Map.of("interview.greeting", "PT0S"));

  private static final String AWAY = "Our servers cannot save anything at the moment.";

  @Test
  void nothingIsLostAndThePageSaysWhatIsGoingOn() {
    var casting = new Casting(STAGE.product());
    Candidate cast =
        casting.candidate("Ines Haddad", casting.job("Redis", Duration.ofMinutes(30), 4));
    cast.consent();
    Person candidate = STAGE.member(cast.email(), cast.password(), Look.DESKTOP);
    candidate.lineWillBeCut();
    candidate.go(cast.room());
    answer(candidate, 1, "The first answer, before anything happens.");

    whatIsSentIntoAHangArrivesByItself(candidate);
    whatRedisForgetsIsBroughtAgain(candidate);

    assertThat(casting.answers(cast.interview()))
        .containsExactly(
            "The first answer, before anything happens.",
            "Sent while nothing could be kept.",
            "A thought that outlives the store, to its end.");
  }

  private static void whatIsSentIntoAHangArrivesByItself(Person candidate) {
    assertThat(candidate.heading("Question 2 of 4")).isVisible();
    int before = candidate.secondsLeft();
    STAGE.product().hangRedis();
    candidate.field("Your answer").pressSequentially("Sent while nothing");
    assertThat(candidate.text(AWAY)).isVisible();
    candidate.field("Your answer").pressSequentially(" could be kept.");
    candidate.button("Send answer").click();
    assertThat(candidate.text("Your answer is on its way.")).isVisible();
    assertThat(candidate.exact("Kept on this device")).isVisible();
    await().until(() -> pumped(candidate) && refused(candidate));
    STAGE.product().goOnRedis();
    assertThat(candidate.heading("Question 3 of 4")).isVisible();
    assertThat(candidate.text(AWAY)).isHidden();
    assertThat(candidate.line("Our servers were not reachable for")).isVisible();
    assertThat(candidate.exact("saved")).hasCount(2);
    assertThat(candidate.secondsLeft()).isLessThanOrEqualTo(before);
  }

  private static void whatRedisForgetsIsBroughtAgain(Person candidate) {
    candidate.field("Your answer").pressSequentially("A thought that outlives the store");
    assertThat(candidate.text("Draft saved on the server")).isVisible();
    int joins = joins(candidate);
    flush(STAGE.product().redisUrl());
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> pumped(candidate) && joins(candidate) > joins);
    assertThat(candidate.exact("Online")).isVisible();
    assertThat(candidate.field("Your answer")).hasValue("A thought that outlives the store");
    assertThat(candidate.text("Draft saved on the server")).isVisible();
    candidate.field("Your answer").pressSequentially(", to its end.");
    candidate.button("Send answer").click();
    assertThat(candidate.heading("Question 4 of 4")).isVisible();
    assertThat(candidate.exact("saved")).hasCount(3);
  }

  /** How often this page was let into the room. */
  private static int joins(Person candidate) {
    return (int)
        candidate.heard().stream().filter(frame -> frame.contains("\"type\":\"joined\"")).count();
  }

  /** Whether the answer itself was tried, and could not be kept. */
  private static boolean refused(Person candidate) {
    return candidate.heard().stream()
        .anyMatch(frame -> frame.contains("\"cseq\":2") && frame.contains("\"busy\""));
  }

  /** Frames are only heard while the driver is spoken to. */
  private static boolean pumped(Person candidate) {
    candidate.page().title();
    return true;
  }

  private static void flush(String url) {
    Vertx vertx = Vertx.vertx();
    try {
      Redis redis = Redis.createClient(vertx, url);
      redis.send(Request.cmd(Command.FLUSHALL)).await();
      redis.close();
    } finally {
      vertx.close().await();
    }
  }

  private static void answer(Person candidate, int question, String text) {
    assertThat(candidate.heading("Question " + question + " of 4")).isVisible();
    candidate.field("Your answer").fill(text);
    candidate.button("Send answer").click();
  }
}
