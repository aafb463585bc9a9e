package parley.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.json.schema.Validator;
import io.vertx.redis.client.Request;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import parley.interview.Command;
import parley.interview.Question;
import parley.interview.Terms;
import parley.testing.LiveNode;
import parley.testing.Rig;

/**
 * The server says what asyncapi.yaml says, all of it and nothing else, and takes what it allows.
 */
class AsyncApiContractIT {

  private static final AsyncApi CONTRACT = new AsyncApi();
  private static LiveNode node;

  @BeforeAll
  static void start() {
    node = new LiveNode();
  }

  @AfterAll
  static void stop() {
    node.close();
  }

  @Test
  void everyFrameOfAFullInterviewFitsTheContractAndEveryDeclaredFrameIsSent() {
    String id = node.schedule(terms(), 2);
    Watcher hr = Watcher.join(node.base(), node.hrToken(id)).follow(id, 0);
    Candidate first = join(id, 0);
    goThroughTheQuestions(id, first);
    first.draft(3, "kept", 1);
    await().until(() -> node.rig.log.beside(id).await().draft() != null);
    first.cut();
    await().until(() -> !node.view(id).present());
    Candidate second = join(id, first.seq());
    assertThat(second.joined().has("draft")).isTrue();
    goThroughTheClosing(id, second);
    second.event("concluded");
    node.act(id, new Command.MarkScored("SCORED"));
    hr.event("scored");
    hr.ping(2);
    second.durable(second.seq());
    second.first(f -> f.path("type").asText().equals("error"));
    hr.socket().raw("{}");
    hr.first(f -> f.path("type").asText().equals("error"));
    Candidate whole = join(id, 0);
    whole.upTo(second.seq());

    Stream<JsonNode> room =
        Stream.of(first, second, whole).flatMap(candidate -> candidate.frames().stream());
    Set<String> shown = check("roomSends", room.toList());
    var allowed = new TreeSet<>(CONTRACT.events(false));
    assertThat(shown).as("events in the room").isEqualTo(allowed);
    allowed.remove("withheld");
    allowed.addAll(CONTRACT.events(true));
    assertThat(check("monitorSends", hr.frames())).as("events in the feed").isEqualTo(allowed);
  }

  @Test
  void everyFrameThatTheContractAllowsACandidateIsTaken() throws IOException {
    Map<String, Validator> frames = CONTRACT.frames("roomReceives");
    List<String> examples =
        List.of(
            "{'type':'draft','question':1,'text':'','rev':1}",
            "{'type':'draft','question':7,'text':'not open','rev':9007199254740991}",
            "{'type':'moment','cseq':1}",
            "{'type':'answer','cseq':2,'question':1,'text':'\\ud83d alone, \\u0000, \\u2028'}",
            "{'text':'in another order','question':2,'cseq':3,'type':'answer'}",
            "{'type':'ask','cseq':4,'text':'Is it remote?'}",
            "{'type':'ping','at':12345.678}",
            "{'type':'ping','at':-1e300}",
            "{'type':'leave','cseq':5,'reason':'later'}",
            "{'type':'leave','cseq':6,'reason':'later'}",
            "{'type':'leave','cseq':6,'reason':'withdraw'}",
            "{'type':'leave','cseq':7,'reason':'done'}");
    String id = node.schedule(2);
    Candidate candidate = join(id, 0);
    candidate.asked(1);
    for (String example : examples) {
      JsonNode frame = Api.JSON.readTree(example.replace('\'', '"'));
      AsyncApi.check(frames, frame);
      candidate.socket().raw(example.replace('\'', '"'));
      if (frame.has("cseq")) {
        long cseq = frame.path("cseq").asLong();
        candidate.decided(cseq);
      }
    }
    candidate.ping(7);
    assertThat(candidate.frames()).noneMatch(f -> f.path("type").asText().equals("error"));
    assertThat(types(examples)).isEqualTo(without(frames.keySet(), "join"));
  }

  @Test
  void everyFrameThatTheContractAllowsHrIsTaken() throws IOException {
    Map<String, Validator> frames = CONTRACT.frames("monitorReceives");
    String id = node.schedule(1);
    List<String> examples =
        List.of(
            "{'type':'subscribe'}",
            "{'type':'subscribe','lastSeq':0}",
            "{'type':'subscribe','job':'01890000-0000-7000-8000-000000000000'}",
            "{'type':'subscribe','interview':'" + id + "'}",
            "{'type':'subscribe','interview':'" + id + "','lastSeq':99,'job':''}",
            "{'type':'ping','at':0}");
    Watcher hr = Watcher.join(node.base(), node.hrToken(id));
    for (String example : examples) {
      JsonNode frame = Api.JSON.readTree(example.replace('\'', '"'));
      AsyncApi.check(frames, frame);
      hr.socket().raw(frame.toString());
    }
    hr.ping(7);
    assertThat(hr.frames()).noneMatch(f -> f.path("type").asText().equals("error"));
    assertThat(types(examples)).isEqualTo(without(frames.keySet(), "join"));
  }

  private static void goThroughTheQuestions(String id, Candidate candidate) {
    candidate.asked(1);
    candidate.event("noticed");
    candidate.ping(1.5);
    writeDownAnOutage();
    candidate.answer(9, 1, "a gap");
    node.act(id, new Command.Pause("hr", "a short break"));
    candidate.event("paused");
    candidate.event("compensated");
    node.act(id, new Command.Resume("hr"));
    node.act(id, new Command.Extend("hr", 60_000));
    node.act(id, new Command.Note("hr", "a private note"));
    node.act(
        id,
        new Command.FollowUp(
            1,
            new Question(
                "f", Question.Kind.FOLLOW_UP, "c", "And why?", "f", List.of(), List.of())));
    candidate.event("extended");
    candidate.answer(1, 1, "one");
    candidate.asked(2);
    candidate.answer(2, 2, "two");
    node.act(id, new Command.AskLive("hr", "Why us?"));
    candidate.asked(3);
  }

  /** As a beat does that comes after a silence of all nodes. */
  private static void writeDownAnOutage() {
    long now = node.rig.clock.now();
    Rig.wait(
        node.rig.redis.send(
            Request.cmd(io.vertx.redis.client.Command.LPUSH)
                .arg("outages:{nodes}")
                .arg((now - 100) + " " + now)));
    await().until(() -> !node.rig.clock.outages(0).isEmpty());
  }

  private static void goThroughTheClosing(String id, Candidate candidate) {
    candidate.event("connected");
    candidate.answer(3, 3, "three");
    candidate.asked(4);
    candidate.answer(4, 4, "four");
    candidate.event("closing");
    long inquiry = candidate.ask(5, "Is it remote?").path("seq").asLong();
    node.act(id, new Command.Reply(inquiry, "Yes.", "interviewer"));
    candidate.event("replied");
    candidate.leave(6, "done");
  }

  /** Checks each frame; the types of the events among them. */
  private static Set<String> check(String operation, List<JsonNode> frames) {
    Map<String, Validator> declared = CONTRACT.frames(operation);
    // Streamed by language models alone, of which there is none.
    declared.remove("delta");
    frames.forEach(frame -> AsyncApi.check(declared, frame));
    assertThat(frames.stream().map(f -> f.path("type").asText()).collect(Collectors.toSet()))
        .as(operation)
        .isEqualTo(declared.keySet());
    return frames.stream()
        .filter(f -> f.path("type").asText().equals("event"))
        .map(f -> f.path("event").path("type").asText())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> types(List<String> examples) {
    return examples.stream()
        .map(e -> e.replaceFirst(".*'type':'([a-z]+)'.*", "$1"))
        .collect(Collectors.toSet());
  }

  private static Set<String> without(Set<String> all, String one) {
    return all.stream().filter(each -> !each.equals(one)).collect(Collectors.toSet());
  }

  /** With a nudge soon. */
  private static Terms terms() {
    Terms t = LiveNode.TERMS;
    return new Terms(
        t.limitMs(),
        t.graceMs(),
        0,
        200,
        t.closingMs(),
        t.maxPauseMs(),
        t.postponeMs(),
        t.expiryMs(),
        t.maxAnswerChars());
  }

  private static Candidate join(String id, long lastSeq) {
    return Candidate.join(node.base(), id, node.ticket(id), lastSeq);
  }
}
