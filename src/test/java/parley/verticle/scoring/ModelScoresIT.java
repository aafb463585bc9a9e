package parley.verticle.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import parley.bus.Acted;
import parley.bus.Interviews;
import parley.bus.Json;
import parley.bus.Work;
import parley.insight.bank.QuestionBank;
import parley.interview.Entry;
import parley.interview.Event;
import parley.interview.Question;
import parley.interview.Terms;
import parley.store.Claims;
import parley.store.Ids;
import parley.store.Tasks;
import parley.testing.ModelServer;
import parley.testing.ModelServer.Call;
import parley.testing.ModelServer.Mood;
import parley.testing.Rig;
import parley.verticle.embedding.EmbeddingVerticle;

/** Scoring with a model behind a real HTTP server, in good and in bad hours. */
class ModelScoresIT {

  private static final Terms TERMS =
      new Terms(1_800_000, 600_000, 1_000, 60_000, 60_000, 60_000, 60_000, 60_000, 8_000);
  private static final QuestionBank BANK = QuestionBank.shipped();
  private static final Map<String, String> SAID =
      Map.of(
          "kafka-fundamentals-1",
          "A topic is a named stream of messages. It is split into partitions so that machines can"
              + " share the work.",
          "kafka-consumer-groups-1",
          "A group shares the work of reading a topic. If there are too many members, the extra"
              + " consumers stay idle.",
          "postgresql-mvcc-1",
          "An update creates a new row version and keeps the old one for a while. Vacuum makes that"
              + " space reusable.",
          "docker-image-build-2",
          "You write several FROM stages in one file and copy only the needed results, so the final"
              + " image is smaller.");
  private static final double SCATTER = 0.7;

  private static Rig rig;
  private static ModelServer server;
  private static final Tasks TASKS = new Tasks(3);

  private static JsonNode alone;

  @BeforeAll
  static void deploy() {
    rig = new Rig();
    server = new ModelServer(rig.vertx, _ -> "");
    Rig.wait(rig.vertx.deployVerticle(new EmbeddingVerticle(EmbeddingVerticle.Options.DEFAULT)));
    Rig.wait(rig.vertx.deployVerticle(new ScoringVerticle(rig.database, TASKS, Claims.alone())));
    Rig.wait(
        rig.bus.serve(
            Interviews.ACT, _ -> Future.succeededFuture(new Acted.Outcome(new Acted.Accepted(9)))));
    alone = insights();
    server.serve(rig);
  }

  @AfterAll
  static void close() {
    server.close();
    rig.close();
  }

  @BeforeEach
  void well() {
    server.recover(rig.bus);
  }

  @Test
  void twentyScoringsOfOneTranscriptLieWithinHalfAPointOrAreNone() {
    assertThat(alone.path("engine").asText()).isEqualTo("local");
    var scores = new ArrayList<Double>();
    for (int round = 0; round < 20; round++) {
      server.says(scattered(round));
      JsonNode insights = insights();
      assertThat(insights.path("engine").asText()).isEqualTo("local+model");
      if (insights.path("outcome").asText().equals("SCORED")) {
        scores.add(insights.path("score").asDouble());
      } else {
        assertThat(insights.has("score")).isFalse();
      }
    }
    assertThat(scores).isNotEmpty();
    double least = scores.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    double most = scores.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    System.out.println("20 scorings: " + scores.size() + " scored, " + least + " to " + most);
    assertThat(most - least).isLessThanOrEqualTo(0.5);
  }

  @Test
  void aModelThatContradictsUsIsNoNumber() {
    server.says(call -> words(call, 0, "", 0));
    JsonNode insights = insights();
    assertThat(insights.path("outcome").asText()).isEqualTo("UNSCORABLE");
    assertThat(insights.has("score")).isFalse();
  }

  @Test
  void noInventedQuoteSurvives() {
    server.says(call -> words(call, 9, "What nobody ever wrote in this interview", 12));
    assertThat(insights()).isEqualTo(alone);
    assertThat(server.calls()).isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = Mood.class,
      names = {"GOOD", "UNSTREAMED"},
      mode = EnumSource.Mode.EXCLUDE)
  void whateverTheModelDoesTheLocalEngineStands(Mood mood) {
    server.says(scattered(1));
    server.mood(mood);
    assertThat(insights()).isEqualTo(alone);
  }

  @Test
  void anAnswerIsScoredByTheModelWhileTheInterviewRuns() {
    server.says(scattered(1));
    String interview = rig.interviewRow();
    List<Entry> entries = new ArrayList<>();
    log().subList(0, 3).forEach(event -> entries.add(new Entry(entries.size() + 1, 0, event)));
    rig.bus.publish(Interviews.GROWN, Interviews.Grown.of(interview, 1_000, true, true, entries));
    await().until(() -> kept(interview) == 3);
    archive(interview, log());
    server.forget();
    Rig.wait(score(interview));
    assertThat(server.calls())
        .as("only the other answers are asked for in the end")
        .hasSize(3 * (SAID.size() - 1));
  }

  private static Function<Call, String> scattered(int round) {
    return call -> {
      String answer = call.data().path("answer").asText();
      Random random = new Random((answer + call.seed() + " " + round).hashCode());
      for (JsonNode score : alone.path("answers")) {
        String said = SAID.get(log(score.path("question").asInt()));
        if (said != null && answer.equals(said)) {
          double scatter = SCATTER * random.nextGaussian();
          return words(
              call,
              Math.clamp(score.path("composite").asDouble() + scatter, 0, 10),
              said.substring(0, 30),
              12);
        }
      }
      throw new IllegalStateException("an answer that nobody gave: " + answer);
    };
  }

  private static String words(Call call, double score, String quote, int met) {
    ObjectNode said = Json.mapper().createObjectNode();
    ArrayNode points = said.putArray("points");
    long all = call.data().path("points").asText().lines().count();
    for (int i = 1; i <= all; i++) {
      boolean meets = i <= met;
      points.addObject().put("number", i).put("met", meets).put("quote", meets ? quote : "");
    }
    return said.put("relevance", score)
        .put("accuracy", score)
        .put("communication", score)
        .toString();
  }

  private static String log(int question) {
    return IDS.get(question - 1);
  }

  private static final List<String> IDS = SAID.keySet().stream().sorted().toList();

  private static List<Event> log() {
    List<Event> log = new ArrayList<>();
    List<Question> plan =
        IDS.stream()
            .map(id -> BANK.byId(id).orElseThrow().asked(Question.Kind.JOB, "test"))
            .toList();
    log.add(new Event.Scheduled(TERMS, "", "", plan));
    for (int i = 1; i <= IDS.size(); i++) {
      log.add(new Event.Asked(i, IDS.size(), IDS.get(i - 1), Question.Kind.JOB, ""));
      log.add(new Event.Answered(i, i, SAID.getOrDefault(IDS.get(i - 1), "")));
    }
    return log;
  }

  private static void archive(String interview, List<Event> log) {
    for (int i = 0; i < log.size(); i++) {
      Rig.wait(
          rig.database.run(
              "insert into interview_event(interview_id, seq, at, type, event) values ($1, $2, 0,"
                  + " '', $3)",
              Ids.parse(interview),
              (long) i + 1,
              Json.write(log.get(i))));
    }
  }

  private static Future<Work.Done> score(String interview) {
    Rig.wait(TASKS.put(rig.database, Tasks.SCORE_INTERVIEW, interview));
    Work.Task task =
        Rig.wait(TASKS.claim(rig.database, "test", 10, 60_000)).stream()
            .filter(t -> t.payload().equals(interview))
            .findFirst()
            .orElseThrow();
    return rig.bus.ask(Work.SCORE_INTERVIEW, task);
  }

  /** Of a new interview with the same transcript, without its id. */
  private static JsonNode insights() {
    String interview = rig.interviewRow();
    archive(interview, log());
    score(interview).timeout(60, TimeUnit.SECONDS).await();
    ObjectNode body =
        (ObjectNode)
            Json.tree(
                Rig.wait(
                        rig.database.first(
                            row -> row.getString("body"),
                            "select body::text as body from insights where interview_id = $1",
                            Ids.parse(interview)))
                    .orElseThrow());
    body.remove("interviewId");
    return body;
  }

  private static long kept(String interview) {
    return Rig.wait(
            rig.database.first(
                row -> row.getLong("n"),
                "select count(*) as n from model_scoring where interview_id = $1 and question = 1",
                Ids.parse(interview)))
        .orElseThrow();
  }
}
