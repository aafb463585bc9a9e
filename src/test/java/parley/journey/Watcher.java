package parley.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * One page of HR's live feed, frame by frame. It keeps what came, so that frames may be asked for
 * in any order. Blocking.
 */
public final class Watcher implements AutoCloseable {

  private final Socket socket;
  private final List<JsonNode> frames = new ArrayList<>();

  private Watcher(Socket socket, String token) {
    this.socket = socket;
    socket.send("join", f -> f.put("token", token));
  }

  /** Opens the feed and sends the join, which may be refused. */
  public static Watcher open(String base, String token) {
    return new Watcher(Socket.open(base, "/ws/v1/monitor"), token);
  }

  public static Watcher join(String base, String token) {
    Watcher watcher = open(base, token);
    watcher.first(f -> type(f).equals("joined"));
    return watcher;
  }

  public Socket socket() {
    return socket;
  }

  public Watcher follow(String interview, long lastSeq) {
    socket.send("subscribe", f -> f.put("interview", interview).put("lastSeq", lastSeq));
    return this;
  }

  /** Every frame so far, in order. */
  public List<JsonNode> frames() {
    return frames;
  }

  /** The first frame that fits; waits for it where it has not come yet. */
  public JsonNode first(Predicate<JsonNode> fits) {
    for (JsonNode frame : frames) {
      if (fits.test(frame)) {
        return frame;
      }
    }
    while (true) {
      JsonNode frame = socket.next();
      frames.add(frame);
      if (fits.test(frame)) {
        return frame;
      }
    }
  }

  /** The first row of this interview that fits. */
  public JsonNode row(String interview, Predicate<JsonNode> fits) {
    return first(
        f ->
            type(f).equals("session")
                && f.path("interview").asText().equals(interview)
                && fits.test(f));
  }

  /** The first event of this type of the followed interview, as a frame. */
  public JsonNode event(String type) {
    return first(f -> type(f).equals("event") && type(f.path("event")).equals(type));
  }

  /** Numbers of the events that came, in order. */
  public List<Long> numbers() {
    return frames.stream()
        .filter(f -> type(f).equals("event"))
        .map(f -> f.path("seq").asLong())
        .toList();
  }

  public void ping(double at) {
    socket.send("ping", f -> f.put("at", at));
    first(f -> type(f).equals("pong") && f.path("at").asDouble() == at);
  }

  public int closeCode() {
    return socket.closeCode();
  }

  private static String type(JsonNode node) {
    return node.path("type").asText();
  }

  @Override
  public void close() {
    socket.close();
  }
}
