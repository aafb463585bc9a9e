package parley.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketConnectOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * A candidate who answers what is asked after some thought, and where a connection ends goes to the
 * next node, as the page does behind a load balancer: at once with a little scatter. What was not
 * answered is sent again under its number. Confined to one event loop; others may read its lists.
 */
final class Wanderer {

  private static final int SCATTER_MS = 250;
  private static final int BUSY_MS = 100;
  private static final int CONCLUDED = 4410;
  private static final int CUT = 1006;

  private final Vertx vertx;
  private final WebSocketClient client;
  private final List<String> nodes;
  private final String interview;
  private final String ticket;
  private final int thinkMs;
  private final Random random;
  private final Map<Long, String> accepted = new ConcurrentSkipListMap<>();
  private final List<Long> acceptedAt = new CopyOnWriteArrayList<>();
  private final List<Long> away = new CopyOnWriteArrayList<>();
  private final List<Integer> closes = new CopyOnWriteArrayList<>();
  private final List<String> wrongs = new CopyOnWriteArrayList<>();
  private final Promise<Void> finished = Promise.promise();
  private int node;
  private long endedAt;
  private long seq;
  private long cseq;
  private volatile boolean enough;
  private boolean joined;
  private @Nullable WebSocket socket;
  private @Nullable Message pending;

  private record Message(long cseq, String text, String frame) {}

  Wanderer(
      Vertx vertx,
      WebSocketClient client,
      List<String> nodes,
      String interview,
      String ticket,
      int first,
      int thinkMs) {
    this.vertx = vertx;
    this.client = client;
    this.nodes = nodes;
    this.interview = interview;
    this.ticket = ticket;
    this.node = first;
    this.thinkMs = thinkMs;
    this.random = new Random(first);
  }

  void start() {
    connect();
  }

  /** From the next question on the candidate withdraws. Any thread may say it. */
  void withdraw() {
    enough = true;
  }

  /** Completes when the server has said that the interview is over. */
  Future<Void> finished() {
    return finished.future();
  }

  String interview() {
    return interview;
  }

  /** The texts of the acknowledged messages, by their numbers. */
  Map<Long, String> accepted() {
    return accepted;
  }

  /** When each acknowledgement came, in milliseconds of the monotonic clock. */
  List<Long> acceptedAt() {
    return acceptedAt;
  }

  /** How long it took from the end of each connection to the next join, in milliseconds. */
  List<Long> away() {
    return away;
  }

  /** The codes with which connections ended. */
  List<Integer> closes() {
    return closes;
  }

  /** What the server may not say: a gap in the numbers, a rejection. */
  List<String> wrongs() {
    return wrongs;
  }

  private void connect() {
    URI base = URI.create(nodes.get(node % nodes.size()));
    var options =
        new WebSocketConnectOptions()
            .setHost(base.getHost())
            .setPort(base.getPort())
            .setURI("/ws/v1/interviews/" + interview)
            .addSubProtocol("parley.v1");
    client.connect(options).onComplete(this::open, _ -> moveOn());
  }

  private void open(WebSocket fresh) {
    socket = fresh;
    joined = false;
    fresh.textMessageHandler(text -> take(fresh, text));
    fresh.closeHandler(_ -> closed(fresh));
    ObjectNode join = frame("join").put("token", ticket).put("lastSeq", seq);
    fresh.writeTextMessage(join.toString());
  }

  private void closed(WebSocket ended) {
    Short code = ended.closeStatusCode();
    closes.add(code == null ? CUT : (int) code);
    if (joined) {
      endedAt = now();
    }
    socket = null;
    joined = false;
    if (code != null && code == CONCLUDED) {
      finished.tryComplete();
    } else {
      moveOn();
    }
  }

  private void moveOn() {
    node++;
    vertx.setTimer(1 + random.nextInt(SCATTER_MS), _ -> connect());
  }

  private void take(WebSocket from, String text) {
    if (from != socket) {
      return;
    }
    JsonNode frame = read(text);
    switch (frame.path("type").asText()) {
      case "joined" -> joined(frame.path("cseq").asLong());
      case "event" -> event(frame);
      case "accepted" -> accepted(frame.path("cseq").asLong());
      case "rejected" -> rejected(frame);
      default -> {}
    }
  }

  private void joined(long has) {
    joined = true;
    if (endedAt > 0) {
      away.add(now() - endedAt);
      endedAt = 0;
    }
    if (pending != null && has >= pending.cseq()) {
      accepted(pending.cseq());
    }
    send();
  }

  private void event(JsonNode frame) {
    long number = frame.path("seq").asLong();
    if (number != seq + 1) {
      wrongs.add("event " + number + " follows " + seq);
    }
    seq = number;
    JsonNode event = frame.path("event");
    switch (event.path("type").asText()) {
      case "asked" -> think(event.path("index").asInt());
      case "closing" -> leave("done");
      default -> {}
    }
  }

  private void think(int question) {
    long ms = thinkMs / 2 + random.nextInt(thinkMs);
    vertx.setTimer(ms, _ -> answer(question));
  }

  private void answer(int question) {
    if (enough) {
      leave("withdraw");
      return;
    }
    String text = "My answer to question " + question + ".";
    long number = ++cseq;
    ObjectNode frame = frame("answer").put("cseq", number).put("question", question);
    say(number, text, frame.put("text", text));
  }

  private void leave(String reason) {
    long number = ++cseq;
    say(number, "", frame("leave").put("cseq", number).put("reason", reason));
  }

  private void say(long number, String text, ObjectNode frame) {
    if (pending != null) {
      wrongs.add("message " + number + " before " + pending.cseq() + " was acknowledged");
    }
    pending = new Message(number, text, frame.toString());
    send();
  }

  private void send() {
    if (joined && socket != null && pending != null) {
      socket.writeTextMessage(pending.frame());
    }
  }

  private void accepted(long number) {
    Message message = pending;
    if (message != null && message.cseq() == number) {
      pending = null;
      acceptedAt.add(now());
      if (!message.text().isEmpty()) {
        accepted.put(number, message.text());
      }
    }
  }

  private void rejected(JsonNode frame) {
    if (frame.path("code").asText().equals("busy")) {
      vertx.setTimer(BUSY_MS, _ -> send());
    } else {
      wrongs.add(frame.toString());
    }
  }

  private static long now() {
    return System.nanoTime() / 1_000_000;
  }

  private static ObjectNode frame(String type) {
    return Api.JSON.createObjectNode().put("type", type);
  }

  private static JsonNode read(String text) {
    try {
      return Api.JSON.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
