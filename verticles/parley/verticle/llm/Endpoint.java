package parley.verticle.llm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import parley.bus.Json;
import parley.config.Llm;
import parley.llm.Filled;
import parley.llm.Price.Tokens;

/**
 * {@code POST <base>/chat/completions} of an OpenAI-compatible API, streamed. A call ends within
 * its time, whatever the other side does; what it fails with is a {@link Failure}.
 */
final class Endpoint {

  private static final int CONNECT_MS = 5_000;
  private static final long ENDING_MS = 1_000;
  private static final long LONGEST_RETRY_AFTER_MS = 3_600_000;

  private final Vertx vertx;
  private final HttpClient client;
  private final Llm settings;
  private final Llm.Provider provider;

  Endpoint(Vertx vertx, Llm settings, Llm.Provider provider) {
    this.vertx = vertx;
    this.settings = settings;
    this.provider = provider;
    this.client =
        vertx.createHttpClient(
            new HttpClientOptions().setConnectTimeout(CONNECT_MS).setDecompressionSupported(false),
            new PoolOptions().setHttp1MaxSize(settings.concurrent()));
  }

  /**
   * A whole answer.
   *
   * @param tokens null where the endpoint did not count
   */
  record Said(String text, @Nullable Tokens tokens) {}

  /**
   * @param sample independent answers have different ones: it is sent as the seed
   * @param withinMs more than 0
   */
  Future<Said> call(Filled filled, int sample, long withinMs) {
    Call call = new Call(withinMs);
    RequestOptions options =
        new RequestOptions()
            .setMethod(HttpMethod.POST)
            .setAbsoluteURI(provider.url() + "/chat/completions")
            .putHeader("Content-Type", "application/json")
            .putHeader("Accept", "text/event-stream, application/json");
    if (provider.key() != null) {
      options.putHeader("Authorization", "Bearer " + provider.key());
    }
    Buffer body = Buffer.buffer(body(filled, sample));
    client
        .request(options)
        .compose(request -> call.sent(request, body))
        .onSuccess(call::answered)
        .onFailure(call::broken);
    return call.promise.future();
  }

  private String body(Filled filled, int sample) {
    ObjectNode body = Json.mapper().createObjectNode();
    boolean object = provider.jsonOutput() == Llm.JsonOutput.OBJECT;
    body.put("model", provider.model());
    body.set("messages", Json.mapper().valueToTree(filled.messages(object)));
    body.put("temperature", filled.prompt().temperature());
    body.put("max_tokens", filled.prompt().maxTokens());
    body.put("seed", sample + 1);
    body.put("stream", true);
    body.putObject("stream_options").put("include_usage", true);
    ObjectNode format = body.putObject("response_format");
    if (object) {
      format.put("type", "json_object");
    } else {
      format.put("type", "json_schema");
      format
          .putObject("json_schema")
          .put("name", filled.prompt().id())
          .put("strict", true)
          .set("schema", filled.prompt().schema());
    }
    return body.toString();
  }

  /** One call and its two clocks: the whole of it, and the silence. */
  private final class Call {

    private final Promise<Said> promise = Promise.promise();
    private final long wholeTimer;
    private long silenceTimer;
    private @Nullable HttpClientRequest request;

    Call(long withinMs) {
      wholeTimer =
          vertx.setTimer(
              withinMs,
              _ -> end(Failure.of(Failure.Kind.SLOW, "not whole in " + withinMs + " ms")));
      silenceTimer = silence();
    }

    private long silence() {
      long ms = settings.silence().toMillis();
      return vertx.setTimer(ms, _ -> end(Failure.of(Failure.Kind.SILENT, "for " + ms + " ms")));
    }

    private void heard() {
      vertx.cancelTimer(silenceTimer);
      silenceTimer = silence();
    }

    Future<HttpClientResponse> sent(HttpClientRequest opened, Buffer body) {
      request = opened;
      opened.exceptionHandler(this::broken);
      if (promise.future().isComplete()) {
        opened.reset();
        return Future.failedFuture("too late");
      }
      return opened.send(body);
    }

    void answered(HttpClientResponse response) {
      response.exceptionHandler(this::broken);
      if (promise.future().isComplete()) {
        return;
      }
      if (response.statusCode() != 200) {
        stop();
        promise.tryFail(refused(response));
        letEnd(response);
        return;
      }
      String type = String.valueOf(response.getHeader("Content-Type"));
      Reading reading = new Reading(settings.maxResponse(), type.contains("event-stream"));
      response.handler(
          piece -> {
            heard();
            try {
              reading.add(piece);
              if (reading.done()) {
                end(new Said(reading.whole(), reading.tokens()));
                letEnd(response);
              }
            } catch (Failure failure) {
              end(failure);
            }
          });
      response.endHandler(
          _ -> {
            try {
              end(new Said(reading.whole(), reading.tokens()));
            } catch (Failure failure) {
              end(failure);
            }
          });
    }

    /** A connection that is used again must not be one that we are just closing. */
    private void letEnd(HttpClientResponse response) {
      response
          .end()
          .timeout(ENDING_MS, TimeUnit.MILLISECONDS)
          .onFailure(_ -> response.request().reset());
    }

    void broken(Throwable cause) {
      boolean streaming = request != null && request.response().succeeded();
      end(
          Failure.of(
              streaming ? Failure.Kind.CUT : Failure.Kind.UNREACHABLE,
              cause.getClass().getSimpleName()));
    }

    private void end(Failure failure) {
      stop();
      if (promise.tryFail(failure) && request != null) {
        request.reset();
      }
    }

    private void end(Said said) {
      stop();
      promise.tryComplete(said);
    }

    private void stop() {
      vertx.cancelTimer(wholeTimer);
      vertx.cancelTimer(silenceTimer);
    }
  }

  private static Failure refused(HttpClientResponse response) {
    int status = response.statusCode();
    String said = "status " + status;
    return switch (status) {
      case 401, 403 -> Failure.of(Failure.Kind.KEY_REFUSED, said);
      case 429 -> Failure.tooMany(afterMs(response.getHeader("Retry-After")));
      default ->
          Failure.of(
              status == 408 || status >= 500 || status < 400
                  ? Failure.Kind.SERVER_ERROR
                  : Failure.Kind.REQUEST_REFUSED,
              said);
    };
  }

  /** Seconds; a date, which no model provider sends, counts as not said. */
  private static long afterMs(@Nullable String header) {
    if (header == null || !header.strip().matches("\\d{1,7}(\\.\\d+)?")) {
      return 0;
    }
    return Math.min(LONGEST_RETRY_AFTER_MS, (long) (1_000 * Double.parseDouble(header.strip())));
  }

  Future<Void> close() {
    return client.close();
  }
}
