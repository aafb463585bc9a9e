package parley.load.room;

import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.ClientWebSocket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One try to join, to see how it is closed. Blocking. */
public final class Knock {

  private static final long WITHIN_S = 10;
  private static final int STILL_OPEN = 0;

  private Knock() {}

  /** The close code; 0 where the join was taken. Fails where nobody answers. */
  public static int at(Vertx vertx, URI url, String interview, String ticket) {
    Doors doors = new Doors(vertx, List.of(url), List.of());
    Promise<Integer> closed = Promise.promise();
    ClientWebSocket socket = doors.client(0).webSocket();
    socket.closeHandler(
        _ -> {
          Short code = socket.closeStatusCode();
          closed.tryComplete(code == null ? Line.ABNORMAL : code.intValue());
        });
    socket.textMessageHandler(
        text -> {
          if (text.contains("\"joined\"")) {
            closed.tryComplete(STILL_OPEN);
          }
        });
    try {
      socket
          .connect(doors.way(0, interview))
          .compose(open -> open.writeTextMessage(Frames.join(ticket, 0)))
          .await();
      return closed.future().timeout(WITHIN_S, TimeUnit.SECONDS).await();
    } finally {
      doors.client(0).close();
    }
  }
}
