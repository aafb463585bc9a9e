package parley.front;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Future;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.interview.Entry;
import parley.interview.Event;
import parley.interview.Interview;
import parley.interview.State;
import parley.journey.Candidate;
import parley.journey.Socket;
import parley.journey.Watcher;
import parley.life.Life;
import parley.testing.LiveNode;
import parley.testing.Opened;
import parley.testing.OwnRedis;
import parley.testing.Rig;
import parley.testing.Servers;

/** How a node sends its connections elsewhere. */
class DrainIT {

  private static final int DRAINING = 4503;
  private static final int CROWD = 7;

  @TempDir Path folder;
  private final Opened open = new Opened();

  @AfterEach
  void close() {
    open.close();
  }

  @Test
  void whoComesLateIsToldToGoElsewhereAndWhoIsThereStaysUntilTheEnd() {
    LiveNode node = open.add(new LiveNode());
    String id = node.schedule(2);
    Candidate candidate = join(node, id, 0);
    candidate.asked(1);
    node.rig.life.advance(Life.State.DRAINING);
    for (String path : List.of("/ws/v1/interviews/" + id, "/ws/v1/monitor")) {
      Socket late = open.add(Socket.open(node.base(), path));
      assertThat(late.await("error").path("code").asText()).isEqualTo("draining");
      assertThat(late.closeCode()).isEqualTo(DRAINING);
    }
    assertThat(type(candidate.answer(1, 1, "one"))).isEqualTo("accepted");
    candidate.asked(2);
    Rig.wait(node.drain());
    assertThat(candidate.closeCode()).isEqualTo(DRAINING);
  }

  @Test
  void everyConnectionLeavesCandidatesAndHrAndThoseWhoNeverJoined() {
    LiveNode node = open.add(new LiveNode());
    List<Candidate> crowd = new ArrayList<>();
    for (int i = 0; i < CROWD; i++) {
      crowd.add(join(node, node.schedule(1), 0));
    }
    Watcher hr = open.add(Watcher.join(node.base(), node.hrToken(node.schedule(1))));
    Socket mute = open.add(Socket.open(node.base(), "/ws/v1/monitor"));
    Rig.wait(node.drain());
    crowd.forEach(candidate -> assertThat(candidate.closeCode()).isEqualTo(DRAINING));
    assertThat(hr.socket().closeCode()).isEqualTo(DRAINING);
    assertThat(mute.closeCode()).isEqualTo(DRAINING);
  }

  /** Redis hangs while the answer is under way, so that the drain comes in between for certain. */
  @Test
  void anAnswerUnderWayIsAcceptedBeforeTheClose() {
    OwnRedis redis = open.add(new OwnRedis(folder));
    LiveNode node =
        open.add(new LiveNode(new Rig(Servers.freshDatabase(), redis.url()), LiveNode.LIMITS));
    String id = node.schedule(2);
    Candidate candidate = join(node, id, 0);
    candidate.asked(1);
    redis.hang();
    candidate.sendAnswer(1, 1, "in the last moment");
    candidate.ping(1);
    Future<Void> drained = node.drain();
    redis.goOn();
    assertThat(type(candidate.decided(1))).isEqualTo("accepted");
    assertThat(candidate.closeCode()).isEqualTo(DRAINING);
    Rig.wait(drained);
    assertThat(node.log(id).stream().map(Entry::event))
        .filteredOn(Event.Answered.class::isInstance)
        .hasSize(1);
  }

  @Test
  void theTimeOnTheWayToAnotherNodeIsGivenBack() {
    LiveNode node = open.add(new LiveNode());
    LiveNode other = open.add(node.another(LiveNode.LIMITS));
    String id = node.schedule(2);
    Candidate candidate = join(node, id, 0);
    candidate.asked(1);
    Rig.wait(node.drain());
    long since =
        node.log(id).getLast().event() instanceof Event.Disconnected gone ? gone.since() : -1;
    assertThat(since).as("the loss is in the log when the drain is over").isPositive();
    long left = other.view(id).remainingMs();
    await().until(() -> other.rig.clock.now() > since + 300 + Rig.CLOCK_MOVES_MS);
    Candidate again = join(other, id, candidate.seq());
    JsonNode connected = again.event("connected").path("event");
    assertThat(connected.path("lostMs").asLong()).isGreaterThanOrEqualTo(300);
    assertThat(connected.path("givenBackMs").asLong()).isEqualTo(connected.path("lostMs").asLong());
    assertThat(leftWhenConnected(other, id)).isEqualTo(left);
    assertThat(type(again.answer(1, 1, "one"))).isEqualTo("accepted");
  }

  /** The time left in the moment of the last return. */
  private static long leftWhenConnected(LiveNode node, String id) {
    State state = Interview.none();
    long left = -1;
    for (Entry entry : node.log(id)) {
      state = Interview.evolve(state, entry);
      if (entry.event() instanceof Event.Connected) {
        left = state.clock().remaining(entry.at());
      }
    }
    return left;
  }

  private Candidate join(LiveNode node, String id, long lastSeq) {
    return open.add(Candidate.join(node.base(), id, node.ticket(id), lastSeq));
  }

  private static String type(JsonNode frame) {
    return frame.path("type").asText();
  }
}
