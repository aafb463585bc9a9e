package parley.verticle.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Question sets of people: imported, listed, searched, retired. */
class QuestionSetIT {

  private static final String LINE =
      """
      {"id": "%s", "skill": "Basket weaving", "competence": "rims", "level": "mid", "kind": "knowledge", "text": "%s", \
      "keyPoints": [{"point": "Soak the willow first.", "accept": ["soak"]}, {"point": "Fold the rods down.", "accept": ["fold"]}, \
      {"point": "Tuck in the ends.", "accept": ["tuck"]}]}
      """;

  private static Bench bench;
  private Caller hr;
  private String name = "";

  @BeforeAll
  static void start() {
    bench = new Bench();
  }

  @AfterAll
  static void stop() {
    bench.close();
  }

  @BeforeEach
  void somebody() {
    hr = bench.person("hr");
    name = "Set " + UUID.randomUUID();
  }

  @Test
  void aSetIsStoredListedAndFound() {
    JsonObject report =
        load(
                hr,
                "set.jsonl",
                "",
                line("rim-1", "How do you close a rim?"),
                line("rim-2", "Why soak willow rods?"))
            .expect(200);
    assertThat(report.getInteger("stored")).isEqualTo(2);
    assertThat(report.getJsonArray("flaws")).isEmpty();
    JsonObject set = sets(hr).getJsonObject(0);
    assertThat(set.getString("name")).isEqualTo(name);
    assertThat(set.getInteger("questions")).isEqualTo(2);
    assertThat(set.getBoolean("everybody")).isFalse();
    assertThat(found(hr, "?q=soaking%20rods"))
        .singleElement()
        .satisfies(q -> assertThat(((JsonObject) q).getString("text")).contains("soak"));
    assertThat(
            found(hr, "?skill=BasketWeaving&level=mid&kind=knowledge&set=" + set.getString("id")))
        .hasSize(2);
    assertThat(found(hr, "?skill=Kafka")).isEmpty();
    assertThat(found(hr, "?level=senior")).isEmpty();
    JsonObject page = hr.get("/api/questions?limit=1&offset=1").expect(200);
    assertThat(page.getInteger("total")).isEqualTo(2);
    assertThat(page.getJsonArray("items")).hasSize(1);
  }

  @Test
  void oneFlawStopsAllUnlessThePartsAreWanted() {
    String good = line("rim-1", "How do you close a rim?");
    String bad = line("rim-2", "How old are you by now?");
    JsonObject refused = load(hr, "set.jsonl", "", good, bad).expect(200);
    assertThat(refused.getInteger("stored")).isZero();
    assertThat(refused.containsKey("set")).isFalse();
    JsonObject flaw = refused.getJsonArray("flaws").getJsonObject(0);
    assertThat(flaw.getInteger("line")).isEqualTo(2);
    assertThat(flaw.getString("field")).isEqualTo("text");
    assertThat(flaw.getString("message")).contains("age");
    assertThat(sets(hr)).isEmpty();
    JsonObject partial = load(hr, "set.jsonl", "&partial=true", good, bad).expect(200);
    assertThat(partial.getInteger("stored")).isEqualTo(1);
    assertThat(partial.getInteger("flawed")).isEqualTo(1);
    assertThat(sets(hr)).hasSize(1);
  }

  @Test
  void aSecondFileAddsToTheSetAndRepetitionsAreCounted() {
    String first = line("rim-1", "How do you close a rim?");
    load(hr, "set.jsonl", "", first).expect(200);
    JsonObject again =
        load(hr, "set.jsonl", "", first, line("rim-2", "Why soak willow rods?")).expect(200);
    assertThat(again.getInteger("stored")).isEqualTo(1);
    assertThat(again.getInteger("repeated")).isEqualTo(1);
    assertThat(sets(hr)).hasSize(1);
  }

  @Test
  void csvIsRead() {
    String csv =
        """
        skill,competence,level,kind,text,point1,accept1,point2,accept2,point3,accept3
        Basket weaving,rims,mid,knowledge,"How, in short, do you close a rim?",Soak it first.,soak,Fold it down.,fold,Tuck it in.,tuck
        """;
    assertThat(load(hr, "set.CSV", "", csv).expect(200).getInteger("stored")).isEqualTo(1);
    assertThat(found(hr, "?q=rim")).hasSize(1);
  }

  @Test
  void whatIsNoSetIsRefusedInWords() {
    load(hr, "set.xlsx", "", "PK").problem(415, "unsupported_file");
    hr.upload("/api/questions/sets/upload", "file", "a.jsonl", bytes("x"))
        .problem(400, "invalid_request");
    load(hr, "set.jsonl", "&partial=perhaps", "x").problem(400, "invalid_request");
    load(bench.person("candidate"), "set.jsonl", "", "x").problem(403, "wrong_role");
    hr.get("/api/questions?level=junior").problem(400, "invalid_request");
  }

  @Test
  void aSetBelongsToItsAccountAndAnAdministratorsServesEverybody() {
    load(hr, "set.jsonl", "", line("rim-1", "How do you close a rim?")).expect(200);
    String id = sets(hr).getJsonObject(0).getString("id");
    Caller other = bench.person("hr");
    assertThat(found(other, "?set=" + id)).isEmpty();
    other.delete("/api/questions/sets/" + id).problem(403, "forbidden");
    Caller admin = bench.person("admin");
    load(admin, "set.jsonl", "", line("rim-9", "Which willow do you take?")).expect(200);
    assertThat(found(other, "?q=willow")).isNotEmpty();
    assertThat(found(admin, "?set=" + id)).hasSize(1);
    String shared =
        sets(other).stream()
            .map(JsonObject.class::cast)
            .filter(s -> s.getString("name").equals(name) && s.getBoolean("everybody"))
            .findFirst()
            .orElseThrow()
            .getString("id");
    admin.delete("/api/questions/sets/" + shared).expect(204);
    admin.delete("/api/questions/sets/" + shared).problem(404, "not_found");
    assertThat(found(other, "?set=" + shared)).isEmpty();
    hr.delete("/api/questions/sets/" + id).expect(204);
    assertThat(sets(hr).stream().map(s -> ((JsonObject) s).getString("id"))).doesNotContain(id);
  }

  private Caller.Answer load(Caller who, String file, String more, String... lines) {
    String path = "/api/questions/sets/upload?name=" + name.replace(" ", "%20") + more;
    return who.upload(path, "file", file, bytes(String.join("", lines)));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String line(String id, String text) {
    return LINE.formatted(id, text);
  }

  private static JsonArray sets(Caller who) {
    return who.get("/api/questions/sets").expect(200).getJsonArray("items");
  }

  private static JsonArray found(Caller who, String query) {
    return who.get("/api/questions" + query).expect(200).getJsonArray("items");
  }
}
