package parley.testing;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import parley.bus.Bus;
import parley.bus.Json;
import parley.bus.Models;
import parley.config.Config;
import parley.config.Llm;
import parley.verticle.llm.LlmVerticle;

/**
 * A language model's HTTP server that answers as it is told, and misbehaves as real ones do. Its
 * words come from the test; everything else is what an OpenAI-compatible server sends.
 */
public final class ModelServer implements AutoCloseable {

  /** How the next answers come. */
  public enum Mood {
    GOOD,
    /** Headers at once, the first piece never. */
    SLOW_FIRST,
    /** Half of the answer, then silence on an open line. */
    STALL,
    /** Half of the answer, then the line is closed. */
    CUT,
    /** 429 with Retry-After of a second. */
    TOO_MANY,
    ERROR,
    KEY_REFUSED,
    /** Words in place of JSON. */
    PROSE,
    /** JSON of another schema. */
    OTHER_SCHEMA,
    /** Pieces that never end. */
    ENDLESS,
    /** Ten megabytes in one piece. */
    HUGE,
    /** One JSON object in place of a stream. */
    UNSTREAMED
  }

  /** One call as the server saw it. */
  public record Call(String authorization, JsonNode body) {

    /** The prompt's id. */
    public String prompt() {
      return body.path("response_format").path("json_schema").path("name").asText();
    }

    /** The data of the last message. */
    public JsonNode data() {
      JsonNode messages = body.path("messages");
      return Json.tree(messages.path(messages.size() - 1).path("content").asText());
    }

    public String system() {
      return body.path("messages").path(0).path("content").asText();
    }

    public int seed() {
      return body.path("seed").asInt();
    }
  }

  private static final int HUGE_BYTES = 10_000_000;

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  /** Calls that must succeed in a row before a breaker is surely closed. */
  private static final int TRUST = 3;

  private final Vertx vertx;
  private final HttpServer server;
  private final List<Call> calls = new CopyOnWriteArrayList<>();
  private volatile Function<Call, String> words;
  private volatile Mood mood = Mood.GOOD;
  private volatile long thinksMs;

  /**
   * @param words what is said to a call
   */
  public ModelServer(Vertx vertx, Function<Call, String> words) {
    this.vertx = vertx;
    this.words = words;
    this.server =
        Rig.wait(vertx.createHttpServer().requestHandler(this::asked).listen(0, "127.0.0.1"));
  }

  /**
   * Deploys the gate with this server as its one provider, in a hurry: one attempt, a second of
   * silence, and short rests after a failure.
   */
  public void serve(Rig rig) {
    Llm settings =
        Config.of(
                Map.of(
                    "llm.url", url(),
                    "llm.silence", "PT1S",
                    "llm.attempts", "1",
                    "llm.keyRest", "PT0.05S",
                    "llm.rest", "PT0.05S",
                    "llm.perMinute", "100000"))
            .llm();
    var registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    Rig.wait(rig.vertx.deployVerticle(new LlmVerticle(rig.database, settings, registry)));
  }

  public String url() {
    return "http://127.0.0.1:" + server.actualPort() + "/v1";
  }

  public void mood(Mood next) {
    mood = next;
  }

  public void says(Function<Call, String> next) {
    words = next;
  }

  /** Time from a request to the first piece of the answer. */
  public void thinks(long ms) {
    thinksMs = ms;
  }

  public List<Call> calls() {
    return List.copyOf(calls);
  }

  /** In its good mood, and trusted again: whoever had opened a breaker before it has closed it. */
  public void recover(Bus bus) {
    mood = Mood.GOOD;
    words = _ -> "{\"summary\":\"\"}";
    var prompted =
        new Models.Prompted(
            "summarise", Models.Payer.NOBODY, Map.of("transcript", "Hello."), 0, 10_000);
    for (int i = 0; i < TRUST; i++) {
      await()
          .atMost(PATIENCE)
          .until(() -> Rig.wait(bus.ask(Models.COMPLETE, prompted)) instanceof Models.Completed);
    }
    calls.clear();
  }

  public void forget() {
    calls.clear();
  }

  private void asked(HttpServerRequest request) {
    request
        .body()
        .onSuccess(
            body -> {
              Call call =
                  new Call(
                      String.valueOf(request.getHeader("Authorization")),
                      Json.tree(body.toString()));
              calls.add(call);
              if (thinksMs > 0) {
                vertx.setTimer(thinksMs, _ -> answer(call, request.response()));
              } else {
                answer(call, request.response());
              }
            });
  }

  private void answer(Call call, HttpServerResponse response) {
    switch (mood) {
      case TOO_MANY -> response.setStatusCode(429).putHeader("Retry-After", "1").end();
      case ERROR -> response.setStatusCode(500).end("{\"error\":{}}");
      case KEY_REFUSED -> response.setStatusCode(401).end();
      case UNSTREAMED -> {
        ObjectNode whole = Json.mapper().createObjectNode();
        ObjectNode choice = whole.putArray("choices").addObject().put("finish_reason", "stop");
        choice.putObject("message").put("content", words.apply(call));
        response.putHeader("Content-Type", "application/json").end(whole.toString());
      }
      case GOOD -> whole(streamed(response), words.apply(call));
      case PROSE -> whole(streamed(response), "I think that this was quite a good answer.");
      case OTHER_SCHEMA -> whole(streamed(response), "{\"verdict\": \"good\"}");
      case HUGE -> whole(streamed(response), "x".repeat(HUGE_BYTES));
      case SLOW_FIRST -> streamed(response).writeHead();
      case STALL -> half(streamed(response), words.apply(call));
      case CUT -> {
        half(streamed(response), words.apply(call));
        vertx.setTimer(20, _ -> response.reset());
      }
      case ENDLESS -> endless(streamed(response));
    }
  }

  private static HttpServerResponse streamed(HttpServerResponse response) {
    response.putHeader("Content-Type", "text/event-stream").setChunked(true);
    response.exceptionHandler(_ -> {});
    return response;
  }

  private static void half(HttpServerResponse response, String text) {
    response.write(piece(text.substring(0, text.length() / 2)));
  }

  private static void whole(HttpServerResponse response, String text) {
    int half = text.length() / 2;
    response.write(piece(text.substring(0, half)));
    response.write(piece(text.substring(half)));
    response.write("data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}]}\n\n");
    response.write(
        "data: {\"choices\":[],\"usage\":{\"prompt_tokens\":700,\"completion_tokens\":100}}\n\n");
    response.end("data: [DONE]\n\n");
  }

  private void endless(HttpServerResponse response) {
    long timer =
        vertx.setPeriodic(
            1,
            _ -> {
              if (!response.closed() && !response.writeQueueFull()) {
                response.write(piece("and so on, ".repeat(100)));
              }
            });
    response.closeHandler(_ -> vertx.cancelTimer(timer));
  }

  private static String piece(String text) {
    ObjectNode event = Json.mapper().createObjectNode();
    event.putArray("choices").addObject().putObject("delta").put("content", text);
    return "data: " + event + "\n\n";
  }

  @Override
  public void close() {
    Rig.wait(server.close());
  }
}
