package parley.load.room;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** The candidate's frames, written as asyncapi.yaml says. */
final class Frames {

  private static final JsonFactory JSON = new JsonFactory();

  private Frames() {}

  private interface Fields {
    void write(JsonGenerator json) throws IOException;
  }

  static String join(String token, long lastSeq) {
    return frame(
        "join",
        json -> {
          json.writeStringField("token", token);
          json.writeNumberField("lastSeq", lastSeq);
        });
  }

  static String answer(long cseq, int question, String text) {
    return frame(
        "answer",
        json -> {
          json.writeNumberField("cseq", cseq);
          json.writeNumberField("question", question);
          json.writeStringField("text", text);
        });
  }

  static String draft(int question, String text, long rev) {
    return frame(
        "draft",
        json -> {
          json.writeNumberField("question", question);
          json.writeStringField("text", text);
          json.writeNumberField("rev", rev);
        });
  }

  static String ask(long cseq, String text) {
    return frame(
        "ask",
        json -> {
          json.writeNumberField("cseq", cseq);
          json.writeStringField("text", text);
        });
  }

  static String moment(long cseq) {
    return frame("moment", json -> json.writeNumberField("cseq", cseq));
  }

  static String leave(long cseq, String reason) {
    return frame(
        "leave",
        json -> {
          json.writeNumberField("cseq", cseq);
          json.writeStringField("reason", reason);
        });
  }

  static String ping(long at) {
    return frame("ping", json -> json.writeNumberField("at", at));
  }

  private static String frame(String type, Fields fields) {
    StringWriter out = new StringWriter(128);
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      json.writeStringField("type", type);
      fields.write(json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot refuse to be written", e);
    }
    return out.toString();
  }
}
