package parley.load.target;

import io.vertx.core.Vertx;
import java.net.URI;
import java.util.UUID;
import parley.account.Tokens;
import parley.load.LoadException;
import parley.load.room.Knock;

/**
 * Whether a node is there and takes our tickets: it is asked for an interview that nobody has. A
 * node with our key says so (4404); another one refuses the ticket (4401). Blocking.
 */
public final class Preflight {

  private static final int NOT_AUTHENTICATED = 4401;
  private static final int UNKNOWN = 4404;

  private Preflight() {}

  /** Throws {@link LoadException}. */
  public static void check(Vertx vertx, URI url, Tokens tokens) {
    String nobody = UUID.randomUUID().toString();
    int code;
    try {
      code = Knock.at(vertx, url, nobody, tokens.ticket(nobody, UUID.randomUUID()));
    } catch (RuntimeException e) {
      throw new LoadException(url + " cannot be reached: " + e.getMessage(), e);
    }
    if (code == NOT_AUTHENTICATED) {
      throw new LoadException(
          url
              + " does not take our tickets: set PARLEY_SECURITY_SIGNING_KEY as it has it, or"
              + " PARLEY_HOME to its home.");
    }
    if (code != UNKNOWN) {
      throw new LoadException(
          url
              + " closed with "
              + code
              + " where "
              + UNKNOWN
              + " was due: is it a Parley that runs?");
    }
  }
}
