package parley.verticle.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.interview.Entry;
import parley.interview.Event;
import parley.journey.Candidate;
import parley.testing.LiveNode;
import parley.testing.Rig;

/** What somebody might try for more time. */
class NoGainIT {

  private static final int JOINS = 100;

  private final List<Candidate> tabs = new ArrayList<>();
  private LiveNode node;

  @BeforeEach
  void open() {
    node = new LiveNode();
  }

  @AfterEach
  void close() {
    tabs.forEach(Candidate::close);
    node.close();
  }

  /** Each tab takes over from the one before; a ping says whatever its clock says. */
  @Test
  void aHundredJoinsAndAWrongClockGainNothing() {
    String id = node.schedule(2);
    Candidate first = join(id);
    long begun = first.asked(1).path("at").asLong();
    for (int i = 0; i < JOINS; i++) {
      Candidate tab = join(id);
      tab.ping(i % 2 == 0 ? -1e15 : 1e15);
    }
    long before = node.rig.clock.now() - begun;
    var view = node.view(id);
    long after = node.rig.clock.now() - begun;
    long given = given(node.log(id));
    assertThat(view.limitMs() - view.remainingMs() + given)
        .as("used, and what a slow machine really lost")
        .isBetween(before - Rig.CLOCK_MOVES_MS, after + Rig.CLOCK_MOVES_MS);
    assertThat(node.log(id))
        .as("nobody was ever away")
        .noneMatch(e -> e.event() instanceof Event.Disconnected);
  }

  private static long given(List<Entry> log) {
    return log.stream()
        .mapToLong(e -> e.event() instanceof Event.Compensated c ? c.givenBackMs() : 0)
        .sum();
  }

  private Candidate join(String id) {
    Candidate tab = Candidate.join(node.base(), id, node.ticket(id), 0);
    tabs.add(tab);
    return tab;
  }
}
