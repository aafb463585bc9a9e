package parley.verticle.llm;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.parsetools.RecordParser;
import org.jspecify.annotations.Nullable;
import parley.bus.Json;
import parley.llm.Price.Tokens;

/**
 * A chat completion as it comes in: server-sent events, or one JSON object where an endpoint does
 * not stream. Not safe for threads.
 */
final class Reading {

  private static final String DATA = "data:";

  private final int most;
  private final boolean streamed;
  private final RecordParser lines;
  private final Buffer whole = Buffer.buffer();
  private final StringBuilder said = new StringBuilder();
  private long bytes;
  private @Nullable Tokens tokens;
  private @Nullable String finish;
  private boolean done;
  private @Nullable Failure failure;

  /**
   * @param most bytes
   * @param streamed whether the endpoint answers with events
   */
  Reading(int most, boolean streamed) {
    this.most = most;
    this.streamed = streamed;
    this.lines = RecordParser.newDelimited("\n", line -> line(line.toString().strip()));
  }

  /**
   * @throws Failure where the answer is too large, or an error was streamed in its place
   */
  void add(Buffer piece) {
    bytes += piece.length();
    if (bytes > most) {
      throw Failure.of(Failure.Kind.TOO_LARGE, "more than " + most + " bytes");
    }
    if (streamed) {
      lines.handle(piece);
    } else {
      whole.appendBuffer(piece);
    }
    if (failure != null) {
      throw failure;
    }
  }

  /** Whether the endpoint said that this is all. */
  boolean done() {
    return done;
  }

  /**
   * What was said, when the stream has ended.
   *
   * @throws Failure where it ended before the answer did
   */
  String whole() {
    if (!streamed) {
      take(tree(whole.toString()), "message");
    }
    if (failure != null) {
      throw failure;
    }
    if (!done && finish == null) {
      throw Failure.of(Failure.Kind.CUT, "the stream ended");
    }
    if ("length".equals(finish)) {
      throw Failure.of(Failure.Kind.CUT, "the longest answer is too short");
    }
    return said.toString();
  }

  /** What the endpoint says that it took; null where it does not say. */
  @Nullable Tokens tokens() {
    return tokens;
  }

  String soFar() {
    return said.toString();
  }

  private void line(String line) {
    if (failure != null || done || !line.startsWith(DATA)) {
      return;
    }
    String data = line.substring(DATA.length()).strip();
    if (data.equals("[DONE]")) {
      done = true;
    } else {
      take(tree(data), "delta");
    }
  }

  private @Nullable JsonNode tree(String json) {
    try {
      return Json.tree(json);
    } catch (IllegalArgumentException e) {
      failure = Failure.of(Failure.Kind.NOT_JSON, "an event that is no JSON");
      return null;
    }
  }

  private void take(@Nullable JsonNode event, String part) {
    if (event == null) {
      return;
    }
    if (event.hasNonNull("error")) {
      failure = Failure.of(Failure.Kind.SERVER_ERROR, "an error in place of an answer");
      return;
    }
    JsonNode choice = event.path("choices").path(0);
    said.append(choice.path(part).path("content").asText(""));
    if (choice.hasNonNull("finish_reason")) {
      finish = choice.path("finish_reason").asText();
    }
    JsonNode usage = event.path("usage");
    if (usage.isObject()) {
      tokens =
          new Tokens(
              usage.path("prompt_tokens").asLong(), usage.path("completion_tokens").asLong());
    }
  }
}
