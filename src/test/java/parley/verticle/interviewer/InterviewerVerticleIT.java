package parley.verticle.interviewer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.bus.Acted;
import parley.bus.Interviews;
import parley.bus.Json;
import parley.bus.Minds;
import parley.bus.Problem;
import parley.insight.bank.BankQuestion;
import parley.insight.bank.QuestionBank;
import parley.insight.bank.Skills;
import parley.insight.plan.Coverage;
import parley.interview.Command;
import parley.interview.Entry;
import parley.interview.Event;
import parley.interview.Question;
import parley.interview.Terms;
import parley.matching.Requirements;
import parley.store.Claims;
import parley.store.Ids;
import parley.testing.Rig;
import parley.verticle.embedding.EmbeddingVerticle;
import parley.verticle.vectors.VectorsVerticle;

class InterviewerVerticleIT {

  private static final Terms TERMS =
      new Terms(1_800_000, 600_000, 1_000, 60_000, 60_000, 60_000, 60_000, 60_000, 8_000);

  private static Rig rig;
  private static final BlockingQueue<Command> COMMANDS = new LinkedBlockingQueue<>();

  private String interview = "";

  @BeforeAll
  static void deploy() {
    rig = new Rig();
    Rig.wait(rig.vertx.deployVerticle(new EmbeddingVerticle(EmbeddingVerticle.Options.DEFAULT)));
    Rig.wait(rig.vertx.deployVerticle(new VectorsVerticle(rig.database)));
    Rig.wait(rig.vertx.deployVerticle(new InterviewerVerticle(rig.database, Claims.alone())));
    Rig.wait(
        rig.bus.serve(
            Interviews.ACT,
            act -> {
              COMMANDS.add(act.command());
              return Future.succeededFuture(new Acted.Outcome(new Acted.Accepted(1)));
            }));
  }

  @AfterAll
  static void close() {
    rig.close();
  }

  @BeforeEach
  void interview() {
    COMMANDS.clear();
    interview = rig.interviewRow();
    var requirements =
        new Requirements(
            Requirements.Level.SENIOR,
            List.of("Java", "Apache Kafka"),
            List.of("Docker"),
            5,
            null,
            null,
            List.of());
    Rig.wait(
        rig.database.run(
            """
            update posting set requirements = $2::text::jsonb, questions = '["Why us?", "When can you start?"]',
              description = 'We build payment systems. The team works remotely from anywhere in Europe. Salaries are 80,000 to'
                || ' 95,000 euros a year.'
            where id = (select posting_id from interview where id = $1)\
            """,
            Ids.parse(interview),
            Json.write(requirements)));
    Rig.wait(
        rig.database.run(
            """
            update resume set profile = '{"skills":[{"name":"Java","evidence":[{"where":"list","quote":{"text":"Java"}}]}],
              "projects":[{"title":"Parcel tracker","skills":["Java"]}], "experience":[], "education":[], "totalMonths":0}'
            where id = (select a.resume_id from application a join interview i on i.application_id = a.id where i.id = $1)\
            """,
            Ids.parse(interview)));
  }

  @Test
  void aPlanHoldsOwnJobAndResumeQuestionsAndAGreeting() {
    String application =
        Rig.wait(
                rig.database.first(
                    row -> row.getUUID("application_id").toString(),
                    "select application_id from interview where id = $1",
                    Ids.parse(interview)))
            .orElseThrow();
    Minds.Planned planned = Rig.wait(rig.bus.ask(Minds.PLAN, new Minds.Plan(application)));
    assertThat(planned.questions()).hasSize(10);
    assertThat(planned.questions().subList(1, 3)).allMatch(q -> q.kind() == Question.Kind.HR);
    assertThat(planned.questions()).anyMatch(q -> q.text().contains("Parcel tracker"));
    assertThat(planned.questions())
        .anyMatch(q -> q.source().contains("Kafka; the résumé shows no evidence"));
    assertThat(planned.questions()).anyMatch(q -> q.kind() == Question.Kind.BEHAVIOUR);
    assertThat(planned.greeting())
        .contains("AI", "10 questions", "30 minutes", "Take your time", "A person");
    assertThat(planned.farewell()).contains("Engineer");
    assertThat(Rig.wait(rig.bus.ask(Minds.PLAN, new Minds.Plan(application)))).isEqualTo(planned);
  }

  @Test
  void importedQuestionsAreAskedAndPinnedByTheJobsFirstInterview() {
    Rig.wait(
        rig.database.run(
            """
            update posting set questions = '[]',
              requirements = jsonb_build_object('level', 'mid', 'required', '["Basket weaving"]'::jsonb)
            where id = (select posting_id from interview where id = $1)\
            """,
            Ids.parse(interview)));
    assertThat(asked("Basket weaving: rims")).as("before the import").isEmpty();
    UUID set = importedSet("rim-1", "Rims of willow: how do you close one?");
    assertThat(asked("Basket weaving: rims")).as("the interview began before").isEmpty();
    begun("1 hour");
    assertThat(asked("Basket weaving: rims"))
        .singleElement()
        .satisfies(q -> assertThat(q.id()).endsWith("rim-1"));
    Rig.wait(
        rig.database.run(
            "update question_set set retired_at = now() + interval '2 hours' where id = $1", set));
    assertThat(asked("Basket weaving: rims")).as("retired afterwards").hasSize(1);
    Rig.wait(rig.database.run("update question_set set retired_at = now() where id = $1", set));
    assertThat(asked("Basket weaving: rims")).as("retired before").isEmpty();
  }

  @Test
  void anAnswerToAnImportedQuestionIsFollowedByAnotherOfItsSet() throws InterruptedException {
    UUID set = importedSet("rim-1", "Rims of willow: how do you close one?");
    importedQuestion(set, "rim-2", "How do you choose the rods for a round base?");
    begun("1 hour");
    String id = "set-test" + set + ".rim-1";
    Question first =
        new Question(
            id,
            Question.Kind.JOB,
            "Basket weaving: rims",
            "How do you close a rim?",
            "",
            List.of(new Question.KeyPoint("Soak it first.", List.of("soak"))),
            List.of());
    ring(
        new Event.Scheduled(TERMS, "", "", List.of(first)),
        new Event.Asked(1, 1, id, Question.Kind.JOB, ""),
        new Event.Answered(
            1,
            1,
            "First the rods are soaked for a night so that they bend and do not break, and then"
                + " each one is folded behind the next two and tucked in at the end."));
    assertThat(next())
        .isInstanceOfSatisfying(
            Command.FollowUp.class,
            f -> assertThat(f.question().id()).isEqualTo("set-test" + set + ".rim-2"));
  }

  /** The job's first interview was opened so much later than now. */
  private void begun(String later) {
    Rig.wait(
        rig.database.run(
            "update interview set created_at = now() + $2::text::interval where id = $1",
            Ids.parse(interview),
            later));
  }

  private UUID importedSet(String id, String text) {
    UUID set = Ids.next();
    Rig.wait(
        rig.database.run(
            "insert into question_set(id, owner_id, everybody, name) select $1, owner_id, false,"
                + " 'Baskets' from interview where id = $2",
            set,
            Ids.parse(interview)));
    importedQuestion(set, id, text);
    return set;
  }

  private static void importedQuestion(UUID set, String id, String text) {
    var question =
        new BankQuestion(
            id,
            "Basket weaving",
            "rims",
            Requirements.Level.MID,
            BankQuestion.Kind.KNOWLEDGE,
            text,
            List.of(
                new Question.KeyPoint("Soak it first.", List.of("soak")),
                new Question.KeyPoint("Fold it down.", List.of("fold")),
                new Question.KeyPoint("Tuck it in.", List.of("tuck"))),
            List.of());
    Rig.wait(
        rig.database.run(
            """
            insert into bank_question(set_id, id, skill_key, level_rank, skill, competence, level, kind, text, body)
            values ($1, $2, $3, 1, 'Basket weaving', 'rims', 'mid', 'knowledge', $4, $5::text::jsonb)\
            """,
            set,
            "set-test" + set + "." + id,
            Skills.key("Basket weaving"),
            text,
            Json.write(question)));
  }

  private List<Question> asked(String competence) {
    String application =
        Rig.wait(
                rig.database.first(
                    row -> row.getUUID("application_id").toString(),
                    "select application_id from interview where id = $1",
                    Ids.parse(interview)))
            .orElseThrow();
    return Rig.wait(rig.bus.ask(Minds.PLAN, new Minds.Plan(application))).questions().stream()
        .filter(q -> q.competence().equals(competence))
        .toList();
  }

  @Test
  void theJobsPlanIsWhatItsCandidatesGetAndTellsWhatItCovers() {
    String job =
        Rig.wait(
                rig.database.first(
                    row -> row.getUUID("posting_id").toString(),
                    "select posting_id from interview where id = $1",
                    Ids.parse(interview)))
            .orElseThrow();
    Minds.Previewed previewed = Rig.wait(rig.bus.ask(Minds.PREVIEW, new Minds.Preview(job)));
    assertThat(previewed.questions()).hasSize(10);
    assertThat(previewed.coverage().requirements())
        .extracting(Coverage.Covered::requirement)
        .containsExactly("Java", "Apache Kafka", "Docker");
    assertThat(previewed.coverage().requirements()).noneMatch(c -> c.questions().isEmpty());
    String application =
        Rig.wait(
                rig.database.first(
                    row -> row.getUUID("application_id").toString(),
                    "select application_id from interview where id = $1",
                    Ids.parse(interview)))
            .orElseThrow();
    assertThat(Rig.wait(rig.bus.ask(Minds.PLAN, new Minds.Plan(application))).questions())
        .extracting(Question::competence)
        .containsExactlyInAnyOrderElementsOf(
            previewed.questions().stream().map(Question::competence).toList());
    assertThatThrownBy(
            () -> Rig.wait(rig.bus.ask(Minds.PREVIEW, new Minds.Preview(Ids.next().toString()))))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.code()).isEqualTo(Problem.Code.NOT_FOUND));
  }

  @Test
  void anUnknownApplicationIsNotFound() {
    assertThatThrownBy(
            () -> Rig.wait(rig.bus.ask(Minds.PLAN, new Minds.Plan(Ids.next().toString()))))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.code()).isEqualTo(Problem.Code.NOT_FOUND));
  }

  @Test
  void aRoundToPractiseWithIsOfTheRoleAndFoundAgain() {
    var wanted = new Minds.Practise("nurse", Requirements.Level.MID, 6);
    List<Question> round = Rig.wait(rig.bus.ask(Minds.PRACTISE, wanted)).questions();
    assertThat(round).hasSize(6).anyMatch(q -> q.competence().startsWith("Nursing: "));
    for (Question question : round) {
      assertThat(
              Rig.wait(rig.bus.ask(Minds.RECALL, new Minds.Recall(question.id())))
                  .question()
                  .text())
          .isEqualTo(question.text());
    }
    for (Future<?> unknown :
        List.of(
            rig.bus.ask(Minds.PRACTISE, new Minds.Practise("astronaut", Requirements.Level.MID, 6)),
            rig.bus.ask(Minds.RECALL, new Minds.Recall("warm-up")))) {
      assertThatThrownBy(() -> Rig.wait(unknown))
          .isInstanceOfSatisfying(
              Problem.class, p -> assertThat(p.code()).isEqualTo(Problem.Code.NOT_FOUND));
    }
  }

  @Test
  void aQuestionIsAnsweredFromTheDescriptionOrPassedOn() throws InterruptedException {
    ring(new Event.Inquired(1, "Can I work remotely from another country in Europe?"));
    assertThat(next())
        .isInstanceOfSatisfying(
            Command.Reply.class,
            reply -> {
              assertThat(reply.text())
                  .contains("“The team works remotely from anywhere in Europe.”");
              assertThat(reply.to()).isEqualTo(1);
            });
    ring(new Event.Inquired(1, "Does the canteen serve vegan food?"));
    assertThat(next())
        .isInstanceOfSatisfying(
            Command.Reply.class,
            reply -> assertThat(reply.text()).contains("I pass your question on"));
  }

  @Test
  void anExperienceWithoutAResultIsProbedAndNeverMoreThanTwice() throws InterruptedException {
    List<Event> events = new ArrayList<>();
    List<Question> plan = new ArrayList<>();
    for (int i = 1; i <= 4; i++) {
      plan.add(
          new Question(
              "own-" + i,
              Question.Kind.RESUME,
              "own work",
              "Tell me about work " + i + ".",
              "",
              List.of(),
              List.of()));
    }
    events.add(new Event.Scheduled(TERMS, "", "", plan));
    for (int i = 1; i <= 2; i++) {
      String text =
          "At my company we had a slow report, and I rewrote the query that it used for the"
              + " customers.";
      events.add(new Event.Asked(i, 4, "own-" + i, Question.Kind.RESUME, ""));
      events.add(new Event.Answered(i, i, text));
      ring(events.toArray(Event[]::new));
      events.clear();
      Command command = next();
      assertThat(command)
          .isInstanceOfSatisfying(
              Command.FollowUp.class,
              f ->
                  assertThat(f.question().text())
                      .contains("I rewrote the query", "What came of it"));
      ring(new Event.Planned(((Command.FollowUp) command).question(), ""));
    }
    ring(
        new Event.Asked(3, 4, "own-3", Question.Kind.RESUME, ""),
        new Event.Answered(
            3,
            3,
            "At my company we had a slow page, and I rewrote the script that it used for all"
                + " customers."),
        new Event.Inquired(4, "Is that all?"));
    assertThat(next()).isInstanceOf(Command.Reply.class);
    assertThat(COMMANDS).isEmpty();
  }

  @Test
  void aWholeAnswerIsFollowedByTheQuestionOfItsSkillThatLiesNearest() throws InterruptedException {
    QuestionBank bank = QuestionBank.shipped();
    List<BankQuestion> java = bank.skill("Java");
    BankQuestion asked = java.getFirst();
    // The answer is a question and so is worth little: what follows is a level easier, if it can
    // be.
    int level = Math.max(0, asked.level().ordinal() - 1);
    List<BankQuestion> others =
        java.stream().filter(q -> q != asked && q.level().ordinal() == level).toList();
    BankQuestion near = others.getLast();
    ring(
        new Event.Scheduled(
            TERMS, "", "", List.of(asked.asked(Question.Kind.JOB, "the job asks for it"))),
        new Event.Asked(1, 1, asked.id(), Question.Kind.JOB, ""),
        new Event.Answered(1, 1, near.text() + " " + near.text() + " " + near.text()));
    assertThat(next())
        .isInstanceOfSatisfying(
            Command.FollowUp.class, f -> assertThat(f.question().id()).isEqualTo(near.id()));
    assertThat(
            Rig.wait(
                rig.database.first(
                    row -> row.getLong(0),
                    "select count(*) from meaning where space = 'questions' and model like '%@%'")))
        .contains((long) others.size());
  }

  private static Command next() throws InterruptedException {
    Command command = COMMANDS.poll(15, TimeUnit.SECONDS);
    assertThat(command).isNotNull();
    return Objects.requireNonNull(command);
  }

  private void ring(Event... events) {
    List<Entry> entries = new ArrayList<>();
    for (Event event : events) {
      entries.add(new Entry(entries.size() + 1, 0, event));
    }
    rig.bus.publish(Interviews.GROWN, Interviews.Grown.of(interview, 1_000, true, true, entries));
  }
}
