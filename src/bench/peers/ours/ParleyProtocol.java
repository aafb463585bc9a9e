import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import peers.loader.Protocol;
import peers.loader.Session;
import peers.loader.Texts;

/**
 * The candidate's protocol of Parley for the peers' loader: a turn is done when the answer is
 * {@code accepted} under its number and the next question has been {@code asked}.
 */
public final class ParleyProtocol implements Protocol {

  private static final String SECRET = System.getenv("PEERS_SECRET");

  /**
   * Where a candidate stands: the number of the message under way, and which half of the turn is
   * still missing.
   */
  private static final class Turn {
    long cseq;
    boolean accepted = true;
    boolean asked = true;
    boolean ready;
  }

  @Override
  public String path(Session s) {
    return "/ws/v1/interviews/" + id(s);
  }

  @Override
  public String subprotocol() {
    return "parley.v1";
  }

  @Override
  public WebSocketFrame onOpen(Session s) {
    s.state = new Turn();
    return text("{\"type\":\"join\",\"token\":\"" + ticket(id(s)) + "\",\"lastSeq\":0}");
  }

  @Override
  public WebSocketFrame answer(Session s) {
    Turn turn = (Turn) s.state;
    turn.accepted = false;
    turn.asked = false;
    turn.cseq++;
    return text(
        "{\"type\":\"answer\",\"cseq\":"
            + turn.cseq
            + ",\"question\":"
            + s.index
            + ",\"text\":\""
            + Texts.of(s.seq++)
            + "\"}");
  }

  @Override
  public Event onFrame(Session s, WebSocketFrame frame) {
    if (!(frame instanceof TextWebSocketFrame)) {
      return Event.ERROR;
    }
    Turn turn = (Turn) s.state;
    String t = Texts.ascii(frame.content());
    if (t.startsWith("{\"type\":\"accepted\"")) {
      if (Texts.intAfter(t, "\"cseq\":", 0) != turn.cseq) {
        return Event.ERROR;
      }
      turn.accepted = true;
      return done(turn);
    }
    if (t.startsWith("{\"type\":\"event\"")) {
      if (!t.contains("\"type\":\"asked\"")) {
        return Event.NONE;
      }
      int index = Texts.intAfter(t, "\"index\":", 0);
      if (!turn.ready) {
        turn.ready = true;
        s.index = index;
        return Event.READY;
      }
      if (index != s.index + 1) {
        return Event.ERROR;
      }
      s.index = index;
      turn.asked = true;
      return done(turn);
    }
    return t.startsWith("{\"type\":\"rejected\"") || t.startsWith("{\"type\":\"error\"")
        ? Event.ERROR
        : Event.NONE;
  }

  private static Event done(Turn turn) {
    return turn.accepted && turn.asked ? Event.TURN : Event.NONE;
  }

  private static String id(Session s) {
    return UUID.nameUUIDFromBytes(s.id.getBytes(StandardCharsets.UTF_8)).toString();
  }

  private static String ticket(String interview) {
    long now = System.currentTimeMillis() / 1000;
    String body =
        encoded("{\"alg\":\"HS256\",\"typ\":\"JWT\"}")
            + "."
            + encoded(
                "{\"user_id\":\""
                    + interview
                    + "\",\"role\":\"candidate\",\"interview\":\""
                    + interview
                    + "\",\"type\":\"room\",\"iat\":"
                    + now
                    + ",\"exp\":"
                    + (now + 86400)
                    + "}");
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return body + "." + encoded(mac.doFinal(body.getBytes(StandardCharsets.US_ASCII)));
    } catch (java.security.GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String encoded(String text) {
    return encoded(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String encoded(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static TextWebSocketFrame text(String text) {
    return new TextWebSocketFrame(text);
  }
}
