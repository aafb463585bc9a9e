package parley.verticle.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.ThreadingModel;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.MessageConsumer;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import parley.bus.Bus;
import parley.bus.Json;
import parley.bus.Minds;
import parley.bus.Problem;
import parley.bus.Work;
import parley.matching.Learnt;
import parley.matching.Match;
import parley.matching.Ontology;
import parley.matching.Requirements;
import parley.matching.Weights;
import parley.resume.Resume;
import parley.store.Database;
import parley.store.Ids;
import parley.store.Migrations;
import parley.store.Tasks;
import parley.testing.Papers;
import parley.testing.Rig;
import parley.testing.Servers;
import parley.verticle.embedding.EmbeddingVerticle;

class MatchingVerticleIT {

  private static final UUID OWNER = Ids.next();
  private static final Tasks TASKS = new Tasks(3);
  private static final Ontology SKILLS = Ontology.shipped();
  private static volatile Ontology skills = SKILLS;

  private static Vertx vertx;
  private static Database database;

  @BeforeAll
  static void deploy() {
    vertx = Vertx.vertx();
    database = Database.open(vertx, Servers.freshDatabase(), 4, 5_000);
    wait(Migrations.run(database));
    wait(
        database.run(
            "insert into account(id, name, email, password_hash, role) values ($1, 'A',"
                + " 'a@example.org', '', 'hr')",
            OWNER));
    wait(
        vertx.deployVerticle(
            new MatchingVerticle(database, TASKS, () -> skills, Weights.DEFAULT),
            new DeploymentOptions().setThreadingModel(ThreadingModel.WORKER)));
  }

  @AfterAll
  static void close() {
    wait(database.close());
    wait(vertx.close());
  }

  @Test
  void theJavaJobTakesTheDeveloperAndNotTheNurse() {
    UUID job = job(analyse(Papers.javaJob()));
    String embedding =
        wait(vertx.deployVerticle(new EmbeddingVerticle(EmbeddingVerticle.Options.DEFAULT)));
    assertThat(match(job, parsed(Papers.javaDeveloper())).score()).isGreaterThanOrEqualTo(70);
    assertThat(match(job, parsed(Papers.nurse())).score()).isLessThan(40);
    wait(vertx.undeploy(embedding));
  }

  @Test
  void aResumeThatWasReadIsMatchedWithTheOpenJobsOfTheBoardAndNoOthers() {
    UUID open = job(analyse(Papers.javaJob()));
    UUID hidden = job(analyse(Papers.javaJob()));
    UUID over = job(analyse(Papers.javaJob()));
    wait(database.run("update posting set visibility = 'private' where id = $1", hidden));
    wait(database.run("update posting set closes_at = now() where id = $1", over));
    UUID resume = parsed(Papers.javaDeveloper());
    String embedding =
        wait(vertx.deployVerticle(new EmbeddingVerticle(EmbeddingVerticle.Options.DEFAULT)));
    wait(TASKS.put(database, Tasks.MATCH_JOBS, resume.toString()));
    Work.Task task = wait(TASKS.claim(database, "test", 1, 60_000)).getFirst();
    wait(Bus.of(vertx).ask(Work.MATCH_JOBS, task));
    wait(vertx.undeploy(embedding));
    List<UUID> matched =
        wait(
            database.list(
                row -> row.getUUID("posting_id"),
                "select posting_id from match_score where resume_id = $1",
                resume));
    assertThat(matched).contains(open).doesNotContain(hidden, over);
    assertThat(wait(TASKS.claim(database, "test", 1, 60_000))).isEmpty();
  }

  @Test
  void aPhraseIsLookedUpByMeaningWithOneMoreTryAndIsNeverSilentlyMissing() {
    Requirements asked =
        new Requirements(
            Requirements.Level.MID,
            List.of("Java", "operating systems at night"),
            List.of(),
            0,
            null,
            null,
            List.of());
    UUID job = job(asked);
    UUID resume = parsed(Papers.javaDeveloper());
    assertThatThrownBy(() -> match(job, resume))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.code()).isEqualTo(Problem.Code.UNAVAILABLE));

    var asks = new AtomicInteger();
    MessageConsumer<Minds.Embed> half =
        vertx
            .eventBus()
            .consumer(
                Minds.EMBED.address(),
                message -> {
                  if (asks.incrementAndGet() == 1) {
                    message.fail(Problem.Code.UNAVAILABLE.ordinal(), "busy");
                  } else {
                    message.reply(new Minds.Vectors(vectors(message.body().texts()), "test"));
                  }
                });
    wait(half.completion());
    Match.RequirementMatch phrase = match(job, resume).requirements().getLast();
    wait(half.unregister());
    assertThat(asks).hasValueGreaterThan(1);
    assertThat(phrase.how()).isEqualTo("phrase");
    assertThat(phrase.credit()).isEqualTo(0.9);
    assertThat(phrase.quote())
        .isNotNull()
        .extracting(Match.Quote::text)
        .asString()
        .contains("at night");
  }

  @Test
  void aMatchIsKeptForTheAuditAndComputedAgainAfterAnHourOrAChange() {
    UUID job = job(analyse(Papers.javaJob()));
    UUID resume = parsed(Papers.javaDeveloper());
    String embedding =
        wait(vertx.deployVerticle(new EmbeddingVerticle(EmbeddingVerticle.Options.DEFAULT)));
    Match first = match(job, resume);
    String kept =
        " match_score where posting_id = $1 and resume_id = $2 and candidate_id = '" + OWNER + "'";
    assertThat(count("select points from" + kept, job, resume)).containsExactly(first.points());

    Rig.wait(
        database.run(
            "update match_score set match = jsonb_set(match, '{points}', '1') where posting_id ="
                + " $1",
            job));
    assertThat(match(job, resume).points()).as("from what is kept").isEqualTo(1);

    Rig.wait(
        database.run(
            "update match_score set computed_at = now() - interval '61 minutes' where posting_id ="
                + " $1",
            job));
    assertThat(match(job, resume)).as("an hour later").isEqualTo(first);

    Rig.wait(
        database.run(
            "update posting set requirements = jsonb_set(requirements, '{required}', '[\"COBOL\"]')"
                + " where id = $1",
            job));
    Match changed = match(job, resume);
    assertThat(changed.requirements())
        .extracting(Match.RequirementMatch::requirement)
        .contains("COBOL");
    assertThat(count("select points from" + kept, job, resume))
        .containsExactlyInAnyOrder(first.points(), changed.points());
    wait(vertx.undeploy(embedding));
  }

  @Test
  void anotherModelOrOtherSkillsAreAnotherVersionAndAreComputedAnew() {
    UUID job =
        job(
            new Requirements(
                Requirements.Level.MID,
                List.of("night watch"),
                List.of(),
                0,
                null,
                null,
                List.of()));
    UUID resume = parsed(Papers.javaDeveloper());
    for (String model : List.of("one@1", "two@2")) {
      MessageConsumer<Minds.Embed> embedding =
          vertx
              .eventBus()
              .consumer(
                  Minds.EMBED.address(),
                  message ->
                      message.reply(new Minds.Vectors(vectors(message.body().texts()), model)));
      wait(embedding.completion());
      Match match = match(job, resume);
      assertThat(match.version()).endsWith("+" + model);
      assertThat(match(job, resume)).isEqualTo(match);
      wait(embedding.unregister());
    }
    String former = skills.version();
    skills = Ontology.shipped(List.of(new Learnt("night watch", "Night watch", "tools")));
    try {
      Match named = match(job, resume);
      assertThat(named.version()).doesNotContain(former).contains(skills.version());
    } finally {
      skills = SKILLS;
    }
    assertThat(
            count(
                "select points from match_score where posting_id = $1 and resume_id = $2",
                job,
                resume))
        .as("all are kept for the audit")
        .hasSize(3);
  }

  private static List<Long> count(String sql, UUID job, UUID resume) {
    return Rig.wait(database.list(row -> row.getLong(0), sql, job, resume));
  }

  @Test
  void whatIsNotThereOrNotReadyHasItsCode() {
    UUID job = job(analyse(Papers.javaJob()));
    assertCode(Problem.Code.NOT_FOUND, job, Ids.next());
    assertCode(Problem.Code.RESUME_NOT_READY, job, resume("pending", null, null));
    assertCode(Problem.Code.RESUME_FAILED, job, resume("failed", null, null));
  }

  /** The one passage that speaks of the night points where the phrase points. */
  private static List<float[]> vectors(List<String> texts) {
    return texts.stream()
        .map(text -> text.contains("night") ? new float[] {1, 0} : new float[] {0, 1})
        .toList();
  }

  private static Requirements analyse(String text) {
    return wait(Bus.of(vertx).ask(Minds.ANALYSE, new Minds.Analyse("Java Developer", text, null)))
        .requirements();
  }

  private static Match match(UUID job, UUID resume) {
    return wait(Bus.of(vertx).ask(Minds.MATCH, new Minds.Pair(job.toString(), resume.toString())))
        .match();
  }

  private static void assertCode(Problem.Code code, UUID job, UUID resume) {
    assertThatThrownBy(() -> match(job, resume))
        .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo(code));
  }

  private static UUID job(Requirements asked) {
    UUID id = Ids.next();
    wait(
        database.run(
            """
            insert into posting(id, owner_id, title, description, duration_ms, question_count, threshold, visibility,
              share_key, status, requirements)
            values ($1, $2, 'T', 'D', 1, 1, 70, 'public', 'k', 'active', $3::text::jsonb)\
            """,
            id,
            OWNER,
            Json.write(asked)));
    return id;
  }

  private static UUID parsed(String text) {
    var profile = Resume.of(text, YearMonth.of(2026, 6)).profile(SKILLS);
    return resume("parsed", text, Json.write(profile));
  }

  private static UUID resume(
      String status,
      @org.jspecify.annotations.Nullable String body,
      @org.jspecify.annotations.Nullable String profile) {
    UUID id = Ids.next();
    wait(
        database.run(
            """
            insert into resume(id, owner_id, file_name, size, content, status, body, profile)
            values ($1, $2, 'cv.txt', 1, '', $3, $4, $5::text::jsonb)\
            """,
            id,
            OWNER,
            status,
            body,
            profile));
    return id;
  }

  private static <T> T wait(Future<T> future) {
    return future.timeout(30, TimeUnit.SECONDS).await();
  }
}
