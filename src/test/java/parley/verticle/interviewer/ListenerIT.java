package parley.verticle.interviewer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import parley.bus.Acted;
import parley.bus.Interviews;
import parley.insight.bank.BankQuestion;
import parley.insight.bank.QuestionBank;
import parley.interview.Command;
import parley.interview.Entry;
import parley.interview.Event;
import parley.interview.Question;
import parley.interview.Terms;
import parley.store.Claims;
import parley.store.Ids;
import parley.testing.ModelServer;
import parley.testing.ModelServer.Mood;
import parley.testing.Rig;
import parley.verticle.embedding.EmbeddingVerticle;
import parley.verticle.vectors.VectorsVerticle;

/** The interviewer with a model behind a real HTTP server. */
class ListenerIT {

  private static final Terms TERMS =
      new Terms(1_800_000, 600_000, 1_000, 60_000, 60_000, 60_000, 60_000, 60_000, 8_000);
  private static final BankQuestion ASKED =
      QuestionBank.shipped().byId("kafka-fundamentals-1").orElseThrow();
  private static final String ANSWER =
      "A topic is a named stream of messages. It is split into partitions so that several machines"
          + " can share the work, and each partition keeps its own order of what was written to"
          + " it.";
  private static final String QUESTION_BACK =
      "You say that each partition keeps its own order: what follows for the choice of a key?";

  private static Rig rig;
  private static ModelServer server;
  private static final BlockingQueue<Interviews.Act> ACTS = new LinkedBlockingQueue<>();

  private String interview = "";
  private long seq;

  @BeforeAll
  static void deploy() {
    rig = new Rig();
    server = new ModelServer(rig.vertx, _ -> "");
    Rig.wait(rig.vertx.deployVerticle(new EmbeddingVerticle(EmbeddingVerticle.Options.DEFAULT)));
    Rig.wait(rig.vertx.deployVerticle(new VectorsVerticle(rig.database)));
    Rig.wait(rig.vertx.deployVerticle(new InterviewerVerticle(rig.database, Claims.alone())));
    server.serve(rig);
    Rig.wait(
        rig.bus.serve(
            Interviews.ACT,
            act -> {
              ACTS.add(act);
              return Future.succeededFuture(new Acted.Outcome(new Acted.Accepted(1)));
            }));
  }

  @AfterAll
  static void close() {
    server.close();
    rig.close();
  }

  @BeforeEach
  void asked() {
    ACTS.clear();
    server.recover(rig.bus);
    interview = rig.interviewRow();
    seq = 0;
    Rig.wait(
        rig.database.run(
            "update posting set description = 'We build payment systems. The team works remotely"
                + " from anywhere in Europe.' where id = (select posting_id from interview where id"
                + " = $1)",
            Ids.parse(interview)));
    Question question = ASKED.asked(Question.Kind.JOB, "test");
    ring(new Event.Scheduled(TERMS, "", "", List.of(question)));
    ring(new Event.Asked(1, 1, question.id(), question.kind(), question.text()));
  }

  @Test
  void aDraftThatRestsIsFollowedByAQuestionOfTheBankInItsOwnWords() throws InterruptedException {
    says("listed", 1, "each partition keeps its own order", QUESTION_BACK);
    rig.bus.publish(
        Interviews.DRAFTED, new Interviews.Drafted(interview, new Command.Draft(1, ANSWER, 1)));
    Question question = followUp();
    BankQuestion chosen = QuestionBank.shipped().byId(question.id()).orElseThrow();
    assertThat(question.text()).isEqualTo(chosen.text());
    assertThat(question.source()).contains("question 1", "follow-up@");
    int calls = server.calls().size();
    ring(new Event.Answered(1, 1, ANSWER));
    ring(new Event.Inquired(2, "Is there a canteen, perhaps?"));
    await()
        .until(() -> server.calls().stream().anyMatch(c -> c.prompt().equals("answer-candidate")));
    assertThat(server.calls().subList(calls, server.calls().size()))
        .as("one question back to one answer")
        .noneMatch(call -> call.prompt().equals("follow-up"));
  }

  @Test
  void anAnswerIsPickedUpInTheCandidatesOwnWords() throws InterruptedException {
    says("own", 0, "each partition keeps its own order", QUESTION_BACK);
    ring(new Event.Answered(1, 1, ANSWER));
    assertThat(followUp().text()).isEqualTo(QUESTION_BACK);
    assertThat(server.calls().getFirst().system()).doesNotContain("partition keeps its own order");
  }

  @Test
  void whatWasNotWrittenIsNotPickedUp() throws InterruptedException {
    says("own", 0, "each broker keeps its own order", QUESTION_BACK);
    ring(new Event.Answered(1, 1, ANSWER));
    assertThat(QuestionBank.shipped().byId(followUp().id())).as("the bank's").isPresent();
  }

  @ParameterizedTest
  @EnumSource(
      value = Mood.class,
      names = {"GOOD", "UNSTREAMED"},
      mode = EnumSource.Mode.EXCLUDE)
  void whateverTheModelDoesTheBankAsksBack(Mood mood) throws InterruptedException {
    says("own", 0, "each partition keeps its own order", QUESTION_BACK);
    server.mood(mood);
    ring(new Event.Answered(1, 1, ANSWER));
    assertThat(QuestionBank.shipped().byId(followUp().id())).isPresent();
  }

  @Test
  void aCandidatesQuestionIsAnsweredFromTheTextOrPassedOn() throws InterruptedException {
    server.says(
        _ ->
            "{\"answered\":true,\"quote\":\"The team works remotely from anywhere in"
                + " Europe.\",\"reply\":\"Yes, the team works remotely from anywhere in"
                + " Europe.\"}");
    ring(new Event.Inquired(1, "May I work from another country?"));
    assertThat(reply().text())
        .startsWith("Yes, the team works remotely from anywhere in Europe.")
        .contains("“The team works remotely from anywhere in Europe.”");
    server.says(
        _ ->
            "{\"answered\":true,\"quote\":\"Everybody gets a company car.\",\"reply\":\"Yes, you"
                + " get a car.\"}");
    ring(new Event.Inquired(2, "Do I get a company car, perhaps?"));
    assertThat(reply().text()).doesNotContain("car").contains("I pass your question on");
    server.says(_ -> "{\"answered\":false,\"quote\":\"\",\"reply\":\"\"}");
    ring(new Event.Inquired(3, "Which payment systems are there?"));
    assertThat(reply().text()).contains("I pass your question on");
  }

  @Test
  void aLongInterviewIsSummarisedForTheModel() {
    String longer = (ANSWER + " ").repeat(20);
    says("none", 0, "", "");
    for (int i = 1; i <= 6; i++) {
      ring(new Event.Answered(i, i, longer));
      ring(new Event.Asked(i + 1, 9, "q" + i, Question.Kind.HR, "What else did you do there?"));
      int asked = i;
      await()
          .until(
              () ->
                  server.calls().stream().filter(c -> c.prompt().equals("follow-up")).count()
                      >= asked);
    }
    await().until(() -> server.calls().stream().anyMatch(c -> c.prompt().equals("summarise")));
    server.forget();
    ring(new Event.Answered(7, 7, longer));
    await()
        .untilAsserted(
            () ->
                assertThat(server.calls())
                    .anySatisfy(
                        call ->
                            assertThat(call.data().path("earlier").asText())
                                .startsWith("Summary: They told of partitions.")
                                .hasSizeLessThan(Memory.LONGEST + 200)));
  }

  @Test
  void aGoodQuestionOfTheModelIsKeptForOthersAndAskedWithoutAModel() throws InterruptedException {
    String text = "What happens to the order of messages when the number of partitions changes?";
    says("own", 0, "each partition keeps its own order", text);
    ring(new Event.Answered(1, 1, ANSWER));
    Question own = followUp();
    assertThat(own.text()).isEqualTo(text);
    ring(new Event.Planned(own, "interviewer"));
    ring(new Event.Asked(2, 2, own.id(), own.kind(), own.text()));
    says("none", 0, "", "");
    ring(
        new Event.Answered(
            2,
            2,
            "When we changed the number of partitions from 6 to 12 in production, keys moved to"
                + " other partitions, because the hash is taken modulo their number, so I stopped"
                + " the producers first and as a result no order was lost for any customer."));
    await().until(() -> kept(text) == 1);
    asked();
    says("none", 0, "", "");
    ring(
        new Event.Answered(
            1, 1, "I would first ask. " + text + " " + text + " That is what I ask."));
    Question again = followUp();
    assertThat(again.id()).startsWith("kept-");
    assertThat(again.text()).isEqualTo(text);
    assertThat(again.source()).doesNotContain(interview);
  }

  @Test
  void whatPicksUpOneCandidatesWordsIsNotKept() throws InterruptedException {
    says("own", 0, "each partition keeps its own order", QUESTION_BACK);
    ring(new Event.Answered(1, 1, ANSWER));
    Question own = followUp();
    ring(new Event.Planned(own, "interviewer"));
    ring(new Event.Asked(2, 2, own.id(), own.kind(), own.text()));
    says("none", 0, "", "");
    ring(new Event.Answered(2, 2, ANSWER + " I chose the customer as the key, because of that."));
    ring(new Event.Inquired(3, "Is that all?"));
    assertThat(reply()).isNotNull();
    assertThat(kept(QUESTION_BACK)).isZero();
  }

  private static long kept(String text) {
    return Rig.wait(
            rig.database.first(
                row -> row.getLong(0), "select count(*) from kept_follow_up where text = $1", text))
        .orElseThrow();
  }

  private static void says(String ask, int number, String quote, String text) {
    server.says(
        call ->
            switch (call.prompt()) {
              case "summarise" -> "{\"summary\":\"They told of partitions.\"}";
              case "answer-candidate" -> "{\"answered\":false,\"quote\":\"\",\"reply\":\"\"}";
              default ->
                  "{\"ask\":\"%s\",\"number\":%d,\"quote\":\"%s\",\"text\":\"%s\"}"
                      .formatted(ask, number, quote, text);
            });
  }

  private void ring(Event event) {
    List<Entry> entries = new ArrayList<>(List.of(new Entry(++seq, 0, event)));
    rig.bus.publish(Interviews.GROWN, Interviews.Grown.of(interview, 1_000, true, true, entries));
  }

  private Question followUp() throws InterruptedException {
    return ((Command.FollowUp) next()).question();
  }

  private Command.Reply reply() throws InterruptedException {
    return (Command.Reply) next();
  }

  /** The next command on this test's interview: one of the test before may come late. */
  private Command next() throws InterruptedException {
    Interviews.Act act;
    do {
      act = Objects.requireNonNull(ACTS.poll(30, TimeUnit.SECONDS), "no command");
    } while (!act.interview().equals(interview));
    return act.command();
  }
}
