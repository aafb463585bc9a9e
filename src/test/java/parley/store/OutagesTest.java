package parley.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import parley.interview.Outage;

class OutagesTest {

  private final Outages outages = new Outages();

  @Test
  void areInOrderAndDoNotOverlap() {
    outages.everybody(List.of(new Outage(500, 600), new Outage(100, 200)));
    outages.mine(new Outage(150, 300));
    assertThat(outages.of(1)).containsExactly(new Outage(100, 300), new Outage(500, 600));
  }

  /** A connection's number is the time of its join. */
  @Test
  void thisNodesOwnCountForItsConnectionsFromTheirJoinOn() {
    outages.mine(new Outage(100, 300));
    assertThat(outages.of(0)).as("nobody's connection").isEmpty();
    assertThat(outages.of(250)).containsExactly(new Outage(250, 300));
    assertThat(outages.of(300)).isEmpty();
  }

  @Test
  void theOldestOfThisNodeAreForgotten() {
    for (int i = 0; i < 2 * Outages.MOST; i++) {
      outages.mine(new Outage(10L * i + 1, 10L * i + 5));
    }
    assertThat(outages.of(1)).hasSize(Outages.MOST);
    assertThat(outages.of(1).getLast().to()).isEqualTo(10L * (2 * Outages.MOST - 1) + 5);
  }
}
