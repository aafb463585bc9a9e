package parley.verticle.room;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import parley.bus.Acted;
import parley.bus.Bus;
import parley.bus.Interviews;
import parley.bus.Problem;
import parley.front.CloseCode;
import parley.front.Joins;
import parley.front.Wire;
import parley.interview.Command;
import parley.life.UnderWay;

/**
 * One WebSocket from its first frame to its end. Until it has joined it may only join. Confined to
 * its event loop.
 *
 * <p>A message is answered when the log has decided it: {@code accepted}, or {@code rejected} and
 * why. An unknown outcome is {@code rejected busy}: the page keeps the message and sends it again
 * under its number.
 */
final class Visit {

  private final Wire wire;
  private final String interview;
  private final Bus bus;
  private final Admission admission;
  private final Rooms rooms;
  private final UnderWay underWay = new UnderWay();
  private final Promise<Void> closed = Promise.promise();
  private boolean leaving;
  private boolean joining;
  private boolean gone;
  private @Nullable Connection connection;

  Visit(Wire wire, String interview, Bus bus, Admission admission, Rooms rooms) {
    this.wire = wire;
    this.interview = interview;
    this.bus = bus;
    this.admission = admission;
    this.rooms = rooms;
  }

  Wire wire() {
    return wire;
  }

  /**
   * The socket ended, or is as good as ended, at {@code since}. Completes when the log knows, or
   * did not take it at the first attempt.
   */
  Future<Void> end(long since) {
    gone = true;
    return connection == null ? Future.succeededFuture() : rooms.ended(connection, since);
  }

  /** The socket itself says that it has ended. */
  void closed() {
    closed.tryComplete();
  }

  /** Takes nothing more. Completes when what is under way is answered. */
  Future<Void> settle() {
    leaving = true;
    return underWay.settled();
  }

  /** Completes when the peer has taken the close, or the server no longer waits for that. */
  Future<Void> untilClosed() {
    return closed.future();
  }

  void frame(String text) {
    if (leaving) {
      return; // The page keeps what is not answered, and sends it to the next node.
    }
    ClientFrame frame;
    try {
      frame = ClientFrame.read(text);
    } catch (IllegalArgumentException e) {
      wire.close(CloseCode.BAD_FRAME, String.valueOf(e.getMessage()));
      return;
    }
    Connection c = connection;
    switch (frame) {
      case ClientFrame.Join join -> join(join);
      case ClientFrame.Ping ping when joining -> wire.send(new ServerFrame.Pong("pong", ping.at()));
      case ClientFrame.Answer a when c != null ->
          act(
              c,
              a.cseq(),
              new Command.Answer(a.cseq(), a.question(), clean(a.text()), a.circumstances()));
      case ClientFrame.Ask a when c != null ->
          act(c, a.cseq(), new Command.Inquire(a.cseq(), clean(a.text())));
      case ClientFrame.Moment m when c != null -> act(c, m.cseq(), new Command.Moment(m.cseq()));
      case ClientFrame.Leave l when c != null ->
          act(c, l.cseq(), new Command.Leave(l.cseq(), l.reason().how));
      case ClientFrame.Draft d when c != null -> draft(c, d);
      default -> wire.close(CloseCode.BAD_FRAME, "The first frame is join.");
    }
  }

  private void join(ClientFrame.Join join) {
    if (joining) {
      wire.close(CloseCode.BAD_FRAME, "A connection joins once.");
      return;
    }
    joining = true;
    long came = rooms.now();
    Rooms.Arrival arrival = rooms.expect(interview);
    Future<Interviews.Joined> entry =
        admission
            .admit(join.token(), interview, wire.address())
            .compose(
                _ ->
                    bus.ask(
                        Interviews.JOIN,
                        new Interviews.Join(
                            interview, Math.max(0, join.lastSeq()), rooms.node(), came)));
    underWay.add(
        entry.onComplete(
            joined -> {
              Connection c = rooms.enter(arrival, wire, joined, join.lastSeq());
              connection = c;
              wire.joined();
              if (gone) {
                rooms.ended(c, rooms.now() - wire.silentMs());
              }
            },
            failure -> {
              rooms.leave(arrival);
              refuse(failure);
            }));
  }

  private void act(Connection c, long cseq, Command command) {
    underWay.add(
        bus.ask(Interviews.ACT, new Interviews.Act(interview, c.conn, command))
            .onComplete(
                outcome -> {
                  switch (outcome.acted()) {
                    case Acted.Accepted a -> accepted(cseq, a.seq());
                    case Acted.Repeated r -> accepted(cseq, r.seq());
                    case Acted.Rejected r -> rejected(cseq, r.code(), r.message(), r.expected());
                    case Acted.Superseded _ -> rooms.replaced(c);
                  }
                },
                failure ->
                    rejected(cseq, "busy", "The log is not reachable; keep the message.", 0)));
  }

  private void draft(Connection c, ClientFrame.Draft d) {
    var draft = new Command.Draft(d.question(), clean(d.text()), d.rev());
    underWay.add(
        bus.ask(Interviews.DRAFT, new Interviews.SaveDraft(interview, c.conn, draft))
            .onComplete(
                saved -> {
                  if (!saved.saved()) {
                    rooms.replaced(c);
                  }
                },
                failure -> rejected(0, "busy", "The log is not reachable; keep the draft.", 0)));
  }

  private void accepted(long cseq, long seq) {
    wire.send(new ServerFrame.Accepted("accepted", cseq, seq));
  }

  private void rejected(long cseq, String code, String message, long expected) {
    Long next = expected > 0 ? expected : null;
    wire.send(new ServerFrame.Rejected("rejected", cseq, code, message, next));
  }

  private void refuse(Throwable failure) {
    if (failure instanceof Joins.TooMany tooMany) {
      wire.close(CloseCode.TOO_FAST, "Too many joins.", tooMany.retryAfterMs());
      return;
    }
    Problem.Code code = failure instanceof Problem p ? p.code() : Problem.Code.INTERNAL;
    switch (code) {
      case NOT_AUTHENTICATED, TOKEN_EXPIRED ->
          wire.close(CloseCode.NOT_AUTHENTICATED, code.title());
      case FORBIDDEN -> wire.close(CloseCode.NOT_YOURS, code.title());
      case NOT_FOUND -> wire.close(CloseCode.UNKNOWN, code.title());
      default -> wire.close(CloseCode.DRAINING, code.title());
    }
  }

  /** Half of a surrogate pair cannot be kept by any store, and a NUL by none of ours. */
  private static String clean(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == 0 || Character.isSurrogate(text.charAt(i))) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)
            .replace("\0", "");
      }
    }
    return text;
  }
}
