package parley.verticle.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.redis.client.Request;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.interview.Entry;
import parley.interview.Event;
import parley.journey.Candidate;
import parley.store.Ids;
import parley.store.PermanentLog;
import parley.testing.LiveNode;
import parley.testing.Opened;
import parley.testing.OwnRedis;
import parley.testing.Rig;
import parley.testing.Servers;

/** What is left of an interview when Redis loses all that it had, or goes away. */
class LostRedisFaultIT {

  @TempDir Path folder;
  private final Opened open = new Opened();

  @AfterEach
  void close() {
    open.close();
  }

  @Test
  void anEmptiedRedisIsRebuiltUnderAnOpenConnection() {
    LiveNode node = open.add(new LiveNode());
    String id = node.schedule(3);
    Candidate candidate = join(node, id, 0);
    candidate.asked(1);
    candidate.answer(1, 1, "one");
    candidate.asked(2);
    candidate.durable(candidate.seq());
    flush(node);
    assertThat(candidate.answer(2, 2, "two").path("type").asText()).isEqualTo("accepted");
    candidate.asked(3);
    assertThat(candidate.answer(2, 2, "two").path("type").asText()).isEqualTo("accepted");
    candidate.answer(3, 3, "three");
    candidate.event("closing");
    candidate.leave(4, "done");
    candidate.event("concluded");
    candidate.durable(candidate.seq());
    assertWhole(node, id, "one", "two", "three");
  }

  @Test
  void aDraftRebuildsAnEmptiedRedisAndReplacesNobody() {
    LiveNode node = open.add(new LiveNode());
    String id = node.schedule(2);
    Candidate candidate = join(node, id, 0);
    candidate.asked(1);
    candidate.durable(candidate.seq());
    flush(node);
    candidate.draft(1, "still writing", 1);
    await().until(() -> Rig.wait(node.rig.log.beside(id)).draft() != null);
    candidate.ping(1);
    assertThat(candidate.answer(1, 1, "one").path("type").asText()).isEqualTo("accepted");
    assertThat(candidate.frames()).noneMatch(f -> f.path("type").asText().equals("error"));
    assertThat(node.log(id)).hasSize(5);
  }

  @Test
  void aJoinRebuildsAnEmptiedRedisAndTheNewestConnectionStillWins() {
    LiveNode node = open.add(new LiveNode());
    String id = node.schedule(3);
    Candidate older = join(node, id, 0);
    older.asked(1);
    older.answer(1, 1, "one");
    older.asked(2);
    older.durable(older.seq());
    flush(node);
    Candidate newer = join(node, id, older.seq());
    assertThat(older.closeCode()).isEqualTo(4409);
    assertThat(newer.joined().path("cseq").asLong()).isEqualTo(1);
    assertThat(newer.joined().path("durable").asLong()).isEqualTo(older.seq());
    assertThat(newer.answer(2, 2, "two").path("type").asText()).isEqualTo("accepted");
    newer.asked(3);
    newer.durable(newer.seq());
    assertWhole(node, id, "one", "two");
  }

  /** Acknowledged, but not durable: the page still has it, and is told from where to send again. */
  @Test
  void whatBothStoresLostIsAskedForAgainAndHappensOnce() {
    LiveNode node = open.add(new LiveNode());
    String id = node.schedule(3);
    Candidate candidate = join(node, id, 0);
    long kept = candidate.asked(1).path("seq").asLong();
    candidate.answer(1, 1, "one");
    candidate.durable(candidate.asked(2).path("seq").asLong());
    forget(node, id, kept);
    flush(node);
    JsonNode rejected = candidate.answer(2, 2, "two");
    assertThat(rejected.path("code").asText()).isEqualTo("gap");
    assertThat(rejected.path("expected").asLong()).isEqualTo(1);
    candidate.answer(1, 1, "one");
    assertThat(candidate.answer(2, 2, "two").path("type").asText()).isEqualTo("accepted");
    candidate.durable(candidate.asked(3).path("seq").asLong());
    assertWhole(node, id, "one", "two");
  }

  /** As if the archive had come only so far. */
  private static void forget(LiveNode node, String id, long kept) {
    Rig.wait(
        node.rig.database.run(
            "delete from interview_event where interview_id = $1 and seq > $2",
            Ids.parse(id),
            kept));
    Rig.wait(
        node.rig.database.run(
            "update interview set seq = $2, answers = 0 where id = $1", Ids.parse(id), kept));
  }

  /** Its outcome is unknown to the server: busy says that the message is to be kept. */
  @Test
  void whileRedisIsAwayMessagesAreBusyAndAfterwardsTheyAreAcceptedOnce() {
    OwnRedis redis = open.add(new OwnRedis(folder));
    LiveNode node =
        open.add(
            await()
                .ignoreExceptions()
                .until(
                    () ->
                        new LiveNode(
                            new Rig(Servers.freshDatabase(), redis.url()), LiveNode.LIMITS),
                    _ -> true));
    String id = node.schedule(3);
    Candidate candidate = join(node, id, 0);
    candidate.asked(1);
    candidate.answer(1, 1, "one");
    candidate.asked(2);
    redis.kill();
    await().until(() -> !node.rig.redis.up());
    JsonNode busy = candidate.answer(2, 2, "two");
    assertThat(busy.path("code").asText()).isEqualTo("busy");
    redis.start();
    await().until(() -> node.rig.redis.up());
    await().until(() -> candidate.answer(2, 2, "two").path("type").asText(), "accepted"::equals);
    candidate.asked(3);
    candidate.durable(candidate.seq());
    assertWhole(node, id, "one", "two");
  }

  private static void assertWhole(LiveNode node, String id, String... answers) {
    List<Entry> log = node.log(id);
    assertThat(log)
        .extracting(Entry::seq)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, log.size()).boxed().toList());
    assertThat(
            log.stream()
                .filter(e -> e.event() instanceof Event.Answered)
                .map(e -> ((Event.Answered) e.event()).text()))
        .containsExactly(answers);
    assertThat(Rig.wait(new PermanentLog(node.rig.database).read(id, 0))).isEqualTo(log);
  }

  /**
   * Everything is lost but what tells the nodes so: as in the moments after FLUSHALL, before the
   * next beat.
   */
  private static void flush(LiveNode node) {
    Rig.wait(
        node.rig.redis.send(
            Request.cmd(io.vertx.redis.client.Command.EVAL)
                .arg(
                    "local kept = redis.call('HGETALL', KEYS[1]) redis.call('FLUSHALL')"
                        + " redis.call('HSET', KEYS[1], unpack(kept))")
                .arg(1)
                .arg("shared:{nodes}")));
  }

  private Candidate join(LiveNode node, String id, long lastSeq) {
    return open.add(Candidate.join(node.base(), id, node.ticket(id), lastSeq));
  }
}
