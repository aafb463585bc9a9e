package parley.verticle.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.interview.Command.Draft;
import parley.interview.Entry;
import parley.interview.Event;
import parley.interview.Terms;
import parley.journey.Candidate;
import parley.testing.LiveNode;
import parley.testing.NodeProcess;
import parley.testing.Rig;
import parley.testing.Servers;

/** A node that stood still while another one served its candidate, and wakes up. */
class FrozenNodeFaultIT {

  private static final long NUDGE_MS = 3_000;
  private static final int QUESTIONS = 5;

  @TempDir Path folder;

  @Test
  void itWritesNothingStaleWhenItWakes() {
    try (LiveNode awake = new LiveNode();
        NodeProcess frozen =
            new NodeProcess(folder, awake.rig.database.url(), Servers.redisUrl())) {
      String id = awake.schedule(nudgedEarly(), QUESTIONS);
      Candidate before = Candidate.join(frozen.base(), id, awake.ticket(id), 0);
      before.asked(1);
      accepted(before, 1, "one");
      before.asked(2);
      frozen.freeze();
      // Into the buffers of a socket that nobody reads now.
      before.sendAnswer(2, 2, "stale");
      before.draft(3, "stale draft", 99);
      before.socket().send("moment", f -> f.put("cseq", 3));
      await().until(() -> awake.rig.lostSince(id) > 0);

      try (Candidate after = Candidate.join(awake.base(), id, awake.ticket(id), before.seq())) {
        after.event("connected");
        accepted(after, 2, "two");
        after.asked(3);
        after.event("noticed"); // the timers are the other node's now
        after.draft(3, "thinking", 1);
        accepted(after, 3, "three");
        after.asked(4);

        frozen.wake();
        assertThat(before.closeCode()).as("its connection is fenced off").isEqualTo(4409);
        await().until(() -> Rig.wait(awake.rig.log.held(id)).conn() > 0);
        accepted(after, 4, "four");
        after.asked(5);
        accepted(after, 5, "five");
        after.event("closing");
        after.leave(6, "done");
        after.durable(after.event("concluded").path("seq").asLong());
      }
      check(awake, id);
    }
  }

  private static void check(LiveNode node, String id) {
    List<Entry> log = node.log(id);
    assertThat(log)
        .extracting(Entry::seq)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, log.size()).boxed().toList());
    assertThat(texts(log)).containsExactly("one", "two", "three", "four", "five");
    assertThat(of(log, Event.Asked.class)).hasSize(QUESTIONS);
    assertThat(of(log, Event.Noticed.class))
        .as("each nudge once, no moment out of the buffers")
        .allMatch(e -> ((Event.Noticed) e.event()).notice() == Event.Notice.NUDGE);
    List<Entry> back = of(log, Event.Connected.class);
    assertThat(back).as("lost once, given back once").hasSize(1);
    Event.Connected connected = (Event.Connected) back.getFirst().event();
    Event.Disconnected lost =
        (Event.Disconnected) of(log, Event.Disconnected.class).getFirst().event();
    assertThat(connected.givenBackMs())
        .isPositive()
        .isLessThanOrEqualTo(back.getFirst().at() - lost.since());
    assertThat(of(log, Event.Compensated.class)).as("nobody else was away").isEmpty();
    Draft draft = Rig.wait(node.rig.log.beside(id)).draft();
    assertThat(draft).isEqualTo(new Draft(3, "thinking", 1));
  }

  private static Terms nudgedEarly() {
    Terms t = LiveNode.TERMS;
    return new Terms(
        t.limitMs(),
        t.graceMs(),
        t.greetingMs(),
        NUDGE_MS,
        t.closingMs(),
        t.maxPauseMs(),
        t.postponeMs(),
        t.expiryMs(),
        t.maxAnswerChars());
  }

  private static List<Entry> of(List<Entry> log, Class<? extends Event> type) {
    return log.stream().filter(e -> type.isInstance(e.event())).toList();
  }

  private static List<String> texts(List<Entry> log) {
    return of(log, Event.Answered.class).stream()
        .map(e -> ((Event.Answered) e.event()).text())
        .toList();
  }

  private static void accepted(Candidate candidate, int question, String text) {
    assertThat(candidate.answer(question, question, text).path("type").asText())
        .isEqualTo("accepted");
  }
}
