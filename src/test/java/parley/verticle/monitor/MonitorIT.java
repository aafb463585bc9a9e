package parley.verticle.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.interview.Command;
import parley.journey.Candidate;
import parley.journey.Socket;
import parley.journey.Watcher;
import parley.store.Ids;
import parley.testing.LiveNode;

class MonitorIT {

  private static LiveNode node;
  private final List<AutoCloseable> open = new ArrayList<>();

  @BeforeAll
  static void start() {
    node = new LiveNode();
  }

  @AfterAll
  static void stop() {
    node.close();
  }

  @AfterEach
  void leave() throws Exception {
    for (AutoCloseable each : open) {
      each.close();
    }
  }

  @Test
  void aRowSaysWhereALiveInterviewStands() {
    String id = node.schedule(3);
    Candidate candidate = candidate(id);
    candidate.asked(1);
    Watcher hr = hr(id);
    JsonNode row = hr.row(id, r -> r.path("index").asInt() == 1);
    assertThat(row.path("phase").asText()).isEqualTo("QUESTIONS");
    assertThat(row.path("jobTitle").asText()).isEqualTo("Engineer");
    assertThat(row.path("of").asInt()).isEqualTo(3);
    assertThat(row.path("connected").asBoolean()).isTrue();
    assertThat(row.path("question").asText()).isEqualTo("Question 1?");
    candidate.answer(1, 1, "my first words");
    JsonNode next = hr.row(id, r -> r.path("index").asInt() == 2);
    assertThat(next.path("answers").asInt()).isEqualTo(1);
    assertThat(next.path("lastWords").asText()).isEqualTo("my first words");
    candidate.cut();
    JsonNode away = hr.row(id, r -> !r.path("connected").asBoolean());
    assertThat(away.path("running").asBoolean()).isFalse();
  }

  @Test
  void anInterviewThatBeginsAfterTheJoinAppears() {
    String earlier = node.schedule(1);
    Watcher hr = hr(earlier);
    hr.row(earlier, r -> r.path("phase").asText().equals("SCHEDULED"));
    candidate(earlier);
    assertThat(
            hr.row(earlier, r -> r.path("phase").asText().equals("QUESTIONS"))
                .path("connected")
                .asBoolean())
        .isTrue();
  }

  @Test
  void theFollowedInterviewArrivesLiveWithNotesAndThePlan() {
    String id = node.schedule(2);
    Candidate candidate = candidate(id);
    candidate.asked(1);
    Watcher hr = hr(id).follow(id, 0);
    hr.event("scheduled");
    hr.event("asked");
    candidate.answer(1, 1, "heard at once");
    assertThat(hr.event("answered").path("event").path("text").asText()).isEqualTo("heard at once");
    node.act(id, new Command.Note("hr", "a private note"));
    assertThat(hr.event("noted").path("event").path("text").asText()).isEqualTo("a private note");
    node.act(id, new Command.End("hr", null));
    long last = hr.event("concluded").path("seq").asLong();
    assertThat(hr.numbers()).containsExactlyElementsOf(numbers(1, last));
  }

  @Test
  void aReconnectWithLastSeqGetsExactlyWhatItMissed() {
    String id = node.schedule(4);
    Candidate candidate = candidate(id);
    candidate.asked(1);
    Watcher first = hr(id).follow(id, 0);
    long seen = first.event("asked").path("seq").asLong();
    first.close();
    for (int question = 1; question <= 3; question++) {
      candidate.asked(question);
      candidate.answer(question, question, "answer " + question);
    }
    long last = candidate.asked(4).path("seq").asLong();
    Watcher again = hr(id).follow(id, seen);
    again.first(f -> f.path("type").asText().equals("event") && f.path("seq").asLong() == last);
    assertThat(again.numbers()).containsExactlyElementsOf(numbers(seen + 1, last));
  }

  @Test
  void anotherCompanySeesNothingAndMayNotFollow() {
    String id = node.schedule(2);
    String others = node.schedule(1);
    Watcher stranger = hr(others);
    Watcher own = hr(id).follow(id, 0);
    Candidate candidate = candidate(id);
    candidate.asked(1);
    candidate.answer(1, 1, "not for strangers");
    own.event("answered");
    stranger.row(others, _ -> true);
    stranger.ping(1);
    assertThat(stranger.frames()).noneMatch(f -> f.path("interview").asText().equals(id));
    stranger.follow(id, 0);
    assertThat(stranger.closeCode()).isEqualTo(4403);
    assertThat(stranger.frames()).noneMatch(f -> f.toString().contains("not for strangers"));
  }

  @Test
  void aFilterOnAnotherJobKeepsTheRowsAway() {
    String id = node.schedule(2);
    Watcher hr = hr(id);
    hr.row(id, _ -> true);
    hr.socket().send("subscribe", f -> f.put("job", Ids.next().toString()).put("interview", id));
    hr.event("scheduled");
    int before = hr.frames().size();
    Candidate candidate = candidate(id);
    candidate.asked(1);
    candidate.answer(1, 1, "one");
    hr.event("answered");
    hr.ping(1);
    assertThat(hr.frames().subList(before, hr.frames().size()))
        .noneMatch(f -> f.path("type").asText().equals("session"));
  }

  @Test
  void onlyHrComesIn() {
    String id = node.schedule(1);
    assertThat(opened(node.candidateToken(id)).closeCode()).isEqualTo(4403);
    assertThat(opened(node.ticket(id)).closeCode()).isEqualTo(4403);
    assertThat(opened(node.expiredTicket(id)).closeCode()).isEqualTo(4401);
    assertThat(opened("").closeCode()).isEqualTo(4401);
    assertThat(opened("no.token.ours").closeCode()).isEqualTo(4401);
  }

  @Test
  void whatIsNotThereCannotBeFollowed() {
    String id = node.schedule(1);
    assertThat(hr(id).follow(Ids.next().toString(), 0).closeCode()).isEqualTo(4404);
    assertThat(hr(id).follow("no id", 0).closeCode()).isEqualTo(4404);
    assertThat(hr(id).follow("x".repeat(36), 0).closeCode()).isEqualTo(4404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "null",
        "{\"type\":\"join\"}",
        "{\"type\":\"join\",\"token\":null}",
        "{\"type\":\"join\",\"token\":5}",
        "{\"type\":\"join\",\"token\":\"t\",\"lastSeq\":0}",
        "{\"type\":\"subscribe\"}",
        "{\"type\":\"ping\",\"at\":1}",
        "{\"type\":\"answer\",\"cseq\":1,\"question\":1,\"text\":\"x\"}"
      })
  void theFirstFrameIsJoin(String frame) {
    try (Socket socket = Socket.open(node.base(), "/ws/v1/monitor")) {
      socket.raw(frame);
      assertThat(socket.closeCode()).isEqualTo(4400);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"ping\"}",
        "{\"type\":\"ping\",\"at\":\"1\"}",
        "{\"type\":\"subscribe\",\"interview\":5}",
        "{\"type\":\"subscribe\",\"lastSeq\":\"1\"}",
        "{\"type\":\"subscribe\",\"lastSeq\":0.5}",
        "{\"type\":\"subscribe\",\"who\":\"me\"}",
        "{\"type\":\"join\",\"token\":\"again\"}"
      })
  void aFrameThatDoesNotFitTheProtocolClosesTheFeed(String frame) {
    Watcher hr = hr(node.schedule(1));
    hr.socket().raw(frame);
    assertThat(hr.closeCode()).isEqualTo(4400);
  }

  private Candidate candidate(String id) {
    Candidate candidate = Candidate.join(node.base(), id, node.ticket(id), 0);
    open.add(candidate);
    return candidate;
  }

  private Watcher hr(String id) {
    Watcher watcher = Watcher.join(node.base(), node.hrToken(id));
    open.add(watcher);
    return watcher;
  }

  private Watcher opened(String token) {
    Watcher watcher = Watcher.open(node.base(), token);
    open.add(watcher);
    return watcher;
  }

  private static List<Long> numbers(long from, long to) {
    return LongStream.rangeClosed(from, to).boxed().toList();
  }
}
