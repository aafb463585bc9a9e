package parley.verticle.resume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.ThreadingModel;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import parley.bus.Bus;
import parley.bus.Json;
import parley.bus.Problem;
import parley.bus.Work;
import parley.matching.Ontology;
import parley.resume.Profile;
import parley.store.Database;
import parley.store.Ids;
import parley.store.Migrations;
import parley.store.Tasks;
import parley.testing.Papers;
import parley.testing.Servers;

class ResumeVerticleIT {

  private static final UUID OWNER = Ids.next();
  private static final Tasks TASKS = new Tasks(3);

  private static Vertx vertx;
  private static Database database;

  @BeforeAll
  static void deploy() {
    vertx = Vertx.vertx();
    database = Database.open(vertx, Servers.freshDatabase(), 4, 5_000);
    wait(Migrations.run(database));
    run(
        "insert into account(id, name, email, password_hash, role) values ($1, 'A',"
            + " 'a@example.org', '', 'candidate')",
        OWNER);
    wait(
        vertx.deployVerticle(
            new ResumeVerticle(database, TASKS, Ontology.shipped(), Limits.DEFAULT),
            new DeploymentOptions().setThreadingModel(ThreadingModel.WORKER)));
  }

  @AfterAll
  static void close() {
    wait(database.close());
    wait(vertx.close());
  }

  @Test
  void aParsedResumeAndTheEndOfItsTaskAreOneTransaction() {
    UUID id = upload("cv.pdf", Papers.javaDeveloperPdf());
    Work.Task task = claim(id);
    wait(Bus.of(vertx).ask(Work.PARSE_RESUME, task));
    assertThat(text("select status from resume where id = $1", id)).isEqualTo("parsed");
    assertThat(text("select problems::text from resume where id = $1", id)).isEqualTo("[]");
    assertThat(text("select count(*)::text from task where id = " + task.id())).isEqualTo("0");
    assertThat(text("select kind from task where payload = '" + task.payload() + "'"))
        .as("what is read is matched next")
        .isEqualTo("match_jobs");
    String body = text("select body from resume where id = $1", id);
    Profile profile =
        Json.read(text("select profile::text from resume where id = $1", id), Profile.class);
    assertThat(profile.name()).isEqualTo(Papers.NAME);
    assertThat(profile.skills())
        .flatExtracting(Profile.Skill::evidence)
        .allSatisfy(e -> assertThat(body.startsWith(e.quote().text(), e.quote().start())).isTrue());
  }

  @Test
  void whatCannotBeReadIsAResultWithItsWords() {
    UUID id = upload("cv.pdf", Papers.encryptedPdf());
    Work.Task task = claim(id);
    wait(Bus.of(vertx).ask(Work.PARSE_RESUME, task));
    assertThat(text("select status from resume where id = $1", id)).isEqualTo("failed");
    assertThat(text("select problems->0->>'code' from resume where id = $1", id))
        .isEqualTo("encrypted");
    assertThat(text("select problems->0->>'message' from resume where id = $1", id))
        .contains("password");
    assertThat(text("select count(*)::text from task where id = " + task.id())).isEqualTo("0");
  }

  @Test
  void aLateAttemptChangesNothing() {
    UUID id =
        upload(
            "cv.txt",
            "Some One\nsome@example.org".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    Work.Task task = claim(id);
    run("update task set attempt = attempt + 1 where id = $1", task.id());
    wait(Bus.of(vertx).ask(Work.PARSE_RESUME, task));
    assertThat(text("select status from resume where id = $1", id)).isEqualTo("parsing");
    assertThat(text("select count(*)::text from task where id = " + task.id())).isEqualTo("1");
  }

  @Test
  void aResumeThatWasDeletedEndsItsTask() {
    UUID id = upload("cv.txt", new byte[] {65});
    Work.Task task = claim(id);
    run("delete from resume where id = $1", id);
    wait(Bus.of(vertx).ask(Work.PARSE_RESUME, task));
    assertThat(text("select count(*)::text from task where id = " + task.id())).isEqualTo("0");
  }

  @Test
  void aPayloadThatIsNoIdIsRefused() {
    assertThatThrownBy(
            () ->
                wait(
                    Bus.of(vertx)
                        .ask(Work.PARSE_RESUME, new Work.Task(1, 1, 1, "parse_resume", "x"))))
        .isInstanceOf(Problem.class);
  }

  private static UUID upload(String name, byte[] bytes) {
    UUID id = Ids.next();
    wait(
        database.inTransaction(
            sql ->
                sql.run(
                        "insert into resume(id, owner_id, file_name, size, content) values ($1, $2,"
                            + " $3, $4, $5)",
                        id,
                        OWNER,
                        name,
                        bytes.length,
                        Buffer.buffer(bytes))
                    .compose(_ -> TASKS.put(sql, Tasks.PARSE_RESUME, id.toString()))));
    return id;
  }

  private static Work.Task claim(UUID id) {
    return wait(TASKS.claim(database, "test", 100, 60_000)).stream()
        .filter(task -> task.payload().equals(id.toString()))
        .findFirst()
        .orElseThrow();
  }

  private static String text(String sql, Object... arguments) {
    return wait(database.first(row -> row.getString(0), sql, arguments)).orElseThrow();
  }

  private static void run(String sql, Object... arguments) {
    wait(database.run(sql, arguments));
  }

  private static <T> T wait(Future<T> future) {
    return future.timeout(30, TimeUnit.SECONDS).await();
  }
}
