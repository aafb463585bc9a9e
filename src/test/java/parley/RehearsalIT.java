package parley;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import parley.account.Tokens;
import parley.config.Config;
import parley.embedded.Ports;
import parley.front.Lobby;
import parley.limit.Rate;
import parley.store.SharedBuckets;
import parley.testing.LiveNode;
import parley.testing.Rig;

class RehearsalIT {

  private static final int JOINS = 10_000;

  private static LiveNode node;

  @BeforeAll
  static void start() {
    Config counted =
        Config.of(
            Map.of(
                "limits.addressJoinCount",
                Integer.toString(JOINS),
                "limits.addressJoinWindow",
                "PT10H"));
    node = new LiveNode(new Rig(), LiveNode.LIMITS, counted.limits(), new Lobby(0));
  }

  @AfterAll
  static void stop() {
    node.close();
  }

  @Test
  void aNodeComesToItsOwnDoorAndLeavesNothingButACountOfJoins() {
    int port = URI.create(node.base()).getPort();
    Rig.wait(new Rehearsal(node.rig.vertx, "0.0.0.0", port, node.tokens).play());
    var rate = new Rate(JOINS, Duration.ofHours(10).toMillis());
    long left =
        Rig.wait(new SharedBuckets(node.rig.redis).take("127.0.0.1", "join", rate)).remaining();
    assertThat(left).as("of the joins of this address").isLessThan(JOINS - 10);
    assertThat(
            Rig.wait(
                node.rig.database.first(
                    row -> row.getLong(0), "select count(*) from interview_event")))
        .hasValue(0L);
  }

  @Test
  void whereNobodyOpensItIsOverAtOnce() {
    var tokens = new Tokens(node.rig.vertx, new byte[32], Duration.ZERO, Duration.ofMinutes(1));
    Rig.wait(new Rehearsal(node.rig.vertx, "127.0.0.1", Ports.free(), tokens).play());
  }
}
