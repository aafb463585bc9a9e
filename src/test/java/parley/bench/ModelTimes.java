package parley.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import parley.bus.Json;
import parley.journey.Api;
import parley.journey.Interviewee;
import parley.journey.Journey;
import parley.journey.Socket;
import parley.testing.ModelServer;
import parley.testing.ModelServer.Call;
import parley.testing.Product;

/**
 * What candidates and HR wait for where a language model takes its time: from an answer to the next
 * question, and from the end of an interview to its insights. The product runs in a JVM of its own;
 * the model is an HTTP server here. Times are those of a client on the same machine.
 *
 * <p>The exit status is 1 where an interview did not come to its insights, or a promise was not
 * kept: insights within 2 s without a model, within 30 s with one that takes 3 s or less.
 */
public final class ModelTimes {

  private static final long READ_MS = 300;

  /** Longer than a draft rests before it is listened to. */
  private static final long PAUSE_MS = 3_000;

  private static final int POLL_MS = 20;
  private static final int WARM_UP = 2;
  private static final double LOCAL_MS = 2_000;
  private static final double MODEL_MS = 30_000;

  /** Of the model; with a slower one nothing is promised. */
  private static final long SLOWEST_MS = 3_000;

  /** Longer than any interview takes here; what is not over then has failed. */
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Queue<Double> questions = new ConcurrentLinkedQueue<>();
  private final Queue<Double> insights = new ConcurrentLinkedQueue<>();
  private final Queue<String> outcomes = new ConcurrentLinkedQueue<>();
  private final Queue<String> kinds = new ConcurrentLinkedQueue<>();

  private final Queue<String> failures = new ConcurrentLinkedQueue<>();

  private ModelTimes() {}

  /**
   * @param arguments milliseconds that the model takes, 0 for no model; interviews at once, at most
   *     8: the job's other two are played before them and not counted, since a node that has just
   *     started is compiling
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    if (arguments.length != 2) {
      System.err.println("Usage: ModelTimes MILLISECONDS INTERVIEWS");
      System.exit(2);
    }
    long thinksMs = Long.parseLong(arguments[0]);
    int interviews = Integer.parseInt(arguments[1]);
    var times = new ModelTimes();
    Vertx vertx = Vertx.vertx();
    try (ModelServer model = new ModelServer(vertx, ModelTimes::words)) {
      model.thinks(thinksMs);
      Map<String, String> settings =
          thinksMs == 0
              ? Map.of("interview.greeting", "PT0S")
              : Map.of("interview.greeting", "PT0S", "llm.url", model.url());
      try (Product product = Product.start("bench-model-times", settings)) {
        times.run(new Journey(product.home()), interviews);
      }
      System.out.printf(
          "%d calls of the model, which takes %d ms%n", model.calls().size(), thinksMs);
    } finally {
      vertx.close().await();
    }
    times.judge(thinksMs, interviews);
    times.failures.forEach(failure -> System.out.println("FAILED: " + failure));
    // Clients of the bench may keep threads; what there is to say is said.
    System.exit(times.failures.isEmpty() ? 0 : 1);
  }

  private void judge(long thinksMs, int interviews) {
    if (insights.size() != interviews) {
      failures.add(insights.size() + " of " + interviews + " interviews came to their insights");
    }
    double slowest = insights.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    double promised = thinksMs == 0 ? LOCAL_MS : MODEL_MS;
    if (thinksMs <= SLOWEST_MS && slowest > promised) {
      failures.add("insights took %.0f ms, promised are %.0f".formatted(slowest, promised));
    }
  }

  private void run(Journey journey, int interviews) throws InterruptedException {
    List<JsonNode> admissions = new ArrayList<>();
    for (int i = 0; i < WARM_UP + interviews; i++) {
      admissions.add(journey.admitted());
    }
    JsonNode account = journey.demo().path("hr");
    Api hr =
        new Api(journey.base())
            .login(account.path("email").asText(), account.path("password").asText());
    play(journey.base(), hr, admissions.subList(0, WARM_UP));
    List.of(questions, insights, outcomes, kinds).forEach(Queue::clear);
    play(journey.base(), hr, admissions.subList(WARM_UP, admissions.size()));
    print("answer to next question, ms", questions);
    print("end to insights, ms", insights);
    System.out.println("questions: " + counted(kinds));
    System.out.println("insights: " + counted(outcomes));
  }

  private void play(String base, Api hr, List<JsonNode> admissions) throws InterruptedException {
    List<Thread> candidates = new ArrayList<>();
    for (JsonNode admission : admissions) {
      candidates.add(
          Thread.ofVirtual()
              .uncaughtExceptionHandler((_, failure) -> failures.add(failure.toString()))
              .start(() -> interview(base, hr, admission)));
    }
    Instant end = Instant.now().plus(PATIENCE);
    for (Thread candidate : candidates) {
      if (!candidate.join(Duration.between(Instant.now(), end))) {
        failures.add("an interview was not over after " + PATIENCE.toMinutes() + " minutes");
      }
    }
  }

  private void interview(String base, Api hr, JsonNode admission) {
    String id = admission.path("interviewId").asText();
    try (Socket socket = Socket.open(base, admission.path("url").asText())) {
      socket.send("join", f -> f.put("token", admission.path("ticket").asText()).put("lastSeq", 0));
      long cseq = 0;
      long sent = 0;
      while (true) {
        JsonNode event = socket.await("event").path("event");
        switch (event.path("type").asText()) {
          case "asked" -> {
            if (sent != 0) {
              questions.add((System.nanoTime() - sent) / 1e6);
            }
            kinds.add(event.path("kind").asText());
            int index = event.path("index").asInt();
            String text = Interviewee.ANSWERS.get((index - 1) % Interviewee.ANSWERS.size());
            pause(READ_MS);
            socket.send("draft", f -> f.put("question", index).put("text", text).put("rev", 1));
            pause(PAUSE_MS);
            long number = ++cseq;
            sent = System.nanoTime();
            socket.send(
                "answer", f -> f.put("cseq", number).put("question", index).put("text", text));
          }
          case "closing" -> {
            long number = ++cseq;
            socket.send("leave", f -> f.put("cseq", number).put("reason", "done"));
          }
          case "concluded" -> {
            long ended = System.nanoTime();
            Api.Answer answer = hr.get("/api/interviews/" + id + "/insights");
            while (answer.status() == 409) {
              pause(POLL_MS);
              answer = hr.get("/api/interviews/" + id + "/insights");
            }
            insights.add((System.nanoTime() - ended) / 1e6);
            JsonNode made = answer.expect(200);
            outcomes.add(made.path("outcome").asText() + " by " + made.path("engine").asText());
            return;
          }
          default -> {}
        }
      }
    }
  }

  private static void pause(long ms) {
    try {
      Thread.sleep(Duration.ofMillis(ms));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void print(String what, Queue<Double> times) {
    double[] sorted = times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    if (sorted.length == 0) {
      System.out.println(what + ": none");
      return;
    }
    System.out.printf(
        "%s: n %d, p50 %.1f, p99 %.1f, max %.1f%n",
        what,
        sorted.length,
        sorted[sorted.length / 2],
        sorted[(int) Math.ceil(0.99 * sorted.length) - 1],
        sorted[sorted.length - 1]);
  }

  private static String counted(Queue<String> names) {
    Map<String, Integer> counts = new TreeMap<>();
    names.forEach(name -> counts.merge(name, 1, Integer::sum));
    return counts.toString();
  }

  /** What a usable model says, with the scatter that models have. */
  private static String words(Call call) {
    return switch (call.prompt()) {
      case "follow-up" -> followUp(call.data());
      case "score-answer" -> score(call);
      case "summarise" -> "{\"summary\":\"They told of their work.\"}";
      default -> "{\"answered\":false,\"quote\":\"\",\"reply\":\"\"}";
    };
  }

  private static String followUp(JsonNode data) {
    String answer = data.path("answer").asText();
    String quote = answer.substring(0, Math.min(40, answer.length()));
    ObjectNode said = Json.mapper().createObjectNode();
    boolean listed = !data.path("listed").asText().isEmpty();
    return said.put("ask", listed ? "listed" : "own")
        .put("number", listed ? 1 : 0)
        .put("quote", quote)
        .put("text", "You wrote “" + quote + "”: what would you do otherwise today?")
        .toString();
  }

  private static String score(Call call) {
    String answer = call.data().path("answer").asText();
    Random random = new Random((answer + call.seed()).hashCode());
    double score = Math.clamp(6 + 0.7 * random.nextGaussian(), 0, 10);
    ObjectNode said = Json.mapper().createObjectNode();
    ArrayNode points = said.putArray("points");
    long all = call.data().path("points").asText().lines().count();
    for (int i = 1; i <= all; i++) {
      boolean met = i <= all / 2;
      points
          .addObject()
          .put("number", i)
          .put("met", met)
          .put("quote", met ? answer.substring(0, Math.min(40, answer.length())) : "");
    }
    return said.put("relevance", score)
        .put("accuracy", score)
        .put("communication", score)
        .toString();
  }
}
