package parley.verticle.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.account.Account;
import parley.account.Tokens;
import parley.bus.Json;
import parley.matching.Requirements;
import parley.store.Ids;
import parley.testing.Rig;
import parley.testing.Servers;

/**
 * Many candidates race for ten slots at three nodes, while a node dies and comes back and the
 * payment is repeated by somebody who never hears that it was booked. {@code
 * -Drace.candidates=1000} for more of them.
 */
class SlotRaceFaultIT {

  private static final int CANDIDATES = Integer.getInteger("race.candidates", 200);
  private static final int SLOTS = 10;
  private static final int NODES = 3;
  private static final int AT_ONCE = 48;
  private static final int PAYMENTS = 12;
  private static final int MOST_TRIES = 200;
  private static final String KEY = "the one payment";

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  private final List<HiringNode> nodes = new ArrayList<>();
  private final UUID hr = Ids.next();
  private final UUID job = Ids.next();
  private Rig rig;
  private Tokens tokens;

  @BeforeEach
  void start() {
    rig = new Rig();
    tokens = new Tokens(rig.vertx, Bench.KEY, Duration.ofMinutes(10), Duration.ofMinutes(10));
    IntStream.range(0, NODES)
        .forEach(_ -> nodes.add(new HiringNode(rig.database.url(), Servers.redisUrl())));
    nodes.forEach(HiringNode::awaitReady);
  }

  @AfterEach
  void stop() {
    nodes.forEach(HiringNode::close);
    rig.close();
  }

  @Test
  void exactlyTenGetASlotWhileNodesDieAndThePaymentRepeats() throws Exception {
    posting();
    List<Applicant> applicants = applicants();
    var quarter = new CountDownLatch(CANDIDATES / 4);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      assertThat(pay()).isEqualTo("201");
      var turn = new Semaphore(AT_ONCE);
      List<CompletableFuture<String>> asked =
          IntStream.range(0, CANDIDATES)
              .mapToObj(
                  i ->
                      CompletableFuture.supplyAsync(
                          () -> {
                            turn.acquireUninterruptibly();
                            try {
                              return admit(applicants.get(i), i);
                            } finally {
                              turn.release();
                              quarter.countDown();
                            }
                          },
                          threads))
              .toList();
      quarter.await();
      nodes.getFirst().kill();
      String paidAgain = pay();
      nodes.getFirst().start();
      List<String> answers = asked.stream().map(CompletableFuture::join).toList();
      assertThat(paidAgain).isEqualTo("201");
      assertThat(answers.stream().filter("admitted"::equals)).hasSize(SLOTS);
      assertThat(answers.stream().filter("no_slot"::equals)).hasSize(CANDIDATES - SLOTS);
    }
    assertBooks();
  }

  private void assertBooks() {
    assertThat(count("select count(*) from payment")).isEqualTo(1);
    assertThat(count("select count(*) from audit where type = 'payment.booked'")).isEqualTo(1);
    assertThat(count("select count(*) from interview where slot = 'reserved'")).isEqualTo(SLOTS);
    assertThat(count("select count(distinct application_id) from interview")).isEqualTo(SLOTS);
    assertThat(count("select slots_bought from posting")).isEqualTo(SLOTS);
    assertThat(count("select slots_reserved from posting")).isEqualTo(SLOTS);
    assertThat(count("select slots_free from posting")).isZero();
    assertThat(count("select sum(amount) from slot_entry where kind = 'bought'")).isEqualTo(SLOTS);
    assertThat(count("select count(*) from slot_entry where kind = 'reserved'")).isEqualTo(SLOTS);
    assertThat(count("select count(distinct interview_id) from slot_entry")).isEqualTo(SLOTS);
    Rig.wait(rig.database.list(row -> row.getUUID(0).toString(), "select id from interview"))
        .forEach(
            id ->
                assertThat(Rig.wait(rig.log.read(id, 0)))
                    .as("each admitted one is scheduled once")
                    .hasSize(1));
  }

  /** The same payment at all nodes at once; half of the askers hang up before they are answered. */
  private String pay() {
    String token = access(hr, "hr");
    String path = "/api/jobs/" + job + "/payments";
    List<CompletableFuture<HttpResponse<String>>> all =
        IntStream.range(0, PAYMENTS)
            .mapToObj(i -> http.sendAsync(request(i, path, token, ""), BodyHandlers.ofString()))
            .toList();
    for (int i = 0; i < all.size(); i += 2) {
      all.get(i).cancel(true);
    }
    String last = "";
    for (int i = 0; i < MOST_TRIES; i++) {
      try {
        HttpResponse<String> answer =
            http.send(request(i, path, token, ""), BodyHandlers.ofString());
        if (answer.statusCode() < 500) {
          return answer.statusCode() + (answer.statusCode() == 201 ? "" : answer.body());
        }
        last = answer.body();
      } catch (IOException e) {
        last = e.toString(); // the node is dead: the next one is asked
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
    return "never answered: " + last;
  }

  /** Asks one node after the other until one answers, as a page does. */
  private String admit(Applicant one, int first) {
    String path = "/api/applications/" + one.application() + "/interview";
    String last = "";
    for (int i = first; i < first + MOST_TRIES; i++) {
      try {
        HttpResponse<String> answer =
            http.send(
                request(i, path, access(one.who(), "candidate"), "{\"consent\":true}"),
                BodyHandlers.ofString());
        if (answer.statusCode() == 201) {
          return "admitted";
        }
        if (answer.statusCode() < 500) {
          return new JsonObject(answer.body()).getString("code");
        }
        last = answer.body();
      } catch (IOException e) {
        last = e.toString(); // the node is dead: the next one is asked
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
    return "never answered: " + last;
  }

  private HttpRequest request(int i, String path, String token, String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(nodes.get(i % NODES).url() + path))
            .timeout(Duration.ofSeconds(20))
            .header("Authorization", "Bearer " + token);
    return body.isEmpty()
        ? request.header("Idempotency-Key", KEY).POST(BodyPublishers.noBody()).build()
        : request
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build();
  }

  private String access(UUID who, String role) {
    return tokens.access(new Account(who, "A", who + "@example.org", role));
  }

  private record Applicant(UUID who, UUID application) {}

  private void posting() {
    account(hr, "hr");
    run(
        """
        insert into posting(id, owner_id, title, description, duration_ms, question_count, threshold, visibility, share_key,
          status, requirements) values ($1, $2, 'Engineer', '', 1800000, 10, 70, 'public', 'k', 'draft', $3::text::jsonb)\
        """,
        job,
        hr,
        Json.write(
            new Requirements(
                Requirements.Level.MID, List.of(), List.of(), 0, null, null, List.of())));
  }

  private List<Applicant> applicants() {
    return IntStream.range(0, CANDIDATES).mapToObj(_ -> applicant()).toList();
  }

  private Applicant applicant() {
    UUID who = Ids.next();
    UUID resume = Ids.next();
    UUID application = Ids.next();
    account(who, "candidate");
    run(
        "insert into resume(id, owner_id, file_name, size, content) values ($1, $2, 'a', 1, '')",
        resume,
        who);
    run(
        """
        insert into application(id, posting_id, candidate_id, resume_id, points, match, eligible)
        values ($1, $2, $3, $4, 80000000, '{}', true)\
        """,
        application,
        job,
        who,
        resume);
    return new Applicant(who, application);
  }

  private void account(UUID id, String role) {
    run(
        "insert into account(id, name, email, password_hash, role) values ($1, 'A', $2, '', $3)",
        id,
        id + "@example.org",
        role);
  }

  private long count(String sql) {
    return Rig.wait(rig.database.first(row -> row.getLong(0), sql)).orElseThrow();
  }

  private void run(String sql, Object... arguments) {
    Rig.wait(rig.database.run(sql, arguments));
  }
}
