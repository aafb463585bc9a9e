package parley.verticle.resume;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.ThreadingModel;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import parley.bus.Json;
import parley.bus.Work;
import parley.matching.Ontology;
import parley.resume.Profile;
import parley.resume.Review;
import parley.store.Ids;
import parley.store.Tasks;
import parley.testing.ModelServer;
import parley.testing.ModelServer.Mood;
import parley.testing.Rig;

/** Reading with a model behind a real HTTP server, in good and in bad hours. */
class ModelReaderIT {

  private static final UUID OWNER = Ids.next();
  private static final Tasks TASKS = new Tasks(3);
  private static final String SECRET = "rocketry";

  /** The word in tag characters is seen by nobody. */
  private static final String TEXT =
      """
      Ola Berg
      ola@example.org | Oslo

      Work
      Birdwatcher in chief at Oslo Clinic, 01/2020 - 12/2021
      Gave IV therapy, and kept records with Epic.
      """
          + SECRET
              .codePoints()
              .collect(
                  StringBuilder::new,
                  (text, c) -> text.appendCodePoint(0xe0000 + c),
                  StringBuilder::append);

  private static Rig rig;
  private static ModelServer server;

  @BeforeAll
  static void deploy() {
    rig = new Rig();
    server = new ModelServer(rig.vertx, _ -> "");
    Rig.wait(
        rig.database.run(
            "insert into account(id, name, email, password_hash, role) values ($1, 'A',"
                + " 'a@example.org', '', 'candidate')",
            OWNER));
    Rig.wait(
        rig.vertx.deployVerticle(
            new ResumeVerticle(rig.database, TASKS, Ontology.shipped(), Limits.DEFAULT),
            new DeploymentOptions().setThreadingModel(ThreadingModel.WORKER)));
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

  /** A résumé as it is stored. */
  private record Stored(Profile profile, Review review) {}

  @Test
  void whatStandsInTheTextIsKeptAndTheResultSaysWhoReadIt() {
    server.says(_ -> said("Birdwatcher in chief", "Oslo Clinic", "IV therapy", "Epic"));
    Stored stored = read();
    assertThat(stored.review.extractor()).startsWith("model ").contains("read-resume@1.0.0");
    assertThat(stored.profile.experience().getFirst().title()).isEqualTo("Birdwatcher in chief");
    assertThat(stored.profile.totalMonths()).isEqualTo(24);
    assertThat(stored.profile.skills())
        .extracting(Profile.Skill::name)
        .contains("Intravenous therapy")
        .hasSize(2);
    assertThat(stored.review.facts())
        .isNotEmpty()
        .allSatisfy(
            fact ->
                assertThat(TEXT.startsWith(fact.quote().text(), fact.quote().start())).isTrue());
    String sent = server.calls().getLast().data().path("resume").asText();
    assertThat(sent).contains("Ola Berg").doesNotContain(SECRET);
    assertThat(sent.codePoints().noneMatch(c -> c > 0xe0000)).as("hidden text").isTrue();
    assertThat(server.calls().getLast().system()).doesNotContain("Ola Berg");
  }

  @Test
  void whatIsInventedIsNotKept() {
    server.says(_ -> said("Surgeon", "Oslo Clinic", "IV therapy", "Kubernetes"));
    Stored stored = read();
    assertThat(stored.review.extractor()).startsWith("model ");
    assertThat(stored.profile.experience().getFirst().title()).isNull();
    assertThat(stored.profile.skills())
        .extracting(Profile.Skill::name)
        .containsExactly("Intravenous therapy");
  }

  @Test
  void aModelThatInventsMostIsNotBelievedAtAll() {
    server.says(_ -> said("Surgeon", "Mayo Clinic", "Java", "Kubernetes", "Kafka", "Docker", "Go"));
    assertThat(read().review.extractor()).isEqualTo(Review.LOCAL);
  }

  @ParameterizedTest
  @EnumSource(
      value = Mood.class,
      names = {"SLOW_FIRST", "STALL", "CUT", "ERROR", "PROSE", "OTHER_SCHEMA", "HUGE"})
  void withoutAUsableAnswerTheLocalReadingStands(Mood mood) {
    server.says(_ -> said("Birdwatcher in chief", "Oslo Clinic", "IV therapy"));
    server.mood(mood);
    Stored stored = read();
    assertThat(stored.review.extractor()).isEqualTo(Review.LOCAL);
    assertThat(stored.profile.name()).isEqualTo("Ola Berg");
  }

  @Test
  void theSameAnswerGivesTheSameBytes() {
    server.says(_ -> said("Birdwatcher in chief", "Oslo Clinic", "IV therapy", "Epic"));
    assertThat(Json.write(read())).isEqualTo(Json.write(read()));
  }

  private static String said(String title, String company, String... skills) {
    ObjectNode said = Json.mapper().createObjectNode();
    said.put("name", "Ola Berg").put("email", "ola@example.org").put("phone", "");
    said.put("location", "Oslo");
    ObjectNode job = said.putArray("jobs").addObject();
    job.put("title", title).put("company", company).put("dates", "01/2020 - 12/2021");
    said.putArray("education");
    ArrayNode names = said.putArray("skills");
    for (String skill : skills) {
      names.add(skill);
    }
    said.putArray("projects");
    said.putArray("certifications");
    said.putArray("languages");
    return said.toString();
  }

  private static Stored read() {
    UUID id = Ids.next();
    byte[] bytes = TEXT.getBytes(StandardCharsets.UTF_8);
    Rig.wait(
        rig.database.inTransaction(
            sql ->
                sql.run(
                        "insert into resume(id, owner_id, file_name, size, content) values ($1, $2,"
                            + " 'cv.txt', $3, $4)",
                        id,
                        OWNER,
                        bytes.length,
                        Buffer.buffer(bytes))
                    .compose(_ -> TASKS.put(sql, Tasks.PARSE_RESUME, id.toString()))));
    Work.Task task =
        Rig.wait(TASKS.claim(rig.database, "test", 100, 60_000)).stream()
            .filter(one -> one.payload().equals(id.toString()))
            .findFirst()
            .orElseThrow();
    Rig.wait(rig.bus.ask(Work.PARSE_RESUME, task));
    return Rig.wait(
            rig.database.first(
                row ->
                    new Stored(
                        Json.read(row.getString(0), Profile.class),
                        Json.read(row.getString(1), Review.class)),
                "select profile::text, review::text from resume where id = $1",
                id))
        .orElseThrow();
  }
}
