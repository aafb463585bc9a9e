package parley.verticle.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.interview.Command;
import parley.interview.Entry;
import parley.interview.Event;
import parley.interview.Terms;
import parley.testing.LiveNode;

/** Deadlines on two nodes that share the stores, each with a clock. */
class ClockIT {

  private static final int INTERVIEWS = 200;

  private LiveNode one;
  private LiveNode two;

  @BeforeEach
  void open() {
    one = new LiveNode();
    two = one.another(LiveNode.LIMITS);
  }

  @AfterEach
  void close() {
    two.close();
    one.close();
  }

  @Test
  void manyDeadlinesFireOnceEachWithTwoClocks() {
    var ids = new ArrayList<String>();
    for (int i = 0; i < INTERVIEWS; i++) {
      ids.add(one.schedule(expiringIn(1_500), 1));
    }
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> ids.stream().allMatch(id -> two.view(id).phase().equals("CONCLUDED")));
    for (String id : ids) {
      List<Entry> log = one.log(id);
      assertThat(log).extracting(Entry::seq).containsExactly(1L, 2L);
      assertThat(log.getLast().event())
          .isEqualTo(new Event.Concluded(Event.Reason.ABANDONED, "system"));
      assertThat(log.getLast().at() - log.getFirst().at())
          .as("not before its time")
          .isGreaterThanOrEqualTo(1_500);
    }
  }

  @Test
  void aDeadlineThatWasMovedDoesNotFireAtItsOldTime() {
    String id = one.schedule(limitOf(2_000), 1);
    one.act(id, new Command.Enter(null));
    await().until(() -> one.view(id).phase().equals("QUESTIONS"));
    two.act(id, new Command.Extend("hr", 1_500));
    await().until(() -> one.view(id).phase().equals("CONCLUDED"));
    List<Entry> log = one.log(id);
    Entry asked =
        log.stream().filter(e -> e.event() instanceof Event.Asked).findFirst().orElseThrow();
    assertThat(log.getLast().at() - asked.at()).isGreaterThanOrEqualTo(3_500);
  }

  private static Terms expiringIn(long ms) {
    Terms t = LiveNode.TERMS;
    return new Terms(
        t.limitMs(),
        t.graceMs(),
        0,
        t.nudgeMs(),
        t.closingMs(),
        t.maxPauseMs(),
        t.postponeMs(),
        ms,
        t.maxAnswerChars());
  }

  private static Terms limitOf(long ms) {
    Terms t = LiveNode.TERMS;
    return new Terms(
        ms,
        t.graceMs(),
        0,
        t.nudgeMs(),
        t.closingMs(),
        t.maxPauseMs(),
        t.postponeMs(),
        t.expiryMs(),
        t.maxAnswerChars());
  }
}
