package parley.load.room;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Vertx;
import io.vertx.core.http.ClientWebSocket;
import io.vertx.core.internal.http.WebSocketInternal;
import org.jspecify.annotations.Nullable;
import parley.bus.Json;
import parley.load.check.Ledger;
import parley.load.plan.Script;

/**
 * One WebSocket after the other for one candidate, as the page's: pings, gives up a mute
 * connection, connects again with growing, scattered delays, each time to another node.
 */
final class Line {

  static final int ABNORMAL = 1006;
  private static final int DRAINING = 4503;
  private static final long PING_MS = 5_000;

  /** The page's, for an attempt too. Who gives up earlier comes again, and a crowd grows by it. */
  static final int SILENCE_MS = 12_000;

  private static final long FIRST_RETRY_MS = 200;
  private static final long LONGEST_RETRY_MS = 5_000;
  private static final int MOST_DOUBLINGS = 5;

  /** What a candidate does with its line. */
  interface Owner {
    /** The connection is open: the first frame. */
    String hello();

    void frame(JsonNode frame);

    /**
     * The connection is gone.
     *
     * @param code the close code, {@link #ABNORMAL} where there was none
     */
    void lost(int code);

    void notConnected();
  }

  private final Vertx vertx;
  private final Doors doors;
  private final Ledger ledger;
  private final int candidate;
  private final Script script;
  private final Owner owner;
  private @Nullable ClientWebSocket socket;
  private int door;
  private int failures;
  private long heardAt;
  private long pingedAt;
  private boolean open;
  private boolean wanted = true;

  Line(Vertx vertx, Doors doors, Ledger ledger, int candidate, Script script, Owner owner) {
    this.vertx = vertx;
    this.doors = doors;
    this.ledger = ledger;
    this.candidate = candidate;
    this.script = script;
    this.owner = owner;
    this.door = candidate % doors.size();
  }

  /** The node that this line goes to, or went to last. */
  int door() {
    return door;
  }

  void connect() {
    trace("- node " + (door + 1), " connecting");
    ClientWebSocket fresh = doors.client(candidate).webSocket();
    socket = fresh;
    open = false;
    heardAt = now();
    fresh.textMessageHandler(text -> take(fresh, text));
    fresh.closeHandler(_ -> closed(fresh));
    fresh.exceptionHandler(_ -> {}); // the close that follows says all
    fresh
        .connect(doors.way(door, ledger.interview()))
        .onComplete(
            _ -> opened(fresh),
            _ -> {
              if (fresh == socket) {
                owner.notConnected();
                gone(ABNORMAL, false);
              }
            });
  }

  private void opened(ClientWebSocket fresh) {
    if (fresh != socket) {
      cut(fresh);
      return;
    }
    open = true;
    heardAt = now();
    pingedAt = now();
    String hello = owner.hello();
    trace("> ", hello.replaceAll("\"token\":\"[^\"]*\"", "\"token\":\"…\""));
    fresh.writeTextMessage(hello);
  }

  private void take(ClientWebSocket from, String text) {
    if (from != socket) {
      return;
    }
    heardAt = now();
    trace("< ", text);
    JsonNode frame = Json.tree(text);
    if (frame.path("type").asText().equals("joined")) {
      failures = 0;
    }
    owner.frame(frame);
  }

  private void closed(ClientWebSocket from) {
    if (from == socket) {
      Short code = from.closeStatusCode();
      gone(code == null ? ABNORMAL : code, open);
    }
  }

  /** False where there is no open connection. A frame may be sent twice, as the script says. */
  boolean send(String frame) {
    ClientWebSocket to = socket;
    if (to == null || !open) {
      return false;
    }
    trace("> ", frame);
    to.writeTextMessage(frame);
    if (script.duplicated()) {
      trace("> again: ", frame);
      to.writeTextMessage(frame);
    }
    return true;
  }

  /** To be called about each second. */
  void tick() {
    long now = now();
    ClientWebSocket to = socket;
    if (to == null) {
      return;
    }
    if (now - heardAt > SILENCE_MS) {
      gone(ABNORMAL, open);
    } else if (open && now - pingedAt >= PING_MS) {
      pingedAt = now;
      to.writeTextMessage(Frames.ping(now));
    }
  }

  /** Cuts the connection without a close frame, as a dead network does. */
  void drop() {
    if (socket != null && open) {
      gone(ABNORMAL, true);
    }
  }

  /** Drops this connection for a new one at once. */
  void renew() {
    drop();
  }

  /** For good. */
  void stop() {
    wanted = false;
    detach();
  }

  private void gone(int code, boolean was) {
    detach();
    trace("- node " + (door + 1), " lost with " + code);
    if (was) {
      owner.lost(code);
    }
    if (!wanted) {
      return;
    }
    long delay = code == DRAINING && failures == 0 ? 0 : delay();
    failures++;
    door = script.nextDoor(door, doors.size());
    if (delay == 0) {
      connect();
    } else {
      vertx.setTimer(delay, _ -> again());
    }
  }

  private void again() {
    if (wanted && socket == null) {
      connect();
    }
  }

  private long delay() {
    long wait = FIRST_RETRY_MS << Math.min(failures, MOST_DOUBLINGS);
    return Math.max(1, Math.round(Math.min(LONGEST_RETRY_MS, wait) * script.scatter()));
  }

  private void detach() {
    ClientWebSocket old = socket;
    socket = null;
    if (old != null && open) {
      cut(old);
    }
    open = false;
  }

  private static void cut(ClientWebSocket old) {
    if (!old.isClosed()) {
      ((WebSocketInternal) old).channelHandlerContext().channel().close();
    }
  }

  private void trace(String what, String text) {
    ledger.trace().add(now(), what, text);
  }

  private static long now() {
    return System.nanoTime() / 1_000_000;
  }
}
