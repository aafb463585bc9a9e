package parley.verticle.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.bus.Acted;
import parley.bus.Interviews;
import parley.bus.Json;
import parley.bus.Minds;
import parley.bus.Problem;
import parley.bus.Work;
import parley.insight.AnswerScore;
import parley.insight.Turn;
import parley.insight.bank.QuestionBank;
import parley.interview.Command;
import parley.interview.Entry;
import parley.interview.Event;
import parley.interview.Question;
import parley.interview.Terms;
import parley.store.Claims;
import parley.store.Ids;
import parley.store.Tasks;
import parley.testing.Rig;
import parley.verticle.embedding.EmbeddingVerticle;

class ScoringVerticleIT {

  private static final Terms TERMS =
      new Terms(1_800_000, 600_000, 1_000, 60_000, 60_000, 60_000, 60_000, 60_000, 8_000);
  private static final QuestionBank BANK = QuestionBank.shipped();
  private static final List<String> IDS =
      List.of(
          "kafka-fundamentals-1",
          "kafka-consumer-groups-1",
          "postgresql-mvcc-1",
          "docker-image-build-2");
  private static final List<String> ANSWERS =
      List.of(
          "A topic is a named stream of messages. It is split into partitions so that machines can"
              + " share the work.",
          "A group shares the work of reading a topic. If there are too many members, the extra"
              + " consumers stay idle.",
          "An update creates a new row version and keeps the old one for a while. Vacuum makes that"
              + " space reusable.",
          "You write several FROM stages in one file and copy only the needed results, so the final"
              + " image is smaller.");

  private static Rig rig;
  private static String model = "";
  private static final Tasks TASKS = new Tasks(3);
  private static final AtomicBoolean TOLD = new AtomicBoolean();
  private static final AtomicBoolean DEAF = new AtomicBoolean();

  private String interview = "";

  @BeforeAll
  static void deploy() {
    rig = new Rig();
    model = embedding();
    Rig.wait(rig.vertx.deployVerticle(new ScoringVerticle(rig.database, TASKS, Claims.alone())));
    Rig.wait(
        rig.bus.serve(
            Interviews.ACT,
            act -> {
              TOLD.set(act.command() instanceof Command.MarkScored);
              return DEAF.get()
                  ? Future.failedFuture(Problem.of(Problem.Code.UNAVAILABLE))
                  : Future.succeededFuture(new Acted.Outcome(new Acted.Accepted(9)));
            }));
  }

  @AfterAll
  static void close() {
    rig.close();
  }

  @BeforeEach
  void interview() {
    interview = rig.interviewRow();
    TOLD.set(false);
    DEAF.set(false);
  }

  @Test
  void aTaskMakesInsightsTellsTheLogAndIsGone() {
    archive(log(4));
    assertThat(Rig.wait(score(claim()))).isNotNull();
    JsonNode insights = insights();
    assertThat(insights.path("outcome").asText()).as(insights.toString()).isEqualTo("SCORED");
    assertThat(insights.path("strengths")).hasSize(3);
    assertThat(insights.path("improvements")).hasSize(3);
    assertThat(insights.path("engine").asText()).isEqualTo("local");
    insights
        .path("strengths")
        .forEach(
            point ->
                point
                    .path("evidence")
                    .forEach(
                        e ->
                            assertThat(ANSWERS.get(e.path("question").asInt() - 1))
                                .contains(e.path("quote").asText())));
    assertThat(count("answer_score where interview_id = $1")).isEqualTo(4);
    assertThat(TOLD).isTrue();
    assertThat(tasks()).isZero();
  }

  @Test
  void aLogThatIsDeafLosesNothingAndTheRepetitionChangesNothing() {
    archive(log(4));
    Work.Task task = claim();
    DEAF.set(true);
    assertThatThrownBy(() -> Rig.wait(score(task))).isInstanceOf(Problem.class);
    JsonNode before = insights();
    assertThat(tasks()).isEqualTo(1);
    DEAF.set(false);
    Rig.wait(score(task));
    assertThat(insights()).isEqualTo(before);
    assertThat(tasks()).isZero();
  }

  @Test
  void aThinInterviewIsUnscorable() {
    archive(log(1));
    Rig.wait(score(claim()));
    assertThat(insights().path("outcome").asText()).isEqualTo("UNSCORABLE");
    assertThat(insights().has("score")).isFalse();
  }

  @Test
  void withoutEmbeddingsTheTaskFailsAndItsLastAttemptSaysSo() {
    archive(
        List.of(
            scheduled(),
            new Event.Asked(1, 4, IDS.getFirst(), Question.Kind.JOB, ""),
            new Event.Answered(
                1, 1, "An answer that nobody gave before, so that no vector of it is kept.")));
    Work.Task task = claim();
    Rig.wait(rig.vertx.undeploy(model));
    try {
      assertThatThrownBy(() -> Rig.wait(score(task)))
          .isInstanceOfSatisfying(
              Problem.class, p -> assertThat(p.code()).isEqualTo(Problem.Code.UNAVAILABLE));
      assertThat(tasks()).isEqualTo(1);
      rig.database.run("update task set attempt = 3 where id = $1", task.id()).await();
      Rig.wait(score(new Work.Task(task.id(), 3, 3, task.kind(), task.payload())));
    } finally {
      model = embedding();
    }
    assertThat(insights().path("outcome").asText()).isEqualTo("SCORING_FAILED");
    assertThat(insights().path("why").asText()).contains("no score is made up");
    assertThat(tasks()).isZero();
  }

  @Test
  void anAnswerIsScoredWhileTheInterviewRuns() {
    List<Entry> entries = new ArrayList<>();
    log(1).forEach(event -> entries.add(new Entry(entries.size() + 1, 0, event)));
    rig.bus.publish(Interviews.GROWN, Interviews.Grown.of(interview, 1_000, true, true, entries));
    await().until(() -> count("answer_score where interview_id = $1") == 1);
  }

  @Test
  void anAnswerToPractiseWithIsScoredByItsKeyPointsAndNothingIsWritten() {
    Question question =
        BANK.byId(IDS.getFirst()).orElseThrow().asked(Question.Kind.JOB, "To practise");
    AnswerScore good = judged(new Turn(3, question, ANSWERS.getFirst()));
    AnswerScore empty = judged(new Turn(3, question, "I have often heard of that, and I like it."));
    assertThat(good.question()).isEqualTo(3);
    assertThat(good.met()).isNotEmpty();
    assertThat(good.composite()).isGreaterThan(empty.composite());
    assertThat(good.evidence())
        .isNotEmpty()
        .allMatch(e -> ANSWERS.getFirst().contains(e.quote()) && e.question() == 3);
    assertThat(empty.missed()).hasSameSizeAs(question.keyPoints());
    assertThat(count("answer_score where interview_id = $1")).isZero();
    assertThat(tasks()).isZero();
  }

  private static AnswerScore judged(Turn turn) {
    return Rig.wait(rig.bus.ask(Minds.JUDGE, new Minds.Judge(turn))).score();
  }

  private static String embedding() {
    return Rig.wait(
        rig.vertx.deployVerticle(new EmbeddingVerticle(EmbeddingVerticle.Options.DEFAULT)));
  }

  private static Event scheduled() {
    List<Question> plan =
        IDS.stream()
            .map(id -> BANK.byId(id).orElseThrow().asked(Question.Kind.JOB, "test"))
            .toList();
    return new Event.Scheduled(TERMS, "", "", plan);
  }

  private static List<Event> log(int answers) {
    List<Event> log = new ArrayList<>();
    log.add(scheduled());
    for (int i = 1; i <= answers; i++) {
      log.add(new Event.Asked(i, 4, IDS.get(i - 1), Question.Kind.JOB, ""));
      log.add(new Event.Answered(i, i, ANSWERS.get(i - 1)));
    }
    return log;
  }

  private void archive(List<Event> log) {
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

  private Work.Task claim() {
    Rig.wait(TASKS.put(rig.database, Tasks.SCORE_INTERVIEW, interview));
    return Rig.wait(TASKS.claim(rig.database, "test", 10, 60_000)).stream()
        .filter(task -> task.payload().equals(interview))
        .findFirst()
        .orElseThrow();
  }

  private static Future<Work.Done> score(Work.Task task) {
    return rig.bus.ask(Work.SCORE_INTERVIEW, task);
  }

  private JsonNode insights() {
    return Json.tree(
        Rig.wait(
                rig.database.first(
                    row -> row.getString("body"),
                    "select body::text as body from insights where interview_id = $1",
                    Ids.parse(interview)))
            .orElseThrow());
  }

  private long tasks() {
    return Rig.wait(
            rig.database.first(
                row -> row.getLong("n"),
                "select count(*) as n from task where payload = $1",
                interview))
        .orElseThrow();
  }

  private long count(String from) {
    return Rig.wait(
            rig.database.first(
                row -> row.getLong("n"), "select count(*) as n from " + from, Ids.parse(interview)))
        .orElseThrow();
  }
}
