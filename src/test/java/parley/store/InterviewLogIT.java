package parley.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.bus.Interviews;
import parley.interview.Command;
import parley.interview.Command.Draft;
import parley.interview.Entry;
import parley.store.LiveLog.Append;
import parley.store.LiveLog.Arrival;
import parley.testing.Rig;
import parley.testing.Servers;

class InterviewLogIT {

  private Rig rig;

  @BeforeEach
  void open() {
    rig = new Rig();
  }

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void whatIsAppendedIsReadBackAsTheSameState() {
    Logged interview = Logged.begun(rig);
    interview.append(new Command.Answer(1, 1, "ünïcode \u0001 \"quoted\" 漢字"));
    assertThat(Rig.wait(rig.log.load(interview.id))).isEqualTo(interview.state);
    assertThat(Rig.wait(rig.log.read(interview.id, 3)))
        .extracting(Entry::seq)
        .containsExactly(4L, 5L);
  }

  @Test
  void ofTwoWritersOneWins() {
    Logged one = Logged.begun(rig);
    Logged two = new Logged(rig, one.id);
    two.state = one.state;
    assertThat(one.append(new Command.Pause("hr", ""))).isInstanceOf(Append.Done.class);
    assertThat(two.append(new Command.Note("hr", "late"))).isInstanceOf(Append.Moved.class);
    assertThat(Rig.wait(rig.log.load(one.id))).isEqualTo(one.state);
  }

  @Test
  void theNewestConnectionWins() {
    Logged interview = Logged.begun(rig);
    long first = join(interview, rig.clock.now());
    long second = join(interview, rig.clock.now());
    assertThat(second).isGreaterThan(first);
    assertThat(interview.append(new Command.Answer(1, 1, "old"), first))
        .isInstanceOf(Append.Superseded.class);
    assertThat(interview.append(new Command.Answer(1, 1, "new"), second))
        .isInstanceOf(Append.Done.class);
    assertThat(Rig.wait(rig.log.saveDraft(interview.id, first, new Draft(1, "old", 1)))).isFalse();
  }

  private long join(Logged interview, long came) {
    return ((Arrival.Joined) arrival(interview, came)).conn();
  }

  private Arrival arrival(Logged interview, long came) {
    return Rig.wait(rig.log.join(interview.id, rig.clock.node(), came));
  }

  @Test
  void aJoinThatWasHeldUpTakesNothingFromALaterOne() {
    Logged interview = Logged.begun(rig);
    long now = rig.clock.now();
    long later = join(interview, now - 1_000);
    assertThat(arrival(interview, now - 6_000)).isInstanceOf(Arrival.Overtaken.class);
    assertThat(interview.append(new Command.Answer(1, 1, "mine"), later))
        .isInstanceOf(Append.Done.class);
  }

  @Test
  void aConnectionFromAnotherServersFutureDoesNotKeepOthersOut() {
    Logged interview = Logged.begun(rig);
    long odd = join(interview, rig.clock.now() + 3_600_000);
    assertThat(join(interview, rig.clock.now())).isGreaterThan(odd);
  }

  @Test
  void theHighestRevisionOfADraftWinsAndABlankNeverReplacesText() {
    Logged interview = Logged.begun(rig);
    long conn = join(interview, rig.clock.now());
    for (Draft draft :
        List.of(
            new Draft(1, "first", 1),
            new Draft(1, "third", 3),
            new Draft(1, "second", 2),
            new Draft(1, "  ", 4))) {
      assertThat(Rig.wait(rig.log.saveDraft(interview.id, conn, draft))).isTrue();
    }
    assertThat(Rig.wait(rig.log.beside(interview.id)).draft()).isEqualTo(new Draft(1, "third", 4));
  }

  @Test
  void everyAppendRingsOnEveryNode() {
    try (Rig other = new Rig(rig.database.url(), Servers.redisUrl())) {
      List<Interviews.Grown> heard = new CopyOnWriteArrayList<>();
      Rig.wait(other.bus.listen(Interviews.GROWN, heard::add));
      Logged interview = Logged.begun(rig);
      interview.append(new Command.Answer(1, 1, "one"));
      await().until(() -> heard.size() == 4);
      var entries = new ArrayList<Entry>();
      heard.forEach(grown -> entries.addAll(grown.entries()));
      assertThat(entries).isEqualTo(Rig.wait(rig.log.read(interview.id, 0)));
      assertThat(heard.getLast().running()).isTrue();
    }
  }

  @Test
  void aDueDeadlineIsClaimedAgainUntilItIsDisarmed() {
    Logged interview = Logged.begun(rig);
    interview.append(new Command.Extend("hr", 60_000));
    int partition = Keys.partition(interview.id);
    assertThat(Rig.wait(rig.deadlines.claim(partition)).interviews()).isEmpty();
    assertThat(Rig.wait(rig.deadlines.claim(partition)).nextInMs()).isBetween(1L, 60_000L);
    interview.append(new Command.End("hr", null));
    assertThat(Rig.wait(rig.deadlines.claim(partition)).nextInMs()).isEqualTo(-1);
  }

  @Test
  void aClaimThatNobodyFiredComesBack() {
    Logged interview = new Logged(rig, rig.interviewRow());
    interview.append(new Command.Schedule(Logged.TERMS, "", "", List.of(Logged.question("a"))));
    interview.append(new Command.Enter(null));
    int partition = Keys.partition(interview.id);
    await()
        .until(() -> Rig.wait(rig.deadlines.claim(partition)).interviews().contains(interview.id));
    assertThat(Rig.wait(rig.deadlines.claim(partition)).interviews()).isEmpty();
    await()
        .until(() -> Rig.wait(rig.deadlines.claim(partition)).interviews().contains(interview.id));
  }

  @Test
  void aNodeThatStoppedBeatingIsDead() {
    Rig other = new Rig(rig.database.url(), Servers.redisUrl());
    Logged interview = Logged.begun(other);
    Rig.wait(other.log.join(interview.id, other.clock.node(), other.clock.now()));
    assertThat(rig.lostSince(interview.id)).isEqualTo(-1);
    other.close();
    await().until(() -> rig.lostSince(interview.id) > 0);
    assertThat(rig.lostSince(interview.id)).isLessThan(rig.clock.now());
  }

  @Test
  void aNodeThatLeftIsDeadAtOnceSinceItLeft() {
    Rig other = new Rig(rig.database.url(), Servers.redisUrl());
    Logged interview = Logged.begun(other);
    Rig.wait(other.log.join(interview.id, other.clock.node(), other.clock.now()));
    long before = rig.clock.now() - 1_000;
    Rig.wait(other.clock.leave());
    assertThat(rig.lostSince(interview.id)).isBetween(before, rig.clock.now() + 1_000);
    other.close();
  }
}
