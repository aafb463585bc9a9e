package parley.bench;

import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import parley.account.Identity;
import parley.account.Role;
import parley.account.Tokens;
import parley.bus.Json;
import parley.bus.Minds;
import parley.hiring.Page;
import parley.hiring.QuestionSets;
import parley.insight.bank.BankQuestion;
import parley.insight.bank.QuestionBank;
import parley.insight.bank.SetReader;
import parley.matching.Requirements;
import parley.store.Claims;
import parley.store.Ids;
import parley.testing.Rig;
import parley.verticle.interviewer.InterviewerVerticle;

/**
 * Imported question sets of 10,000 and of 100,000 entries, in the embedded PostgreSQL: how long the
 * import, a search and the plan of an interview take. The entries are the shipped bank's under
 * other words, so that skills and texts are those of real questions.
 */
public final class QuestionSearch {

  private static final int FILE = 5_000;
  private static final int TIMES = 300;
  private static final List<String> SEARCHES =
      List.of(
          "index", "left join", "consumer group", "conflict team", "memory leak", "accessibility");

  private final Rig rig;
  private final QuestionSets sets;
  private final List<BankQuestion> shipped = importable(QuestionBank.shipped().all());
  private int made;

  private QuestionSearch(Rig rig) {
    this.rig = rig;
    this.sets = new QuestionSets(rig.database);
  }

  static void main() {
    try (Rig rig = new Rig()) {
      Rig.wait(rig.vertx.deployVerticle(new InterviewerVerticle(rig.database, Claims.alone())));
      new QuestionSearch(rig).run();
    } catch (RuntimeException e) {
      e.printStackTrace();
      System.exit(1); // threads of the stores would keep the process
    }
  }

  private void run() {
    String interview = rig.interviewRow();
    Identity hr = owner(interview);
    String application = application(interview);
    measure("the shipped bank alone", application, hr);
    for (int size : new int[] {10_000, 100_000}) {
      long began = System.nanoTime();
      int first = made;
      while (made < size) {
        load(hr, Math.min(FILE, size - made));
      }
      double seconds = (System.nanoTime() - began) / 1e9;
      System.out.printf(
          Locale.ROOT,
          "%,d entries imported, read and stored in %.1f s: %,.0f a second%n",
          made - first,
          seconds,
          (made - first) / seconds);
      Rig.wait(rig.database.run("analyze bank_question"));
      measure("%,d imported entries".formatted(size), application, hr);
    }
  }

  private void load(Identity hr, int entries) {
    var file = new StringBuilder();
    for (int i = 0; i < entries; i++) {
      file.append(Json.write(variant(made++))).append('\n');
    }
    SetReader.Reading reading = read(file.toString());
    QuestionSets.Report report = sets.add(hr, "Bench", reading, false).await();
    if (report.stored() != entries) {
      throw new IllegalStateException("not all was stored: " + report);
    }
  }

  private static SetReader.Reading read(String lines) {
    return SetReader.read(
        lines.getBytes(StandardCharsets.UTF_8),
        SetReader.Format.JSONL,
        new QuestionBank(List.of()));
  }

  /** Without those that quote what an import refuses, such as a question about injected prompts. */
  private static List<BankQuestion> importable(List<BankQuestion> questions) {
    return read(questions.stream().map(Json::write).collect(Collectors.joining("\n"))).questions();
  }

  private BankQuestion variant(int number) {
    BankQuestion q = shipped.get(number % shipped.size());
    return new BankQuestion(
        "bench-" + number,
        q.skill(),
        q.competence(),
        q.level(),
        q.kind(),
        "Case " + number + ": " + q.text().substring(0, Math.min(480, q.text().length())),
        q.keyPoints(),
        q.misconceptions());
  }

  private void measure(String what, String application, Identity hr) {
    System.out.println(what);
    var random = new Random(5);
    print(
        "  search, a page of 20 and the number",
        _ -> {
          String text = SEARCHES.get(random.nextInt(SEARCHES.size()));
          return sets.search(
              hr, new QuestionSets.Wanted(text, null, null, null, null), new Page.Slice(20, 0));
        });
    print("  plan of ten questions", _ -> rig.bus.ask(Minds.PLAN, new Minds.Plan(application)));
  }

  private static void print(String what, IntFunction<Future<?>> call) {
    for (int i = 0; i < TIMES / 10; i++) {
      call.apply(i).await();
    }
    double[] ms = new double[TIMES];
    for (int i = 0; i < TIMES; i++) {
      long began = System.nanoTime();
      call.apply(i).await();
      ms[i] = (System.nanoTime() - began) / 1e6;
    }
    Arrays.sort(ms);
    System.out.printf(
        Locale.ROOT, "%s: p50 %.1f ms, p99 %.1f ms%n", what, ms[TIMES / 2], ms[TIMES * 99 / 100]);
  }

  private Identity owner(String interview) {
    UUID owner = one("select owner_id from interview where id = $1", interview);
    var requirements =
        new Requirements(
            Requirements.Level.MID,
            List.of("Java", "Apache Kafka", "SQL", "Docker"),
            List.of("Linux", "Git"),
            3,
            null,
            null,
            List.of());
    // Its first interview is still to come, so that it may ask from every set.
    Rig.wait(
        rig.database.run(
            "update posting set requirements = $2::text::jsonb where owner_id = $1",
            owner,
            Json.write(requirements)));
    Rig.wait(
        rig.database.run(
            "update interview set created_at = now() + interval '1 day' where id = $1",
            Ids.parse(interview)));
    return new Identity(owner, Role.HR.wire(), Tokens.ACCESS, null);
  }

  private String application(String interview) {
    return one("select application_id from interview where id = $1", interview).toString();
  }

  private UUID one(String sql, String interview) {
    return Rig.wait(rig.database.first(row -> row.getUUID(0), sql, Ids.parse(interview)))
        .orElseThrow();
  }
}
