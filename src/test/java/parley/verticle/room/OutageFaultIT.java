package parley.verticle.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.interview.Entry;
import parley.interview.Event;
import parley.interview.Event.Compensated;
import parley.journey.Candidate;
import parley.store.PermanentLog;
import parley.testing.LiveNode;
import parley.testing.Opened;
import parley.testing.OwnRedis;
import parley.testing.Relay;
import parley.testing.Rig;
import parley.testing.Servers;

/** Redis hangs, is slow, or loses everything, under a candidate whose socket stays open. */
class OutageFaultIT {

  /** A beat comes every 500 ms; what is longer than four of them is an outage. */
  private static final long OUTAGE_MS = 2_000;

  @TempDir Path folder;
  private final Opened open = new Opened();
  private OwnRedis redis;

  @BeforeEach
  void start() {
    redis = open.add(new OwnRedis(folder));
  }

  @AfterEach
  void close() {
    open.close();
  }

  @Test
  void whatAHangTookIsGivenBackUnderTheOpenSocket() {
    LiveNode node = node(redis.url());
    String id = node.schedule(3);
    Candidate candidate = join(node, id, 0);
    accept(candidate, 1, "one");
    candidate.asked(2);
    redis.hang();
    JsonNode busy = candidate.answer(2, 2, "two");
    assertThat(busy.path("code").asText()).isEqualTo("busy");
    candidate.draft(2, "still writing", 1);
    JsonNode kept =
        candidate.first(
            f -> f.path("type").asText().equals("rejected") && f.path("cseq").asInt() == 0);
    assertThat(kept.path("code").asText()).isEqualTo("busy");
    candidate.ping(7);
    long alone = System.nanoTime();
    await().until(() -> ms(alone) > OUTAGE_MS);
    redis.goOn();

    JsonNode given = candidate.event("compensated");
    long lost = given.at("/event/until").asLong() - given.at("/event/since").asLong();
    assertThat(lost).isGreaterThan(OUTAGE_MS);
    assertThat(given.at("/event/givenBackMs").asLong()).isEqualTo(lost);
    await().until(() -> candidate.answer(2, 2, "two").path("type").asText(), "accepted"::equals);
    candidate.asked(3);
    accept(candidate, 3, "three");
    candidate.durable(candidate.event("closing").path("seq").asLong());
    assertWhole(node, id, "one", "two", "three");
    assertThat(of(node.log(id), Compensated.class)).hasSize(1);
    assertThat(used(node, id)).isLessThanOrEqualTo(elapsed(node, id) - lost);
  }

  @Test
  void aSlowRedisDelaysAndDoublesNothing() {
    Relay relay = open.add(new Relay(redis.url()));
    LiveNode node = node(relay.url());
    String id = node.schedule(2);
    Candidate candidate = join(node, id, 0);
    candidate.asked(1);
    relay.slow(1_500); // a round trip takes longer than a command may
    assertThat(candidate.answer(1, 1, "one").path("code").asText()).isEqualTo("busy");
    relay.slow(0);
    await().until(() -> candidate.answer(1, 1, "one").path("type").asText(), "accepted"::equals);
    accept(candidate, 2, "two");
    candidate.durable(candidate.event("closing").path("seq").asLong());
    assertWhole(node, id, "one", "two");
  }

  /** FLUSHALL: the same process, nothing disconnects, and everything is gone. */
  @Test
  void anEmptiedRedisSendsEverybodyToJoinAgainWithWhatTheyHave() {
    LiveNode node = node(redis.url());
    String id = node.schedule(3);
    Candidate first = join(node, id, 0);
    accept(first, 1, "one");
    first.durable(first.asked(2).path("seq").asLong());
    first.draft(2, "half a thought", 4);
    await().until(() -> Rig.wait(node.rig.log.beside(id)).draft() != null);
    Rig.wait(node.rig.redis.send(Request.cmd(Command.FLUSHALL)));
    assertThat(first.closeCode()).isEqualTo(4503);

    Candidate again = join(node, id, first.seq());
    assertThat(again.joined().has("draft")).as("only the page has it still").isFalse();
    again.draft(2, "half a thought", 4);
    await().until(() -> Rig.wait(node.rig.log.beside(id)).draft() != null);
    assertThat(again.answer(2, 2, "two").path("type").asText()).isEqualTo("accepted");
    again.durable(again.asked(3).path("seq").asLong());
    assertThat(texts(node.log(id))).containsExactly("one", "two");
    await().until(() -> node.rig.clock.swept());
  }

  @Test
  void aProcessThatStartsAfterTheLossDoesNotTrustWhatIsThere() {
    LiveNode node = node(redis.url());
    String id = node.schedule(3);
    Candidate candidate = join(node, id, 0);
    candidate.asked(1);
    await().until(() -> node.rig.clock.swept());
    redis.keep();
    accept(candidate, 1, "one");
    long durable = candidate.asked(2).path("seq").asLong();
    candidate.durable(durable);
    String database = node.rig.database.url();
    candidate.close();
    node.close();
    open.remove(node);
    redis.fallBack();
    LiveNode other = live(database, redis.url());
    assertThat(other.view(id).seq()).isGreaterThanOrEqualTo(durable);
    assertThat(texts(other.log(id))).containsExactly("one");
  }

  /** The node lives on, and has been told that more happened than Redis knows of now. */
  @Test
  void aRedisThatFellBackIsBroughtForwardUnderTheOpenSocket() {
    LiveNode node = node(redis.url());
    String id = node.schedule(3);
    Candidate candidate = join(node, id, 0);
    candidate.asked(1);
    redis.keep();
    accept(candidate, 1, "one");
    candidate.durable(candidate.asked(2).path("seq").asLong());
    redis.fallBack();
    await().until(() -> candidate.answer(2, 2, "two").path("type").asText(), "accepted"::equals);
    accept(candidate, 3, "three");
    candidate.durable(candidate.event("closing").path("seq").asLong());
    assertWhole(node, id, "one", "two", "three");
  }

  private static void accept(Candidate candidate, int question, String text) {
    candidate.asked(question);
    assertThat(candidate.answer(question, question, text).path("type").asText())
        .isEqualTo("accepted");
  }

  private static void assertWhole(LiveNode node, String id, String... answers) {
    List<Entry> log = node.log(id);
    assertThat(texts(log)).containsExactly(answers);
    assertThat(Rig.wait(new PermanentLog(node.rig.database).read(id, 0))).isEqualTo(log);
  }

  private static long used(LiveNode node, String id) {
    var view = node.view(id);
    return view.limitMs() - view.remainingMs();
  }

  /** Since the first question. */
  private static long elapsed(LiveNode node, String id) {
    return node.rig.clock.now() - of(node.log(id), Event.Asked.class).getFirst().at();
  }

  private static List<Entry> of(List<Entry> log, Class<? extends Event> type) {
    return log.stream().filter(e -> type.isInstance(e.event())).toList();
  }

  private static List<String> texts(List<Entry> log) {
    return of(log, Event.Answered.class).stream()
        .map(e -> ((Event.Answered) e.event()).text())
        .toList();
  }

  private static long ms(long since) {
    return (System.nanoTime() - since) / 1_000_000;
  }

  private LiveNode node(String redisUrl) {
    return live(Servers.freshDatabase(), redisUrl);
  }

  private LiveNode live(String database, String redisUrl) {
    return open.add(
        await()
            .ignoreExceptions()
            .until(() -> new LiveNode(new Rig(database, redisUrl), LiveNode.LIMITS), _ -> true));
  }

  private Candidate join(LiveNode node, String id, long lastSeq) {
    return open.add(Candidate.join(node.base(), id, node.ticket(id), lastSeq));
  }
}
