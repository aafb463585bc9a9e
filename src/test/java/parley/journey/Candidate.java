package parley.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * One connection of a candidate, frame by frame. It keeps what came, so that frames may be asked
 * for in any order, and fails where the events' numbers have a gap. Blocking.
 */
public final class Candidate implements AutoCloseable {

  private final Socket socket;
  private final List<JsonNode> frames = new ArrayList<>();
  private final JsonNode joined;
  private long seq;

  private Candidate(Socket socket, String token, long lastSeq) {
    this.socket = socket;
    this.seq = lastSeq;
    socket.send("join", f -> f.put("token", token).put("lastSeq", lastSeq));
    this.joined = first(f -> type(f).equals("joined"));
  }

  /** Opens the room and joins. */
  public static Candidate join(String base, String interview, String token, long lastSeq) {
    return new Candidate(Socket.open(base, "/ws/v1/interviews/" + interview), token, lastSeq);
  }

  public JsonNode joined() {
    return joined;
  }

  public Socket socket() {
    return socket;
  }

  /** Number of the last event that came. */
  public long seq() {
    return seq;
  }

  /** Every frame so far, in order. */
  public List<JsonNode> frames() {
    return frames;
  }

  /** The first frame of this connection that fits; waits for it where it has not come yet. */
  public JsonNode first(Predicate<JsonNode> fits) {
    for (JsonNode frame : frames) {
      if (fits.test(frame)) {
        return frame;
      }
    }
    while (true) {
      JsonNode frame = take();
      if (fits.test(frame)) {
        return frame;
      }
    }
  }

  /** The first event of this type, as a frame. */
  public JsonNode event(String type) {
    return first(f -> event(f, type));
  }

  /** The event that asks question {@code index}. */
  public JsonNode asked(int index) {
    return first(f -> event(f, "asked") && f.path("event").path("index").asInt() == index);
  }

  /** Everything up to event {@code number} has come. */
  public void upTo(long number) {
    while (seq < number) {
      take();
    }
  }

  /** Everything up to event {@code number} is called durable. */
  public void durable(long number) {
    if (joined.path("durable").asLong() < number) {
      first(f -> type(f).equals("durable") && f.path("seq").asLong() >= number);
    }
  }

  /** Sends an answer; the frame that decides it. */
  public JsonNode answer(long cseq, int question, String text) {
    sendAnswer(cseq, question, text);
    return decided(cseq);
  }

  public void sendAnswer(long cseq, int question, String text) {
    socket.send("answer", f -> f.put("cseq", cseq).put("question", question).put("text", text));
  }

  public void draft(int question, String text, long rev) {
    socket.send("draft", f -> f.put("question", question).put("text", text).put("rev", rev));
  }

  public JsonNode ask(long cseq, String text) {
    socket.send("ask", f -> f.put("cseq", cseq).put("text", text));
    return decided(cseq);
  }

  public JsonNode moment(long cseq) {
    socket.send("moment", f -> f.put("cseq", cseq));
    return decided(cseq);
  }

  public JsonNode leave(long cseq, String reason) {
    socket.send("leave", f -> f.put("cseq", cseq).put("reason", reason));
    return decided(cseq);
  }

  /**
   * Waits until the server has read everything sent before. What it does with a draft it may still
   * do afterwards.
   */
  public void ping(double at) {
    socket.send("ping", f -> f.put("at", at));
    first(f -> type(f).equals("pong") && f.path("at").asDouble() == at);
  }

  /** The next frame that accepts or rejects message {@code cseq}. */
  public JsonNode decided(long cseq) {
    JsonNode frame = take();
    while (!decides(frame, cseq)) {
      frame = take();
    }
    return frame;
  }

  private static boolean decides(JsonNode frame, long cseq) {
    return (type(frame).equals("accepted") || type(frame).equals("rejected"))
        && frame.path("cseq").asLong() == cseq;
  }

  private JsonNode take() {
    JsonNode frame = socket.next();
    frames.add(frame);
    if (type(frame).equals("event")) {
      long number = frame.path("seq").asLong();
      if (number != seq + 1) {
        throw new AssertionError("event " + number + " follows " + seq);
      }
      seq = number;
    }
    return frame;
  }

  private static boolean event(JsonNode frame, String type) {
    return type(frame).equals("event") && type(frame.path("event")).equals(type);
  }

  private static String type(JsonNode node) {
    return node.path("type").asText();
  }

  public void cut() {
    socket.cut();
  }

  public int closeCode() {
    return socket.closeCode();
  }

  @Override
  public void close() {
    socket.close();
  }
}
