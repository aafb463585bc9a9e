package parley.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.account.Tokens;
import parley.bus.Interviews;
import parley.interview.Command;
import parley.interview.Question;
import parley.interview.Terms;
import parley.store.Ids;
import parley.testing.Product;
import parley.testing.Rig;
import parley.testing.Servers;
import parley.verticle.interview.InterviewVerticle;

/**
 * Three nodes behind which candidates answer, each restarted in turn by SIGTERM. The gaps that the
 * candidates see are printed, not asserted.
 */
class RollingRestartFaultIT {

  /**
   * Seen once in some hundred moves where 4503 is promised; who closes so is not known yet. The
   * candidate comes back, and loses nothing.
   */
  private static final Integer UNEXPLAINED = 1000;

  private static final int MOST_UNEXPLAINED = 2;

  private static final int NODES = 3;
  private static final int CANDIDATES = 60;
  private static final int THINK_MS = 1_000;

  /** More than anybody answers while three nodes restart, on a machine that is not very slow. */
  private static final int QUESTIONS = 120;

  private static final int SIGTERM_CODE = 128 + 15;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** Long enough for the whole test; no greeting, so that the first question comes at once. */
  private static final Terms TERMS =
      new Terms(3_600_000, 600_000, 0, 600_000, 120_000, 1_800_000, 3_600_000, 86_400_000, 2_000);

  private static final byte[] KEY =
      "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8);

  private final List<Product> nodes = new ArrayList<>();
  private final List<Wanderer> candidates = new ArrayList<>();
  private Rig rig;

  @BeforeEach
  void open() {
    rig = new Rig();
    for (int i = 0; i < NODES; i++) {
      nodes.add(node(i));
    }
  }

  @AfterEach
  void close() {
    nodes.forEach(Product::close);
    rig.close();
  }

  @Test
  void noAcknowledgedAnswerIsLostOrDoubledAndEverybodyConcludes() {
    schedule();
    candidates.forEach(candidate -> rig.vertx.runOnContext(_ -> candidate.start()));
    untilEverybodyAnswersAgain();
    for (Product node : nodes) {
      assertThat(node.terminate()).isEqualTo(SIGTERM_CODE);
      untilEverybodyAnswersAgain();
      node.restart();
      untilEverybodyAnswersAgain();
    }
    candidates.forEach(Wanderer::withdraw);
    await()
        .atMost(PATIENCE)
        .until(() -> candidates.stream().allMatch(c -> c.finished().isComplete()));
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(
                        Rig.wait(
                            rig.database.first(
                                row -> row.getLong(0),
                                "select count(*) from interview where concluded_at is not null")))
                    .contains((long) CANDIDATES));
    candidates.forEach(this::check);
    assertThat(moves()).isGreaterThanOrEqualTo(CANDIDATES);
    assertThat(candidates.stream().flatMap(c -> c.closes().stream()).filter(UNEXPLAINED::equals))
        .hasSizeLessThanOrEqualTo(MOST_UNEXPLAINED);
    print();
  }

  /** Everything that this candidate was told is in the log, once, and the log is whole. */
  private void check(Wanderer candidate) {
    assertThat(candidate.wrongs()).isEmpty();
    assertThat(candidate.closes()).isSubsetOf(4503, 4410, UNEXPLAINED);
    var answers = new HashMap<Long, String>();
    List<String> events =
        Rig.wait(
            rig.database.list(
                row -> row.getLong("seq") + " " + row.getString("event"),
                "select seq, event from interview_event where interview_id = $1 order by seq",
                Ids.parse(candidate.interview())));
    long seq = 0;
    for (String line : events) {
      int space = line.indexOf(' ');
      assertThat(Long.parseLong(line.substring(0, space))).isEqualTo(++seq);
      JsonNode event = read(line.substring(space + 1));
      if (event.path("type").asText().equals("answered")) {
        assertThat(answers.put(event.path("cseq").asLong(), event.path("text").asText()))
            .as("twice: %s", event)
            .isNull();
      }
    }
    assertThat(answers).isEqualTo(candidate.accepted());
    assertThat(answers).isNotEmpty();
  }

  private void print() {
    long[] gaps =
        candidates.stream()
            .flatMapToLong(
                c ->
                    IntStream.range(1, c.acceptedAt().size())
                        .mapToLong(i -> c.acceptedAt().get(i) - c.acceptedAt().get(i - 1)))
            .sorted()
            .toArray();
    System.out.printf(
        "rolling restart of %d nodes: %d candidates, thinking %d-%d ms, moved %d times, %d answers;"
            + " between two acknowledgements p50 %d ms, p99 %d ms, max %d ms; between the ends of a"
            + " connection and the next join p50 %d ms, p99 %d ms, max %d ms%n",
        NODES,
        CANDIDATES,
        THINK_MS / 2,
        THINK_MS * 3 / 2,
        moves(),
        gaps.length,
        at(gaps, 0.5),
        at(gaps, 0.99),
        at(gaps, 1),
        at(away(), 0.5),
        at(away(), 0.99),
        at(away(), 1));
  }

  private long moves() {
    return candidates.stream().mapToLong(c -> c.closes().size() - 1).sum();
  }

  private long[] away() {
    return candidates.stream()
        .flatMapToLong(c -> c.away().stream().mapToLong(Long::longValue))
        .sorted()
        .toArray();
  }

  private static long at(long[] sorted, double quantile) {
    return sorted[(int) Math.min(sorted.length - 1, Math.floor(quantile * sorted.length))];
  }

  private void untilEverybodyAnswersAgain() {
    List<Integer> before = candidates.stream().map(c -> c.acceptedAt().size()).toList();
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                IntStream.range(0, candidates.size())
                    .allMatch(
                        i ->
                            candidates.get(i).acceptedAt().size() > before.get(i)
                                || candidates.get(i).finished().isComplete()));
  }

  /** The interview verticle runs here for the time of scheduling only: the nodes do the rest. */
  private void schedule() {
    var tokens = new Tokens(rig.vertx, KEY, Duration.ofMinutes(5), Duration.ofHours(1));
    WebSocketClient client =
        rig.vertx.createWebSocketClient(new WebSocketClientOptions().setMaxConnections(CANDIDATES));
    List<String> urls = nodes.stream().map(Product::url).toList();
    String conductor =
        Rig.wait(rig.vertx.deployVerticle(new InterviewVerticle(rig.log, rig.clock)));
    List<Question> plan =
        IntStream.rangeClosed(1, QUESTIONS).mapToObj(RollingRestartFaultIT::question).toList();
    for (int i = 0; i < CANDIDATES; i++) {
      String id = rig.interviewRow();
      Rig.wait(
          rig.bus.ask(
              Interviews.ACT,
              new Interviews.Act(id, 0, new Command.Schedule(TERMS, "Hello.", "Bye.", plan))));
      String ticket = tokens.ticket(id, UUID.randomUUID());
      candidates.add(new Wanderer(rig.vertx, client, urls, id, ticket, i, THINK_MS));
    }
    Rig.wait(rig.vertx.undeploy(conductor));
  }

  private Product node(int number) {
    return Product.node(
        "it-rolling-" + number,
        Map.of(
            "postgres.url", rig.database.url(),
            "postgres.poolSize", "4",
            "redis.url", Servers.redisUrl(),
            "redis.commandTimeout", "PT10S",
            "redis.idleTimeout", "PT20S",
            "drain.notice", "PT0.2S",
            "security.signingKey", Base64.getEncoder().encodeToString(KEY)));
  }

  private static Question question(int number) {
    return new Question(
        "q" + number,
        Question.Kind.JOB,
        "competence",
        "Question " + number + "?",
        "test",
        List.of(new Question.KeyPoint("a key point", List.of())),
        List.of());
  }

  private static JsonNode read(String json) {
    try {
      return Api.JSON.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
