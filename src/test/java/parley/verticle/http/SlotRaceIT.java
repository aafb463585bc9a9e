package parley.verticle.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.account.Identity;
import parley.account.Tokens;
import parley.bus.Problem;
import parley.hiring.Admission;
import parley.hiring.Slots;
import parley.interview.Event;
import parley.interview.OwnTime;
import parley.store.Ids;
import parley.testing.Rig;

/** Slots are counted once, whoever races for them. */
class SlotRaceIT {

  private static final int CANDIDATES = 100;

  private Bench bench;
  private Caller hr;
  private String job;

  @BeforeEach
  void start() {
    bench = new Bench();
    hr = bench.person("hr");
    job = bench.activeJob(hr);
  }

  @AfterEach
  void stop() {
    bench.close();
  }

  @Test
  void aHundredRaceForTenSlots() {
    List<Future<Admission>> all =
        applicants().stream()
            .map(
                applicant ->
                    bench
                        .hiring
                        .admissions()
                        .admit(applicant.who(), applicant.application(), true, OwnTime.NONE))
            .toList();
    Rig.wait(Future.join(all).transform(_ -> Future.succeededFuture()));

    assertThat(all.stream().filter(Future::succeeded)).hasSize(10);
    assertThat(all.stream().filter(Future::failed).map(f -> ((Problem) f.cause()).code()))
        .hasSize(90)
        .containsOnly(Problem.Code.NO_SLOT);
    assertThat(count("select count(*) from interview")).isEqualTo(10);
    slots(0, 10, 0, 10);
    assertThat(count("select count(*) from slot_entry where kind = 'reserved'")).isEqualTo(10);
  }

  @Test
  void oneCandidateWhoClicksTwentyTimesHasOneInterview() {
    Applicant one = applicants().getFirst();
    List<Future<Admission>> all =
        IntStream.range(0, 20)
            .mapToObj(
                _ ->
                    bench
                        .hiring
                        .admissions()
                        .admit(one.who(), one.application(), true, OwnTime.NONE))
            .toList();
    Rig.wait(Future.all(all));
    assertThat(all.stream().map(f -> f.result().interviewId()).distinct()).hasSize(1);
    slots(9, 1, 0, 10);
  }

  @Test
  void settlingTwiceDoesNothing() {
    UUID consumed = admitted();
    UUID released = admitted();
    settle(consumed, true);
    settle(consumed, false);
    settle(consumed, true);
    settle(released, false);
    settle(released, true);
    slots(9, 0, 1, 10);
    JsonObject ledger = hr.get("/api/jobs/" + job + "/payments").expect(200);
    assertThat(ledger.getJsonArray("entries").stream().map(e -> ((JsonObject) e).getString("kind")))
        .containsExactly("released", "consumed", "reserved", "reserved", "bought");
  }

  @Test
  void anInterviewOpensOnlyForWhomItMay() {
    Caller candidate = bench.person("candidate");
    bench.played.points = 69_999_999;
    String application = bench.application(candidate, job);
    String path = "/api/applications/" + application;
    String room = path + "/interview";
    assertThat(candidate.get(path).expect(200).getString("nextStep")).isEqualTo("ask_review");
    assertThat(candidate.get(path).expect(200).getJsonObject("match").getDouble("score"))
        .isEqualTo(69.9);
    candidate.post(room, Map.of("consent", false)).problem(400, "consent_required");
    candidate.post(room, Map.of("consent", true)).problem(409, "not_eligible");
    candidate.post(path + "/review", Map.of("message", "Please.")).expect(200);
    assertThat(candidate.get(path).expect(200).getString("nextStep")).isEqualTo("wait");
    hr.patch(path + "/status", Map.of("status", "shortlisted")).expect(200);
    assertThat(candidate.get(path).expect(200).getString("nextStep")).isEqualTo("interview");
    candidate.post(room, Map.of("consent", true)).expect(201);
    assertThat(candidate.get(path).expect(200).getString("nextStep")).isEqualTo("continue");
  }

  @Test
  void whereThePlannerIsAwayTheNextCallCompletesTheFirst() {
    Caller candidate = bench.person("candidate");
    String room = "/api/applications/" + bench.application(candidate, job) + "/interview";
    bench.played.plans = false;
    candidate.post(room, Map.of("consent", true)).problem(503, "unavailable");
    bench.played.plans = true;
    candidate.post(room, Map.of("consent", true)).expect(201);
    slots(9, 1, 0, 10);
  }

  @Test
  void aTechnicalFailureGivesAFreshAttemptAndAnythingElseDoesNot() {
    Caller candidate = bench.person("candidate");
    String application = bench.application(candidate, job);
    String room = "/api/applications/" + application + "/interview";
    UUID failed = UUID.fromString(bench.interview(candidate, application));
    bench.played.append(failed.toString(), new Event.Concluded(Event.Reason.TECHNICAL, "system"));
    candidate.post(room, Map.of("consent", true)).problem(503, "unavailable");
    conclude(failed, "TECHNICAL");
    settle(failed, false);

    String fresh = bench.interview(candidate, application);
    assertThat(fresh).isNotEqualTo(failed.toString());
    assertThat(bench.interview(candidate, application)).isEqualTo(fresh);
    slots(9, 1, 0, 10);
    bench.played.append(fresh, new Event.Concluded(Event.Reason.TIME_UP, "system"));
    candidate.post(room, Map.of("consent", true)).problem(409, "interview_over");
    conclude(UUID.fromString(fresh), "TIME_UP");
    candidate.post(room, Map.of("consent", true)).problem(409, "interview_over");
    assertThat(candidate.get("/api/applications/" + application).expect(200).getString("nextStep"))
        .isEqualTo("wait");
  }

  @Test
  void whomAPersonRescuesHasAFreshAttemptAndTheSlotBack() {
    Caller candidate = bench.person("candidate");
    String application = bench.application(candidate, job);
    String path = "/api/applications/" + application;
    UUID first = UUID.fromString(bench.interview(candidate, application));
    bench.played.append(first.toString(), new Event.Concluded(Event.Reason.TIME_UP, "system"));
    conclude(first, "TIME_UP");
    settle(first, true);
    slots(9, 0, 1, 10);
    Map<String, String> why = Map.of("reason", "No sound on our side.");
    String rescue = "/api/interviews/" + first + "/rescue";
    bench.person("hr").post(rescue, why).problem(403, "forbidden");
    hr.post(rescue, why).expect(204);
    hr.post(rescue, why).expect(204);
    slots(10, 0, 0, 10);
    assertThat(candidate.get(path).expect(200).getString("nextStep")).isEqualTo("interview");
    String second = bench.interview(candidate, application);
    assertThat(second).isNotEqualTo(first.toString());
    slots(9, 1, 0, 10);
    hr.post("/api/interviews/" + second + "/rescue", why).expect(204);
    candidate.post(path + "/interview", Map.of("consent", true)).problem(503, "unavailable");
    hr.patch(path + "/status", Map.of("status", "rejected", "reason", "No.")).expect(200);
    hr.post(rescue, why).problem(409, "interview_refused");
  }

  private record Applicant(Identity who, UUID application) {}

  /** Written into the store directly: a hundred passwords would take long to hash. */
  private List<Applicant> applicants() {
    return IntStream.range(0, CANDIDATES).mapToObj(_ -> applicant()).toList();
  }

  private Applicant applicant() {
    UUID who = Ids.next();
    UUID resume = Ids.next();
    UUID application = Ids.next();
    run(
        "insert into account(id, name, email, password_hash, role)"
            + " values ($1, 'A', $2, '', 'candidate')",
        who,
        who + "@example.org");
    run(
        "insert into resume(id, owner_id, file_name, size, content) values ($1, $2, 'a', 1, '')",
        resume,
        who);
    run(
        """
        insert into application(id, posting_id, candidate_id, resume_id, points, match, eligible)
        values ($1, $2::text::uuid, $3, $4, 80000000, '{}', true)\
        """,
        application,
        job,
        who,
        resume);
    return new Applicant(new Identity(who, "candidate", Tokens.ACCESS, null), application);
  }

  private UUID admitted() {
    Applicant one = applicant();
    return Rig.wait(
            bench.hiring.admissions().admit(one.who(), one.application(), true, OwnTime.NONE))
        .interviewId();
  }

  private void settle(UUID interview, boolean consume) {
    Rig.wait(bench.database.inTransaction(sql -> Slots.settle(sql, interview, consume)));
  }

  private void conclude(UUID interview, String reason) {
    run("update interview set phase = 'CONCLUDED', reason = $2 where id = $1", interview, reason);
  }

  private void slots(int free, int reserved, int consumed, int bought) {
    JsonObject slots = hr.get("/api/jobs/" + job).expect(200).getJsonObject("slots");
    assertThat(slots)
        .isEqualTo(
            JsonObject.of(
                "free", free, "reserved", reserved, "consumed", consumed, "bought", bought));
  }

  private long count(String sql) {
    return Rig.wait(bench.database.first(row -> row.getLong(0), sql)).orElseThrow();
  }

  private void run(String sql, Object... arguments) {
    Rig.wait(bench.database.run(sql, arguments));
  }
}
