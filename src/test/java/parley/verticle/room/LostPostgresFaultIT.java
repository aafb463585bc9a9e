package parley.verticle.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.interview.Entry;
import parley.interview.Event;
import parley.journey.Candidate;
import parley.store.PermanentLog;
import parley.testing.LiveNode;
import parley.testing.Opened;
import parley.testing.OwnPostgres;
import parley.testing.OwnRedis;
import parley.testing.Rig;

/** PostgreSQL stops, hangs, or goes away together with Redis, in mid-interview. */
class LostPostgresFaultIT {

  private static final Duration RECOVERY = Duration.ofSeconds(60);

  @TempDir Path folder;
  private final Opened open = new Opened();
  private OwnPostgres postgres;
  private OwnRedis redis;
  private LiveNode node;

  @BeforeEach
  void start() throws Exception {
    postgres = open.add(new OwnPostgres(Files.createDirectory(folder.resolve("postgres"))));
    redis = open.add(new OwnRedis(Files.createDirectory(folder.resolve("redis"))));
    node = open.add(await().ignoreExceptions().until(this::another, _ -> true));
  }

  @AfterEach
  void close() {
    open.close();
  }

  private LiveNode another() {
    return new LiveNode(new Rig(postgres.url(), redis.url()), LiveNode.LIMITS);
  }

  @Test
  void whileItIsStoppedTheInterviewGoesOnAndNothingIsCalledDurable() {
    String id = node.schedule(3);
    Candidate candidate = answeredOnce(id);
    postgres.stop();
    accept(candidate, 2, "two");
    long before = candidate.asked(3).path("seq").asLong();
    candidate.ping(1);
    assertThat(candidate.frames())
        .noneMatch(
            f -> f.path("type").asText().equals("durable") && f.path("seq").asLong() >= before);
    postgres.start();
    accept(candidate, 3, "three");
    finish(candidate, id, "one", "two", "three");
  }

  @Test
  void itsHangDelaysWhatIsDurableAndNothingElse() {
    String id = node.schedule(2);
    Candidate candidate = join(id);
    candidate.asked(1);
    postgres.hang();
    accept(candidate, 1, "one");
    accept(candidate, 2, "two");
    candidate.event("closing");
    postgres.goOn();
    finish(candidate, id, "one", "two");
  }

  @Test
  void whoComesBackWaitsForNoReadOfItNeitherHereNorAtANodeThatNeverSawTheInterview() {
    String id = node.schedule(3);
    Candidate candidate = answeredOnce(id);
    LiveNode other = open.add(another());
    String ticket = node.ticket(id);
    // A Redis that is not swept yet may have lost something, and is compared.
    await().until(() -> node.rig.clock.swept() && other.rig.clock.swept());
    postgres.hang();
    for (LiveNode at : List.of(node, other, node)) {
      candidate.cut();
      candidate = open.add(Candidate.join(at.base(), id, ticket, 0));
      candidate.asked(2);
    }
    accept(candidate, 2, "two");
    accept(candidate, 3, "three");
    candidate.event("closing");
    postgres.goOn();
    finish(candidate, id, "one", "two", "three");
  }

  @Test
  void whenBothWereAwayTheInterviewGoesOnByItself() {
    String id = node.schedule(2);
    Candidate candidate = join(id);
    candidate.asked(1);
    postgres.stop();
    redis.kill();
    await().until(() -> !node.rig.redis.up());
    assertThat(candidate.answer(1, 1, "one").path("code").asText()).isEqualTo("busy");
    redis.start();
    await().until(() -> node.rig.redis.up());
    assertThat(candidate.answer(1, 1, "one").path("code").asText())
        .as("whether Redis lost its tail, only PostgreSQL can tell")
        .isEqualTo("busy");
    postgres.start();
    await()
        .atMost(RECOVERY)
        .until(() -> candidate.answer(1, 1, "one").path("type").asText(), "accepted"::equals);
    accept(candidate, 2, "two");
    candidate.event("closing");
    finish(candidate, id, "one", "two");
  }

  private void finish(Candidate candidate, String id, String... answers) {
    candidate.leave(answers.length + 1, "done");
    candidate.event("concluded");
    await()
        .atMost(RECOVERY)
        .ignoreExceptions()
        .until(
            () -> Rig.wait(new PermanentLog(node.rig.database).read(id, 0)).equals(node.log(id)));
    assertThat(
            node.log(id).stream()
                .map(Entry::event)
                .filter(Event.Answered.class::isInstance)
                .map(e -> ((Event.Answered) e).text()))
        .containsExactly(answers);
  }

  /** Joined, and its first answer is durable. */
  private Candidate answeredOnce(String id) {
    Candidate candidate = join(id);
    accept(candidate, 1, "one");
    candidate.durable(candidate.asked(2).path("seq").asLong());
    return candidate;
  }

  private static void accept(Candidate candidate, int question, String text) {
    candidate.asked(question);
    assertThat(candidate.answer(question, question, text).path("type").asText())
        .isEqualTo("accepted");
  }

  private Candidate join(String id) {
    return open.add(Candidate.join(node.base(), id, node.ticket(id), 0));
  }
}
