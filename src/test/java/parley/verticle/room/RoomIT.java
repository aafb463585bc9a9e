package parley.verticle.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import parley.interview.Circumstances;
import parley.interview.Command;
import parley.interview.Entry;
import parley.interview.Event;
import parley.interview.Interview;
import parley.interview.State;
import parley.interview.Terms;
import parley.journey.Candidate;
import parley.store.Ids;
import parley.testing.LiveNode;
import parley.testing.Rig;

class RoomIT {

  private static LiveNode node;
  private final List<Candidate> open = new ArrayList<>();

  @BeforeAll
  static void start() {
    node = new LiveNode();
  }

  @AfterAll
  static void stop() {
    node.close();
  }

  @AfterEach
  void leave() {
    open.forEach(Candidate::close);
  }

  @Test
  void aJoinReplaysWhatCameAfterLastSeq() {
    String id = node.schedule(3);
    Candidate first = join(id, 0);
    first.asked(1);
    first.answer(1, 1, "one");
    first.asked(2);
    long last = first.seq();
    Candidate again = join(id, 2);
    again.upTo(last);
    assertThat(events(again)).containsExactlyElementsOf(events(first).subList(2, (int) last));
    Candidate whole = join(id, 0);
    whole.upTo(last);
    assertThat(events(whole)).isEqualTo(events(first));
    assertThat(join(id, last).joined().path("seq").asLong()).isEqualTo(last);
  }

  @Test
  void theSnapshotSaysWhereTheInterviewStands() {
    String id = node.schedule(3);
    Candidate first = join(id, 0);
    assertThat(first.joined().path("state").path("phase").asText()).isEqualTo("GREETING");
    first.asked(1);
    first.answer(1, 1, "one");
    first.asked(2);
    JsonNode joined = join(id, first.seq()).joined();
    assertThat(joined.path("cseq").asLong()).isEqualTo(1);
    assertThat(joined.path("state").path("phase").asText()).isEqualTo("QUESTIONS");
    assertThat(joined.path("state").path("index").asInt()).isEqualTo(2);
    assertThat(joined.path("state").path("of").asInt()).isEqualTo(3);
    assertThat(joined.path("state").path("answers").asInt()).isEqualTo(1);
    assertThat(joined.path("state").path("running").asBoolean()).isTrue();
    assertThat(joined.path("remainingMs").asLong()).isBetween(1L, LiveNode.TERMS.limitMs());
  }

  @Test
  void anAnswerIsAcceptedTheNextQuestionComesAndBothBecomeDurable() {
    String id = node.schedule(2);
    Candidate candidate = join(id, 0);
    candidate.asked(1);
    JsonNode accepted = candidate.answer(1, 1, "ünïcode 漢字 😀 \"quoted\" \n done");
    assertThat(accepted.path("type").asText()).isEqualTo("accepted");
    JsonNode asked = candidate.asked(2);
    assertThat(asked.path("seq").asLong()).isEqualTo(accepted.path("seq").asLong() + 1);
    candidate.durable(asked.path("seq").asLong());
    assertThat(
            Rig.wait(
                node.rig.database.list(
                    row -> row.getString(0),
                    "select event from interview_event where interview_id = $1 and type ="
                        + " 'answered'",
                    Ids.parse(id))))
        .singleElement()
        .asString()
        .contains("ünïcode 漢字 😀");
  }

  @Test
  void howAnAnswerCameAboutStandsBesideItAndNothingElseDoes() {
    String id = node.schedule(2);
    Candidate candidate = join(id, 0);
    candidate.asked(1);
    candidate
        .socket()
        .send(
            "answer",
            f ->
                f.put("cseq", 1)
                    .put("question", 1)
                    .put("text", "Written elsewhere.")
                    .putObject("circumstances")
                    .put("pastedChars", 18)
                    .put("hiddenMs", 7_000));
    candidate.asked(2);
    candidate.answer(2, 2, "Typed here.");
    assertThat(node.log(id).stream().map(Entry::event).filter(Event.Answered.class::isInstance))
        .containsExactly(
            new Event.Answered(1, 1, "Written elsewhere.", new Circumstances(18, 7_000)),
            new Event.Answered(2, 2, "Typed here."));
  }

  @Test
  void theHighestRevisionOfADraftComesBackAndABlankNeverReplacesText() {
    String id = node.schedule(2);
    Candidate candidate = join(id, 0);
    candidate.asked(1);
    candidate.draft(1, "first", 1);
    candidate.draft(1, "third", 3);
    candidate.draft(1, "second", 2);
    candidate.draft(1, " \n ", 4);
    await().until(() -> draft(id).equals("third 4"));
    candidate.cut();
    JsonNode draft = join(id, 0).joined().path("draft");
    assertThat(draft.path("text").asText()).isEqualTo("third");
    assertThat(draft.path("question").asInt()).isEqualTo(1);
  }

  @Test
  void aDraftOfAnAnsweredQuestionDoesNotComeBack() {
    String id = node.schedule(2);
    Candidate candidate = join(id, 0);
    candidate.asked(1);
    candidate.draft(1, "half", 1);
    await().until(() -> draft(id).equals("half 1"));
    candidate.answer(1, 1, "whole");
    assertThat(join(id, 0).joined().has("draft")).isFalse();
  }

  @Test
  void theDraftIsTheAnswerWhenTheTimeIsUp() {
    String id = node.schedule(terms(3_000, 60_000), 2);
    Candidate candidate = join(id, 0);
    candidate.asked(1);
    candidate.draft(1, "as far as I came", 1);
    JsonNode answered = candidate.event("answered").path("event");
    assertThat(answered.path("text").asText()).isEqualTo("as far as I came");
    assertThat(answered.path("cseq").asLong()).isZero();
    assertThat(candidate.event("concluded").path("event").path("reason").asText())
        .isEqualTo("TIME_UP");
  }

  @Test
  void resendIsAnsweredWithTheFirstOutcome() {
    String id = node.schedule(2);
    Candidate candidate = join(id, 0);
    candidate.asked(1);
    JsonNode accepted = candidate.answer(1, 1, "one");
    assertThat(candidate.answer(1, 1, "one")).isEqualTo(accepted);
    candidate.cut();
    Candidate again = join(id, 0);
    assertThat(again.answer(1, 1, "another text")).isEqualTo(accepted);
    assertThat(answers(id)).containsExactly("one");
  }

  @Test
  void whatWasSentInTheMomentOfACutHappensOnce() {
    String id = node.schedule(6);
    Candidate candidate = join(id, 0);
    for (int question = 1; question <= 5; question++) {
      candidate.asked(question);
      candidate.sendAnswer(question, question, "answer " + question);
      candidate.cut();
      candidate = join(id, 0);
      if (candidate.joined().path("cseq").asLong() < question) {
        candidate.answer(question, question, "answer " + question);
      }
    }
    candidate.asked(6);
    assertThat(answers(id))
        .containsExactly("answer 1", "answer 2", "answer 3", "answer 4", "answer 5");
  }

  @Test
  void aGapIsRejectedWithTheExpectedNumber() {
    String id = node.schedule(2);
    Candidate candidate = join(id, 0);
    candidate.asked(1);
    JsonNode rejected = candidate.answer(3, 1, "too early");
    assertThat(rejected.path("code").asText()).isEqualTo("gap");
    assertThat(rejected.path("expected").asLong()).isEqualTo(1);
    assertThat(candidate.answer(1, 1, "one").path("type").asText()).isEqualTo("accepted");
  }

  @Test
  void anAnswerToAQuestionThatIsNotOpenIsRejectedAndItsNumberIsFree() {
    String id = node.schedule(2);
    Candidate candidate = join(id, 0);
    candidate.asked(1);
    assertThat(code(candidate.answer(1, 2, "of the next one"))).isEqualTo("not_asked");
    assertThat(code(candidate.answer(1, 1, " \t\n"))).isEqualTo("empty_text");
    assertThat(code(candidate.answer(1, 1, "x".repeat(2_001)))).isEqualTo("too_long");
    assertThat(code(candidate.ask(1, "already?"))).isEqualTo("not_in_closing");
    assertThat(candidate.answer(1, 1, "x".repeat(2_000)).path("type").asText())
        .isEqualTo("accepted");
  }

  @Test
  void aMomentIsNoted() {
    String id = node.schedule(1);
    Candidate candidate = join(id, 0);
    candidate.asked(1);
    candidate.moment(1);
    assertThat(candidate.event("noticed").path("event").path("notice").asText())
        .isEqualTo("MOMENT");
  }

  @Test
  void silenceIsNudgedOnceAndEndsNothing() {
    Terms t = LiveNode.TERMS;
    String id =
        node.schedule(
            new Terms(
                t.limitMs(),
                t.graceMs(),
                0,
                300,
                t.closingMs(),
                t.maxPauseMs(),
                t.postponeMs(),
                t.expiryMs(),
                t.maxAnswerChars()),
            2);
    Candidate candidate = join(id, 0);
    candidate.asked(1);
    assertThat(candidate.event("noticed").path("event").path("notice").asText()).isEqualTo("NUDGE");
    assertThat(candidate.answer(1, 1, "one").path("type").asText()).isEqualTo("accepted");
  }

  @Test
  void theClosingTakesQuestionsAndEndsWhenTheCandidateIsDone() {
    String id = node.schedule(1);
    Candidate candidate = join(id, 0);
    candidate.asked(1);
    candidate.answer(1, 1, "one");
    candidate.event("closing");
    long inquiry = candidate.ask(2, "Is it remote?").path("seq").asLong();
    node.act(id, new Command.Reply(inquiry, "Within Europe.", "interviewer"));
    JsonNode replied = candidate.event("replied").path("event");
    assertThat(replied.path("to").asLong()).isEqualTo(inquiry);
    assertThat(replied.path("text").asText()).isEqualTo("Within Europe.");
    candidate.leave(3, "done");
    JsonNode concluded = candidate.event("concluded");
    assertThat(concluded.path("event").path("reason").asText()).isEqualTo("ALL_ASKED");
    candidate.durable(concluded.path("seq").asLong());
    assertThat(candidate.closeCode()).isEqualTo(4410);
  }

  @Test
  void afterTheEndMessagesAreRejectedAndEveryJoinIsReplayedAndClosed() {
    String id = node.schedule(2);
    Candidate candidate = join(id, 0);
    candidate.asked(1);
    candidate.answer(1, 1, "one");
    candidate.leave(2, "withdraw");
    assertThat(code(candidate.answer(3, 2, "too late"))).isEqualTo("concluded");
    assertThat(candidate.closeCode()).isEqualTo(4410);
    Candidate late = join(id, 0);
    assertThat(late.joined().path("state").path("reason").asText()).isEqualTo("CANDIDATE_LEFT");
    assertThat(code(late.answer(3, 2, "still too late"))).isEqualTo("concluded");
    assertThat(late.answer(1, 1, "one").path("type").asText()).isEqualTo("accepted");
    assertThat(late.closeCode()).isEqualTo(4410);
  }

  /** Two event loops serve the port in turn, so of four sockets some share one and some do not. */
  @Test
  void theNewestJoinWinsOnWhateverEventLoop() {
    String id = node.schedule(2);
    Candidate older = join(id, 0);
    older.asked(1);
    for (int i = 0; i < 4; i++) {
      Candidate newer = join(id, 0);
      assertThat(older.closeCode()).isEqualTo(4409);
      older = newer;
    }
    assertThat(older.answer(1, 1, "one").path("type").asText()).isEqualTo("accepted");
    assertThat(older.frames()).noneMatch(f -> f.toString().contains("disconnected"));
    assertThat(node.view(id).present()).isTrue();
  }

  /** The older one does nothing: it is told. */
  @Test
  void theNewestJoinWinsAtOnceOnWhateverNode() {
    try (LiveNode other = node.another(LiveNode.LIMITS)) {
      String id = node.schedule(2);
      Candidate older = join(id, 0);
      older.asked(1);
      Candidate newer = Candidate.join(other.base(), id, node.ticket(id), 0);
      open.add(newer);
      assertThat(older.closeCode()).isEqualTo(4409);
      newer.asked(1);
      assertThat(newer.answer(1, 1, "from the new one").path("type").asText())
          .isEqualTo("accepted");
      assertThat(node.log(id)).noneMatch(e -> e.event() instanceof Event.Disconnected);
      assertThat(answers(id)).containsExactly("from the new one");
    }
  }

  @Test
  void lostTimeIsGivenBack() {
    String id = node.schedule(2);
    Candidate candidate = join(id, 0);
    candidate.asked(1);
    candidate.cut();
    await().until(() -> !node.view(id).present());
    long left = node.view(id).remainingMs();
    await().until(() -> node.rig.clock.now() > lostSince(id) + 300 + Rig.CLOCK_MOVES_MS);
    Candidate again = join(id, 0);
    JsonNode connected = again.event("connected").path("event");
    assertThat(connected.path("lostMs").asLong()).isGreaterThanOrEqualTo(300);
    assertThat(connected.path("givenBackMs").asLong()).isEqualTo(connected.path("lostMs").asLong());
    assertThat(leftAt(id, Event.Connected.class)).isEqualTo(left);
    assertThat(again.event("disconnected").path("event").path("since").asLong()).isPositive();
  }

  @Test
  void noMoreThanTheGraceIsGivenBack() {
    String id = node.schedule(terms(600_000, 100), 2);
    Candidate candidate = join(id, 0);
    candidate.asked(1);
    candidate.cut();
    await().until(() -> !node.view(id).present());
    await().until(() -> node.rig.clock.now() > lostSince(id) + 300 + Rig.CLOCK_MOVES_MS);
    JsonNode connected = join(id, 0).event("connected").path("event");
    assertThat(connected.path("lostMs").asLong()).isGreaterThanOrEqualTo(300);
    assertThat(connected.path("givenBackMs").asLong()).isEqualTo(100);
  }

  @Test
  void aSilentConnectionIsClosedAndWasLostWhenItFellSilent() {
    try (LiveNode strict = node.another(LiveNode.limits(Map.of("room.silentAfter", "PT1S")))) {
      String id = strict.schedule(2);
      Candidate candidate = Candidate.join(strict.base(), id, strict.ticket(id), 0);
      open.add(candidate);
      candidate.asked(1);
      candidate.ping(1);
      long heard = strict.rig.clock.now();
      assertThat(candidate.closeCode()).isEqualTo(4408);
      await().until(() -> !strict.view(id).present());
      // A beat of the log's clock may move it by some milliseconds; the silence itself takes 1,000.
      assertThat(lostSince(id)).isLessThan(heard + 500);
    }
  }

  @Test
  void finishLaterStopsTheClockAndGoesOnWithTheNextJoinOnce() {
    String id = node.schedule(3);
    Candidate candidate = join(id, 0);
    candidate.asked(1);
    candidate.answer(1, 1, "one");
    candidate.asked(2);
    candidate.leave(2, "later");
    candidate.event("paused");
    assertThat(node.view(id).running()).isFalse();
    long left = node.view(id).remainingMs();
    candidate.cut();
    Candidate again = join(id, 0);
    assertThat(again.joined().path("state").path("paused").asBoolean()).isFalse();
    again.event("resumed");
    assertThat(leftAt(id, Event.Resumed.class)).isEqualTo(left);
    assertThat(code(again.leave(3, "later"))).isEqualTo("already_postponed");
    assertThat(again.answer(3, 2, "two").path("type").asText()).isEqualTo("accepted");
    again.asked(3);
  }

  @Test
  void theCandidateNeverReadsWhatIsNotTheirsAndTheNumbersHaveNoGap() {
    String id = node.schedule(2);
    Candidate candidate = join(id, 0);
    candidate.asked(1);
    node.act(id, new Command.Note("hr", "a private note"));
    candidate.answer(1, 1, "one");
    candidate.asked(2);
    Candidate again = join(id, 0);
    again.upTo(candidate.seq());
    for (Candidate each : List.of(candidate, again)) {
      assertThat(each.frames())
          .noneMatch(f -> f.toString().contains("private") || f.toString().contains("secret"));
      assertThat(each.frames().stream().filter(f -> type(f.path("event")).equals("withheld")))
          .as("the plan and the note")
          .hasSize(2);
    }
  }

  @Test
  void whatHrDoesReachesTheRoom() {
    String id = node.schedule(1);
    Candidate candidate = join(id, 0);
    candidate.asked(1);
    node.act(id, new Command.Pause("hr", "a short break"));
    JsonNode paused = candidate.event("paused");
    assertThat(paused.path("event").path("reason").asText()).isEqualTo("a short break");
    assertThat(paused.path("running").asBoolean()).isFalse();
    long left = paused.path("remainingMs").asLong();
    node.act(id, new Command.Extend("hr", 60_000));
    assertThat(candidate.event("extended").path("remainingMs").asLong()).isEqualTo(left + 60_000);
    node.act(id, new Command.Resume("hr"));
    assertThat(candidate.event("resumed").path("running").asBoolean()).isTrue();
    node.act(id, new Command.AskLive("hr", "Why us?"));
    candidate.answer(1, 1, "one");
    JsonNode live = candidate.asked(2).path("event");
    assertThat(live.path("kind").asText()).isEqualTo("LIVE");
    assertThat(live.path("text").asText()).isEqualTo("Why us?");
    node.act(id, new Command.End("hr", null));
    assertThat(candidate.event("concluded").path("event").path("reason").asText())
        .isEqualTo("HR_ENDED");
  }

  @Test
  void theCandidateMayAlsoComeWithAnAccessToken() {
    String id = node.schedule(1);
    Candidate candidate = Candidate.join(node.base(), id, node.candidateToken(id), 0);
    open.add(candidate);
    candidate.asked(1);
  }

  private Candidate join(String id, long lastSeq) {
    Candidate candidate = Candidate.join(node.base(), id, node.ticket(id), lastSeq);
    open.add(candidate);
    return candidate;
  }

  private static Terms terms(long limitMs, long graceMs) {
    Terms t = LiveNode.TERMS;
    return new Terms(
        limitMs,
        graceMs,
        0,
        t.nudgeMs(),
        t.closingMs(),
        t.maxPauseMs(),
        t.postponeMs(),
        t.expiryMs(),
        t.maxAnswerChars());
  }

  /** Number and content of the events, without the time left, which replayed ones do not have. */
  private static List<String> events(Candidate candidate) {
    return candidate.frames().stream()
        .filter(f -> type(f).equals("event"))
        .map(f -> f.path("seq") + " " + f.path("at") + " " + f.path("event"))
        .toList();
  }

  private static List<String> answers(String id) {
    return node.log(id).stream()
        .filter(e -> e.event() instanceof Event.Answered)
        .map(e -> ((Event.Answered) e.event()).text())
        .toList();
  }

  private static long lostSince(String id) {
    return node.log(id).stream()
        .filter(e -> e.event() instanceof Event.Disconnected)
        .mapToLong(e -> ((Event.Disconnected) e.event()).since())
        .max()
        .orElseThrow();
  }

  /** The time left in the moment of the first event of this type. */
  private static long leftAt(String id, Class<? extends Event> type) {
    State state = Interview.none();
    for (Entry entry : node.log(id)) {
      state = Interview.evolve(state, entry);
      if (type.isInstance(entry.event())) {
        return state.clock().remaining(entry.at());
      }
    }
    throw new AssertionError("no " + type);
  }

  private static String draft(String id) {
    Command.Draft draft = Rig.wait(node.rig.log.beside(id)).draft();
    return draft == null ? "" : draft.text() + " " + draft.rev();
  }

  private static String code(JsonNode rejected) {
    return rejected.path("code").asText();
  }

  private static String type(JsonNode node) {
    return node.path("type").asText();
  }
}
